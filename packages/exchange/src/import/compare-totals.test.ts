import { expect, it } from 'vitest';
import { compareTotals, noTotalsYet } from './compare-totals.ts';

it('counts totals that agree, differ, or stand on one side only, and keeps examples of those that do not agree', () => {
  const comparison = noTotalsYet();
  const total = (value: number | null, tolerance = 0) => ({
    visit: 'BL',
    instrument: 'oks',
    scale: 'total',
    column: 'pre_op_q_score',
    tolerance,
    value,
  });
  const score = (value: number | null) => [{ visit: 'BL', instrument: 'oks', scale: 'total', value }];
  compareTotals(comparison, { row: 1, totals: [total(30)], scores: score(30) });
  compareTotals(comparison, { row: 2, totals: [total(30)], scores: score(31) });
  compareTotals(comparison, { row: 3, totals: [total(30, 1)], scores: score(31) });
  compareTotals(comparison, { row: 4, totals: [total(30)], scores: score(null) });
  compareTotals(comparison, { row: 5, totals: [total(null)], scores: score(12) });
  compareTotals(comparison, { row: 6, totals: [total(null)], scores: [] });
  // The score of another visit is not the one that is compared.
  compareTotals(comparison, { row: 7, totals: [{ ...total(30), visit: 'M6' }], scores: score(30) });
  expect(comparison).toMatchObject({
    compared: 7,
    same: 2,
    different: 1,
    onlyInFile: 2,
    onlyComputed: 1,
    inNeither: 1,
  });
  expect(comparison.examples.map(({ row }) => row)).toEqual([2, 4, 5, 7]);
});
