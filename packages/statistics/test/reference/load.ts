import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { CsvColumns } from './reference-case.ts';

/** The folder `data/statistics` of the shared files, or undefined where they are absent. */
export function sharedFolder(): string | undefined {
  const beside = fileURLToPath(new URL('../../../../../shared', import.meta.url));
  const folder = resolve(process.env.JOINTWISE_SHARED ?? beside, 'data/statistics');
  return existsSync(resolve(folder, 'reference/index.json')) ? folder : undefined;
}

/** Where a data file of a case lies: in the folder, or beside it where the file of a public body has a folder of its own. */
export function dataFile(folder: string, file: string): string {
  const own = resolve(folder, file);
  return existsSync(own) ? own : resolve(folder, '../nhs', basename(file));
}

/** Reads a small comma-separated file with optional quotes, plain or gzipped; NA becomes ''. */
export function readColumns(path: string): CsvColumns {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [header, ...lines] = text.trim().split(/\r?\n/).map(cellsOf);
  return Object.fromEntries(
    header.map((name, j) => [name, lines.map((cells) => (cells[j] === 'NA' ? '' : (cells[j] ?? '')))]),
  );
}

function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? '');
}
