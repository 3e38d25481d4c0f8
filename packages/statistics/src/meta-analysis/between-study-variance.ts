import {
  one,
  projectionTrace,
  projectionTraces,
  type StudyDesign,
  squaredProjectionTrace,
  type WeightedFit,
  weightedFit,
} from './weighted-fit.ts';

/**
 * Estimators of the between-study variance tau2 by their usual short names: DerSimonian-Laird, restricted maximum
 * likelihood, maximum likelihood, Paule-Mandel, empirical Bayes (Morris), Sidik-Jonkman, Hedges, Hunter-Schmidt.
 */
export type BetweenStudyMethod = 'DL' | 'REML' | 'ML' | 'PM' | 'EB' | 'SJ' | 'HE' | 'HS';

export interface BetweenStudyVariance {
  /** tau2 in squared units of the effects; 0 where the equation has its root below 0. */
  readonly value: number;
  readonly standardError: number;
  readonly iterations: number;
}

const maximumIterations = 500;

/**
 * Between-study variance of k studies on p design columns, k > p, with W = 1/(v + tau2) and the residual projection P
 * of weightedFit:
 *
 *   DL    (y'P0y - (k-p)) / tr P0                       P0 at tau2 = 0
 *   HS    (y'P0y - k) / sum 1/v
 *   HE    (RSS - tr(P1 V)) / (k-p)                      P1 with equal weights
 *   SJ    s0 y'Py / (k-p) at tau2 = s0, s0 = sum (y - ybar)^2 / k
 *   PM    root of y'Py = k - p, falling in tau2; EB has the same root
 *   ML    maximum of  l  = -1/2 [sum ln(v + tau2) + y'Py]
 *   REML  maximum of  lR = l - 1/2 ln det X'WX
 *
 * Choices: PM is the exact root; metafor's stops at the fourth digit, its EB does not. Likelihoods can have several maxima, so that Fisher scoring starts from 0, HE and SJ, and the highest
 * likelihood wins; 0 is always a candidate. metafor starts at HE alone; the two agree wherever there is one maximum.
 *
 * Source: Veroniki AA et al. Res Synth Methods 2016;7:55-79.
 * Checked against: metafor 3.8-1 on the BCG, second-hand smoke and hip revision data.
 *
 * @returns undefined if the design is collinear or no start converged
 */
export function betweenStudyVariance(
  studies: StudyDesign,
  method: BetweenStudyMethod,
): BetweenStudyVariance | undefined {
  switch (method) {
    case 'DL':
    case 'HS':
      return byMoments(studies, method);
    case 'HE':
      return hedges(studies);
    case 'SJ':
      return sidikJonkman(studies);
    case 'PM':
    case 'EB':
      return pauleMandel(studies);
    case 'ML':
    case 'REML':
      return byLikelihood(studies, method);
  }
}

/** Fit at a value of tau2. */
export function fitAt(studies: StudyDesign, tau2: number): WeightedFit | undefined {
  return weightedFit(
    studies,
    studies.variances.map((v) => 1 / (v + tau2)),
  );
}

function byMoments(studies: StudyDesign, method: 'DL' | 'HS'): BetweenStudyVariance | undefined {
  const fit = fitAt(studies, 0);
  if (fit === undefined) return undefined;
  const df = studies.effects.length - studies.columns;
  const traceP = projectionTrace(studies, fit, one);
  const [expected, divisor] = method === 'DL' ? [df, traceP] : [studies.effects.length, sum(fit.weights)];
  const value = Math.max(0, (fit.residualSum - expected) / divisor);
  const tracePP = squaredProjectionTrace(studies, fit, one, one);
  const variance = 2 * df + 4 * value * traceP + 2 * value ** 2 * tracePP;
  return { value, standardError: Math.sqrt(variance) / divisor, iterations: 0 };
}

function hedges(studies: StudyDesign): BetweenStudyVariance | undefined {
  const fit = weightedFit(studies, new Float64Array(studies.effects.length).fill(1));
  if (fit === undefined) return undefined;
  const df = studies.effects.length - studies.columns;
  const v = (i: number) => studies.variances[i];
  const tracePV = projectionTrace(studies, fit, v);
  const value = Math.max(0, (fit.residualSum - tracePV) / df);
  const variance = 2 * squaredProjectionTrace(studies, fit, v, v) + 4 * value * tracePV + 2 * value ** 2 * df;
  return { value, standardError: Math.sqrt(variance) / df, iterations: 0 };
}

