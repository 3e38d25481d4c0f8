import type { ProcedureLogRow } from '@jointwise/server/contract';
import { expect, it } from 'vitest';
import { logSentence, monthCounts } from './month-counts.ts';

const row = (month: string, treated: number | null, enrolled: number): ProcedureLogRow => ({
  ...{ month, treated, enrolled, joint: 'knee', productClass: 'HA' },
  ...(treated === null
    ? { id: null, version: null, enteredAt: null, enteredBy: null }
    : { id: 'x', version: 1, enteredAt: '2026-01-01T00:00:00Z', enteredBy: 'Marta' }),
});

it('adds joints and classes up by month, and counts what is not logged', () => {
  const months = monthCounts([row('2026-02', 5, 4), row('2026-02', null, 2), row('2026-01', null, 1)]);
  expect(months).toMatchObject([
    { month: '2026-02', treated: 5, enrolled: 6, notLogged: 1 },
    { month: '2026-01', treated: null, enrolled: 1, notLogged: 1 },
  ]);
  expect(logSentence(months)).toBe('2 of 2 months are not fully logged.');
});

it('says how many of the treated are enrolled once every month is logged', () => {
  const months = monthCounts([row('2026-02', 5, 4), row('2026-01', 3, 2)]);
  expect(logSentence(months)).toBe('6 of 8 treated are enrolled; every month is logged.');
  expect(logSentence([])).toBe('Nobody is enrolled and nothing is logged yet.');
});
