import type { ClaimCard } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';

/** What would change the verdict, as a number of people where one can be computed. */
export function WhatWouldChange({ card, t }: { readonly card: ClaimCard; readonly t: Texts }) {
  const { needed, trialSize } = card;
  return (
    <section>
      <h2>{t('claims.changeTitle')}</h2>
      <p>{sentenceOf(card, t)}</p>
      {needed.status === 'needed' ? <p className="soft small">{t('claims.change.assumes')}</p> : null}
      {trialSize === null ? null : (
        <p>{t('claims.change.trial', { perArm: trialSize.perArm, withLoss: trialSize.perArmWithLoss })}</p>
      )}
    </section>
  );
}

function sentenceOf({ needed, leading }: ClaimCard, t: Texts): string {
  if (needed.status === 'decisive') return t('claims.change.decisive');
  if (needed.status === 'not-computable')
    return needed.reason === 'estimate-at-threshold' ? t('claims.change.never') : t('claims.change.comparison');
  const people = needed.treated ?? needed.answered;
  if (people !== null) return t('claims.change.people', { people });
  return t('claims.change.times', { times: t.number(needed.times, 1), leading });
}
