import { instrumentByKey } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { InvalidAnswersError, scoreInstrument } from './score-instrument.ts';

const koos = instrumentByKey('koos')!;
const painWith = (answers: readonly (number | null)[]) =>
  scoreInstrument(koos, Object.fromEntries(answers.map((answer, index) => [`P${index + 1}`, answer]))).find(
    ({ scale }) => scale === 'PAIN',
  );

describe('scoreInstrument', () => {
  it('scores KOOS pain from five of nine answers', () => {
    expect(painWith([1, 2, 1, 2, null, null, null, null, 3])).toMatchObject({
      status: 'scored',
      value: 55,
      answered: 5,
    });
  });

  it('does not score KOOS pain with four of nine answers', () => {
    expect(painWith([1, 2, 1, 2])).toEqual({
      scale: 'PAIN',
      status: 'not-scored',
      reason: 'too-few-answers',
      answered: 4,
      outOf: 9,
    });
  });

  it('tells nothing answered from too little answered', () => {
    expect(painWith([])).toMatchObject({ status: 'not-scored', reason: 'no-answers', answered: 0 });
  });

  it('names its rule and does not round', () => {
    expect(painWith([1, 2, 1, 2, 1, 2, 3, 1, 2])).toMatchObject({
      value: 100 - (15 / 9) * 25,
      ruleApplied: 'mean-rescaled, at least 5 answered',
    });
  });

  it('throws for answers that the instrument does not allow', () => {
    expect(() => scoreInstrument(koos, { P1: 5 })).toThrow(InvalidAnswersError);
    expect(() => scoreInstrument(koos, { P1: 5 })).toThrow('P1 is 5; allowed is 0 to 4');
  });

  it('scores an opt-in scale only when it is named', () => {
    const answers = Object.fromEntries(koos.items.map(({ code }) => [code, 1]));
    expect(scoreInstrument(koos, answers).map(({ scale }) => scale)).not.toContain('KOOS4');
    expect(scoreInstrument(koos, answers, { optIn: ['KOOS4'] }).at(-1)).toMatchObject({ scale: 'KOOS4', value: 75 });
  });

  it('has no value for an EQ-5D profile without a value set, and the set’s own with one', () => {
    const eq5d = instrumentByKey('eq-5d-5l')!;
    const answers = { MO: 2, SC: 1, UA: 2, PD: 3, AD: 1, VAS: 70 };
    expect(scoreInstrument(eq5d, answers)).toMatchObject([{ reason: 'no-value-set' }, { scale: 'VAS', value: 70 }]);
    const valueSet = {
      instrument: 'eq-5d-5l',
      country: 'XX',
      version: '1',
      source: 'made up',
      values: { '21231': 0.5 },
    };
    expect(scoreInstrument(eq5d, answers, { valueSet })[0]).toMatchObject({ value: 0.5 });
  });
});
