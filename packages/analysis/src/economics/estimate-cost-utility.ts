import type { Estimation } from '@jointwise/statistics';
import { acceptabilityAt } from './acceptability.ts';
import { bootstrapPairs, compareArms, type EconomicPerson } from './bootstrap-pairs.ts';
import type {
  CostUtilityEstimate,
  CostUtilityPerson,
  CostUtilityQuestion,
  EconomicArm,
  EstimateWithInterval,
} from './cost-utility.ts';
import { deriveQaly } from './derive-qaly.ts';
import { discountedCost } from './discount.ts';
import { type CostEffectQuadrant, incrementalRatio, netMonetaryBenefit, quadrantOf } from './incremental-ratio.ts';

/**
 * Cost for a QALY gained against a comparator: QALYs by trapezoids adjusted for utility before, costs and QALYs
 * discounted after the first year, uncertainty from people drawn again (percentile intervals).
 *
 * Choices: people without complete costs and utilities are left out and counted; nothing is filled in. Arms that were
 * not randomised are compared as they are: the caller says so beside the answer.
 *
 * Source: docs/methods/economics.md.
 */
export function estimateCostUtility(question: CostUtilityQuestion): Estimation<CostUtilityEstimate> {
  return estimateFor('qaly', question, (person) => completeFor(person, question));
}

/** The same for a responder gained in place of a QALY; `perQaly` is then the worth of a responder. */
export function estimateCostPerResponder(question: CostUtilityQuestion): Estimation<CostUtilityEstimate> {
  return estimateFor('responder', question, ({ costs, isResponder }) =>
    costs === undefined || isResponder === undefined
      ? undefined
      : { cost: discountedCost(costs, question.discountRate), effect: isResponder ? 1 : 0 },
  );
}

type Completion = (person: CostUtilityPerson) => EconomicPerson | undefined;

function completeFor(
  { costs, utilities }: CostUtilityPerson,
  { horizonYears, discountRate }: CostUtilityQuestion,
): EconomicPerson | undefined {
  const qaly = deriveQaly(utilities, { horizonYears, discountRate });
  const baseline = utilities.find(({ years }) => years === 0)?.utility;
  if (costs === undefined || qaly.status !== 'estimated' || baseline === undefined) return undefined;
  return { cost: discountedCost(costs, discountRate), effect: qaly.fit, baseline };
}

function estimateFor(
  effect: CostUtilityEstimate['effect'],
  question: CostUtilityQuestion,
  complete: Completion,
): Estimation<CostUtilityEstimate> {
  const { currency, horizonYears, discountRate, confidenceLevel, seed, replicates, perQaly, leastPeople } = question;
  const treated = question.treated.people.map(complete).filter((person) => person !== undefined);
  const comparator = question.comparator.people.map(complete).filter((person) => person !== undefined);
  if (Math.min(treated.length, comparator.length) < Math.max(2, leastPeople)) {
    return { status: 'not-estimable', reason: 'too-few-complete-people' };
  }
  const point = compareArms(treated, comparator);
  const pairs = bootstrapPairs(treated, comparator, { seed, replicates });
  const around = (estimate: number, values: readonly number[]): EstimateWithInterval => ({
    estimate,
    interval: percentileInterval(values, confidenceLevel),
  });
  const netBenefits = perQaly.map((perUnit) => ({
    ...around(
      netMonetaryBenefit(point, perUnit),
      pairs.map((pair) => netMonetaryBenefit(pair, perUnit)),
    ),
    ...acceptabilityAt(pairs, perUnit),
  }));
  const fit: CostUtilityEstimate = {
    effect,
    currency,
    horizonYears,
    discountRate,
    confidenceLevel,
    seed,
    treated: describeArm(question.treated, treated),
    comparator: describeArm(question.comparator, comparator),
    extraCost: around(
      point.cost,
      pairs.map(({ cost }) => cost),
    ),
    extraEffect: around(
      point.effect,
      pairs.map((pair) => pair.effect),
    ),
    ratio: incrementalRatio(point),
    quadrants: shareByQuadrant(pairs.map(quadrantOf)),
    netBenefits,
    pairs,
  };
  return { status: 'estimated', fit };
}

function describeArm(arm: CostUtilityQuestion['treated'], complete: readonly EconomicPerson[]): EconomicArm {
  const mean = (of: (person: EconomicPerson) => number) =>
    complete.reduce((total, person) => total + of(person), 0) / complete.length;
  return {
    title: arm.title,
    treated: arm.people.length,
    answered: complete.length,
    meanCost: mean(({ cost }) => cost),
    meanEffect: mean(({ effect }) => effect),
  };
}

function shareByQuadrant(quadrants: readonly CostEffectQuadrant[]): Readonly<Record<CostEffectQuadrant, number>> {
  const share = (wanted: CostEffectQuadrant) =>
    quadrants.filter((quadrant) => quadrant === wanted).length / quadrants.length;
  return {
    'north-east': share('north-east'),
    'south-east': share('south-east'),
    'south-west': share('south-west'),
    'north-west': share('north-west'),
  };
}

/** Percentiles by linear interpolation of the order statistics (R's type 7). */
function percentileInterval(values: readonly number[], level: number): readonly [lower: number, upper: number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below] ?? 0;
    return low + (place - below) * ((sorted[below + 1] ?? low) - low);
  };
  return [at((1 - level) / 2), at((1 + level) / 2)];
}
