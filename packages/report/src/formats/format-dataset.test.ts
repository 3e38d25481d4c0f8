import type { Dataset } from '@jointwise/definitions';
import { expect, it } from 'vitest';
import { formatDataset } from './format-dataset.ts';

const dataset: Dataset = {
  name: 'D',
  label: 'Data',
  columns: [
    { name: 'A', label: 'a', type: 'text' },
    { name: 'B', label: 'b', type: 'number' },
  ],
  rows: [
    ['x,"y"', 58.333333333333336],
    ['=1+1', null],
    [null, -2],
  ],
};

it('writes names, quotes what needs it, leaves missing values empty and rounds nothing', () => {
  expect(formatDataset(dataset)).toBe('A,B\r\n"x,""y""",58.333333333333336\r\n\'=1+1,\r\n,-2\r\n');
});

it('has its names when there is no row', () => {
  expect(formatDataset({ ...dataset, rows: [] })).toBe('A,B\r\n');
});
