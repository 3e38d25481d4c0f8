import type { ClaimCard } from '@jointwise/report';
import { say } from '../rooms/say.ts';
import type { Texts } from '../texts/texts-of.ts';
import type { ShownClaim } from './shown-claim.ts';
import { speakCard } from './speak-card.ts';

/** Who, how long, compared with what, and where the sentence was read. */
export function ClaimFacts({ shown, t }: { readonly shown: ShownClaim; readonly t: Texts }) {
  const { approver, decidedAt } = shown;
  const card = speakCard(shown.card, t);
  const { claim, effect, leading, basis } = card;
  const facts: readonly (readonly [string, string])[] = [
    [t('claims.fact.seen'), placeOf(claim, t)],
    [t('claims.fact.question'), questionOf(card, t)],
    [t('claims.fact.source'), t(`claims.leading.${leading}`)],
    [t('claims.fact.treated'), treatedIn(card, t)],
    [t('claims.fact.answered'), peopleOf([effect?.treated.answered, effect?.comparator?.answered], card, t)],
    [
      t('claims.fact.compared'),
      effect?.comparator === undefined ? t('claims.nobody') : say(effect.comparator.title, t).text,
    ],
    [t('claims.fact.horizon'), horizonOf(card, t)],
    [t('claims.fact.date'), t.date(decidedAt)],
    [t('claims.fact.approver'), say(approver, t).text],
    ...(basis.estimand === null
      ? []
      : [[t('claims.fact.estimand'), `${basis.estimand.id}, ${t('claims.version', basis.estimand)}`] as const]),
  ];
  return (
    <dl className="claim-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the sentence was read: as the site wrote it, in our words for the claims that every registry begins with. */
function placeOf({ publishedIn, publishedBy }: ClaimCard['claim'], t: Texts): string {
  return `${say(publishedIn, t).text}. ${say(publishedBy, t).text}.`;
}

/** The question of a shipped estimand in plain words; that of a registry's own as it was written. */
function questionOf({ question, basis }: ClaimCard, t: Texts): string {
  const key = `claims.questions.${basis.estimand?.id}`;
  return t.hasKey(key) ? t.byKey(key) : (question ?? t('claims.none'));
}

/** Of the registry the flow tells it, also where the number of those who answered is withheld. */
function treatedIn(card: ClaimCard, t: Texts): string {
  const of = (role: 'product' | 'comparator') => card.flow.find((arm) => arm.role === role)?.treated;
  const { effect, leading } = card;
  const counts =
    leading === 'registry' ? [of('product'), of('comparator')] : [effect?.treated.treated, effect?.comparator?.treated];
  return peopleOf(counts, card, t);
}

function peopleOf([one, other]: readonly (number | null | undefined)[], { leading }: ClaimCard, t: Texts): string {
  if (one === undefined) return t('claims.nobody');
  const isUnknown = one === null || other === null || other === undefined;
  if (isUnknown) return t(leading === 'registry' ? 'claims.withheld' : 'claims.notPrinted');
  return t('claims.people', { count: one + other, one, other });
}

function horizonOf({ effect, claim }: ClaimCard, t: Texts): string {
  const months = effect === null ? claim.horizonMonths : effect.horizonMonths;
  return months === null ? t('claims.notPrinted') : t('claims.months', { count: months });
}
