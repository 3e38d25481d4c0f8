import { sampleSizeMeans } from '@jointwise/statistics';
import type { EffectEstimate, EffectMeasure } from './effect-estimate.ts';
import { orientEffect } from './orient-effect.ts';

/** What a decisive interval would take. */
export type NeededParticipants =
  /** The interval already excludes what it has to. */
  | { readonly status: 'decisive' }
  | {
      readonly status: 'needed';
      /** How many times as many people in all: n' / n, > 1. */
      readonly times: number;
      /** Further people whose value is known at the horizon, both sides together; null where n is not known. */
      readonly answered: number | null;
      /** People to treat for that, at the share that answered so far; null where that share is not known. */
      readonly treated: number | null;
      /** What the numbers take for granted, one sentence each. */
      readonly assumptions: readonly string[];
    }
  /** No number of people of this kind decides it. */
  | { readonly status: 'not-computable'; readonly reason: NotComputable };

export type NotComputable =
  /** Nobody to compare with: more of the same people answer nothing; a comparison would. */
  | 'uncontrolled'
  /** There is no interval to start from. */
  | 'no-interval'
  /** The estimate lies on the threshold: each interval around it contains it. */
  | 'estimate-at-threshold';

/**
 * How many more people until the interval excludes what it must: the smallest important benefit t, or no effect where no t
 * is known. An interval without t inside is decisive either way: supported above it; harm, no important effect or too
 * small below it.
 *
 *   n' / n = (h / |t - x|)^2      h: distance from x to the limit on the side of t, turned to benefit;
 *                                 a standard error shrinks with 1 / sqrt(n)
 *   more = floor(n' - n) + 1      so that the limit passes t and does not only touch it
 *
 * Assumes that the estimate stays where it is, that the sides keep their proportion and people vary as before. Of several
 * pooled trials the variance between them does not shrink with people, so the number is a lower bound there.
 */
export function moreParticipantsNeeded(effect: EffectEstimate | null): NeededParticipants {
  if (effect === null) return notComputable('no-interval');
  if (effect.design === 'uncontrolled' || effect.comparator === undefined) return notComputable('uncontrolled');
  const oriented = orientEffect(effect);
  const answered = total(effect.treated.answered, effect.comparator.answered);
  if (typeof oriented === 'string') return notComputable('no-interval');
  const { estimate, lower, upper, threshold } = oriented;
  const target = threshold ?? 0;
  if (target < lower || target > upper) return { status: 'decisive' };
  if (estimate === target) return notComputable('estimate-at-threshold');
  const halfWidth = estimate < target ? upper - estimate : estimate - lower;
  const times = (halfWidth / Math.abs(target - estimate)) ** 2;
  const needed = { status: 'needed', times, assumptions: assumptionsOf(effect) } as const;
  if (answered === null) return { ...needed, answered: null, treated: null };
  // A whole number that rounding errors put just below itself still touches the threshold.
  const more = Math.floor(answered * times * (1 + 1e-12) - answered) + 1;
  const treated = total(effect.treated.treated, effect.comparator.treated);
  return { ...needed, answered: more, treated: treated === null ? null : Math.ceil((more * treated) / answered) };
}

function assumptionsOf({ studies, threshold }: EffectEstimate): string[] {
  const aim = threshold === null ? 'no effect' : 'the smallest important effect';
  return [
    `The estimate stays where it is, and the interval then excludes ${aim}.`,
    'Both sides grow in the proportion they have now, and people vary as they do now.',
    ...(studies > 1 ? ['Trials that differ from each other need more than this: the number is a lower bound.'] : []),
  ];
}

/** Measures whose standard error comes from a standard deviation of the people in two arms. */
const means: ReadonlySet<EffectMeasure> = new Set(['mean-difference', 'standardised-mean-difference']);

/** A new randomised comparison that could see the smallest important effect. */
export interface TrialSize {
  readonly perArm: number;
  /** With 20 % lost to follow-up, per arm. */
  readonly perArmWithLoss: number;
  readonly power: number;
  /** Standard deviation of people that the present interval implies. */
  readonly standardDeviation: number;
}

const power = 0.9;
const lost = 0.2;

/**
 * People per arm of a new trial with 90 % power to see the smallest important effect, two-sided 5 % (t test).
 *
 *   se = (upper - lower) / (2 z),  sd = se / sqrt(1 / n1 + 1 / n2)
 *
 * @returns null for measures that are no difference of means, for pooled trials, and where a number is not known
 */
export function trialSizeNeeded(effect: EffectEstimate): TrialSize | null {
  const { treated, comparator, threshold, confidenceLevel, studies, measure } = effect;
  const [n1, n2] = [treated.answered, comparator?.answered ?? null];
  if (!means.has(measure) || threshold === null || studies > 1 || !n1 || !n2) return null;
  if (typeof orientEffect(effect) === 'string' || confidenceLevel !== 0.95) return null;
  const z = 1.959963984540054;
  const standardError = (effect.interval[1] - effect.interval[0]) / (2 * z);
  const standardDeviation = standardError / Math.sqrt(1 / n1 + 1 / n2);
  const size = sampleSizeMeans(power, { difference: threshold.value, standardDeviation });
  return { perArm: Math.ceil(size), perArmWithLoss: Math.ceil(Math.ceil(size) / (1 - lost)), power, standardDeviation };
}

function total(one: number | null, other: number | null): number | null {
  return one === null || other === null || one + other === 0 ? null : one + other;
}

function notComputable(reason: NotComputable): NeededParticipants {
  return { status: 'not-computable', reason };
}
