import { describe, expect, it } from 'vitest';
import { CsvReader } from './csv-reader.ts';
import { CsvFormatError } from './csv-rules.ts';
import { CsvScanner } from './csv-scanner.ts';

type Found = readonly { readonly line: number; readonly cells: readonly string[] }[];

function scan(text: string, delimiter: string, piece: number): Found {
  const found: { line: number; cells: string[] }[] = [];
  const scanner = new CsvScanner(delimiter, ({ bytes, starts, ends, cells, line }) => {
    const of = (k: number) => Buffer.from(bytes).toString('utf8', starts[k], ends[k]);
    found.push({ line, cells: Array.from({ length: cells }, (_, k) => of(k)) });
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.subarray(at, at + piece));
  scanner.end();
  return found;
}

/** What CsvReader reads of rows after a header of its own, so that the first row is a row as for the scanner. */
function read(text: string, delimiter: string): Found {
  const reader = new CsvReader(delimiter);
  const body = text.replace(/^\uFEFF/, '');
  return [...reader.push(`header\n${body}`), ...reader.end()].map(({ line, cells }) => ({ line: line - 1, cells }));
}

function fault(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvFormatError)) throw error;
    return { rule: error.rule, line: error.line };
  }
}

const texts: readonly (readonly [text: string, delimiter: string])[] = [
  ['a,b,c\r\n1,"x, ""y""\nz",3\r\n"",,"last"', ','],
  ['a,b\n"1\r\n2\r3",x\n\n3,y\n', ','],
  ['\uFEFFa;b\r1;2\r\r3;4', ';'],
  ['name\tvalue\n\u202Eabc\u202C 😀 e\u0301 ﷽ \u0000\t1\n', '\t'],
  ['a,b\n""""\n"","""x"""\nab"c,d"\n', ','],
  ['\uFEFF', ','],
  ['a', ','],
  ['', ','],
  [',\n,', ','],
];

describe('CsvScanner', () => {
  it.each(texts)('finds in %j what CsvReader reads, however the file is cut', (text, delimiter) => {
    for (const piece of [1, 2, 3, 5, 1000]) expect(scan(text, delimiter, piece)).toEqual(read(text, delimiter));
  });

  it('finds what CsvReader reads in texts put together at random from the characters that matter', () => {
    const parts = ['"', '""', ',', '\n', '\r', '\r\n', 'x', 'é', '1.5', ' '];
    let seed = 20261201;
    const draw = (size: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * size);
    };
    for (let k = 0; k < 3000; k++) {
      const text = Array.from({ length: 1 + draw(14) }, () => parts[draw(parts.length)]).join('');
      const expected = fault(() => read(text, ','));
      if (expected === undefined) expect(scan(text, ',', 1 + draw(6)), JSON.stringify(text)).toEqual(read(text, ','));
      else
        expect(
          fault(() => scan(text, ',', 1 + draw(6))),
          JSON.stringify(text),
        ).toHaveProperty('rule');
    }
  });

  it.each([
    ['a\n"1', 'unclosed-quote', 2],
    ['a\n"1\n2",3\n4,"', 'unclosed-quote', 4],
    ['a\n"1"x\n', 'text-after-quote', 2],
    [`a\n"${'é'.repeat(4_000_001)}`, 'row-too-long', 2],
    [','.repeat(5_001), 'too-many-columns', 1],
  ])('refuses with the rule $1 and the line', (text, rule, line) => {
    expect(fault(() => scan(text, ',', 1 << 20))).toEqual({ rule, line });
  });

  it('takes a row of fewer characters than bytes', () => {
    const text = `a\n"${'é'.repeat(2_500_000)}"\n`;
    expect(scan(text, ',', 1 << 20)[1]?.cells[0]?.length).toBe(2_500_000);
  });
});
