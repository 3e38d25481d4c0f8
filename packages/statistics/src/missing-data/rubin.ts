import { studentTQuantile, studentTUpper } from '../distributions/student-t.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';

export interface PooledEstimate {
  readonly imputations: number;
  /** Mean of the estimates. */
  readonly estimate: number;
  /** Mean of the variances (within), variance of the estimates (between), and total W + (1 + 1/m) B. */
  readonly withinVariance: number;
  readonly betweenVariance: number;
  readonly totalVariance: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly pValue: number;
  /** r = (1 + 1/m) B / W. */
  readonly relativeIncrease: number;
  /** lambda = (1 + 1/m) B / T. */
  readonly shareOfVarianceFromMissing: number;
  /** fmi = (r + 2/(df + 3)) / (r + 1). */
  readonly fractionMissingInformation: number;
}

/**
 * Pools m analyses of completed data sets by Rubin's rules, degrees of freedom of Barnard and Rubin.
 *
 *   T      = W + (1 + 1/m) B,  lambda = (1 + 1/m) B / T
 *   df_old = (m - 1) / lambda^2
 *   df_obs = (df + 1)/(df + 3) df (1 - lambda)           df: of the complete-data analysis
 *   df     = df_old df_obs / (df_old + df_obs)           df_old if the complete-data df are infinite
 *
 * Choices: without between-imputation variance (nothing was missing) df are those of df_obs with lambda 0, as in mice.
 *
 * Not estimable when nothing but the imputations vary and degrees of freedom are finite (`no-degrees-of-freedom`).
 *
 * Source: Barnard J, Rubin DB. Biometrika 1999;86:948-955. Checked against: mice's pool.scalar() and pool().
 *
 * @param estimates one per imputation, m >= 2
 * @param variances their squared standard errors, same order, each > 0
 * @param completeDegreesOfFreedom of the analysis had nothing been missing; Infinity for large samples
 */
export function rubinsRules(
  estimates: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  {
    completeDegreesOfFreedom = Number.POSITIVE_INFINITY,
    confidenceLevel = 0.95,
  }: { readonly completeDegreesOfFreedom?: number; readonly confidenceLevel?: number } = {},
): Estimation<PooledEstimate> {
  checkImputations(estimates, variances, completeDegreesOfFreedom);
  const m = estimates.length;
  if (m < 2) return { status: 'not-estimable', reason: 'fewer-than-two-imputations' };
  const estimate = mean(estimates);
  const withinVariance = mean(variances);
  let betweenVariance = 0;
  for (let i = 0; i < m; i++) betweenVariance += (estimates[i] - estimate) ** 2 / (m - 1);
  const inflated = (1 + 1 / m) * betweenVariance;
  const totalVariance = withinVariance + inflated;
  const relativeIncrease = inflated / withinVariance;
  const lambda = inflated / totalVariance;
  const degreesOfFreedom = barnardRubin(m, lambda, completeDegreesOfFreedom);
  if (!(degreesOfFreedom > 0)) return { status: 'not-estimable', reason: 'no-degrees-of-freedom' };
  const standardError = Math.sqrt(totalVariance);
  const half = studentTQuantile(1 - (1 - confidenceLevel) / 2, degreesOfFreedom) * standardError;
  return {
    status: 'estimated',
    fit: {
      imputations: m,
      estimate,
      withinVariance,
      betweenVariance,
      totalVariance,
      standardError,
      degreesOfFreedom,
      interval: [estimate - half, estimate + half],
      pValue: 2 * studentTUpper(Math.abs(estimate) / standardError, degreesOfFreedom),
      relativeIncrease,
      shareOfVarianceFromMissing: lambda,
      fractionMissingInformation: (relativeIncrease + 2 / (degreesOfFreedom + 3)) / (relativeIncrease + 1),
    },
  };
}

function barnardRubin(m: number, lambda: number, complete: number): number {
  const old = lambda === 0 ? Number.POSITIVE_INFINITY : (m - 1) / lambda ** 2;
  if (complete === Number.POSITIVE_INFINITY) return old;
  const observed = ((complete + 1) / (complete + 3)) * complete * (1 - lambda);
  return old === Number.POSITIVE_INFINITY ? observed : (old * observed) / (old + observed);
}

function mean(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

function checkImputations(
  estimates: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  completeDegreesOfFreedom: number,
): void {
  if (estimates.length !== variances.length) {
    throw new InvalidInputError(
      'variances',
      `rubinsRules: ${estimates.length} estimates but ${variances.length} variances`,
    );
  }
  for (let i = 0; i < estimates.length; i++) {
    if (!Number.isFinite(estimates[i])) {
      throw new InvalidInputError(
        'estimates',
        `rubinsRules: estimates[${i}] is ${estimates[i]}; estimates must be finite`,
      );
    }
    if (!(variances[i] > 0) || !Number.isFinite(variances[i])) {
      throw new InvalidInputError(
        'variances',
        `rubinsRules: variances[${i}] is ${variances[i]}; variances must be finite and > 0`,
      );
    }
  }
  if (!(completeDegreesOfFreedom > 0)) {
    throw new InvalidInputError(
      'completeDegreesOfFreedom',
      `rubinsRules: completeDegreesOfFreedom is ${completeDegreesOfFreedom}; it must be > 0`,
    );
  }
}
