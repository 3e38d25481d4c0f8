import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CsvReader } from './csv-reader.ts';
import { CsvFormatError } from './csv-rules.ts';

function read(text: string, { delimiter = ',', piece = text.length || 1 } = {}) {
  const reader = new CsvReader(delimiter);
  const rows = [];
  for (let i = 0; i < text.length; i += piece) rows.push(...reader.push(text.slice(i, i + piece)));
  rows.push(...reader.end());
  return { header: reader.header, cells: rows.map((row) => row.cells), rows };
}

describe('CsvReader', () => {
  it('reads quotes that hold delimiters, doubled quotes and line ends, however the file is cut', () => {
    const text = 'a,b,c\r\n1,"x, ""y""\nz",3\r\n"",,"last"';
    for (const piece of [1, 2, 3, 5, text.length]) {
      expect(read(text, { piece })).toMatchObject({
        header: ['a', 'b', 'c'],
        cells: [
          ['1', 'x, "y"\nz', '3'],
          ['', '', 'last'],
        ],
      });
    }
  });

  it('numbers rows after the header and says on which line each starts', () => {
    const { rows } = read('a,b\n"1\n2",x\n\n3,y\n');
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [2, 5],
    ]);
  });

  it('drops a byte order mark, skips empty lines and reads files that end lines with CR', () => {
    expect(read('\uFEFFa;b\r1;2\r\r3;4', { delimiter: ';' })).toMatchObject({
      header: ['a', 'b'],
      cells: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
  });

  it('keeps Unicode of every kind as it is', () => {
    const odd = '\u202Eabc\u202C 😀 e\u0301 ﷽ \u0000';
    expect(read(`name\n"${odd}"\n`, { piece: 3 }).cells).toEqual([[odd]]);
  });

  it.each([
    ['a\n"1', 'unclosed-quote', 2],
    ['a\n"1"x\n', 'text-after-quote', 2],
    ['a,b,a\n', 'duplicate-column', 1],
    [`a\n"${'x'.repeat(4_000_001)}`, 'row-too-long', 2],
    [','.repeat(5_001), 'too-many-columns', 1],
  ])('refuses %.12j with the rule %s and the line', (text, rule, line) => {
    let thrown: unknown;
    try {
      const reader = new CsvReader(',');
      reader.push(text);
      reader.end();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CsvFormatError);
    expect(thrown).toMatchObject({ rule, line });
  });

  it('gives no rows for a file with a header only, and no header for an empty file', () => {
    expect(read('a,b\n')).toMatchObject({ header: ['a', 'b'], cells: [] });
    expect(read('').header).toBeUndefined();
  });
});

const shared = process.env.JOINTWISE_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const spectrum = join(shared, 'data/interop/hostile/csv-spectrum');
const isThere = existsSync(spectrum);
if (!isThere) console.log('csv-spectrum: skipped, the shared files are not there');

describe.runIf(isThere)('csv-spectrum', () => {
  const names = isThere ? readdirSync(join(spectrum, 'csvs')).map((name) => name.replace('.csv', '')) : [];
  it.each(names)('reads %s', (name) => {
    const { header = [], cells } = read(readFileSync(join(spectrum, 'csvs', `${name}.csv`), 'utf8'), { piece: 7 });
    const expected = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8'));
    expect(cells.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i]])))).toEqual(expected);
  });
});
