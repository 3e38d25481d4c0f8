import type { CertaintyLevel } from '@jointwise/definitions';
import { drawClaimForest, formatCertainty, formatVerdictWord } from '@jointwise/report';
import { ClaimFacts } from '../claims/ClaimFacts.tsx';
import { CourseNote } from '../claims/CourseNote.tsx';
import { claimSentence } from '../claims/claim-sentence.ts';
import { claimWords } from '../claims/claim-words.ts';
import { FlowTable } from '../claims/FlowTable.tsx';
import type { ShownClaim } from '../claims/shown-claim.ts';
import { speakCard } from '../claims/speak-card.ts';
import { VerdictBlock } from '../claims/VerdictBlock.tsx';
import { WhatWouldChange } from '../claims/WhatWouldChange.tsx';
import { Figure } from '../figure/Figure.tsx';
import { SaidText } from '../rooms/SaidText.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

/** One claim: the sentence in quotes, the verdict, and all that it rests on. */
export function ClaimPage({ shown, t }: { readonly shown: ShownClaim; readonly t: Texts }) {
  const { slug } = shown;
  const card = speakCard(shown.card, t);
  const forest = drawClaimForest(card, claimWords(t));
  const sentence = claimSentence(card.claim.sentence, t.locale);
  const at = `/${t.locale}/claims`;
  return (
    <article className="wide claim">
      <BackLink path="/claims" label={t('claims.all')} t={t} />
      <p className="soft small">{card.claim.isParaphrased ? t('claims.paraphrased') : t('claims.claimed')}</p>
      <h1>
        <q lang={sentence.lang === t.locale ? undefined : sentence.lang}>{sentence.text}</q>
      </h1>
      <div className="claim-columns">
        <div className="claim-main">
          <VerdictBlock shown={shown} t={t} />
          {forest === undefined ? null : <Figure figure={forest} tableTitle={t('claims.numbers')} />}
        </div>
        <ClaimFacts shown={shown} t={t} />
      </div>
      {card.course === null ? null : <CourseNote course={card.course} t={t} />}
      {card.flow.length === 0 ? null : <FlowTable flow={card.flow} t={t} />}
      {card.flow.length === 0 || card.basis.study === undefined ? null : (
        <p className="small">
          <a href={`/${t.locale}/studies/${encodeURIComponent(card.basis.study.code)}`}>{t('claims.flow.study')}</a>
        </p>
      )}
      {card.agreement === 'registry-better' || card.agreement === 'registry-worse' ? (
        <p className="note note-warn">{t(`claims.agreement.${card.agreement}`)}</p>
      ) : null}
      {card.isHeldBack ? <p className="note">{t('claims.heldBack')}</p> : null}
      <WhatWouldChange card={card} t={t} />
      <Sources shown={shown} t={t} />
      <p className="links small">
        <a href={`${at}/${slug}.json`}>{t('claims.json')}</a> · <a href={`${at}/${slug}.svg`}>{t('claims.image')}</a>
      </p>
    </article>
  );
}

function Sources({ shown, t }: { readonly shown: ShownClaim; readonly t: Texts }) {
  const { card, history } = shown;
  return (
    <div className="claim-sources">
      <section>
        <h2>{t('claims.fundingTitle')}</h2>
        {card.funding.length === 0 ? <p>{t('claims.noTrial')}</p> : null}
        <ul className="plain-list">
          {card.funding.map(({ study, paidBy }) => (
            <li key={study}>
              {study}: {paidBy ?? t('claims.fundingUnknown')}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('claims.historyTitle')}</h2>
        <ol className="plain-list">
          {history.map(({ verdict, certainty, at }) => (
            <li key={at}>
              <time dateTime={at}>{t.date(at)}</time>: {formatVerdictWord(verdict, claimWords(t))}
              {certainty === null
                ? ''
                : `, ${formatCertainty(certainty as CertaintyLevel, claimWords(t)).toLowerCase()}`}
            </li>
          ))}
        </ol>
      </section>
      {card.notes.length === 0 ? null : (
        <section>
          <h2>{t('claims.notesTitle')}</h2>
          <ul className="plain-list">
            {card.notes.map((note) => (
              <li key={note}>
                <SaidText english={note} t={t} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
