import { ipdas } from '@jointwise/definitions';
import { checkAid, checkReadability } from '@jointwise/registry';
import { describe, expect, it } from 'vitest';
import { aidTexts } from '../aid/aid-texts.ts';
import { allTexts } from './all-texts.ts';
import { locales } from './languages.ts';

describe.each(locales())('the texts in %s', (locale) => {
  it('can be read at the age of 11 to 12', () => {
    const hard = checkReadability(allTexts(locale), locale);
    expect(hard.map(({ key, problems }) => `${key}: ${problems.join(', ')}`)).toEqual([]);
  });

  it.each(ipdas.criteria.flatMap(({ check }) => check ?? []))('hold what the criterion asks for: %s', (check) => {
    expect(checkAid(check, aidTexts(locale))).toEqual([]);
  });
});

describe('the criteria of IPDAS', () => {
  it('are 6 to qualify, 6 and 4 to be certified, 23 and 5 of quality', () => {
    const count = (group: string) => ipdas.criteria.filter((criterion) => criterion.group === group).length;
    expect(['qualifying', 'certification', 'certification-tests', 'quality', 'quality-tests'].map(count)).toEqual([
      6, 6, 4, 23, 5,
    ]);
  });

  it('are met only where something can be seen', () => {
    const unseen = ipdas.criteria.filter(
      ({ state, where }) => (state === 'met' || state === 'partly') && where === null,
    );
    expect(unseen.map(({ code }) => code)).toEqual([]);
  });
});
