import { describe, expect, it } from 'vitest';
import { DataTable } from '../data-table.ts';
import { ColumnReader } from './column-reader.ts';
import { NumberCells } from './number-cells.ts';
import { notShort, ShortDecimal } from './short-decimal.ts';
import { TextCells } from './text-cells.ts';

function columnOf(cells: readonly string[]) {
  const reader = new ColumnReader();
  for (const cell of cells) {
    const bytes = Buffer.from(`<${cell}>`);
    reader.add(bytes, 1, bytes.length - 1);
  }
  return reader.finish();
}

function tableOf(cells: readonly string[]): DataTable {
  return new DataTable(['x'], [columnOf(cells)], Int32Array.from(cells.keys()));
}

/** More texts than two bytes count, all of them plain numbers. */
const many = Array.from({ length: 70_000 }, (_, i) => (i / 100).toFixed(2));

describe('ShortDecimal', () => {
  const decimal = new ShortDecimal();
  const read = (text: string) => decimal.read(Buffer.from(text), 0, text.length);

  it('gives the very number that Number() gives, and its decimals give the text back', () => {
    let seed = 42;
    const draw = (size: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * size);
    };
    for (let k = 0; k < 100_000; k++) {
      const digits = Array.from({ length: 1 + draw(15) }, () => draw(10)).join('');
      const point = 1 + draw(digits.length);
      const whole = digits.slice(0, point).replace(/^0+(?=\d)/, '');
      const text = `${draw(2) === 0 ? '-' : ''}${whole}${point < digits.length ? `.${digits.slice(point)}` : ''}`;
      const decimals = read(text);
      if (/^-0(\.0+)?$/.test(text)) expect(decimals).toBe(notShort);
      else expect([decimal.value, decimal.value.toFixed(decimals)]).toEqual([Number(text), text]);
    }
  });

  it.each(['', '-', '.', '-.', '5.', '.5', '-.5', '+5', '007', '00.5', '-0', '-0.00', '1e5', '1,5', '1.2.3', '0x10'])(
    'leaves %j to others',
    (text) => expect(read(text)).toBe(notShort),
  );

  it('leaves more than fifteen digits to others', () => {
    expect(read('123456789012345')).toBe(0);
    expect(read('1234567890123456')).toBe(notShort);
    expect(read('0.1234567890123456')).toBe(notShort);
  });
});

describe('a column', () => {
  it.each([
    ['few texts', TextCells, ['b', 'a', 'b', '', 'NA', '.', ' a ', '\u00a0b\u00a0', '\u00a0NA']],
    ['many texts that are no numbers', TextCells, Array.from({ length: 70_000 }, (_, i) => `P${i % 66_000}`)],
    [
      'many numbers',
      NumberCells,
      [...many, '0.5', '.5', '+5', '1e2', '', 'NA', '007', '7', ' 7 ', '7.0', '-0', '1.00'],
    ],
    ['names of digits that no double holds', NumberCells, [...many, '12345678901234567', '12345678901234568']],
  ])('of %s gives every text back', (_, kind, cells) => {
    expect(columnOf(cells)).toBeInstanceOf(kind);
    const table = tableOf(cells);
    const wanted = cells.map((cell) => cell.trim()).map((cell) => (cell === 'NA' || cell === '.' ? '' : cell));
    expect(table.labels('x')).toEqual(wanted);
    const gaps = new Uint8Array(cells.length);
    expect(table.markGaps('x', gaps)).toBe(wanted.filter((text) => text === '').length);
    expect([...gaps]).toEqual(wanted.map((text) => Number(text === '')));
    expect(table.codes('x').size).toBe(new Set(wanted).size);
  });

  it('of many numbers gives those that Number() gives, and keeps to the rows that were asked for', () => {
    const cells = [...many, '.5', '1e2', '', '0.1234567890123456789', '-0', ...many];
    const table = tableOf(cells);
    expect(table.numbers('x')).toEqual(Float64Array.from(cells, (cell) => (cell === '' ? Number.NaN : Number(cell))));
    const last = table.where((i) => i >= 70_003);
    expect(last.numbers('x').slice(0, 3)).toEqual(Float64Array.of(Number('0.1234567890123456789'), -0, 0));
    expect(last.labels('x').slice(0, 3)).toEqual(['0.1234567890123456789', '-0', '0.00']);
    expect(last.fileRow(0)).toBe(70_005);
  });

  it('says where it holds something else, the first time it does', () => {
    expect(() => tableOf([...many, 'soon', 'later', 'soon']).numbers('x')).toThrow(
      'row 70002, column "x": "soon" is not a number',
    );
    expect(() => tableOf(['1', '2,5']).numbers('x')).toThrow(
      'row 3, column "x": "2,5" is not a number; decimals are written with a point',
    );
  });
});
