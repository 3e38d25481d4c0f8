import { describe, expect, it } from 'vitest';
import { checkProcedureLog } from './check-procedure-log.ts';

const entry = { month: '2026-03', joint: 'knee', productClass: 'PRP_LP', treated: 14 };
const facts = { today: '2026-03-14', enrolled: 12 };

/** Rules that refuse the entry, by field. */
function refusals(change: object): readonly string[] {
  const checked = checkProcedureLog({ ...entry, ...change }, facts);
  return checked.status === 'refused' ? checked.problems.map(({ field, rule }) => `${field} ${rule}`) : [];
}

describe('an entry of the procedure log', () => {
  it('is accepted for this month, with nobody treated too', () => {
    expect(checkProcedureLog(entry, facts)).toEqual({ status: 'accepted', value: entry, warnings: [] });
    const none = { ...entry, treated: 0 };
    expect(checkProcedureLog(none, { ...facts, enrolled: 0 })).toEqual({
      status: 'accepted',
      value: none,
      warnings: [],
    });
  });

  it.each([
    [{ month: '2026-04' }, 'month future-date'],
    [{ month: '2026-13' }, 'month impossible-date'],
    [{ month: '2026-00' }, 'month impossible-date'],
    [{ month: '2026-3' }, 'month wrong-type'],
    [{ month: '2026-03-14' }, 'month wrong-type'],
    [{ month: 202603 }, 'month wrong-type'],
    [{ month: '' }, 'month required'],
    [{ joint: 'tail' }, 'joint not-a-choice'],
    [{ productClass: 'STEM_CELLS' }, 'productClass not-a-choice'],
    [{ treated: -1 }, 'treated out-of-range'],
    [{ treated: 100_001 }, 'treated out-of-range'],
    [{ treated: Number.POSITIVE_INFINITY }, 'treated out-of-range'],
    [{ treated: 12.5 }, 'treated not-whole'],
    [{ treated: '14' }, 'treated wrong-type'],
    [{ treated: Number.NaN }, 'treated wrong-type'],
    [{ treated: null }, 'treated required'],
    [{ side: 'left' }, 'side unknown-field'],
  ])('is refused with %j: %s', (change, expected) => {
    expect(refusals(change)).toEqual([expected]);
  });

  it('takes the largest number', () => {
    expect(refusals({ treated: 100_000 })).toEqual([]);
  });

  it('warns when fewer were treated than are enrolled from the month', () => {
    const { warnings } = checkProcedureLog({ ...entry, treated: 11 }, facts);
    expect(warnings).toEqual([
      {
        field: 'treated',
        rule: 'fewer-than-enrolled',
        detail: 'treated is 11; it must be at least the enrolled episodes of that month: 12.',
      },
    ]);
    expect(checkProcedureLog({ ...entry, treated: 12 }, facts).warnings).toEqual([]);
  });

  it('refuses what is no group of fields', () => {
    expect(checkProcedureLog([], facts).status).toBe('refused');
    expect(checkProcedureLog('14', facts).status).toBe('refused');
  });
});
