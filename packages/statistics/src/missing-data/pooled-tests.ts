import { fUpper } from '../distributions/f.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { bilinear, inverseOfPositive, traceOfProduct } from '../linear-algebra/dense.ts';

export interface PooledTest {
  readonly f: number;
  readonly numeratorDegreesOfFreedom: number;
  readonly denominatorDegreesOfFreedom: number;
  readonly pValue: number;
  /** Average relative increase of variance due to what is missing. */
  readonly relativeIncrease: number;
}

/**
 * Joint test that k coefficients are 0, from their estimates and covariances in m imputed tables: the pooled Wald test D1.
 *
 *   r = (1 + 1/m) tr(B U^-1) / k,  F = q' U^-1 q / (k (1 + r)),  q mean estimate, U mean covariance, B covariance of estimates
 *
 * Choices: degrees of freedom of Reiter (2007) where those of the complete data are given, of Li, Raghunathan and Rubin (1991)
 * otherwise, as mice's D1. With t = k (m - 1) of 4 or less Reiter's do not exist (mice gives NaN, or numbers without meaning); then those of Li, Raghunathan
 * and Rubin are joined with the complete data's as Barnard and Rubin do, so that with one coefficient F is their t squared.
 *
 * Source: Li KH, Raghunathan TE, Rubin DB. J Am Stat Assoc 1991;86:1065-1073. Reiter JP. Biometrika 2007;94:502-508.
 * Checked against: mice's D1 (shared case mi_pool_nhanes2), reference/missing-data/imputation.R.
 *
 * @param estimates one vector of k per imputation, m >= 2
 * @param covariances their covariance matrices, row-major k by k, same order
 * @throws InvalidInputError if lengths differ
 */
export function pooledWaldTest(
  estimates: readonly ArrayLike<number>[],
  covariances: readonly Float64Array[],
  { completeDegreesOfFreedom }: { readonly completeDegreesOfFreedom?: number } = {},
): Estimation<PooledTest> {
  const m = estimates.length;
  const k = estimates[0]?.length ?? 0;
  if (k === 0) throw new InvalidInputError('estimates', 'pooledWaldTest: at least one coefficient is tested');
  if (covariances.length !== m || estimates.some(({ length }) => length !== k))
    throw new InvalidInputError('estimates', 'pooledWaldTest: every imputation needs k estimates and their covariance');
  if (covariances.some(({ length }) => length !== k * k))
    throw new InvalidInputError('covariances', `pooledWaldTest: covariances are ${k} by ${k}`);
  if (m < 2) return { status: 'not-estimable', reason: 'fewer-than-two-imputations' };
  const mean = Float64Array.from({ length: k }, (_, j) => estimates.reduce((sum, own) => sum + own[j] / m, 0));
  const within = Float64Array.from({ length: k * k }, (_, at) =>
    covariances.reduce((sum, own) => sum + own[at] / m, 0),
  );
  const between = new Float64Array(k * k);
  for (const own of estimates) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) between[i * k + j] += ((own[i] - mean[i]) * (own[j] - mean[j])) / (m - 1);
    }
  }
  const inverse = inverseOfPositive(within, k);
  if (inverse === undefined) return { status: 'not-estimable', reason: 'singular-covariance' };
  const relativeIncrease = ((1 + 1 / m) * traceOfProduct(between, inverse, k)) / k;
  const f = bilinear(mean, inverse, mean) / (k * (1 + relativeIncrease));
  const t = k * (m - 1);
  const df =
    completeDegreesOfFreedom === undefined || completeDegreesOfFreedom === Number.POSITIVE_INFINITY
      ? largeSample(relativeIncrease, t, k)
      : t > 4
        ? smallSample(relativeIncrease, t, completeDegreesOfFreedom)
        : fewImputations(relativeIncrease, largeSample(relativeIncrease, t, k), completeDegreesOfFreedom);
  if (!(df > 0)) return { status: 'not-estimable', reason: 'no-degrees-of-freedom' };
  return tested(f, k, df, relativeIncrease);
}

