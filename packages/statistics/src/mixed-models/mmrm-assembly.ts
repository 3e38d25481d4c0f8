import { multiply, transpose } from '../linear-algebra/dense.ts';
import { vechIndex } from './covariance-structure.ts';
import { empiricalCovariance } from './empirical-covariance.ts';
import type { CovarianceFit } from './fit-covariance.ts';
import { kenwardRogerCovariance, sigmaCovariance } from './kenward-roger.ts';
import { linearEstimate, type MmrmInference } from './linear-tests.ts';
import type { MmrmFit, MmrmModel } from './mmrm.ts';
import type { MmrmLikelihood } from './mmrm-likelihood.ts';
import type { DegreesOfFreedomMethod, MmrmData, MmrmOptions } from './mmrm-model.ts';
import { constantCoefficients } from './pattern-statistics.ts';
import { inverseShift, shiftBack } from './shift-back.ts';

/** Coefficients, tests and summaries of a converged fit, on the user's scale. */
export function assembleFit(
  data: MmrmData,
  likelihood: MmrmLikelihood,
  outcome: {
    readonly fit: CovarianceFit;
    readonly fallbacks: MmrmFit['fallbacks'];
    readonly options: MmrmOptions;
  },
): MmrmFit {
  const { fit, fallbacks, options } = outcome;
  const { design, statistics, kept } = likelihood;
  const confidenceLevel = options.confidenceLevel ?? 0.95;
  const model = modelOf(data, likelihood, fit, options);
  const count = likelihood.isRestricted ? statistics.observations - kept.length : statistics.observations;
  const logLikelihood = -(fit.at.value + count * Math.log(2 * Math.PI) - statistics.logWeights) / 2;
  return {
    coefficients: kept.map((k, index) => {
      const contrast = new Float64Array(kept.length);
      contrast[index] = 1;
      const estimate = linearEstimate(model.inference, { beta: model.beta, contrast, confidenceLevel });
      return { name: design.coefficients[k].name, ...estimate };
    }),
    aliased: design.coefficients.flatMap(({ name }, k) => (kept.includes(k) ? [] : [name])),
    covariance: model.inference.covariance,
    visitCovariance: Array.from({ length: statistics.groups }, (_, g) => fullMatrix(fit.sigma, g, design.visits)),
    structure: fit.structure,
    fallbacks,
    covarianceParameters: fit.parameters,
    logLikelihood,
    aic: -2 * logLikelihood + 2 * fit.parameters,
    bic: -2 * logLikelihood + Math.log(statistics.subjects) * fit.parameters,
    subjects: statistics.subjects,
    observations: statistics.observations,
    excludedSubjects: statistics.excludedSubjects,
    iterations: fit.iterations,
    gradientNorm: fit.gradientNorm,
    confidenceLevel,
    model,
  };
}

function modelOf(data: MmrmData, likelihood: MmrmLikelihood, fit: CovarianceFit, options: MmrmOptions): MmrmModel {
  const { design, statistics, kept } = likelihood;
  const standardErrors = options.standardErrors ?? 'model';
  const method = options.degreesOfFreedom ?? defaultMethod(likelihood, standardErrors);
  const weight = sigmaCovariance(fit);
  const { phi } = fit.at;
  const empirical =
    standardErrors === 'model'
      ? undefined
      : empiricalCovariance(data, likelihood, { beta: fit.at.beta, phi, kind: standardErrors });
  const isKenwardRoger = method === 'kenward-roger' || method === 'kenward-roger-linear';
  const adjusted = isKenwardRoger
    ? kenwardRogerCovariance(likelihood, fit, { weight, isLinear: method === 'kenward-roger-linear' })
    : phi;
  const shift = shiftBack(design, kept);
  const p = kept.length;
  const back = (matrix: Float64Array) => multiply(multiply(shift, matrix, p, p, p), transpose(shift, p, p), p, p, p);
  const beta = multiply(shift, fit.at.beta, p, p, 1);
  for (const k of constantCoefficients(design)) {
    const index = kept.indexOf(k);
    if (index >= 0) beta[index] += statistics.outcomeShift;
  }
  const inverse = inverseShift(shift, p);
  const inference: MmrmInference = {
    method,
    phi: back(phi),
    covariance: back(empirical?.covariance ?? adjusted),
    // X = X~ K^-1, hence P in the user's coefficients is K^-T P~ K^-1.
    p: fit.information.p.map((m) => multiply(multiply(transpose(inverse, p, p), m, p, p, p), inverse, p, p, p)),
    sigmaCovariance: weight,
    fixedDegreesOfFreedom: fixedDegreesOfFreedom(likelihood, method),
    empiricalDegreesOfFreedom:
      empirical === undefined || method !== 'satterthwaite'
        ? undefined
        : (contrast) => empirical.degreesOfFreedom(multiply(transpose(shift, p, p), contrast, p, p, 1)),
  };
  return { data, design, kept, beta, inference, columnMeans: columnMeans(likelihood, data) };
}

