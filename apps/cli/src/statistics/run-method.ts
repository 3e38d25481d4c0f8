import { readFile } from 'node:fs/promises';
import { checkAgainstSchema } from '@jointwise/exchange';
import type { FigureModel } from '@jointwise/report';
import { CommandFailure } from '../command-failure.ts';
import { DataTable } from './data-table.ts';
import { formatPrintout } from './format-printout.ts';
import { type MethodResult, NotEstimable, type StatisticsMethod } from './method.ts';
import { readDataTable } from './read-data-table.ts';
import { keepWhere } from './sample.ts';
import { toPlainJson } from './to-plain-json.ts';

export interface MethodFiles {
  readonly data?: string;
  readonly spec: string;
}

/**
 * Runs a method on a user's files and returns what is to be printed.
 *
 * @throws CommandFailure with one sentence: a spec that breaks the schema, a cell that cannot be read, no estimate
 */
export async function runMethod(
  method: StatisticsMethod,
  files: MethodFiles,
  format: 'json' | 'text',
  onFigures: (figures: Readonly<Record<string, FigureModel>>) => Promise<void> = async () => undefined,
): Promise<string> {
  const spec = await readSpec(method, files.spec);
  const table = await tableOf(method, files.data, spec);
  const kept = keepWhere(table, (spec as { where?: Record<string, string | number> }).where);
  const result = answered(method, kept, spec);
  await onFigures(result.figures ?? {});
  return format === 'text' ? formatPrintout(method, result) : JSON.stringify(report(method, spec, result), null, 2);
}

function answered(method: StatisticsMethod, table: DataTable, spec: unknown): MethodResult {
  try {
    return method.run(table, spec);
  } catch (error) {
    if (error instanceof NotEstimable || (error as Error).name === 'InvalidInputError') {
      throw new CommandFailure((error as Error).message);
    }
    throw error;
  }
}

async function readSpec(method: StatisticsMethod, path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandFailure(`${path} cannot be read`);
  });
  let spec: unknown;
  try {
    spec = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CommandFailure(`${path} is not JSON: ${(error as Error).message}`);
  }
  const [problem] = checkAgainstSchema(spec, method.schema);
  if (problem !== undefined) throw new CommandFailure(`${path}: ${problem.detail}`);
  return spec;
}

async function tableOf(method: StatisticsMethod, path: string | undefined, spec: unknown): Promise<DataTable> {
  if (!method.needsData) return new DataTable([], [], new Int32Array(0));
  if (path === undefined) throw new CommandFailure(`${method.name} needs a file: --data FILE.csv`, 2);
  const texts = new Set(textsIn(spec));
  return readDataTable(path, (column) => texts.has(column));
}

/** Every text and field name of a spec, and the parts of products 'a:b': a column that it names is among them. */
function textsIn(spec: unknown): string[] {
  if (typeof spec === 'string') return [spec, ...spec.split(':')];
  if (Array.isArray(spec)) return spec.flatMap(textsIn);
  if (typeof spec !== 'object' || spec === null) return [];
  return Object.entries(spec).flatMap(([name, value]) => [...textsIn(name), ...textsIn(value)]);
}

function report(method: StatisticsMethod, spec: unknown, { sample, model, choices, notes, tables, fit }: MethodResult) {
  return toPlainJson({
    method: method.name,
    title: method.title,
    spec,
    model,
    choices,
    sample,
    notes,
    tables: tables.map(({ title, columns, rows }) => ({
      title,
      rows: rows.map((row) => Object.fromEntries(columns.map(([label], c) => [label === '' ? 'name' : label, row[c]]))),
    })),
    fit,
  });
}
