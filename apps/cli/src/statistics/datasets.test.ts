import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statisticsMethods } from './methods/index.ts';
import { runMethod } from './run-method.ts';

type Cell = string | number | null;

interface DatasetCase {
  readonly name: string;
  readonly method: string;
  readonly data: string;
  readonly spec: unknown;
  readonly tolerance: number;
  /** Place in the fit of the JSON answer -> R's number and the least size to which a difference is compared. */
  readonly expected: Readonly<Record<string, readonly [value: number, scale: number]>>;
}

interface DatasetFile {
  readonly data: Readonly<Record<string, Readonly<Record<string, readonly Cell[]>>>>;
  readonly cases: readonly DatasetCase[];
}

const reference = fileURLToPath(new URL('../../../../packages/statistics/reference', import.meta.url));
const files = [
  'mixed-models',
  'linear-models',
  'observational',
  'survival',
  'responders',
  'safety',
  'meta-analysis',
  'network',
  'command-line',
].map((family) => ({
  family,
  file: JSON.parse(readFileSync(`${reference}/${family}/datasets.json`, 'utf8')) as DatasetFile,
}));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'datasets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function fitOf({ data: name, spec, method }: DatasetCase, { data }: DatasetFile): Promise<unknown> {
  const paths = { data: join(folder, 'data.csv'), spec: join(folder, 'spec.json') };
  writeFileSync(paths.data, csvOf(data[name] ?? {}));
  writeFileSync(paths.spec, JSON.stringify(spec));
  const found = statisticsMethods.find((one) => one.name === method);
  if (found === undefined) throw new Error(`no method ${method}`);
  return JSON.parse(await runMethod(found, paths, 'json')).fit;
}

function csvOf(columns: Readonly<Record<string, readonly Cell[]>>): string {
  const names = Object.keys(columns);
  const rows = (columns[names[0] ?? ''] ?? []).map((_, i) => names.map((name) => cellOf(columns[name]?.[i])).join(','));
  return `${[names.join(','), ...rows].join('\n')}\n`;
}

function cellOf(value: Cell | undefined): string {
  const text = String(value ?? 'NA');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** 'random.{name=Subject}.covariance.0': fields, places, or the element of a list that has a field with that value. */
function at(root: unknown, path: string): unknown {
  return path.split('.').reduce((found: unknown, step) => {
    const [, field, wanted] = /^\{(\w+)=(.*)\}$/.exec(step) ?? [];
    if (field === undefined) return (found as Record<string, unknown> | undefined)?.[step];
    return (found as Record<string, unknown>[] | undefined)?.find((one) => String(one[field]) === wanted);
  }, root);
}

describe.each(files)('data sets that R ships, through the command line: $family', ({ file }) => {
  it.each(file.cases)('$name', async (own) => {
    const fit = await fitOf(own, file);
    const wrong = Object.entries(own.expected).flatMap(([path, [value, scale]]) => {
      const found = at(fit, path);
      const difference = found === value ? 0 : Math.abs(Number(found) - value) / Math.max(Math.abs(value), scale);
      return difference <= own.tolerance ? [] : [`${path}: ${found}, R has ${value}`];
    });
    expect(Object.keys(own.expected).length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
