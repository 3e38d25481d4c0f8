import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readCsvFile } from './read-csv-file.ts';
import { scanCsvFile } from './scan-csv-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'jointwise-scan-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'file.csv');

async function scanned(content: Uint8Array, reading = {}) {
  writeFileSync(path, content);
  let header: readonly string[] = [];
  const cells: string[][] = [];
  await scanCsvFile(
    path,
    (names) => {
      header = names;
      return ({ bytes, starts, ends, cells: count }) => {
        const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
        cells.push(Array.from({ length: count }, (_, k) => text.toString('utf8', starts[k], ends[k])));
      };
    },
    reading,
  );
  return { header, cells };
}

async function read(content: Uint8Array, reading = {}) {
  writeFileSync(path, content);
  const { header, batches } = await readCsvFile(path, reading);
  const cells: (readonly string[])[] = [];
  for await (const rows of batches) cells.push(...rows.map((row) => row.cells));
  return { header, cells };
}

async function sentence(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => 'no refusal',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

const text = 'name;value\r\n"José ""x""\n😀";1\r\n';
// More than a piece of the file, of characters of three bytes, so that pieces end inside them.
const long = `a,b\n${'€€,"z"\n'.repeat(200_000)}`;

describe('scanCsvFile', () => {
  it.each([
    ['plain', Buffer.from(text), {}],
    ['marked', Buffer.from(`\uFEFF${text}`), {}],
    ['zipped', gzipSync(Buffer.from(text)), {}],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), {}],
    ['Latin-1 by name', Buffer.from('name,value\nJosé,1\n', 'latin1'), { encoding: 'latin1' }],
    ['many pieces', Buffer.from(long), {}],
    ['many zipped pieces', gzipSync(Buffer.from(`x${long}`)), {}],
    ['a header alone', Buffer.from('a,b'), {}],
  ])('reads a file as readCsvFile does: %s', async (_, content, reading) => {
    expect(await scanned(content, reading)).toEqual(await read(content, reading));
  });

  it.each([
    ['Latin-1 that is not named', Buffer.from('name,value\nJosé,1\n', 'latin1')],
    ['a byte that is not UTF-8 far behind', Buffer.concat([Buffer.from(long), Buffer.from([0xe9, 0x0a])])],
    ['a character cut by the end', Buffer.concat([Buffer.from(long), Buffer.from([0xe2, 0x82])])],
    ['an unclosed quote', Buffer.from('a,b\n1,"2')],
    ['a column twice', Buffer.from('a,a\n1,2\n')],
    ['text after a quote', Buffer.from('a,b\n"1"2,3\n')],
    ['nothing', Buffer.from('')],
    ['no text', Buffer.from([1, 0, 0, 0, 2, 3, 9])],
    ['a cut archive', gzipSync(Buffer.from('a,b\n1,2\n'.repeat(1000))).subarray(0, 40)],
  ])('refuses in the same sentence: %s', async (_, content) => {
    const refusal = await sentence(read(content));
    expect(refusal).toMatch(/^UnreadableFileError: /);
    expect(await sentence(scanned(content))).toBe(refusal);
  });
});
