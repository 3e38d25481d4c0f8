import { type InstrumentDefinition, instrumentByKey } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type Answers, scoreInstrument } from '../src/index.ts';

/** The published tables, typed again from print: raw sum from `first` upwards. */
const koosJr = [
  100, 91.975, 84.6, 79.914, 76.332, 73.342, 70.704, 68.284, 65.994, 63.776, 61.583, 59.381, 57.14, 54.84, 52.465,
  50.012, 47.487, 44.905, 42.281, 39.625, 36.931, 34.174, 31.307, 28.251, 24.875, 20.941, 15.939, 8.291, 0,
];
const hoosJr = [
  100, 92.34, 85.257, 80.55, 76.776, 73.472, 70.426, 67.516, 64.664, 61.815, 58.93, 55.985, 52.965, 49.858, 46.652,
  43.335, 39.902, 36.363, 32.735, 29.009, 25.103, 20.805, 15.633, 8.104, 0,
];
const koosPs = [
  0, 5.6, 10.5, 14.8, 18.6, 22, 24.9, 27.5, 29.7, 31.8, 33.6, 35.3, 37, 38.6, 40.3, 42, 44, 46.1, 48.5, 51.2, 54.4,
  57.9, 62, 66.6, 71.8, 77.7, 84.3, 91.8, 100,
];
const hoosPs = [
  0, 4.6, 8.8, 12.7, 16.4, 20, 23.4, 26.9, 30.4, 33.9, 37.7, 41.7, 46.1, 50.8, 55.9, 61.6, 67.9, 74.8, 82.4, 90.8, 100,
];
const physical = [16.2, 19.9, 23.5, 26.7, 29.6, 32.4, 34.9, 37.4, 39.8, 42.3, 44.9, 47.7, 50.8, 54.1, 57.7, 61.9, 67.7];
const mental = [21.2, 25.1, 28.4, 31.3, 33.8, 36.3, 38.8, 41.1, 43.5, 45.8, 48.3, 50.8, 53.3, 56, 59, 62.5, 67.6];

/** Answers 0-4 of the items of an instrument that add up to `rawSum`. */
function spread({ items }: InstrumentDefinition, rawSum: number): Answers {
  let left = rawSum;
  return Object.fromEntries(
    items.map(({ code }) => {
      const answer = Math.min(4, left);
      left -= answer;
      return [code, answer];
    }),
  );
}

/** Answers of PROMIS Global whose four items of a scale count as `rawSum`; pain and the reversed items are turned. */
function spreadPromis(items: readonly string[], rawSum: number): Answers {
  const painFor = [Number.NaN, 10, 8, 5, 2, 0];
  let left = rawSum - 4;
  return Object.fromEntries(
    items.map((code) => {
      const more = Math.min(4, left);
      left -= more;
      const counts = 1 + more;
      if (code === 'G07') return [code, painFor[counts]];
      return [code, code === 'G08' || code === 'G10' ? 6 - counts : counts];
    }),
  );
}

function scoredValue(key: string, scale: string, answers: Answers): number | undefined {
  const score = scoreInstrument(instrumentByKey(key)!, answers).find((one) => one.scale === scale);
  return score?.status === 'scored' ? score.value : undefined;
}

const shortForms = [
  { key: 'koos-jr', scale: 'INTERVAL', table: koosJr },
  { key: 'hoos-jr', scale: 'INTERVAL', table: hoosJr },
  { key: 'koos-ps', scale: 'DIFFICULTY', table: koosPs },
  { key: 'hoos-ps', scale: 'DIFFICULTY', table: hoosPs },
];

describe.each(shortForms)('$key', ({ key, scale, table }) => {
  const definition = instrumentByKey(key)!;
  const rawSums = table.map((_, rawSum) => rawSum);

  it('gives the published number for every raw sum', () => {
    expect(rawSums.map((rawSum) => scoredValue(key, scale, spread(definition, rawSum)))).toEqual(table);
  });

  it('reaches 0 and 100 at its ends and never turns back', () => {
    expect([table[0], table.at(-1)].sort((a, b) => a! - b!)).toEqual([0, 100]);
    const steps = table.slice(1).map((value, index) => Math.sign(value - table[index]));
    expect(new Set(steps).size).toBe(1);
  });

  it('has no value for a partial raw sum', () => {
    for (const { code } of definition.items) {
      const answers = { ...spread(definition, 9), [code]: null };
      expect(scoredValue(key, scale, answers)).toBeUndefined();
    }
  });
});

describe.each(['koos-ps', 'hoos-ps'])('%s in both directions', (key) => {
  it('has a function that is 100 minus the difficulty, to the printed decimal', () => {
    const definition = instrumentByKey(key)!;
    const table = key === 'koos-ps' ? koosPs : hoosPs;
    const values = table.map((_, rawSum) => scoredValue(key, 'FUNCTION', spread(definition, rawSum)));
    expect(values.map((value) => value?.toFixed(1))).toEqual(table.map((value) => (100 - value).toFixed(1)));
    const directions = definition.scales.map(({ code, direction }) => [code, direction]);
    expect(directions).toEqual([
      ['DIFFICULTY', 'lower-better'],
      ['FUNCTION', 'higher-better'],
    ]);
  });
});

describe.each([
  { scale: 'GPH', items: ['G03', 'G06', 'G07', 'G08'], table: physical },
  { scale: 'GMH', items: ['G02', 'G04', 'G05', 'G10'], table: mental },
])('promis-10 $scale', ({ scale, items, table }) => {
  it('gives the published T score for every raw sum from 4 to 20', () => {
    const values = table.map((_, index) => scoredValue('promis-10', scale, spreadPromis(items, index + 4)));
    expect(values).toEqual(table);
    expect(table.every((value, index) => index === 0 || value > table[index - 1])).toBe(true);
  });

  it('has no T score for three of four answers', () => {
    for (const item of items) {
      expect(scoredValue('promis-10', scale, { ...spreadPromis(items, 12), [item]: null })).toBeUndefined();
    }
  });
});

describe('promis-10 pain', () => {
  it('counts 0 as 5, 1-3 as 4, 4-6 as 3, 7-9 as 2 and 10 as 1', () => {
    const values = Array.from({ length: 11 }, (_, pain) =>
      scoredValue('promis-10', 'GPH', { G03: 3, G06: 3, G07: pain, G08: 3 }),
    );
    // The other three count 9, so the raw sum is 14, 13, 12, 11 or 10.
    expect(values).toEqual([44.9, 42.3, 42.3, 42.3, 39.8, 39.8, 39.8, 37.4, 37.4, 37.4, 34.9]);
  });
});
