import { checkAgainstSchema } from '@jointwise/exchange';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { ColumnReader } from '../columns/column-reader.ts';
import { DataTable } from '../data-table.ts';
import { formatPrintout } from '../format-printout.ts';
import type { StatisticsMethod } from '../method.ts';
import { statisticsMethods } from '../methods/index.ts';
import { chanceOf } from './chance.ts';
import { type UglyCase, uglyCases } from './ugly-cases.ts';
import type { Cell, Columns } from './ugly-tables.ts';

const rounds = Number(process.env.JOINTWISE_FUZZ_ROUNDS ?? 40);
const seed = Number(process.env.JOINTWISE_FUZZ_SEED ?? 20260611);

function tableOf(columns: Columns): DataTable {
  const names = Object.keys(columns);
  const rows = columns[names[0] ?? '']?.length ?? 0;
  const every = Int32Array.from({ length: rows }, (_, row) => row);
  return new DataTable(
    names,
    names.map((name) => cellsOf(columns[name] ?? [])),
    every,
  );
}

function cellsOf(values: readonly Cell[]) {
  const reader = new ColumnReader();
  for (const value of values) {
    const bytes = new TextEncoder().encode(String(value));
    reader.add(bytes, 0, bytes.length);
  }
  return reader.finish();
}

/** Where a value is no number, by its path; functions and texts are left alone. */
function noNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (ArrayBuffer.isView(value)) return noNumbers(Array.from(value as Float64Array), path);
  return Object.entries(value).flatMap(([name, one]) => noNumbers(one, `${path}.${name}`));
}

/** What is wrong with the answer to one case: nothing, if it is an estimate or a refusal in words. */
function wrongIn(method: StatisticsMethod, { columns, spec }: UglyCase): readonly string[] {
  try {
    const result = method.run(tableOf(columns), JSON.parse(JSON.stringify(spec)));
    const text = formatPrintout(method, result).split('\n');
    const bad = text
      .filter((line) => /NaN|undefined|Infinity|\[object/.test(line))
      .map((line) => `prints "${line.trim()}"`);
    return [...noNumbers(result.fit, 'fit'), ...noNumbers(result.figures ?? {}, 'figures'), ...bad];
  } catch (error) {
    const { name, message } = error as Error;
    if (!['CommandFailure', 'NotEstimable', 'InvalidInputError'].includes(name)) return [`${name}: ${message}`];
    return /NaN|undefined|\[object/.test(message) ? [`says "${message}"`] : [];
  }
}

describe('any table, however small or strange, is answered or refused in words', () => {
  let spoken: MockInstance[] = [];
  beforeEach(() => {
    spoken = (['log', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way).mockImplementation(() => {}));
  });
  afterEach(() => vi.restoreAllMocks());

  it('has cases for every method', () => {
    expect(Object.keys(uglyCases).sort()).toEqual(statisticsMethods.map(({ name }) => name).sort());
  });

  it.each(statisticsMethods.map((method) => [method.name, method] as const))('%s', (name, method) => {
    let answers = 0;
    for (let round = 0; round < rounds; round++) {
      const maker = uglyCases[name];
      if (maker === undefined) throw new Error(`no cases for ${name}`);
      const made = maker(chanceOf(seed + round, name));
      if (checkAgainstSchema(JSON.parse(JSON.stringify(made.spec)), method.schema).length > 0) continue;
      answers++;
      const wrong = wrongIn(method, made);
      expect(wrong, wrong.length === 0 ? '' : JSON.stringify(made)).toEqual([]);
    }
    expect(answers).toBeGreaterThan(rounds / 4);
    expect(spoken.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});