function defaultMethod({ isRestricted }: MmrmLikelihood, standardErrors: string): DegreesOfFreedomMethod {
  return isRestricted && standardErrors === 'model' ? 'kenward-roger-linear' : 'satterthwaite';
}

/**
 * Between-within: a column constant within subjects has n - (such columns) - 1, another N - n - (other columns), n subjects and
 * N observations; the intercept counts with the latter. As in R's mmrm. With one observation per subject nothing lies within, and
 * all have N - p, as in SAS. Residual: N - p.
 */
function fixedDegreesOfFreedom(likelihood: MmrmLikelihood, method: DegreesOfFreedomMethod): Float64Array | undefined {
  const { kept, statistics, design } = likelihood;
  const { subjects, observations } = statistics;
  if (method === 'residual' || (method === 'between-within' && observations === subjects))
    return new Float64Array(kept.length).fill(observations - kept.length);
  if (method !== 'between-within') return undefined;
  const isConstant = (k: number) => design.coefficients[k].visit === -1 && isOne(likelihood, k);
  const isWithin = kept.map((k) => isConstant(k) || variesWithin(likelihood, k));
  const constants = kept.filter(isConstant).length;
  const within = isWithin.filter(Boolean).length;
  const between = subjects - (kept.length - within) - constants;
  return Float64Array.from(isWithin, (is) => (is ? observations - subjects - (within - constants) : between));
}

function isOne({ design }: MmrmLikelihood, k: number): boolean {
  const source = design.sourceAt[k * design.visits];
  return source >= 0 && design.sources[source].values === undefined;
}

/** With weights every source is per visit, so the shape of the values decides. */
function variesWithin({ design }: MmrmLikelihood, k: number): boolean {
  const first = design.sourceAt[k * design.visits + Math.max(design.coefficients[k].visit, 0)];
  return design.visits > 1 && (design.coefficients[k].visit !== -1 || design.sources[first].stride > 1);
}

/** Mean of each column over the observations: where least-squares means hold the covariates. */
function columnMeans({ design, statistics }: MmrmLikelihood, data: MmrmData): MmrmModel['columnMeans'] {
  const { visits, sources } = design;
  const sums = new Map<ArrayLike<number> | undefined, { sum: number; count: number }>();
  const one = sources.findIndex(({ values }) => values === undefined);
  const canUsePatterns = data.weights === undefined && one >= 0;
  sources.forEach((source, j) => {
    const { values, stride, offset, visit } = source;
    const total = sums.get(values) ?? { sum: 0, count: 0 };
    sums.set(values, total);
    if (canUsePatterns) {
      for (const pattern of statistics.patterns) {
        const m = visit === -1 ? pattern.visits.length : Number(pattern.visits.includes(visit));
        const shifted = pattern.crossProducts[one * statistics.size + j];
        total.sum += m * (shifted + source.shift * pattern.subjects);
        total.count += m * pattern.subjects;
      }
      return;
    }
    for (let i = 0; i < design.subjects; i++) {
      const value = values === undefined ? 1 : values[i * stride + offset];
      for (let t = 0; t < visits; t++) {
        if ((visit !== -1 && visit !== t) || Number.isNaN(value + data.outcome[i * visits + t])) continue;
        total.sum += value;
        total.count++;
      }
    }
  });
  return new Map([...sums].map(([values, { sum, count }]) => [values, count === 0 ? 0 : sum / count]));
}

function fullMatrix(sigma: Float64Array, group: number, visits: number): Float64Array {
  const vech = (visits * (visits + 1)) / 2;
  const full = new Float64Array(visits * visits);
  for (let t = 0; t < visits; t++) {
    for (let u = 0; u < visits; u++) full[t * visits + u] = sigma[group * vech + vechIndex(t, u)];
  }
  return full;
}
