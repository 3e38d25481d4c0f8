import { instrumentByKey } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { scoreTable } from './score-table.ts';

const spadi = instrumentByKey('spadi')!;
const header = ['id', 'P1', 'P2', 'P3', 'P4', 'P5', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `D${n}`)];
const row = (text: string) => text.split(' ');
const good = row('a 6 7 5 4 6 3 4 2 2 3 5 6 1');
const ofScale = (scores: ReturnType<typeof scoreTable>['rows'][number]['scores'] | undefined, scale: string) =>
  scores?.find((score) => score.scale === scale);

describe('scoreTable', () => {
  it('scores a row and hands its identifier through', () => {
    const { rows, problems, columnProblems } = scoreTable(spadi, { header, rows: [good] }, { carry: ['id'] });
    expect(problems).toEqual([]);
    expect(columnProblems).toEqual([]);
    expect(rows[0]).toMatchObject({ row: 2, status: 'scored', carried: { id: 'a' } });
    expect(ofScale(rows[0]?.scores, 'TOTAL')).toMatchObject({ value: 44.25 });
  });

  it('reports a value outside the range by row and column, does not clamp it, and scores the other rows', () => {
    const bad = [...good];
    bad[2] = '11';
    const { rows, problems } = scoreTable(spadi, { header, rows: [good, bad, good] }, { carry: ['id'] });
    expect(problems).toEqual([
      { row: 3, column: 'P2', value: '11', rule: 'out-of-range', detail: 'row 3: P2 is 11; allowed is 0 to 10' },
    ]);
    expect(rows.map(({ status }) => status)).toEqual(['scored', 'refused', 'scored']);
    expect(rows[1]?.scores).toEqual([]);
  });

  it.each([
    ['6,5', 'decimal-comma'],
    ['six', 'not-a-number'],
    ['6.5', 'not-a-step'],
    ['1e1', 'not-a-number'],
    ['0x5', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['-1', 'out-of-range'],
    ['not-applicable', 'always-applies'],
    ['٣', 'not-a-number'],
  ])('refuses the cell %s as %s', (cell, rule) => {
    const bad = [...good];
    bad[1] = cell;
    expect(scoreTable(spadi, { header, rows: [bad] }).problems).toMatchObject([{ row: 2, column: 'P1', rule }]);
  });

  it('counts blanks and declared codes as missing, not as zero', () => {
    const cells = row('b 6 7 5 4 999 3 4 2 2 3 5 6 1');
    const { rows } = scoreTable(spadi, { header, rows: [cells] }, { missingCodes: ['999'] });
    expect(ofScale(rows[0]?.scores, 'PAIN')).toMatchObject({ value: 55, answered: 4 });
    cells[5] = ' ';
    expect(ofScale(scoreTable(spadi, { header, rows: [cells] }).rows[0]?.scores, 'PAIN')).toMatchObject({ value: 55 });
    cells[5] = '0';
    expect(ofScale(scoreTable(spadi, { header, rows: [cells] }).rows[0]?.scores, 'PAIN')).toMatchObject({ value: 44 });
  });

  it('reports unknown and missing columns, and scores what is left', () => {
    const { rows, columnProblems } = scoreTable(spadi, {
      header: ['P1', 'P2', 'P3', 'X'],
      rows: [['6', '7', '5', '1']],
    });
    expect(columnProblems.filter(({ rule }) => rule === 'unknown-column').map(({ column }) => column)).toEqual(['X']);
    expect(columnProblems.filter(({ rule }) => rule === 'missing-column')).toHaveLength(10);
    expect(ofScale(rows[0]?.scores, 'PAIN')).toMatchObject({ value: 60 });
    expect(ofScale(rows[0]?.scores, 'TOTAL')).toMatchObject({ status: 'not-scored', reason: 'component-not-scored' });
  });

  it('refuses a table with a column twice, and a row that is too short', () => {
    expect(scoreTable(spadi, { header: ['P1', 'P1'], rows: [['1', '2']] })).toMatchObject({
      rows: [],
      columnProblems: [{ rule: 'duplicate-column', column: 'P1' }, ...Array(12).fill({ rule: 'missing-column' })],
    });
    expect(scoreTable(spadi, { header, rows: [['a', '1']] }).problems).toMatchObject([
      { row: 2, column: null, rule: 'row-length', detail: 'row 2 has 2 cells; the header has 14' },
    ]);
  });

  it('takes the row numbers of a reader that has skipped blank lines', () => {
    const table = { header: ['P1'], rows: [['x']], rowNumbers: [5] };
    expect(scoreTable(spadi, table).problems).toMatchObject([{ row: 5, column: 'P1' }]);
  });

  it('scores no rows as no rows', () => {
    expect(scoreTable(spadi, { header, rows: [] }).rows).toEqual([]);
  });

  it('reads yes and no, and does not miss an optional column', () => {
    const haq = instrumentByKey('haq-di')!;
    const codes = haq.items.filter(({ optional }) => optional !== true).map(({ code }) => code);
    const table = {
      header: [...codes, 'GRIP-AID'],
      rows: [
        [...codes.map(() => '0'), 'yes'],
        [...codes.map(() => '0'), 'maybe'],
      ],
    };
    const { rows, problems, columnProblems } = scoreTable(haq, table);
    expect(columnProblems).toEqual([]);
    expect(rows[0]?.scores).toMatchObject([{ value: 2 / 8 }]);
    expect(problems).toMatchObject([{ row: 3, column: 'GRIP-AID', rule: 'not-yes-or-no' }]);
  });

  it('reports two exclusive branches in the row where they are', () => {
    const visa = instrumentByKey('visa-a')!;
    const { problems } = scoreTable(visa, {
      header: ['Q8A', 'Q8B'],
      rows: [
        ['7', ''],
        ['7', '4'],
      ],
    });
    expect(problems).toMatchObject([{ row: 3, column: 'Q8A', rule: 'exclusive-branches' }]);
  });
});
