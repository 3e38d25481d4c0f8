import type { ClaimCard } from '@jointwise/report';
import { formatEffect, formatVerdict, formatVerdictWord } from '@jointwise/report';
import { claimSentence } from '../claims/claim-sentence.ts';
import { claimWords } from '../claims/claim-words.ts';
import { speakCard } from '../claims/speak-card.ts';
import type { Texts } from '../texts/texts-of.ts';
import type { OptionClaim } from './shown-option.ts';

/** Sentences that are said of an option in advertising, each with the verdict of the ledger and what it rests on. */
export function OptionClaims({ claims, t }: { readonly claims: readonly OptionClaim[]; readonly t: Texts }) {
  const numbers = claims.filter(({ card }) => card.effect !== null).length;
  return (
    <section>
      <h2>{t('aid.optionPage.claims')}</h2>
      {claims.length === 0 ? <p>{t('aid.optionPage.noClaims')}</p> : null}
      {claims.length > 0 && numbers === 0 ? <p>{t('aid.optionPage.noClaimNumbers')}</p> : null}
      <ul className="option-claims">
        {claims.map((claim) => (
          <li key={claim.slug}>
            <Claim claim={claim} t={t} />
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${t.locale}/claims`}>{t('aid.optionPage.claimsLink')}</a>
      </p>
    </section>
  );
}

function Claim({ claim: { slug, card, decidedAt }, t }: { readonly claim: OptionClaim; readonly t: Texts }) {
  const words = claimWords(t);
  const { text, lang } = claimSentence(card.claim.sentence, t.locale);
  const effect = formatEffect(speakCard(card, t), words);
  return (
    <>
      <p>
        <a href={`/${t.locale}/claims/${slug}`}>
          <q lang={lang === t.locale ? undefined : lang}>{text}</q>
        </a>
      </p>
      <p>
        <strong>{formatVerdictWord(card.verdict.code, words)}.</strong> {formatVerdict(card, words)}
      </p>
      {effect === null ? null : <p className="numbers small">{effect}</p>}
      <p className="small soft">
        {t('aid.optionPage.claimBasis', { basis: t(`claims.leading.${card.leading}`), date: t.date(decidedAt) })}{' '}
        {effect === null ? null : peopleOf(card, t)}
      </p>
    </>
  );
}

/** How many answered of how many were treated, on both sides together. */
function peopleOf({ effect }: ClaimCard, t: Texts): string {
  const arms = effect === null ? [] : [effect.treated, ...(effect.comparator === undefined ? [] : [effect.comparator])];
  const sum = (of: 'treated' | 'answered') =>
    arms.reduce<number | null>((total, arm) => (total === null || arm[of] === null ? null : total + arm[of]), 0);
  const [known, all] = [sum('answered'), sum('treated')];
  if (all === null) return t('aid.optionPage.claimPeopleUnknown');
  return known === null
    ? t('aid.optionPage.claimTreated', { count: all })
    : t('aid.optionPage.claimPeople', { known, all });
}
