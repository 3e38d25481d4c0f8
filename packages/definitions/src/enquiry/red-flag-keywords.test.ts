import { describe, expect, it } from 'vitest';
import { redFlagKeywords } from './red-flag-keywords.ts';

const terms = redFlagKeywords.flatMap(({ flag, en, es }) =>
  [...en, ...es].flatMap((phrase) => phrase.map((term) => [flag, term] as const)),
);

describe('the words of the red flags', () => {
  it('cover every red flag that is a matter of urgency, in both languages', () => {
    const flags = redFlagKeywords.map(({ flag }) => flag);
    const wanted = Array.from({ length: 14 }, (_, index) => `RF-${index + 1}`).filter((flag) => flag !== 'RF-13');
    expect(flags).toEqual(wanted);
    for (const { flag, en, es } of redFlagKeywords) {
      expect(en.length, flag).toBeGreaterThan(0);
      expect(es.length, flag).toBeGreaterThan(0);
    }
  });

  it('are written as the scan compares them: lower case, no accents, no marks', () => {
    expect(terms.filter(([, term]) => !/^[a-z]+( [a-z]+)*\*?$/.test(term))).toEqual([]);
  });

  it('give the times of the red flags: what must be seen the same day or at once is not put off', () => {
    const urgent = redFlagKeywords.filter(({ urgency }) => urgency !== 'soon').map(({ flag }) => flag);
    expect(urgent).toEqual(['RF-1', 'RF-2', 'RF-3', 'RF-5', 'RF-6', 'RF-7', 'RF-12', 'RF-14']);
  });
});
