import { instrumentByKey } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { scoreInstrument } from './score-instrument.ts';

const scoreOf = (key: string, scale: string, answers: Parameters<typeof scoreInstrument>[1]) => {
  const found = scoreInstrument(instrumentByKey(key)!, answers).find((score) => score.scale === scale);
  return found?.status === 'scored' ? { value: found.value, answered: found.answered } : found?.reason;
};

describe('two marks on one item', () => {
  it('counts the worse one in the KOOS, where more is worse', () => {
    // W1 with P7 marked 1 and 3: the 3 of W1 counts, so 100 - 25 * 15/9.
    const answers = { P1: 1, P2: 2, P3: 1, P4: 2, P5: 1, P6: 2, P7: { marks: [1, 3] }, P8: 1, P9: 2 };
    expect(scoreOf('koos', 'PAIN', answers)).toEqual({ value: 100 - 25 * (15 / 9), answered: 9 });
  });

  it('counts the worse one in the Oxford Knee Score, where less is worse', () => {
    // W24, total 28, with Q3 marked 3 and 4: the 3 of W24 counts.
    const values = [3, 2, { marks: [3, 4] }, 2, 2, 3, 1, 2, 2, 3, 3, 2];
    const answers = Object.fromEntries(values.map((value, index) => [`Q${index + 1}`, value]));
    expect(scoreOf('oks', 'TOTAL', answers)).toEqual({ value: 28, answered: 12 });
  });

  it('counts neither where the manual is silent: the item is not answered', () => {
    expect(scoreOf('nrs-pain', 'AVERAGE', { AVERAGE: { marks: [3, 4] } })).toBe('no-answers');
    expect(scoreOf('pass', instrumentByKey('pass')!.scales[0]!.code, onlyItem('pass', { marks: [true, false] }))).toBe(
      'no-answers',
    );
  });

  it('is refused when a mark is no allowed value, stands alone or stands twice', () => {
    for (const marks of [[1, 5], [1], [2, 2], [1, true], [1, 'two']]) {
      expect(() => scoreInstrument(instrumentByKey('koos')!, { P1: { marks } as never })).toThrow('P1');
    }
  });
});

function onlyItem(key: string, answer: { readonly marks: readonly boolean[] }) {
  return { [instrumentByKey(key)!.items[0]!.code]: answer };
}