function sidikJonkman(studies: StudyDesign): BetweenStudyVariance | undefined {
  const { effects } = studies;
  const mean = sum(effects) / effects.length;
  const start = effects.reduce((total, y) => total + (y - mean) ** 2, 0) / effects.length;
  if (start === 0) return { value: 0, standardError: 0, iterations: 0 };
  const fit = fitAt(studies, start);
  if (fit === undefined) return undefined;
  const df = effects.length - studies.columns;
  const v = (i: number) => studies.variances[i];
  const value = (start * fit.residualSum) / df;
  const variance =
    2 * squaredProjectionTrace(studies, fit, v, v) +
    4 * value * squaredProjectionTrace(studies, fit, v, one) +
    2 * value ** 2 * squaredProjectionTrace(studies, fit, one, one);
  return { value, standardError: (start / df) * Math.sqrt(variance), iterations: 0 };
}

/** Newton from the left: y'Py is convex and falling in tau2, so that every step stays left of the root and none diverges. */
function pauleMandel(studies: StudyDesign): BetweenStudyVariance | undefined {
  const k = studies.effects.length;
  const df = k - studies.columns;
  let value = 0;
  let fit = fitAt(studies, 0);
  let iterations = 0;
  while (fit !== undefined && fit.residualSum > df && iterations < maximumIterations) {
    const slope = fit.weights.reduce((total, w, i) => total + (w * (fit as WeightedFit).residuals[i]) ** 2, 0);
    const step = (fit.residualSum - df) / slope;
    value += step;
    iterations++;
    fit = fitAt(studies, value);
    if (step <= 1e-14 * value) break;
  }
  if (fit === undefined || iterations === maximumIterations) return undefined;
  return { value, standardError: Math.sqrt((2 * k * k) / df) / sum(fit.weights), iterations };
}

function byLikelihood(studies: StudyDesign, method: 'ML' | 'REML'): BetweenStudyVariance | undefined {
  const starts = [0, hedges(studies)?.value ?? 0, sidikJonkman(studies)?.value ?? 0];
  const optima = starts.map((start) => scoring(studies, method, start)).filter((optimum) => optimum !== undefined);
  optima.sort((left, right) => right.logLikelihood - left.logLikelihood);
  return optima[0];
}

function scoring(studies: StudyDesign, method: 'ML' | 'REML', start: number) {
  let value = start;
  let fit = fitAt(studies, value);
  if (fit === undefined) return undefined;
  let level = profileLogLikelihood(fit, method);
  const smallest = Math.min(...studies.variances);
  for (let iterations = 1; iterations <= maximumIterations; iterations++) {
    const { score, information } = derivatives(studies, fit, method);
    let step: number = Math.max(-value, score / information);
    let next = fitAt(studies, value + step) as WeightedFit;
    let nextLevel = profileLogLikelihood(next, method);
    // Halve until the likelihood does not fall; the slack is rounding in a sum of k logarithms.
    while (nextLevel < level - 1e-13 * Math.abs(level) && Math.abs(step) > 1e-16 * (1 + value)) {
      step /= 2;
      next = fitAt(studies, value + step) as WeightedFit;
      nextLevel = profileLogLikelihood(next, method);
    }
    value += step;
    fit = next;
    level = nextLevel;
    if (Math.abs(step) <= 1e-13 * (value + smallest)) {
      const { information: atOptimum } = derivatives(studies, fit, method);
      return { value, standardError: 1 / Math.sqrt(atOptimum), iterations, logLikelihood: level };
    }
  }
  return undefined;
}

/** Score and expected information of tau2. */
function derivatives(studies: StudyDesign, fit: WeightedFit, method: 'ML' | 'REML') {
  const { weights, residuals } = fit;
  let [spread, squares, residualSquares] = [0, 0, 0];
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i];
    spread += w;
    squares += w * w;
    residualSquares += (w * residuals[i]) ** 2;
  }
  if (method === 'ML') return { score: (residualSquares - spread) / 2, information: squares / 2 };
  const { trace, squared } = projectionTraces(studies, fit);
  return { score: (residualSquares - trace) / 2, information: squared / 2 };
}

/** Log-likelihood in tau2 up to a constant. */
function profileLogLikelihood(fit: WeightedFit, method: 'ML' | 'REML'): number {
  let spread = 0;
  for (const weight of fit.weights) spread -= Math.log(weight);
  return -0.5 * (spread + fit.residualSum + (method === 'REML' ? fit.logDeterminant : 0));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
