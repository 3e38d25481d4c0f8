import { normalUpperQuantile, wilsonLimits } from '@jointwise/statistics';
import { leastCompleteness } from '../outcomes/derive-flow.ts';

/** How many due people have all this in common; a person counts once. */
export interface PeopleLikeFact {
  readonly productClass: string;
  readonly joint: string;
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly grade: string | null;
  /** Score before treatment and after; null is none. Lower is better. */
  readonly before: number | null;
  readonly after: number | null;
  readonly count: number;
}

/** What a reader chose; what is left out stands for everybody. */
export interface PeopleLikeWish {
  readonly joint?: string | undefined;
  readonly sex?: string | undefined;
  readonly ageBand?: string | undefined;
  readonly grade?: string | undefined;
  /** Both ends belong to it. */
  readonly before?: readonly [from: number, to: number] | undefined;
}

export type PeopleLikeOutcome = 'better' | 'similar' | 'worse';

/** A count that may be printed: fewer than eleven people, and whatever would give them away, is not. */
export type SafeCount =
  | { readonly status: 'shown'; readonly count: number; readonly share: number }
  | { readonly status: 'small' }
  | { readonly status: 'hidden' };

/** What became of people like the reader with one treatment; never a forecast. */
export type PeopleLikeRow = { readonly productClass: string } & (
  | {
      readonly status: 'shown';
      readonly due: number;
      readonly answered: number;
      readonly completeness: number;
      readonly outcomes: Readonly<Record<PeopleLikeOutcome, SafeCount>>;
      /** Share that is clearly better with Wilson's interval, 0 to 1; null where its count is not shown. */
      readonly better: { readonly share: number; readonly interval: readonly [number, number] } | null;
    }
  | { readonly status: 'too-few'; readonly answered: number | null }
  | { readonly status: 'incomplete'; readonly due: number; readonly answered: number }
);

/** Below it nothing is said about a treatment; below the other no count is printed. */
export const leastPeople = 30;
export const leastCell = 11;

/**
 * What became of the people whom the wish names, by treatment, most people first. A change of at least `clearly` points
 * is better or worse.
 *
 * Withheld: treatments with fewer than 30 people who answered (their number too when it is under 11), and those of whose
 * due people fewer than 60 % answered. Counts under 11 are suppressed, and with one of them the next smallest, so that
 * it cannot be found by subtraction.
 */
export function describePeopleLike(
  facts: readonly PeopleLikeFact[],
  wish: PeopleLikeWish,
  { clearly, confidenceLevel = 0.95 }: { readonly clearly: number; readonly confidenceLevel?: number },
): readonly PeopleLikeRow[] {
  const like = facts.filter((fact) => isLike(fact, wish));
  const classes = [...new Set(like.map(({ productClass }) => productClass))];
  const z = normalUpperQuantile((1 - confidenceLevel) / 2);
  return classes
    .map((productClass) => {
      const own = like.filter((fact) => fact.productClass === productClass);
      return { row: describeClass(productClass, own, { clearly, z }), due: total(own) };
    })
    .sort((a, b) => b.due - a.due || a.row.productClass.localeCompare(b.row.productClass))
    .map(({ row }) => row);
}

function isLike(fact: PeopleLikeFact, { joint, sex, ageBand, grade, before }: PeopleLikeWish): boolean {
  const holds = (wanted: string | undefined, given: string | null) => wanted === undefined || wanted === given;
  const inBand = before === undefined || (fact.before !== null && fact.before >= before[0] && fact.before <= before[1]);
  return (
    holds(joint, fact.joint) &&
    holds(sex, fact.sex) &&
    holds(ageBand, fact.ageBand) &&
    holds(grade, fact.grade) &&
    inBand
  );
}

function describeClass(
  productClass: string,
  facts: readonly PeopleLikeFact[],
  { clearly, z }: { readonly clearly: number; readonly z: number },
): PeopleLikeRow {
  const due = total(facts);
  const counts = { better: 0, similar: 0, worse: 0 };
  for (const { before, after, count } of facts) {
    if (before !== null && after !== null) counts[outcomeOf(before - after, clearly)] += count;
  }
  const answered = counts.better + counts.similar + counts.worse;
  if (answered < leastPeople) {
    return { productClass, status: 'too-few', answered: answered < leastCell ? null : answered };
  }
  if (answered < leastCompleteness * due) return { productClass, status: 'incomplete', due, answered };
  const outcomes = suppressSmall(counts, answered);
  const interval = wilsonLimits(counts.better, answered, z);
  const better = outcomes.better.status === 'shown' ? { share: counts.better / answered, interval } : null;
  return { productClass, status: 'shown', due, answered, completeness: answered / due, outcomes, better };
}

function outcomeOf(improvement: number, clearly: number): PeopleLikeOutcome {
  if (improvement >= clearly) return 'better';
  return improvement <= -clearly ? 'worse' : 'similar';
}

function suppressSmall(
  counts: Readonly<Record<PeopleLikeOutcome, number>>,
  answered: number,
): Readonly<Record<PeopleLikeOutcome, SafeCount>> {
  const rising = (Object.keys(counts) as PeopleLikeOutcome[]).sort((a, b) => counts[a] - counts[b]);
  const small = rising.filter((outcome) => counts[outcome] < leastCell);
  // One small count alone is the rest of the sum: the next smallest goes with it.
  const hidden = small.length === 1 ? rising[1] : undefined;
  const safe = (outcome: PeopleLikeOutcome): SafeCount => {
    if (counts[outcome] < leastCell) return { status: 'small' };
    if (outcome === hidden) return { status: 'hidden' };
    return { status: 'shown', count: counts[outcome], share: counts[outcome] / answered };
  };
  return { better: safe('better'), similar: safe('similar'), worse: safe('worse') };
}

function total(facts: readonly PeopleLikeFact[]): number {
  return facts.reduce((sum, { count }) => sum + count, 0);
}