/**
 * The same from the m chi-squared statistics alone (D2), for tests whose covariances are not at hand; cruder than D1.
 *
 *   r = (1 + 1/m) Var(sqrt d),  F = (dbar / k - (m + 1) / (m - 1) r) / (1 + r),  df = k^(-3/m) (m - 1) (1 + 1/r)^2
 *
 * Source: Li KH, Meng XL, Raghunathan TE, Rubin DB. Stat Sin 1991;1:65-92. Checked against: mitml's testModels(method = "D2").
 *
 * @param degreesOfFreedom k of each statistic
 */
export function pooledChiSquared(statistics: ArrayLike<number>, degreesOfFreedom: number): Estimation<PooledTest> {
  const m = statistics.length;
  const d = Array.from(statistics);
  const k = degreesOfFreedom;
  if (!Number.isInteger(k) || k < 1)
    throw new InvalidInputError('degreesOfFreedom', `pooledChiSquared: ${k} degrees of freedom; at least 1 is needed`);
  if (d.some((value) => !(value >= 0) || value === Number.POSITIVE_INFINITY))
    throw new InvalidInputError('statistics', 'pooledChiSquared: statistics are finite and at least 0');
  if (m < 2) return { status: 'not-estimable', reason: 'fewer-than-two-imputations' };
  const roots = d.map(Math.sqrt);
  const mean = roots.reduce((sum, value) => sum + value, 0) / m;
  const variance = roots.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (m - 1);
  const r = (1 + 1 / m) * variance;
  const average = d.reduce((sum, value) => sum + value, 0) / m;
  const f = (average / k - ((m + 1) / (m - 1)) * r) / (1 + r);
  const df = r === 0 ? Number.POSITIVE_INFINITY : k ** (-3 / m) * (m - 1) * (1 + 1 / r) ** 2;
  return tested(Math.max(0, f), k, df, r);
}

function tested(f: number, k: number, df: number, relativeIncrease: number): Estimation<PooledTest> {
  // Beyond any table an F distribution is a chi-squared one; its tail function wants a number.
  const denominator = Math.min(df, 1e12);
  return {
    status: 'estimated',
    fit: {
      ...{ f, numeratorDegreesOfFreedom: k, denominatorDegreesOfFreedom: df, relativeIncrease },
      pValue: fUpper(f, k, denominator),
    },
  };
}

function largeSample(r: number, t: number, k: number): number {
  if (r === 0) return Number.POSITIVE_INFINITY;
  return t > 4 ? 4 + (t - 4) * (1 + (1 - 2 / t) / r) ** 2 : (t * (1 + 1 / k) * (1 + 1 / r) ** 2) / 2;
}

/** Barnard and Rubin's degrees of freedom with those of a joint test in place of Rubin's; df is of the complete data. */
function fewImputations(r: number, old: number, df: number): number {
  const observed = ((df + 1) / (df + 3)) * (df / (1 + r));
  return old === Number.POSITIVE_INFINITY ? observed : (old * observed) / (old + observed);
}

/** Reiter's degrees of freedom; df is of the complete data. */
function smallSample(r: number, t: number, df: number): number {
  const a = (r * t) / (t - 2);
  const v = ((df + 1) / (df + 3)) * df;
  const c0 = 1 / (t - 4);
  const c1 = v - 2 * (1 + a);
  const c2 = v - 4 * (1 + a);
  const b = 1 + a;
  const z =
    1 / c2 +
    c0 * ((a ** 2 * c1) / (b ** 2 * c2)) +
    c0 * ((8 * a ** 2 * c1) / (b * c2 ** 2) + (4 * a ** 2) / (b * c2)) +
    c0 * ((4 * a ** 2) / (c2 * c1) + (16 * a ** 2 * c1) / c2 ** 3) +
    c0 * ((8 * a ** 2) / c2 ** 2);
  return 4 + 1 / z;
}
