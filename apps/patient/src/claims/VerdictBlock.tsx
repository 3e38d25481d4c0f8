import { formatEffect, formatVerdict, formatVerdictWord } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';
import { CertaintySteps } from './CertaintySteps.tsx';
import { claimWords } from './claim-words.ts';
import type { ShownClaim } from './shown-claim.ts';
import { speakCard } from './speak-card.ts';

/** The answer first: a word, a sentence, how sure, and the number behind it. */
export function VerdictBlock({ shown, t }: { readonly shown: ShownClaim; readonly t: Texts }) {
  const { card, worseThan } = shown;
  const words = claimWords(t);
  const effect = formatEffect(speakCard(card, t), words);
  return (
    <section className={`verdict verdict-${card.verdict.code}`} aria-label={t('claims.verdict')}>
      <p className="verdict-word">{formatVerdictWord(card.verdict.code, words)}</p>
      <p className="verdict-sentence">{formatVerdict(card, words)}</p>
      {card.certainty === null ? null : <CertaintySteps level={card.certainty} t={t} />}
      {effect === null ? null : <p className="numbers soft">{effect}</p>}
      {worseThan === null ? null : (
        <p className="note note-danger">
          {t('claims.worse', { before: formatVerdictWord(worseThan, words), date: t.date(shown.decidedAt) })}
        </p>
      )}
      {shown.isRetired ? <p className="note note-warn">{t('claims.retired')}</p> : null}
    </section>
  );
}
