import { describe, expect, it } from 'vitest';
import type { ImportMapping } from './import-mapping.ts';
import { mapRow, rowMapping } from './map-row.ts';

const mapping: ImportMapping = {
  format: 'jointwise-import-mapping',
  version: 1,
  title: 'Made for this test',
  source: 'small',
  key: { columns: ['id', 'part'] },
  missing: ['9'],
  participant: {
    codePrefix: 'S-',
    enrolledOn: { column: 'seen', as: 'date', dateFormat: 'DD/MM/YYYY' },
    records: [
      {
        kind: 'demographics',
        fields: { sex: { column: 'sex', codes: { '1': 'male', '2': 'female' }, missing: ['*'] } },
      },
      { kind: 'death', when: { value: { column: 'dead' }, in: ['y'] }, fields: { diedOn: { constant: '2020-01-01' } } },
    ],
    jointSides: [
      {
        joint: { constant: 'knee' },
        side: { column: 'side', codes: { L: 'left', R: 'right' } },
        episodes: [
          {
            productClass: { constant: 'arthroplasty' },
            indexOn: { yearSpan: 'year', day: '10-01' },
            visits: [
              {
                code: 'M6',
                responses: [
                  {
                    instrument: 'nrs-pain',
                    mode: 'paper',
                    locale: 'en-GB',
                    completedOn: { daysAfterIndex: 182 },
                    answers: { average: { column: 'pain', decimalMark: ',' } },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  expectedTotals: [{ visit: 'M6', instrument: 'nrs-pain', scale: 'pain', column: 'total' }],
};
const header = ['id', 'part', 'seen', 'sex', 'dead', 'side', 'year', 'pain', 'total'];
const map = (...cells: string[]) => mapRow(rowMapping(mapping, header), { row: 7, line: 8, cells });

describe('mapRow', () => {
  it('reads columns, codes, dates and a date counted from the index', () => {
    expect(map('17', 'a', '03/02/2017', '2', 'n', 'R', '2016/17', '3,5', '4')).toEqual({
      status: 'mapped',
      participant: {
        row: 7,
        sourceKey: 'small:17|a',
        code: 'S-17-a',
        enrolledOn: '2017-02-03',
        records: [{ kind: 'demographics', data: { sex: 'female' }, columns: { sex: 'sex' } }],
        jointSides: [
          {
            joint: 'knee',
            side: 'right',
            records: [],
            episodes: [
              {
                productClass: 'arthroplasty',
                indexOn: '2016-10-01',
                records: [],
                visits: [
                  {
                    code: 'M6',
                    records: [],
                    responses: [
                      {
                        instrument: 'nrs-pain',
                        mode: 'paper',
                        locale: 'en-GB',
                        // 1 October + 30 to the end of October, 30, 31, 31, 28, 31 days: 1 April is day 182.
                        completedOn: '2017-04-01',
                        answers: { average: 3.5 },
                        columns: { average: 'pain' },
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
        totals: [{ visit: 'M6', instrument: 'nrs-pain', scale: 'pain', column: 'total', tolerance: 0, value: 4 }],
      },
    });
  });

  it('leaves a missing code missing, and makes no response when nothing was answered', () => {
    const mapped = map('17', 'a', '03/02/2017', '*', 'y', 'R', '2016', '9', '');
    if (mapped.status !== 'mapped') throw new Error('must be mapped');
    expect(mapped.participant.records).toEqual([
      { kind: 'demographics', data: {}, columns: {} },
      { kind: 'death', data: { diedOn: '2020-01-01' }, columns: {} },
    ]);
    expect(mapped.participant.jointSides[0]?.episodes[0]?.visits[0]?.responses).toEqual([]);
    expect(mapped.participant.totals[0]?.value).toBeNull();
  });

  it('refuses the whole row and names every cell, value and rule', () => {
    expect(map('17', '', '31/02/2017', '3', 'n', 'B', 'last', 'much', 'x')).toMatchObject({
      status: 'refused',
      problems: [
        { row: 7, column: 'part', value: '', rule: 'required' },
        { row: 7, column: 'seen', value: '31/02/2017', rule: 'not-a-date' },
        { row: 7, column: 'sex', value: '3', rule: 'unknown-code' },
        { row: 7, column: 'side', value: 'B', rule: 'unknown-code' },
        { row: 7, column: 'year', value: 'last', rule: 'not-a-year' },
        { row: 7, column: 'pain', value: 'much', rule: 'not-a-number' },
        { row: 7, column: 'total', value: 'x', rule: 'not-a-number' },
      ],
    });
  });

  it('refuses a row with a cell too many', () => {
    expect(map('17', 'a')).toMatchObject({ status: 'refused', problems: [{ rule: 'cell-count' }] });
  });

  it('refuses a key that cannot be a participant code', () => {
    expect(map('José', 'a', '03/02/2017', '2', 'n', 'R', '2016', '3', '3')).toMatchObject({
      status: 'refused',
      problems: [{ column: 'id, part', value: 'José|a', rule: 'code-shape' }],
    });
  });

  it('keeps two keys apart that only differ in where a bar stands', () => {
    const key = (...cells: string[]) => {
      const mapped = map(...cells, '03/02/2017', '2', 'n', 'R', '2016', '3', '3');
      return mapped.status === 'mapped' ? mapped.participant.sourceKey : undefined;
    };
    expect(key('a|b', 'c')).not.toBe(key('a', 'b|c'));
  });
});
