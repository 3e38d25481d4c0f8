import { type Estimation, InvalidInputError } from '../estimation.ts';
import { independentColumns } from '../linear-algebra/cholesky.ts';
import { multiply } from '../linear-algebra/dense.ts';
import { type GroupStatistics, groupStatistics } from './group-statistics.ts';
import {
  type ArrangedTerm,
  arrangeRandomTerms,
  groupingProblem,
  type LinearMixedModelData,
} from './linear-mixed-model-input.ts';
import { inferenceProblem, type LinearEstimate, linearEstimate, type MmrmInference } from './linear-tests.ts';
import { minimiseDeviance } from './minimise-deviance.ts';
import { mixedModelInference } from './mixed-model-inference.ts';
import type { DevianceAt, MixedShape } from './profiled-deviance.ts';

export interface LinearMixedModelOptions {
  readonly method?: 'REML' | 'ML';
  /** Kenward-Roger needs REML; it is the default with one grouping factor, otherwise Satterthwaite. */
  readonly degreesOfFreedom?: 'kenward-roger' | 'satterthwaite' | 'asymptotic';
  readonly confidenceLevel?: number;
}

export interface RandomTermEstimate {
  readonly name: string;
  readonly groups: number;
  /** Names of the random coefficients, in the order of `covariance`. */
  readonly columns: readonly string[];
  /** Covariance of the random coefficients, row-major, on the user's scale. */
  readonly covariance: Float64Array;
}

export interface LinearMixedModelFit {
  readonly coefficients: readonly (LinearEstimate & { readonly name: string })[];
  readonly aliased: readonly string[];
  /** Covariance of the coefficients, Kenward-Roger adjusted if asked for. */
  readonly covariance: Float64Array;
  readonly random: readonly RandomTermEstimate[];
  readonly residualVariance: number;
  readonly logLikelihood: number;
  readonly observations: number;
  readonly iterations: number;
  readonly gradientNorm: number;
  /** True if a variance is estimated as 0 or a correlation as +-1. */
  readonly isSingular: boolean;
  readonly confidenceLevel: number;
  readonly beta: Float64Array;
  readonly inference: MmrmInference;
}

/**
 * Linear mixed model: y = X beta + Z b + e, b ~ N(0, G) per group, e ~ N(0, s2), by REML or ML.
 *
 * One grouping factor with intercept and slopes (correlated or not), and further random intercepts that contain it or cross it
 * (a person with two joints, a site). The deviance is profiled over beta and s2 and minimised by Newton on the elements of the
 * Cholesky factor of G / s2; groups with the same Z'Z share their matrices, so an iteration costs the number of distinct
 * patterns (docs/methods/linear-mixed-models.md).
 *
 * Choices: as R's lme4. Satterthwaite from the observed Hessian in the Cholesky elements (lmerTest); Kenward-Roger with expected
 * information in the variances, for any number of factors (pbkrtest). A variance may be 0, and the fit says so.
 *
 * Source: Bates D, Machler M, Bolker B, Walker S. J Stat Softw 2015;67(1). Checked against: shared cases lmm_* (lme4, pbkrtest,
 * lmerTest), reference/mixed-models/mixed-models.R.
 *
 * @throws InvalidInputError if lengths differ, a value is missing, or the random terms are not of the supported shape
 */
export function linearMixedModel(
  data: LinearMixedModelData,
  options: LinearMixedModelOptions = {},
): Estimation<LinearMixedModelFit> {
  const terms = arrangeRandomTerms(data);
  checkOptions(options);
  const rows = data.outcome.length;
  if (rows === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const problem = groupingProblem(terms);
  if (problem !== undefined) return { status: 'not-estimable', reason: problem };
  const centring = centred(data);
  const prepared = prepare(data, terms, { centring, options });
  const { kept } = prepared;
  if (kept.length === 0 || rows <= kept.length)
    return { status: 'not-estimable', reason: 'fewer-observations-than-coefficients' };
  const minimum = minimiseDeviance(prepared.statistics, prepared.shape);
  if (typeof minimum === 'string') return { status: 'not-estimable', reason: minimum };
  const fit = assemble(data, { terms, centring, prepared, minimum, options });
  if (fit === undefined) return { status: 'not-estimable', reason: 'variances-not-identifiable' };
  const reason = inferenceProblem(fit.inference, fit.coefficients);
  return reason === undefined ? { status: 'estimated', fit } : { status: 'not-estimable', reason };
}

type Minimum = Exclude<ReturnType<typeof minimiseDeviance>, string>;

interface Centring {
  /** Subtracted from every fixed column and, last, from the outcome. */
  readonly shifts: Float64Array;
  /** The column of ones that takes up the shifts, or -1. */
  readonly constant: number;
}

/** The mean of every column where the model has an intercept. */
function centred({ fixed, outcome }: LinearMixedModelData): Centring {
  const constant = fixed.findIndex(({ values }) => isOne(values));
  const shifts = new Float64Array(fixed.length + 1);
  if (constant < 0) return { shifts, constant };
  fixed.forEach(({ values }, k) => {
    if (k !== constant) shifts[k] = meanOf(values);
  });
  shifts[fixed.length] = meanOf(outcome);
  return { shifts, constant };
}

function isOne(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== 1) return false;
  return true;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

interface Prepared {
  readonly statistics: GroupStatistics;
  readonly shape: MixedShape;
  /** Fixed columns that are not combinations of earlier ones. */
  readonly kept: readonly number[];
  /** Divisors of the random columns, so that one start suits all units. */
  readonly scales: Float64Array;
}

function prepare(
  { outcome, fixed }: LinearMixedModelData,
  [inner, ...outer]: readonly ArrangedTerm[],
  { centring, options }: { readonly centring: Centring; readonly options: LinearMixedModelOptions },
): Prepared {
  const scales = Float64Array.from(inner.columns, (column) => rootMeanSquare(column?.values));
  const random = inner.columns.map((column) => column?.values);
  const statisticsOf = (kept: readonly number[]) =>
    groupStatistics({
      dense: [...kept.map((k) => fixed[k].values), outcome],
      shifts: Float64Array.from([...kept, fixed.length], (k) => centring.shifts[k]),
      ...{ random, scales, inner, outer },
    });
  const all = statisticsOf(fixed.map((_, k) => k));
  const kept = independentColumns(leadingBlock(all.whole, all.w, fixed.length), fixed.length);
  const free: [number, number][] = [];
  for (let b = 0; b < random.length; b++) {
    for (let a = b; a < random.length; a++) if (a === b || inner.isCorrelated) free.push([a, b]);
  }
  const shape = {
    p: kept.length,
    outer: outer.map(({ groups }) => groups),
    free,
    rows: outcome.length,
    isRestricted: options.method !== 'ML',
  };
  return { statistics: kept.length === fixed.length ? all : statisticsOf(kept), shape, kept, scales };
}

/** The first p rows and columns of a matrix w wide. */
function leadingBlock(matrix: Float64Array, w: number, p: number): Float64Array {
  const block = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) block[i * p + j] = matrix[i * w + j];
  return block;
}

