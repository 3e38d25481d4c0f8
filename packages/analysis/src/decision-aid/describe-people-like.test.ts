import { describe, expect, it } from 'vitest';
import { describePeopleLike, type PeopleLikeFact } from './describe-people-like.ts';

const like: Omit<PeopleLikeFact, 'before' | 'after' | 'count'> = {
  productClass: 'PRP_LP',
  joint: 'knee',
  sex: 'female',
  ageBand: '60-69',
  grade: '3',
};
const fact = (before: number | null, after: number | null, count: number, other: Partial<PeopleLikeFact> = {}) => ({
  ...{ ...like, before, after, count },
  ...other,
});
const only = (facts: readonly PeopleLikeFact[], wish = {}) => describePeopleLike(facts, wish, { clearly: 1.8 })[0];

describe('describePeopleLike', () => {
  it('counts who is better, the same and worse, with the interval of Wilson', () => {
    // 70 of 120: 0.49388 to 0.66762 by R's prop.test(70, 120, correct = FALSE)
    const row = only([fact(7, 5, 70), fact(7, 6, 30), fact(5, 7, 20), fact(6, null, 10)]);
    expect(row).toMatchObject({
      status: 'shown',
      due: 130,
      answered: 120,
      outcomes: {
        better: { status: 'shown', count: 70, share: 70 / 120 },
        similar: { status: 'shown', count: 30, share: 0.25 },
        worse: { status: 'shown', count: 20, share: 20 / 120 },
      },
    });
    if (row?.status !== 'shown') throw new Error('nothing is shown');
    expect(row.better?.interval[0]).toBeCloseTo(0.49388, 5);
    expect(row.better?.interval[1]).toBeCloseTo(0.66762, 5);
    expect(row.completeness).toBeCloseTo(120 / 130, 12);
  });

  it('says nothing of fewer than 30 people, and not how many when they are fewer than 11', () => {
    expect(only([fact(7, 5, 29)])).toEqual({ productClass: 'PRP_LP', status: 'too-few', answered: 29 });
    expect(only([fact(7, 5, 10)])).toEqual({ productClass: 'PRP_LP', status: 'too-few', answered: null });
    expect(only([fact(7, 5, 30)])?.status).toBe('shown');
  });

  it('withholds a treatment of whose due people fewer than 60 % answered', () => {
    expect(only([fact(7, 5, 59), fact(7, null, 41)])).toMatchObject({ status: 'incomplete', due: 100, answered: 59 });
    expect(only([fact(7, 5, 60), fact(7, null, 40)])?.status).toBe('shown');
  });

  it('hides a small count, and the next smallest with it', () => {
    const row = only([fact(7, 5, 60), fact(7, 6, 20), fact(5, 7, 10)]);
    expect(row).toMatchObject({
      outcomes: { better: { status: 'shown', count: 60 }, similar: { status: 'hidden' }, worse: { status: 'small' } },
    });
  });

  it('hides no third count when two are small already', () => {
    const row = only([fact(7, 5, 60), fact(7, 6, 9), fact(5, 7, 10)]);
    expect(row).toMatchObject({
      outcomes: { better: { count: 60 }, similar: { status: 'small' }, worse: { status: 'small' } },
    });
  });

  it('gives no share where its count is hidden', () => {
    const row = only([fact(7, 5, 12), fact(7, 6, 60), fact(5, 7, 5)]);
    expect(row).toMatchObject({ outcomes: { better: { status: 'hidden' }, similar: { count: 60 } }, better: null });
  });

  it('takes those whom the wish names, and no others', () => {
    const facts = [
      fact(7, 5, 40),
      fact(7, 5, 50, { sex: 'male' }),
      fact(3, 1, 60),
      fact(7, 5, 70, { ageBand: null }),
      fact(7, 5, 80, { joint: 'hip' }),
    ];
    const wish = { joint: 'knee', sex: 'female', ageBand: '60-69', grade: '3', before: [7, 10] } as const;
    expect(only(facts, wish)).toMatchObject({ due: 40 });
    expect(only(facts, { joint: 'knee' })).toMatchObject({ due: 220 });
    expect(only(facts, { grade: '4' })).toBeUndefined();
  });

  it('puts the treatment with most people first', () => {
    const rows = describePeopleLike([fact(7, 5, 31), fact(7, 5, 90, { productClass: 'HA' })], {}, { clearly: 1.8 });
    expect(rows.map(({ productClass }) => productClass)).toEqual(['HA', 'PRP_LP']);
  });
});
