import { describe, expect, it } from 'vitest';
import type { ResultArm } from '../estimands/estimand-result.ts';
import { namesSmallCount, suppressArm } from './suppress-small-cells.ts';

const arm = (given: Partial<ResultArm>): ResultArm => ({
  ...{ code: 'HA', title: 'Hyaluronic acid', role: 'comparator', treated: 100, persons: 90, notYetDue: 12, died: 0 },
  ...{ withdrew: 3, due: 85, answered: 70, answeredPersons: 66, completeness: null, mean: null },
  ...{ allocated: null, treatedOtherwise: null },
  ...given,
});

describe('numbers about few people', () => {
  it('leaves an arm alone that has none', () => {
    expect(suppressArm(arm({}))).toMatchObject({ treated: 100, left: 15, due: 85, answered: 70 });
  });

  it('hides an arm of fewer than eleven people whole', () => {
    expect(suppressArm(arm({ persons: 10 }))).toMatchObject({ treated: null, left: null, due: null, answered: null });
  });

  it('hides what would tell of few by a difference', () => {
    // 100 treated, 95 due: five left. The numbers due and answered would give them away.
    expect(suppressArm(arm({ due: 95, answered: 80 }))).toMatchObject({
      treated: 100,
      left: null,
      due: null,
      answered: null,
    });
    // 85 due, 80 answered: five did not.
    expect(suppressArm(arm({ answered: 80 }))).toMatchObject({ treated: 100, left: 15, due: 85, answered: null });
    expect(suppressArm(arm({ answered: 4, answeredPersons: 4 }))).toMatchObject({ due: 85, answered: null });
  });

  it('shows none, and all, and exactly eleven', () => {
    expect(suppressArm(arm({ due: 100, answered: 100 }))).toMatchObject({ left: 0, due: 100, answered: 100 });
    expect(suppressArm(arm({ due: 89, answered: 78 }))).toMatchObject({ left: 11, due: 89, answered: 78 });
  });

  it('knows a sentence that counts few people', () => {
    expect(namesSmallCount('Only 1 people had the comparator; 12 are needed.')).toBe(true);
    expect(namesSmallCount('HA (3 of 15 known)')).toBe(true);
    expect(namesSmallCount('Nobody has a value at 6 months; 60 % of 110 answered.')).toBe(false);
  });
});