function rootMeanSquare(values: ArrayLike<number> | undefined): number {
  if (values === undefined) return 1;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ** 2;
  return sum > 0 ? Math.sqrt(sum / values.length) : 1;
}

function assemble(
  data: LinearMixedModelData,
  parts: {
    readonly terms: readonly ArrangedTerm[];
    readonly centring: Centring;
    readonly prepared: Prepared;
    readonly minimum: Minimum;
    readonly options: LinearMixedModelOptions;
  },
): LinearMixedModelFit | undefined {
  const { terms, centring, prepared, minimum, options } = parts;
  const { kept } = prepared;
  const { at } = minimum;
  const confidenceLevel = options.confidenceLevel ?? 0.95;
  const back = backMatrix(kept, centring);
  const p = kept.length;
  const beta = multiply(back, at.beta, p, p, 1);
  const constant = kept.indexOf(centring.constant);
  if (constant >= 0) beta[constant] += centring.shifts[data.fixed.length];
  const inference = mixedModelInference(prepared.statistics, prepared.shape, {
    minimum,
    back,
    method: methodOf(terms, options),
  });
  if (inference === undefined) return undefined;
  const random = [innerEstimate(terms[0], at, prepared.scales), ...outerEstimates(terms, minimum, prepared.shape)];
  return {
    coefficients: kept.map((k, index) => {
      const contrast = new Float64Array(p);
      contrast[index] = 1;
      return { name: data.fixed[k].name, ...linearEstimate(inference, { beta, contrast, confidenceLevel }) };
    }),
    aliased: data.fixed.flatMap(({ name }, k) => (kept.includes(k) ? [] : [name])),
    covariance: inference.covariance,
    random,
    residualVariance: at.residualVariance,
    logLikelihood: -at.value / 2,
    observations: data.outcome.length,
    iterations: minimum.iterations,
    gradientNorm: minimum.gradientNorm,
    isSingular: random.some(({ covariance, columns: names }) => isDegenerate(covariance, names.length)),
    confidenceLevel,
    beta,
    inference,
  };
}

/** beta of the intercept loses the shifts of the centred columns. */
function backMatrix(kept: readonly number[], { shifts, constant }: Centring): Float64Array {
  const p = kept.length;
  const matrix = new Float64Array(p * p);
  const row = kept.indexOf(constant);
  kept.forEach((k, index) => {
    matrix[index * p + index] = 1;
    if (row >= 0 && index !== row) matrix[row * p + index] = -shifts[k];
  });
  return matrix;
}

function innerEstimate(term: ArrangedTerm, at: DevianceAt, scales: Float64Array): RandomTermEstimate {
  const q = scales.length;
  const covariance = at.relative.map((g, i) => (g * at.residualVariance) / (scales[Math.floor(i / q)] * scales[i % q]));
  return {
    name: term.name,
    groups: term.groups,
    columns: term.columns.map((c) => c?.name ?? '(intercept)'),
    covariance,
  };
}

function outerEstimates(
  terms: readonly ArrangedTerm[],
  { at, theta }: Minimum,
  { free }: MixedShape,
): RandomTermEstimate[] {
  return terms.slice(1).map(({ name, groups }, f) => ({
    name,
    groups,
    columns: ['(intercept)'],
    covariance: Float64Array.of(theta[free.length + f] ** 2 * at.residualVariance),
  }));
}

function isDegenerate(covariance: Float64Array, q: number): boolean {
  if (covariance.some((value, i) => i % (q + 1) === 0 && value === 0)) return true;
  return q === 2 && 1 - covariance[1] ** 2 / (covariance[0] * covariance[3]) < 1e-8;
}

function methodOf(terms: readonly ArrangedTerm[], { degreesOfFreedom, method }: LinearMixedModelOptions) {
  return degreesOfFreedom ?? (terms.length === 1 && method !== 'ML' ? 'kenward-roger' : 'satterthwaite');
}

function checkOptions(options: LinearMixedModelOptions): void {
  const { confidenceLevel = 0.95, degreesOfFreedom, method } = options;
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new InvalidInputError('confidenceLevel', `must be between 0 and 1, not ${confidenceLevel}`);
  }
  if (degreesOfFreedom === 'kenward-roger' && method === 'ML') {
    throw new InvalidInputError('degreesOfFreedom', 'Kenward-Roger needs REML');
  }
}
