import { describe, expect, it } from 'vitest';
import { parseValueSet } from './parse-value-set.ts';

const digits = ['1', '2', '3', '4', '5'];
const profiles = digits.flatMap((a) =>
  digits.flatMap((b) => digits.flatMap((c) => digits.flatMap((d) => digits.map((e) => a + b + c + d + e)))),
);
const madeUp = {
  instrument: 'eq-5d-5l',
  country: 'Nowhere',
  version: '1',
  source: 'made up',
  values: Object.fromEntries(profiles.map((profile, index) => [profile, 1 - index / 4000])),
};

describe('parseValueSet', () => {
  it('accepts a value for each of the 3125 profiles', () => {
    expect(Object.keys(madeUp.values)).toHaveLength(3125);
    expect(parseValueSet(madeUp)).toEqual({ status: 'parsed', value: madeUp });
  });

  it('refuses a set with a gap, a stranger, a text for a value, or for an instrument without values', () => {
    const { '33333': _, ...gap } = madeUp.values;
    expect(parseValueSet({ ...madeUp, values: gap })).toMatchObject({
      problems: [{ field: 'values', rule: 'incomplete' }],
    });
    expect(parseValueSet({ ...madeUp, values: { ...gap, '66666': 0 } })).toMatchObject({ status: 'refused' });
    expect(parseValueSet({ ...madeUp, values: { ...madeUp.values, '11111': '1' } })).toMatchObject({
      status: 'refused',
    });
    expect(parseValueSet({ ...madeUp, instrument: 'koos' })).toMatchObject({
      problems: [{ rule: 'unknown-instrument' }],
    });
  });
});
