import { type RandomGenerator, randomGenerator } from '@jointwise/statistics';
import type { CostEffectPair } from './incremental-ratio.ts';

/** One person in an economic comparison. */
export interface EconomicPerson {
  /** Whole units of one currency over the horizon, discounted. */
  readonly cost: number;
  /** QALYs, or 1 for a responder and 0 otherwise. */
  readonly effect: number;
  /** What the effect is adjusted for; absent to leave it as it is. */
  readonly baseline?: number;
}

/**
 * Difference in mean cost, and in mean effect adjusted for the baseline as in analysis of covariance:
 *
 *   dE = (mean e1 - mean e0) - b (mean x1 - mean x0),  b = sum_arms Sxe / sum_arms Sxx within arms
 *
 * Without baselines, or when they do not vary, b is 0.
 *
 * Source: Manca A, Hawkins N, Sculpher MJ. Health Econ 2005;14:487-496.
 */
export function compareArms(treated: readonly EconomicPerson[], comparator: readonly EconomicPerson[]): CostEffectPair {
  const [first, second] = [momentsOf(treated), momentsOf(comparator)];
  const sxx = first.sxx + second.sxx;
  const slope = sxx > 0 ? (first.sxe + second.sxe) / sxx : 0;
  return {
    cost: first.cost - second.cost,
    effect: first.effect - second.effect - slope * (first.baseline - second.baseline),
  };
}

function momentsOf(people: readonly EconomicPerson[]) {
  const mean = (of: (person: EconomicPerson) => number) =>
    people.reduce((total, person) => total + of(person), 0) / people.length;
  const cost = mean((person) => person.cost);
  const effect = mean((person) => person.effect);
  const baseline = mean((person) => person.baseline ?? 0);
  const sum = (of: (person: EconomicPerson) => number) => people.reduce((total, person) => total + of(person), 0);
  return {
    cost,
    effect,
    baseline,
    sxx: sum((person) => ((person.baseline ?? 0) - baseline) ** 2),
    sxe: sum((person) => ((person.baseline ?? 0) - baseline) * (person.effect - effect)),
  };
}

/**
 * Pairs of cost and effect differences of people drawn again with replacement, in each arm by itself; cost and effect
 * of a person stay together.
 *
 * @param seed makes the draws the same on every machine
 */
export function bootstrapPairs(
  treated: readonly EconomicPerson[],
  comparator: readonly EconomicPerson[],
  { seed, replicates }: { readonly seed: number; readonly replicates: number },
): readonly CostEffectPair[] {
  const generator = randomGenerator(seed, 'cost-effect');
  return Array.from({ length: replicates }, () =>
    compareArms(drawAgain(treated, generator), drawAgain(comparator, generator)),
  );
}

function drawAgain(people: readonly EconomicPerson[], generator: RandomGenerator): readonly EconomicPerson[] {
  return people.map((person) => people[generator.integer(people.length)] ?? person);
}
