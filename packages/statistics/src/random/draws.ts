import { normalQuantile } from '../distributions/normal.ts';
import type { RandomGenerator } from './random-generator.ts';

/** Standard normal draw by inversion: one uniform number per draw, so that streams stay aligned. */
export function drawNormal(generator: RandomGenerator): number {
  return normalQuantile(openUniform(generator));
}

/** Exponential draw with mean 1. */
export function drawExponential(generator: RandomGenerator): number {
  return -Math.log(openUniform(generator));
}

/**
 * Gamma draw with rate 1.
 *
 * Source: Marsaglia G, Tsang WW. A simple method for generating gamma variables. ACM Trans Math Softw 2000;26:363-372; for
 * shape < 1 their boost by U^(1/shape).
 */
export function drawGamma(generator: RandomGenerator, shape: number): number {
  if (shape < 1) return drawGamma(generator, shape + 1) * openUniform(generator) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(generator);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(openUniform(generator)) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Chi-squared draw. */
export function drawChiSquared(generator: RandomGenerator, df: number): number {
  return 2 * drawGamma(generator, df / 2);
}

/** Beta draw as the share of two gamma draws. */
export function drawBeta(generator: RandomGenerator, a: number, b: number): number {
  const first = drawGamma(generator, a);
  return first / (first + drawGamma(generator, b));
}

/** Binomial draw: the median split of Relles, then single trials. */
export function drawBinomial(generator: RandomGenerator, n: number, p: number): number {
  let count = 0;
  let trials = n;
  let chance = p;
  while (trials > 30) {
    // The i-th smallest of `trials` uniforms is beta(i, trials + 1 - i): it tells on which side of it the chance lies.
    const i = Math.floor((trials + 1) / 2);
    const split = drawBeta(generator, i, trials + 1 - i);
    if (split <= chance) {
      count += i;
      chance = (chance - split) / (1 - split);
      trials -= i;
    } else {
      chance /= split;
      trials = i - 1;
    }
  }
  for (let k = 0; k < trials; k++) if (generator.uniform() < chance) count++;
  return count;
}

/** Poisson draw: the same split on gamma arrival times, then products of uniforms. */
export function drawPoisson(generator: RandomGenerator, mean: number): number {
  let count = 0;
  let rest = mean;
  while (rest > 30) {
    const arrivals = Math.floor(rest * 0.875);
    const time = drawGamma(generator, arrivals);
    if (time > rest) return count + drawBinomial(generator, arrivals - 1, rest / time);
    count += arrivals;
    rest -= time;
  }
  const limit = Math.exp(-rest);
  let product = generator.uniform();
  while (product > limit) {
    count++;
    product *= generator.uniform();
  }
  return count;
}

/** 0 .. count - 1 in random order (Fisher and Yates). */
export function drawPermutation(generator: RandomGenerator, count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = generator.integer(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Uniform on (0, 1). */
function openUniform(generator: RandomGenerator): number {
  return generator.uniform() + 1.1102230246251565e-16;
}
