import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCsvFile } from './read-csv-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'jointwise-csv-'));
function file(name: string, content: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
async function allOf(path: string, reading = {}) {
  const { header, batches } = await readCsvFile(path, reading);
  const cells: (readonly string[])[] = [];
  for await (const rows of batches) cells.push(...rows.map((row) => row.cells));
  return { header, cells };
}
const expected = { header: ['name', 'value'], cells: [['José "x"\n😀', '1']] };
const text = 'name;value\r\n"José ""x""\n😀";1\r\n';

describe('readCsvFile', () => {
  it.each([
    ['plain.csv', Buffer.from(text)],
    ['marked.csv', Buffer.from(`\uFEFF${text}`)],
    ['zipped.csv.gz', gzipSync(Buffer.from(text))],
    ['utf16.csv', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('reads %s', async (name, content) => {
    expect(await allOf(file(name, content))).toEqual(expected);
  });

  it('reads Latin-1 when it is named, and refuses it when it is not', async () => {
    const path = file('latin1.csv', Buffer.from('name,value\nJosé,1\n', 'latin1'));
    expect((await allOf(path, { encoding: 'latin1' })).cells).toEqual([['José', '1']]);
    await expect(allOf(path)).rejects.toMatchObject({ rule: 'wrong-encoding' });
  });

  it('refuses a byte that is not UTF-8 far behind the beginning', async () => {
    const path = file(
      'late.csv',
      Buffer.concat([Buffer.from(`a,b\n${'1,2\n'.repeat(200_000)}`), Buffer.from([0xe9, 0x0a])]),
    );
    await expect(allOf(path)).rejects.toMatchObject({ rule: 'wrong-encoding' });
  });

  it('gives every row of a file of many pieces once', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `${index},"x${index}"`).join('\n');
    const { cells } = await allOf(file('many.csv', Buffer.from(`a,b\n${rows}`)));
    expect(cells.length).toBe(100_000);
    expect(cells[99_999]).toEqual(['99999', 'x99999']);
  });

  it.each([
    ['unclosed-quote', 'a,b\n1,"2'],
    ['duplicate-column', 'a,a\n1,2\n'],
    ['too-many-columns', Array.from({ length: 100_000 }, (_, index) => index).join(',')],
    ['text-after-quote', 'a,b\n"1"2,3\n'],
    ['row-too-long', 'a'.repeat(5_000_000)],
  ])('refuses a file with the fault %s', async (rule, content) => {
    await expect(allOf(file(`${rule}.csv`, Buffer.from(content)))).rejects.toMatchObject({
      name: 'UnreadableFileError',
      rule,
    });
  });

  it('says in one sentence that a file is absent, empty, or cut off', async () => {
    await expect(allOf(join(folder, 'none.csv'))).rejects.toMatchObject({ rule: 'no-such-file' });
    await expect(allOf(file('empty.csv', Buffer.from('')))).rejects.toMatchObject({ rule: 'empty-file' });
    const cut = gzipSync(Buffer.from('a,b\n1,2\n'.repeat(1000))).subarray(0, 40);
    await expect(allOf(file('cut.csv.gz', cut))).rejects.toMatchObject({ rule: 'unreadable-file' });
  });
});
