import { type Estimation, InvalidInputError } from '../estimation.ts';
import { independentColumns } from '../linear-algebra/cholesky.ts';
import type { CovarianceStructure } from './covariance-structure.ts';
import { type CovarianceFailure, fitCovariance } from './fit-covariance.ts';
import { inferenceProblem, type LinearEstimate, type MmrmInference } from './linear-tests.ts';
import { assembleFit } from './mmrm-assembly.ts';
import { type MmrmDesign, mmrmDesign } from './mmrm-design.ts';
import { MmrmLikelihood } from './mmrm-likelihood.ts';
import { fallbackOrder, type MmrmData, type MmrmOptions } from './mmrm-model.ts';
import { constantCoefficients, type PatternStatistics, patternStatistics } from './pattern-statistics.ts';
import { isShiftAbsorbed } from './shift-back.ts';
import { startingCovariance } from './starting-covariance.ts';

export interface MmrmCoefficientEstimate extends LinearEstimate {
  readonly name: string;
}

export interface MmrmFit {
  /** In the order of the terms, without aliased ones. */
  readonly coefficients: readonly MmrmCoefficientEstimate[];
  /** Coefficients that are combinations of earlier ones, left out. */
  readonly aliased: readonly string[];
  /** Covariance of the coefficients (adjusted or empirical if asked for), row-major. */
  readonly covariance: Float64Array;
  /** Sigma, visits x visits, one per covariance group. */
  readonly visitCovariance: readonly Float64Array[];
  readonly structure: CovarianceStructure;
  /** What was tried before, and why it was left. */
  readonly fallbacks: readonly { readonly structure: CovarianceStructure; readonly reason: CovarianceFailure }[];
  readonly covarianceParameters: number;
  readonly logLikelihood: number;
  /** -2 l + 2 (number of covariance parameters). */
  readonly aic: number;
  /** -2 l + ln(subjects) (number of covariance parameters). */
  readonly bic: number;
  readonly subjects: number;
  readonly observations: number;
  /** Subjects with an outcome but without a covariate, left out. */
  readonly excludedSubjects: number;
  readonly iterations: number;
  /** Length of the gradient in units of the parameters' standard errors. */
  readonly gradientNorm: number;
  readonly confidenceLevel: number;
  /** For `mmrmContrast`, `mmrmJointTest` and `leastSquaresMeans`. */
  readonly model: MmrmModel;
}

/** The fitted model over the coefficients that are not aliased. */
export interface MmrmModel {
  readonly data: MmrmData;
  readonly design: MmrmDesign;
  readonly kept: readonly number[];
  readonly beta: Float64Array;
  readonly inference: MmrmInference;
  /** Mean of each column over the observations, for least-squares means. */
  readonly columnMeans: ReadonlyMap<ArrayLike<number> | undefined, number>;
}

/**
 * Mixed model for repeated measures: a linear model whose errors are correlated between the visits of a subject.
 *
 * Model: y_i = X_i beta + e_i, e_i ~ N(0, Sigma_i), Sigma_i the rows and columns of Sigma that belong to the visits at which
 * subject i was observed; missing visits are missing at random.
 *
 *   beta  = (sum X_i' Sigma_i^-1 X_i)^-1 sum X_i' Sigma_i^-1 y_i
 *   -2 l  = sum ln|Sigma_i| + r_i' Sigma_i^-1 r_i  (+ ln|sum X_i' Sigma_i^-1 X_i| for REML)  + (N - p or N) ln 2 pi
 *
 * Everything is computed from the cross-products per pattern of observed visits, so that the work after one pass over the data
 * does not grow with the number of subjects (docs/methods/mmrm.md).
 *
 * Choices: the restricted likelihood is without ln|X'X|, as in SAS and R's mmrm. Degrees of freedom by Kenward-Roger in the
 * linear form (SAS) unless asked otherwise; `kenward-roger` is the full form of R's mmrm, which depends on its parameters.
 * Information is observed, not expected. Empirical standard errors come with Bell-McCaffrey degrees of freedom under
 * `satterthwaite`. If the first structure does not converge the next of `structure` is tried, and the fit says so.
 *
 * Source: Mallinckrodt CH et al. Drug Inf J 2008;42:303-319; Kenward MG, Roger JH. Biometrics 1997;53:983-997.
 * Checked against: R's mmrm 0.3.16 (shared reference cases), reference/mixed-models/mmrm.R (nlme::gls and written-out algebra).
 *
 * @throws InvalidInputError if lengths disagree, a weight is not positive or Kenward-Roger is asked of a fit by ML
 */
