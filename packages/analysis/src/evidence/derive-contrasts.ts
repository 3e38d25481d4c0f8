import type { DifferenceMeasure, TrialArm, TrialDefinition, TrialResult } from '@jointwise/definitions';
import type { Contrast } from '@jointwise/statistics';
import { isRatio, ratioMeasureOf } from './pooling-scale.ts';
import { printedEffect, type ScaledEffect } from './printed-effect.ts';
import { answeredIn, armStandardError, summariseArm } from './summarise-arm.ts';

/** A result of a trial that brings its contrasts to a network. */
export interface NetworkResult {
  readonly trial: TrialDefinition;
  readonly result: TrialResult;
}

export interface ContrastsOfTrial {
  readonly study: string;
  readonly contrasts: readonly Contrast[];
  /** Why the trial brings nothing. */
  readonly reason?: string;
}

/**
 * Node of a network that an arm belongs to: its product classes joined by `+` and its dose band, never a bucket such as
 * "stem cells"; the label where the arm has no class.
 */
export function nodeOf({ productClasses, doseBand, label }: TrialArm): string {
  const name = productClasses.length === 0 ? label : productClasses.join('+');
  return doseBand === undefined ? name : `${name}, ${doseBand} dose`;
}

/**
 * All pairs of arms of one trial on the pooling scale, so that they close: a - b and b - c give a - c.
 *
 *   mean-difference               means, v = se1^2 + se2^2
 *   standardised-mean-difference  d = (m1 - m2) / s,  v = 1/n1 + 1/n2 + d^2 / (2 (n1 + n2))
 *   risk and odds ratio           1/2 added to every arm of a trial in which some arm has nobody, or everybody, with the event
 *
 * Choices: in a network the standardised difference has no small-sample correction and one s for all arms of a trial,
 * because corrections that differ by pair would not close; the same as netmeta's pairwise(). Pairwise pooling uses
 * Hedges' g. Two arms of one node are refused, for they say nothing about the network.
 *
 * Source: Borenstein M et al. Introduction to Meta-Analysis, 2009, chapter 4. Checked against: pairwise() of meta.
 */
export function deriveContrasts({ trial, result }: NetworkResult, measure: DifferenceMeasure): ContrastsOfTrial {
  const study = trial.key;
  const nodes = new Map(trial.arms.map((arm) => [arm.code, nodeOf(arm)]));
  if (new Set(nodes.values()).size < nodes.size) {
    return { study, contrasts: [], reason: 'two of its arms are the same node of the network' };
  }
  const pairs = pairsOf(trial, result, measure);
  if (pairs === undefined) return { study, contrasts: [], reason: 'its results do not give every pair of arms' };
  return {
    study,
    contrasts: pairs.map(({ first, second, effect, standardError }) => ({
      study,
      treatment1: nodes.get(first) ?? first,
      treatment2: nodes.get(second) ?? second,
      effect,
      standardError,
    })),
  };
}

interface Pair extends ScaledEffect {
  readonly first: string;
  readonly second: string;
}

