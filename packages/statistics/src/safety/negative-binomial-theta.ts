/**
 * Derivative of the negative binomial log-likelihood by theta, means given.
 *
 *   sum w (sum_{k < y} 1 / (theta + k) - log(1 + mu / theta) + (mu - y) / (theta + mu))
 *
 * The digamma difference of whole numbers is a finite sum, so no special function is needed. Counts are met once: equal
 * counts share their sum.
 */
export function thetaScore(
  theta: number,
  counts: Float64Array,
  means: Float64Array,
  weights: Float64Array | undefined,
): number {
  const harmonic = cumulated(counts, (k) => 1 / (theta + k));
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const weight = weights === undefined ? 1 : weights[i];
    const mean = means[i];
    sum += weight * (harmonic[counts[i]] - Math.log1p(mean / theta) + (mean - counts[i]) / (theta + mean));
  }
  return sum;
}

/** Observed information on theta, means given: minus the second derivative. */
export function thetaInformation(
  theta: number,
  counts: Float64Array,
  means: Float64Array,
  weights: Float64Array | undefined,
): number {
  const squares = cumulated(counts, (k) => 1 / (theta + k) ** 2);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const weight = weights === undefined ? 1 : weights[i];
    const total = theta + means[i];
    sum += weight * (squares[counts[i]] - 1 / theta + 2 / total - (counts[i] + theta) / total ** 2);
  }
  return sum;
}

function cumulated(counts: Float64Array, term: (k: number) => number): Float64Array {
  const largest = counts.reduce((most, count) => Math.max(most, count), 0);
  const sums = new Float64Array(largest + 1);
  for (let k = 0; k < largest; k++) sums[k + 1] = sums[k] + term(k);
  return sums;
}
