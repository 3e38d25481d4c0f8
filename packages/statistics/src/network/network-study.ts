import { InvalidInputError } from '../estimation.ts';
import { invertSymmetric } from '../meta-analysis/small-matrix.ts';

/** A comparison of two treatments within one study: `effect` is treatment 1 minus treatment 2. */
export interface Contrast {
  readonly study: string;
  readonly treatment1: string;
  readonly treatment2: string;
  readonly effect: number;
  readonly standardError: number;
}

/** One study as a small network: its treatments by index, the effect and variance of every pair of them. */
export interface NetworkStudy {
  readonly study: string;
  /** Indices into the network's treatments, ascending. */
  readonly treatments: readonly number[];
  /** m by m, row minus column. */
  readonly effects: Float64Array;
  /** m by m, 0 on the diagonal. */
  readonly variances: Float64Array;
}

/**
 * Groups contrasts by study. A study of m arms must bring all m(m-1)/2 contrasts, each once.
 *
 * @throws InvalidInputError naming the study: a missing or repeated pair, a standard error that is not > 0
 */
export function networkStudies(contrasts: readonly Contrast[], treatments: readonly string[]): NetworkStudy[] {
  const byStudy = new Map<string, Contrast[]>();
  for (const contrast of contrasts) {
    checkContrast(contrast);
    byStudy.set(contrast.study, [...(byStudy.get(contrast.study) ?? []), contrast]);
  }
  return [...byStudy].map(([study, own]) => networkStudy(study, own, treatments));
}

function networkStudy(study: string, contrasts: readonly Contrast[], treatments: readonly string[]): NetworkStudy {
  const present = [...new Set(contrasts.flatMap(({ treatment1, treatment2 }) => [treatment1, treatment2]))]
    .map((treatment) => treatments.indexOf(treatment))
    .sort((left, right) => left - right);
  const m = present.length;
  if (contrasts.length !== (m * (m - 1)) / 2) {
    throw new InvalidInputError(
      'contrasts',
      `network: study ${study} has ${m} treatments and ${contrasts.length} contrasts; it needs each of ${(m * (m - 1)) / 2} pairs once`,
    );
  }
  const effects = new Float64Array(m * m);
  const variances = new Float64Array(m * m);
  for (const { treatment1, treatment2, effect, standardError } of contrasts) {
    const i = present.indexOf(treatments.indexOf(treatment1));
    const j = present.indexOf(treatments.indexOf(treatment2));
    if (variances[i * m + j] > 0) {
      throw new InvalidInputError('contrasts', `network: study ${study} has ${treatment1} and ${treatment2} twice`);
    }
    effects[i * m + j] = effect;
    effects[j * m + i] = -effect;
    variances[i * m + j] = standardError ** 2;
    variances[j * m + i] = standardError ** 2;
  }
  return { study, treatments: present, effects, variances };
}

/**
 * Laplacian of one study at a heterogeneity tau2: minus its off-diagonal entries are the weights of the contrasts.
 * For two arms the weight is 1/(v + tau2); for more, the weights carry the correlation of contrasts that share an arm:
 *
 *   L+ = -1/2 C V C with V the pairwise variances and C the centring matrix,  L = (L+ + sJ)^-1 - J/(s m^2)
 *
 * Source: Ruecker G. Res Synth Methods 2012;3:312-324; Ruecker G, Schwarzer G. Stat Med 2014;33:4353-4369.
 *
 * @returns undefined if the variances of the pairs cannot belong to one study (no positive semidefinite L+)
 */
export function studyLaplacian({ treatments, variances }: NetworkStudy, tau2: number): Float64Array | undefined {
  const m = treatments.length;
  const v = (i: number, j: number) => (i === j ? 0 : variances[i * m + j] + tau2);
  const rowMeans = Float64Array.from({ length: m }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < m; j++) sum += v(i, j);
    return sum / m;
  });
  const grandMean = rowMeans.reduce((sum, mean) => sum + mean, 0) / m;
  // L+ + sJ with s of the size of L+ is as well conditioned as L+ itself.
  const shift = grandMean / m;
  const shifted = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      shifted[i * m + j] = -0.5 * (v(i, j) - rowMeans[i] - rowMeans[j] + grandMean) + shift;
    }
  }
  const inverse = invertSymmetric(shifted, m);
  return inverse?.matrix.map((value) => value - 1 / (shift * m * m));
}

/** ln det of the covariance of the m - 1 contrasts with the study's first treatment, each pair variance raised by tau2. */
export function logDeterminantOfContrasts({ treatments, variances }: NetworkStudy, tau2: number): number {
  const m = treatments.length;
  const q = m - 1;
  const covariance = new Float64Array(q * q);
  const v = (i: number, j: number) => (i === j ? 0 : variances[i * m + j] + tau2);
  for (let r = 0; r < q; r++) {
    for (let s = 0; s < q; s++) covariance[r * q + s] = (v(0, r + 1) + v(0, s + 1) - v(r + 1, s + 1)) / 2;
  }
  return invertSymmetric(covariance, q)?.logDeterminant ?? Number.POSITIVE_INFINITY;
}

function checkContrast({ study, treatment1, treatment2, effect, standardError }: Contrast): void {
  if (treatment1 === treatment2) {
    throw new InvalidInputError('contrasts', `network: study ${study} compares ${treatment1} with itself`);
  }
  if (!Number.isFinite(effect)) {
    throw new InvalidInputError('contrasts', `network: study ${study} has effect ${effect}; effects must be finite`);
  }
  if (!(standardError > 0) || !Number.isFinite(standardError)) {
    throw new InvalidInputError(
      'contrasts',
      `network: study ${study} has standardError ${standardError}; standard errors must be finite and > 0`,
    );
  }
}
