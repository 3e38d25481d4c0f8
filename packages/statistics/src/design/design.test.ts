import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../estimation.ts';
import { randomGenerator } from '../random/index.ts';
import {
  designEffect,
  inflateForDropOut,
  minimise,
  noncentralTUpper,
  permutedBlocks,
  replayMinimisation,
  sampleSizeMeans,
  sampleSizeRepeatedMeasures,
  sampleSizeResponders,
  stratifiedBlocks,
} from './index.ts';

describe('sample size', () => {
  it('needs 133 per arm for 1.0 at SD 2.5 with 90 %, and 167 with 20 % loss', () => {
    const perArm = sampleSizeMeans(0.9, { difference: 1, standardDeviation: 2.5 });
    expect(perArm).toBeCloseTo(132.31, 2);
    expect(Math.ceil(inflateForDropOut(Math.ceil(perArm), 0.2))).toBe(167);
  });

  it('halves what two fully alike knees of one person add', () => {
    expect(designEffect(2, 1)).toBe(2);
    expect(designEffect(2, 0)).toBe(1);
  });

  it('is the t distribution without an effect', () => {
    expect(noncentralTUpper(2.228138852, 10, 0)).toBeCloseTo(0.025, 9);
    expect(noncentralTUpper(-2.228138852, 10, 0)).toBeCloseTo(0.975, 9);
  });

  it('scales with the unit, and does not depend on the sign or on which arm is called first', () => {
    const size = (difference: number, standardDeviation: number) =>
      sampleSizeMeans(0.9, { difference, standardDeviation });
    expect(size(-3, 7)).toBeCloseTo(size(3, 7), 9);
    expect(size(300, 700)).toBeCloseTo(size(3, 7), 6);
    const responders = (first: number, second: number) => sampleSizeResponders(0.9, { first, second });
    expect(responders(0.3, 0.5)).toBeCloseTo(responders(0.5, 0.3), 9);
    expect(responders(0.3, 0.5)).toBeCloseTo(responders(0.7, 0.5), 6);
  });

  it('refuses no effect and a power of 1', () => {
    expect(() => sampleSizeMeans(0.9, { difference: 0, standardDeviation: 1 })).toThrow(InvalidInputError);
    expect(() => sampleSizeMeans(1, { difference: 1, standardDeviation: 1 })).toThrow('power is 1');
  });
});

describe('sample size at the ends', () => {
  it('is certain of a difference a million times its standard deviation', () => {
    expect(noncentralTUpper(2, 20, 1e6)).toBe(1);
    expect(sampleSizeMeans(0.9, { difference: 1e6, standardDeviation: 1 })).toBe(2);
  });

  it('refuses a significance of 0, no difference, and correlations that no visits can have', () => {
    expect(() => sampleSizeResponders(0.9, { first: 0.2, second: 0.3, significance: 0 })).toThrow('significance is 0');
    const visits = { difference: 5, standardDeviation: 10, retention: [1, 0.8] };
    const correlation = [
      [1, 0.5],
      [0.5, 1],
    ];
    expect(() => sampleSizeRepeatedMeasures(0.9, { ...visits, correlation, difference: 0 })).toThrow('difference is 0');
    expect(() => sampleSizeRepeatedMeasures(0.9, { ...visits, correlation: [correlation[0], [0.4, 1]] })).toThrow(
      'correlation[0][1] is 0.5; the diagonal must be 1 and the two halves alike',
    );
  });
});

describe('permuted blocks', () => {
  const options = { ratio: [2, 1], blockSizes: [3, 6] };

  it('keeps the ratio in every block and is the same from the same seed', () => {
    const list = permutedBlocks(60, { ratio: [2, 1], blockSizes: [3] }, randomGenerator(7));
    for (let i = 0; i < list.length; i += 3) expect(list.slice(i, i + 3).filter((arm) => arm === 1)).toHaveLength(1);
    expect(permutedBlocks(60, options, randomGenerator(7))).toEqual(permutedBlocks(60, options, randomGenerator(7)));
  });

  it('does not change a stratum when another is added', () => {
    const two = stratifiedBlocks(11, ['a', 'b'], 24, options);
    const three = stratifiedBlocks(11, ['c', 'a', 'b'], 24, options);
    expect(three.get('a')).toEqual(two.get('a'));
    expect(two.get('a')).not.toEqual(two.get('b'));
  });

  it('refuses block sizes that the ratio does not divide', () => {
    expect(() => permutedBlocks(10, { ratio: [2, 1], blockSizes: [4] }, randomGenerator(1))).toThrow('multiples of 3');
  });
});

describe('minimisation', () => {
  const sequence = Array.from({ length: 200 }, (_, i) => [i % 3, (i * 7) % 2]);

  it('keeps the arms nearly equal within every level', () => {
    const allocated = replayMinimisation(sequence, { arms: 2 }, randomGenerator(5));
    for (const level of [0, 1, 2]) {
      const own = allocated.filter(({ levels }) => levels[0] === level);
      expect(Math.abs(own.filter(({ arm }) => arm === 0).length - own.length / 2)).toBeLessThanOrEqual(4);
    }
  });

  it('replays exactly from its seed', () => {
    const options = { arms: 3, probability: 0.7 };
    const first = replayMinimisation(sequence, options, randomGenerator(5));
    expect(replayMinimisation(sequence, options, randomGenerator(5))).toEqual(first);
    expect(replayMinimisation(sequence, options, randomGenerator(6))).not.toEqual(first);
  });

  it('does not depend on the order of the participants before, of factors or of the names of levels', () => {
    const history = [
      { levels: [0, 1], arm: 0 },
      { levels: [1, 1], arm: 1 },
      { levels: [0, 0], arm: 0 },
    ];
    const renamed = history.map(({ levels: [a = 0, b = 0], arm }) => ({ levels: [7 - b, 3 * a + 1], arm }));
    const plain = minimise(history, [0, 1], { arms: 2 }, randomGenerator(1)).imbalances;
    // By hand, ranges with the next one counted: arm 0: |3 - 0| + |2 - 1|, arm 1: |2 - 1| + |1 - 2|.
    expect(plain).toEqual([4, 2]);
    expect(minimise(renamed.toReversed(), [6, 1], { arms: 2 }, randomGenerator(1)).imbalances).toEqual(plain);
  });

  it('gives 0.8 to the arm that balances and shares equally when all tie', () => {
    const history = [{ levels: [0, 0], arm: 0 }];
    expect(minimise(history, [0, 0], { arms: 2 }, randomGenerator(1)).probabilities[1]).toBeCloseTo(0.8, 12);
    expect(minimise([], [0, 0], { arms: 2 }, randomGenerator(1)).probabilities).toEqual([0.5, 0.5]);
  });
});