export function mmrm(data: MmrmData, options: MmrmOptions = {}): Estimation<MmrmFit> {
  checkInput(data, options);
  const design = mmrmDesign(data);
  const prepared = prepare(data, design);
  if (typeof prepared === 'string') return { status: 'not-estimable', reason: prepared };
  const { statistics, kept } = prepared;
  if (statistics.observations <= kept.length)
    return { status: 'not-estimable', reason: 'fewer-observations-than-coefficients' };
  const isRestricted = options.method !== 'ML';
  const likelihood = new MmrmLikelihood(design, statistics, { kept, isRestricted });
  const start = startingCovariance(likelihood);
  if (typeof start === 'string') return { status: 'not-estimable', reason: start };
  const structures = [options.structure ?? fallbackOrder].flat();
  const fallbacks: { structure: CovarianceStructure; reason: CovarianceFailure }[] = [];
  for (const structure of structures) {
    const fit = fitCovariance(likelihood, structure, { start, maxIterations: options.maxIterations ?? 200 });
    if (typeof fit !== 'string') {
      const assembled = assembleFit(data, likelihood, { fit, fallbacks, options });
      const reason = inferenceProblem(assembled.model.inference, assembled.coefficients);
      return reason === undefined ? { status: 'estimated', fit: assembled } : { status: 'not-estimable', reason };
    }
    fallbacks.push({ structure, reason: fit });
  }
  return { status: 'not-estimable', reason: fallbacks[fallbacks.length - 1].reason };
}

/** Pattern statistics and the coefficients that can be told apart; or why nothing can be estimated. */
function prepare(data: MmrmData, design: MmrmDesign): { statistics: PatternStatistics; kept: number[] } | string {
  const statistics = patternStatistics(data, design);
  if (statistics.observations === 0) return 'no-observations';
  const isSeen = new Uint8Array(design.visits * statistics.groups);
  for (const { visits, group } of statistics.patterns) for (const t of visits) isSeen[group * design.visits + t] = 1;
  if (isSeen.includes(0)) return 'visit-without-observations';
  const kept = keptCoefficients(design, statistics);
  if (isShiftAbsorbed(design, kept) && areConstantsKept(design, kept)) return { statistics, kept };
  // A constant that is itself aliased cannot take up a shift: go without.
  const plain = patternStatistics(data, design, { isShifted: false });
  return { statistics: plain, kept: keptCoefficients(design, plain) };
}

function areConstantsKept(design: MmrmDesign, kept: readonly number[]): boolean {
  return constantCoefficients(design).every((k) => kept.includes(k));
}

function keptCoefficients(design: MmrmDesign, statistics: PatternStatistics): number[] {
  const all = design.coefficients.map((_, k) => k);
  const likelihood = new MmrmLikelihood(design, statistics, { kept: all, isRestricted: false });
  return independentColumns(likelihood.crossProducts(), all.length);
}

function checkInput({ outcome, visits, weights, covarianceGroup }: MmrmData, options: MmrmOptions): void {
  if (!Number.isInteger(visits) || visits < 1 || visits > 24) {
    throw new InvalidInputError('visits', `the number of visits must be 1 to 24, not ${visits}`);
  }
  if (outcome.length % visits !== 0) {
    throw new InvalidInputError('outcome', `${outcome.length} values cannot be arranged in ${visits} visits`);
  }
  if (weights !== undefined && weights.length !== outcome.length) {
    throw new InvalidInputError('weights', `${weights.length} weights for ${outcome.length} values`);
  }
  if (weights?.some((weight, i) => !Number.isNaN(outcome[i]) && !(weight > 0 && weight < Number.POSITIVE_INFINITY))) {
    throw new InvalidInputError('weights', 'the weight of an observed value must be positive and finite');
  }
  if (covarianceGroup !== undefined && covarianceGroup.length !== outcome.length / visits) {
    throw new InvalidInputError('covarianceGroup', 'one group per subject is needed');
  }
  const { confidenceLevel = 0.95, degreesOfFreedom, method, standardErrors = 'model' } = options;
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new InvalidInputError('confidenceLevel', `must be between 0 and 1, not ${confidenceLevel}`);
  }
  const isKenwardRoger = degreesOfFreedom?.startsWith('kenward-roger') === true;
  if (isKenwardRoger && (method === 'ML' || standardErrors !== 'model')) {
    throw new InvalidInputError('degreesOfFreedom', 'Kenward-Roger needs REML and standard errors from the model');
  }
}
