import { aidValues } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { decideScreens } from './decide-screens.ts';

const item = { question: 'platelets', choices: ['yes', 'no'], right: 'no', values: {} } as const;

describe('decideScreens', () => {
  it('asks one value and one question at a time, and says how many there are', () => {
    const screens = decideScreens([item]);
    const values = screens.filter(({ step }) => step === 'values');
    expect(values.map(({ item: value }) => value)).toEqual(aidValues);
    expect(values.at(-1)).toMatchObject({ number: aidValues.length, of: aidValues.length });
    expect(screens.slice(aidValues.length).map(({ key }) => key)).toEqual([
      ...['knowledge-platelets', 'answers', 'sure', 'leaning'],
    ]);
  });

  it('shows no answers where there is nothing to ask', () => {
    expect(decideScreens([]).map(({ key }) => key)).not.toContain('answers');
  });
});