function pairsOf(trial: TrialDefinition, result: TrialResult, measure: DifferenceMeasure): Pair[] | undefined {
  const printed = printedPairs(trial, result, measure);
  if (printed !== undefined) return printed;
  const codes = result.arms.map(({ arm }) => arm);
  if (codes.length < 2) return undefined;
  const difference = differenceOf(trial, result, measure);
  const pairs = codes.flatMap((first, i) =>
    codes.slice(i + 1).map((second) => {
      const effect = difference?.(first, second);
      return effect === undefined ? undefined : { first, second, ...effect };
    }),
  );
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

/** Every pair as the file or paper prints it; undefined when one is missing, so that all come from the arms. */
function printedPairs(trial: TrialDefinition, result: TrialResult, measure: DifferenceMeasure): Pair[] | undefined {
  const codes = [...new Set(result.differences.flatMap(({ arm, comparator }) => [arm, comparator]))];
  if (codes.length < 2) return undefined;
  const pairs: Pair[] = [];
  for (const difference of result.differences) {
    if (ratioMeasureOf(difference.measure) !== ratioMeasureOf(measure)) continue;
    const sizes = [
      answeredIn(trial, result, difference.arm),
      answeredIn(trial, result, difference.comparator),
    ] as const;
    const effect = printedEffect(difference, sizes);
    if (effect !== undefined) pairs.push({ first: difference.arm, second: difference.comparator, ...effect });
  }
  return pairs.length === (codes.length * (codes.length - 1)) / 2 ? pairs : undefined;
}

type Difference = (first: string, second: string) => ScaledEffect | undefined;

function differenceOf(trial: TrialDefinition, result: TrialResult, measure: DifferenceMeasure): Difference | undefined {
  if (measure === 'mean-difference') return meansOf(trial, result);
  if (measure === 'standardised-mean-difference') return standardisedOf(trial, result);
  const ratio = ratioMeasureOf(measure);
  if (isRatio(ratio) || ratio === 'risk-difference') return countsOf(trial, result, ratio);
  return undefined;
}

function meansOf(trial: TrialDefinition, result: TrialResult): Difference {
  const means = new Map(
    result.arms.map((arm) => [
      arm.arm,
      { mean: arm.mean, error: armStandardError(arm, answeredIn(trial, result, arm.arm)) },
    ]),
  );
  return (first, second) => {
    const [one, other] = [means.get(first), means.get(second)];
    if (one?.mean === undefined || other?.mean === undefined) return undefined;
    if (one.error === undefined || other.error === undefined) return undefined;
    return { effect: one.mean - other.mean, standardError: Math.hypot(one.error, other.error) };
  };
}

function standardisedOf(trial: TrialDefinition, result: TrialResult): Difference | undefined {
  const arms = new Map(result.arms.map(({ arm }) => [arm, summariseArm(trial, result, arm)]));
  const known = [...arms.values()].filter((arm) => arm !== undefined);
  if (known.length < arms.size) return undefined;
  const freedom = known.reduce((sum, { n }) => sum + n - 1, 0);
  const pooled = Math.sqrt(known.reduce((sum, arm) => sum + (arm.n - 1) * arm.standardDeviation ** 2, 0) / freedom);
  if (!(pooled > 0)) return undefined;
  return (first, second) => {
    const [one, other] = [arms.get(first), arms.get(second)];
    if (one === undefined || other === undefined) return undefined;
    const effect = (one.mean - other.mean) / pooled;
    const variance = 1 / one.n + 1 / other.n + effect ** 2 / (2 * (one.n + other.n));
    return { effect, standardError: Math.sqrt(variance) };
  };
}

function countsOf(trial: TrialDefinition, result: TrialResult, ratio: DifferenceMeasure): Difference | undefined {
  const counts = new Map(
    result.arms.map(({ arm, events }) => [arm, { events, n: answeredIn(trial, result, arm) }] as const),
  );
  const cells = [...counts.values()];
  const isSparse = cells.some(({ events, n }) => events === 0 || events === n);
  const add = isSparse ? 0.5 : 0;
  return (first, second) => {
    const [one, other] = [counts.get(first), counts.get(second)];
    if (one?.events === undefined || one.n === undefined) return undefined;
    if (other?.events === undefined || other.n === undefined) return undefined;
    const [a, b, c, d] = [one.events + add, one.n - one.events + add, other.events + add, other.n - other.events + add];
    return ratioEffect(ratio, [a, b, c, d]);
  };
}

/** Effect of arm 1 (a with, b without the event) against arm 2 (c with, d without). */
function ratioEffect(
  measure: DifferenceMeasure,
  [a, b, c, d]: readonly [number, number, number, number],
): ScaledEffect | undefined {
  const [n1, n2] = [a + b, c + d];
  if (measure === 'risk-difference') {
    const variance = (a * b) / n1 ** 3 + (c * d) / n2 ** 3;
    return variance > 0 ? { effect: a / n1 - c / n2, standardError: Math.sqrt(variance) } : undefined;
  }
  if (measure === 'odds-ratio') {
    return { effect: Math.log((a * d) / (b * c)), standardError: Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d) };
  }
  if (measure !== 'risk-ratio') return undefined;
  return {
    effect: Math.log(a / n1 / (c / n2)),
    standardError: Math.sqrt(1 / a - 1 / n1 + 1 / c - 1 / n2),
  };
}
