import { lnGamma } from '../distributions/ln-gamma.ts';
import type { PlacedEvents } from './hypergeometric-network.ts';

/**
 * Moments of the multivariate non-central hypergeometric distribution of Fisher: events of independent binomial arms with log odds
 * theta_k given their total.
 *
 *   sum over placements of prod C(n_k, a_k) e^(a_k theta_k) = P(total) prod (1 + e^(c + theta_k))^(n_k) e^(-c total)
 *
 * for any shift c of the log odds; with the c at which `events` are expected, P(total) comes from convolving binomial probabilities
 * that neither underflow nor cancel.
 */
export function conditionalMoments(totals: readonly number[], events: number, theta: Float64Array): PlacedEvents {
  const m = totals.length;
  const shift = balancingShift(totals, events, theta);
  const arms = totals.map((n, k) => binomial(n, shift + theta[k], events));
  let logSum = -shift * events;
  totals.forEach((n, k) => {
    logSum += n * softplus(shift + theta[k]);
  });
  const whole = arms.reduce(convolve);
  const probability = whole[events];
  const mean = new Float64Array(m);
  const second = new Float64Array(m * m);
  for (let k = 0; k < m; k++) {
    const rest = without(arms, [k], events);
    for (let a = 0; a <= events; a++) {
      const share = (arms[k][a] * rest[events - a]) / probability;
      mean[k] += a * share;
      second[k * m + k] += a * a * share;
    }
    for (let l = 0; l < k; l++) {
      second[k * m + l] = crossMoment(arms[k], arms[l], without(arms, [k, l], events)) / probability;
      second[l * m + k] = second[k * m + l];
    }
  }
  const covariance = second.map((value, at) => value - mean[Math.floor(at / m)] * mean[at % m]);
  return { logSum: logSum + Math.log(probability), mean, covariance };
}

function crossMoment(first: Float64Array, other: Float64Array, rest: Float64Array): number {
  const events = rest.length - 1;
  let sum = 0;
  for (let a = 1; a <= events; a++) {
    for (let b = 1; a + b <= events; b++) sum += a * first[a] * b * other[b] * rest[events - a - b];
  }
  return sum;
}

/** Distribution of the total of all arms but some; certainly 0 where none is left. */
function without(arms: readonly Float64Array[], left: readonly number[], events: number): Float64Array {
  const nothing = new Float64Array(events + 1);
  nothing[0] = 1;
  return arms.filter((_, k) => !left.includes(k)).reduce(convolve, nothing);
}

function convolve(first: Float64Array, other: Float64Array): Float64Array {
  const result = new Float64Array(first.length);
  for (let a = 0; a < first.length; a++) {
    if (first[a] === 0) continue;
    for (let b = 0; a + b < first.length; b++) result[a + b] += first[a] * other[b];
  }
  return result;
}

/** P(a) for a from 0 to `events` of a binomial with n trials and log odds eta. */
function binomial(n: number, eta: number, events: number): Float64Array {
  const constant = lnGamma(n + 1) - n * softplus(eta);
  return Float64Array.from({ length: events + 1 }, (_, a) =>
    a > n ? 0 : Math.exp(constant - lnGamma(a + 1) - lnGamma(n - a + 1) + a * eta),
  );
}

/** The c with sum n_k / (1 + e^-(c + theta_k)) = events, by Newton inside a bracket. */
function balancingShift(totals: readonly number[], events: number, theta: Float64Array): number {
  let lower = -40 - Math.max(...theta);
  let upper = 40 - Math.min(...theta);
  let c = 0;
  for (let i = 0; i < 200; i++) {
    let [excess, slope] = [-events, 0];
    totals.forEach((n, k) => {
      const p = 1 / (1 + Math.exp(-c - theta[k]));
      excess += n * p;
      slope += n * p * (1 - p);
    });
    if (excess > 0) upper = c;
    else lower = c;
    const next = c - excess / slope;
    const isInside = next > lower && next < upper;
    const moved = isInside ? next : (lower + upper) / 2;
    if (Math.abs(moved - c) < 1e-9) return moved;
    c = moved;
  }
  return c;
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
