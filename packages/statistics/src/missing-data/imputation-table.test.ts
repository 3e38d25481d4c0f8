import { describe, expect, it } from 'vitest';
import { randomGenerator } from '../random/random-generator.ts';
import type { ImputationVariable } from './chained-equations.ts';
import { createImputationTable, type ImputationTable } from './imputation-table.ts';
import { prepareImputation } from './prepare-imputation.ts';

const gap = Number.NaN;
// Rows 1 and 4 lack two values, row 2 lacks three.
const variables: readonly ImputationVariable[] = [
  { name: 'a', method: 'complete', values: Float64Array.of(1, 4, 2, 8, 5, 7) },
  { name: 'b', method: 'normal', values: Float64Array.of(3, gap, gap, 1, gap, 6) },
  { name: 'c', method: 'normal', values: Float64Array.of(2, gap, gap, 4, 9, gap) },
  { name: 'd', method: 'logistic', values: Float64Array.of(0, 1, gap, 1, gap, 0) },
];

/** Z'Z over the rows where the variable was observed, written out. */
function writtenOut({ standardised, width, rows, missing }: ImputationTable, j: number): number[] {
  return Array.from({ length: width * width }, (_, at) => {
    const [r, s] = [Math.floor(at / width), at % width];
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      if (!missing[j].includes(i)) sum += standardised[i * width + r] * standardised[i * width + s];
    }
    return sum;
  });
}

describe('createImputationTable', () => {
  it('keeps the cross-products of every variable right while any of them changes', () => {
    const table = createImputationTable(prepareImputation(variables), randomGenerator(3));
    for (const changed of [1, 3, 2, 1, 2, 3]) {
      const next = Float64Array.from(table.missing[changed], (row) => Math.sin(row + 10 * changed));
      table.replaceMissing(changed, next);
      for (let j = 0; j < variables.length; j++) {
        const expected = writtenOut(table, j);
        table.observedProducts(j).forEach((value, at) => {
          expect(value).toBeCloseTo(expected[at], 12);
        });
      }
    }
  });

  it('starts from observed values and hands back those that were there', () => {
    const table = createImputationTable(prepareImputation(variables), randomGenerator(3));
    const column = table.column(2);
    expect([column[0], column[3], column[4]]).toEqual([2, 4, 9]);
    for (const row of [1, 2, 5]) expect([2, 4, 9].some((value) => Math.abs(value - column[row]) < 1e-12)).toBe(true);
  });

  it('keeps rows without a gap only in the cross-products where all draws are normal', () => {
    const normal = variables.map((variable, j) => (j === 3 ? { ...variable, method: 'normal' as const } : variable));
    const table = createImputationTable(prepareImputation(normal), randomGenerator(3));
    expect(table.standardised.length).toBe(4 * table.width);
    const whole = createImputationTable(prepareImputation(variables), randomGenerator(3));
    for (const changed of [1, 3, 2]) {
      const next = Float64Array.of(0.3, -1.2, 0.7);
      table.replaceMissing(changed, next);
      whole.replaceMissing(changed, next);
    }
    for (let j = 0; j < variables.length; j++) {
      expect([...table.column(j)]).toEqual([...whole.column(j)]);
      table.observedProducts(j).forEach((value, at) => {
        expect(value).toBeCloseTo(writtenOut(whole, j)[at], 12);
      });
    }
  });
});
