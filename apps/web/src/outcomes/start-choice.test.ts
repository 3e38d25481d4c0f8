import type { StudyDefinition } from '@jointwise/definitions';
import { expect, it } from 'vitest';
import { startChoice } from './start-choice.ts';

const study = {
  primaryScales: { '*': { instrument: 'nrs-pain', scale: 'PAIN' }, 'oa-knee': { instrument: 'koos', scale: 'PAIN' } },
  visits: [
    { code: 'BL', targetDay: -14 },
    { code: 'M6', targetDay: 182 },
    { code: 'M12', targetDay: 365 },
    { code: 'M24', targetDay: 730 },
  ],
} as unknown as StudyDefinition;

it('starts with the primary scale at a year', () => {
  expect(startChoice({}, study)).toEqual({ instrument: 'nrs-pain', scale: 'PAIN', visit: 'M12' });
});

it('follows the condition to its own primary scale', () => {
  expect(startChoice({ condition: 'oa-knee' }, study)).toMatchObject({ instrument: 'koos', scale: 'PAIN' });
});

it('keeps what is chosen, but never a scale of another instrument', () => {
  expect(startChoice({ instrument: 'koos', scale: 'NOWHERE', visit: 'M6' }, study)).toMatchObject({
    instrument: 'koos',
    visit: 'M6',
  });
  expect(startChoice({ instrument: 'koos', scale: 'NOWHERE' }, study).scale).not.toBe('NOWHERE');
});
