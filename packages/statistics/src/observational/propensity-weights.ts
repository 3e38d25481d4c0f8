import { type Estimation, InvalidInputError } from '../estimation.ts';

/** Whose effect: everybody's, the treated's, the controls', or that of those who could have had either (overlap). */
export type Estimand = 'ATE' | 'ATT' | 'ATC' | 'ATO';

export interface PropensityWeights {
  /** One per observation; 0 for those trimmed away. */
  readonly weights: Float64Array;
  /** Derivative of each weight by the linear predictor of its score. */
  readonly slopes: Float64Array;
  readonly estimand: Estimand;
  readonly effectiveTreated: number;
  readonly effectiveControl: number;
  readonly trimmed: number;
  /** What casts doubt on positivity, if anything. */
  readonly flags: readonly PositivityFlag[];
}

/** Scores below 0.01 or above 0.99; an effective sample below 30 % of an arm. */
export type PositivityFlag = 'extreme-scores' | 'small-effective-sample';

export interface PropensityWeightOptions {
  readonly estimand?: Estimand;
  /** Multiply by the share of the own arm, so that weights average about 1; ATE only. */
  readonly stabilised?: boolean;
  /** Leave out scores outside these limits. */
  readonly trim?: readonly [lower: number, upper: number];
}

/**
 * Weights from propensity scores e for four estimands.
 *
 *   ATE  t / e + (1 - t) / (1 - e)          ATT  t + (1 - t) e / (1 - e)
 *   ATC  t (1 - e) / e + (1 - t)            ATO  t (1 - e) + (1 - t) e
 *
 * Choices: ATE unless named; overlap weights (ATO) need no trimming and balance means exactly. Effective size is
 * (sum w)^2 / sum w^2 per arm. A score of exactly 0 or 1 has no weight: `positivity`.
 *
 * Source: Robins JM, Hernan MA, Brumback B. Epidemiology 2000;11:550-560. Li F, Morgan KL, Zaslavsky AM. J Am Stat Assoc
 * 2018;113:390-400. Crump RK et al. Biometrika 2009;96:187-199 (trimming).
 * Checked against: WeightIt 1.3 and R 4.2.
 *
 * @param scores between 0 and 1
 * @param treatment 0 or 1
 */
export function propensityWeights(
  scores: ArrayLike<number>,
  treatment: ArrayLike<number>,
  { estimand = 'ATE', stabilised = false, trim = [0, 1] }: PropensityWeightOptions = {},
): Estimation<PropensityWeights> {
  const n = scores.length;
  checkTreatment(treatment, n);
  if (stabilised && estimand !== 'ATE') {
    throw new InvalidInputError('stabilised', 'only ATE weights are stabilised; the others have no infinite part');
  }
  let share = 0;
  for (let i = 0; i < n; i++) share += treatment[i] / n;
  if (n === 0 || share === 0 || share === 1) return { status: 'not-estimable', reason: 'one-arm-only' };
  const weights = new Float64Array(n);
  const slopes = new Float64Array(n);
  let trimmed = 0;
  let hasExtremes = false;
  for (let i = 0; i < n; i++) {
    const e = scores[i];
    if (!(e > 0 && e < 1)) return { status: 'not-estimable', reason: 'positivity' };
    if (e < trim[0] || e > trim[1]) {
      trimmed++;
      continue;
    }
    if (e < 0.01 || e > 0.99) hasExtremes = true;
    const [weight, slope] = weightOf(estimand, treatment[i] === 1, e);
    const factor = stabilised ? (treatment[i] === 1 ? share : 1 - share) : 1;
    weights[i] = factor * weight;
    slopes[i] = factor * slope;
  }
  const [treated, control] = [1, 0].map((arm) => effectiveSize(weights, treatment, arm));
  if (treated.size === 0 || control.size === 0) return { status: 'not-estimable', reason: 'positivity' };
  const isSmall = treated.size < 0.3 * treated.count || control.size < 0.3 * control.count;
  const flags: PositivityFlag[] = [];
  if (hasExtremes) flags.push('extreme-scores');
  if (isSmall) flags.push('small-effective-sample');
  const sizes = { effectiveTreated: treated.size, effectiveControl: control.size };
  return { status: 'estimated', fit: { weights, slopes, estimand, ...sizes, trimmed, flags } };
}

function weightOf(estimand: Estimand, isTreated: boolean, e: number): readonly [weight: number, slope: number] {
  const odds = e / (1 - e);
  switch (estimand) {
    case 'ATE':
      return isTreated ? [1 / e, -1 / odds] : [1 / (1 - e), odds];
    case 'ATT':
      return isTreated ? [1, 0] : [odds, odds];
    case 'ATC':
      return isTreated ? [1 / odds, -1 / odds] : [1, 0];
    case 'ATO':
      return isTreated ? [1 - e, -e * (1 - e)] : [e, e * (1 - e)];
  }
}

function effectiveSize(weights: Float64Array, treatment: ArrayLike<number>, arm: number) {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let i = 0; i < weights.length; i++) {
    if (treatment[i] !== arm) continue;
    count++;
    sum += weights[i];
    squares += weights[i] ** 2;
  }
  return { count, size: squares > 0 ? sum ** 2 / squares : 0 };
}

/** @throws InvalidInputError unless there are n values of 0 or 1 */
export function checkTreatment(treatment: ArrayLike<number>, n: number): void {
  if (treatment.length !== n) {
    throw new InvalidInputError('treatment', `treatment has ${treatment.length} values; ${n} are needed`);
  }
  for (let i = 0; i < n; i++) {
    if (treatment[i] !== 0 && treatment[i] !== 1) {
      throw new InvalidInputError('treatment', `treatment[${i}] is ${treatment[i]}; it must be 0 or 1`);
    }
  }
}
