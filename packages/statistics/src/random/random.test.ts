import { describe, expect, it } from 'vitest';
import { drawBinomial, drawGamma, drawNormal, drawPermutation, drawPoisson } from './draws.ts';
import { randomGenerator } from './random-generator.ts';
import { xoshiro128 } from './xoshiro128.ts';

function moments(draw: () => number, count = 40_000): { mean: number; variance: number } {
  const values = Array.from({ length: count }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1) };
}

describe('random generator', () => {
  it('gives the published first outputs of xoshiro128** from the state 1, 2, 3, 4', () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    expect(Array.from({ length: 6 }, () => xoshiro128(state))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492,
    ]);
  });

  it('replays a seed, and gives other numbers for another seed or stream', () => {
    const take = (generator = randomGenerator(7)) => Array.from({ length: 4 }, () => generator.uniform());
    expect(take()).toEqual(take());
    expect(take(randomGenerator(8))).not.toEqual(take());
    expect(take(randomGenerator(7).stream('allocation'))).not.toEqual(take());
    expect(take(randomGenerator(7).stream('allocation'))).toEqual(take(randomGenerator(7).stream('allocation')));
  });

  it('does not move a stream when a child is taken from it', () => {
    const [first, second] = [randomGenerator(3), randomGenerator(3)];
    second.stream('child').uniform();
    expect(second.uniform()).toBe(first.uniform());
  });

  it('has the mean and variance of each law within five standard errors', () => {
    const generator = randomGenerator(20240101);
    const laws: [string, () => number, number, number][] = [
      ['normal', () => drawNormal(generator), 0, 1],
      ['gamma 0.4', () => drawGamma(generator, 0.4), 0.4, 0.4],
      ['gamma 7', () => drawGamma(generator, 7), 7, 7],
      ['poisson 3', () => drawPoisson(generator, 3), 3, 3],
      ['poisson 90', () => drawPoisson(generator, 90), 90, 90],
      ['binomial 400, 0.3', () => drawBinomial(generator, 400, 0.3), 120, 84],
    ];
    for (const [name, draw, mean, variance] of laws) {
      const sample = moments(draw);
      expect(Math.abs(sample.mean - mean), name).toBeLessThan(5 * Math.sqrt(variance / 40_000));
      expect(Math.abs(sample.variance / variance - 1), name).toBeLessThan(0.08);
    }
  });

  it('permutes without loss', () => {
    expect([...drawPermutation(randomGenerator(1), 50)].sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
  });
});
