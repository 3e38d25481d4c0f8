import { expect, it } from 'vitest';
import { digitAnswer, openValues } from './digit-answer.ts';

it('lays 0 to 10 and grades open, and a 100 mm line not', () => {
  expect(openValues({ kind: 'number', minimum: 0, maximum: 10, step: 1, worstAt: 'maximum' })).toHaveLength(11);
  expect(openValues({ kind: 'levels', levels: [5, 3, 0], worstAt: 'minimum' })).toEqual([0, 3, 5]);
  expect(openValues({ kind: 'number', minimum: 0, maximum: 100, step: 1, worstAt: 'maximum' })).toBeUndefined();
});

it('waits for a second digit only where one may come', () => {
  const zeroToTen = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(digitAnswer('1', zeroToTen)).toEqual({ value: 1, isPending: true });
  expect(digitAnswer('10', zeroToTen)).toEqual({ value: 10, isPending: false });
  expect(digitAnswer('7', zeroToTen)).toEqual({ value: 7, isPending: false });
  expect(digitAnswer('4', [0, 3, 5])).toEqual({ value: undefined, isPending: false });
  expect(digitAnswer('2', [0, 15, 20, 25])).toEqual({ value: undefined, isPending: true });
});
