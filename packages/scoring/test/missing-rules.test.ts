import { instrumentByKey, instruments } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { describeRule } from '../src/index.ts';

/**
 * How many items of each scale have to be answered, typed from the scoring guides and not derived from the
 * definitions. `mean` scales take the missing ones as the person's mean. Scales combined from others are not listed.
 */
const needed: Readonly<Record<string, Readonly<Record<string, readonly [least: number, outOf: number, 'mean'?]>>>> = {
  'nrs-pain': { AVERAGE: [1, 1], WORST: [1, 1], REST: [1, 1], WALKING: [1, 1] },
  'vas-pain': { AVERAGE: [1, 1], WORST: [1, 1], REST: [1, 1], WALKING: [1, 1] },
  koos: { PAIN: [5, 9], SYMPTOMS: [4, 7], ADL: [9, 17], SPORT: [3, 5], QOL: [2, 4] },
  koos12: { PAIN: [2, 4], FUNCTION: [2, 4], QOL: [2, 4] },
  'koos-jr': { INTERVAL: [7, 7] },
  'koos-ps': { DIFFICULTY: [7, 7], FUNCTION: [7, 7] },
  hoos: { SYMPTOMS: [3, 5], PAIN: [5, 10], ADL: [9, 17], SPORT: [2, 4], QOL: [2, 4] },
  hoos12: { PAIN: [2, 4], FUNCTION: [2, 4], QOL: [2, 4] },
  'hoos-jr': { INTERVAL: [6, 6] },
  'hoos-ps': { DIFFICULTY: [5, 5], FUNCTION: [5, 5] },
  'womac-lk': {
    PAIN: [4, 5, 'mean'],
    'PAIN-100': [4, 5, 'mean'],
    STIFFNESS: [1, 2, 'mean'],
    'STIFFNESS-100': [1, 2, 'mean'],
    FUNCTION: [14, 17, 'mean'],
    'FUNCTION-100': [14, 17, 'mean'],
  },
  'ikdc-sub': { SUBJECTIVE: [16, 18] },
  oks: { TOTAL: [10, 12, 'mean'], 'TOTAL-1998': [10, 12, 'mean'], PAIN: [7, 7], FUNCTION: [5, 5] },
  ohs: { TOTAL: [10, 12, 'mean'], 'TOTAL-1998': [10, 12, 'mean'] },
  lysholm: { TOTAL: [8, 8] },
  tegner: { NOW: [1, 1], BEFORE: [1, 1] },
  lefs: { TOTAL: [20, 20], 'TOTAL-IMPUTED': [18, 20, 'mean'] },
  faos: { PAIN: [5, 9], SYMPTOMS: [4, 7], ADL: [9, 17], SPORT: [3, 5], QOL: [2, 4] },
  ffi: { PAIN: [9, 9], DISABILITY: [9, 9], LIMITATION: [5, 5] },
  'ffi-nrs': { PAIN: [9, 9], DISABILITY: [9, 9], LIMITATION: [5, 5] },
  spadi: { PAIN: [3, 5], DISABILITY: [6, 8] },
  dash: { DASH: [27, 30], WORK: [4, 4], 'SPORT-MUSIC': [4, 4] },
  quickdash: { QUICKDASH: [10, 11], WORK: [4, 4], 'SPORT-MUSIC': [4, 4] },
  ases: { TOTAL: [11, 11] },
  'visa-a': { TOTAL: [10, 10] },
  'visa-p': { TOTAL: [10, 10] },
  prtee: { PAIN: [4, 5, 'mean'], FUNCTION: [9, 10, 'mean'] },
  odi: { INDEX: [9, 10] },
  'haq-di': { DI: [6, 8] },
  das28: { 'DAS28-ESR': [4, 4], 'DAS28-CRP': [4, 4], 'DAS28-ESR-3': [3, 3], 'DAS28-CRP-3': [3, 3] },
  cdai: { CDAI: [4, 4] },
  sdai: { SDAI: [5, 5] },
  icoap: {
    CONSTANT: [5, 5],
    INTERMITTENT: [6, 6],
    TOTAL: [11, 11],
    'CONSTANT-RAW': [5, 5],
    'INTERMITTENT-RAW': [6, 6],
  },
  pgic: { CHANGE: [1, 1], RESPONDER: [1, 1] },
  pga: { GLOBAL: [1, 1] },
  'pga-nrs': { GLOBAL: [1, 1] },
  pass: { ACCEPTABLE: [1, 1] },
  'promis-10': { GPH: [4, 4], GMH: [4, 4] },
  'eq-5d-5l': { INDEX: [5, 5], VAS: [1, 1] },
  'eq-vas': { VAS: [1, 1] },
};

describe('the missing rules', () => {
  it.each(instruments.map(({ key, scales }) => ({ key, scales })))(
    '$key asks for as many answers as its guide',
    ({ key, scales }) => {
      const found = scales.flatMap(({ code, items, rule }) => {
        const { missing } = rule;
        const outOf = rule.kind === 'category-maximum' ? rule.categories.length : items.length;
        switch (missing.kind) {
          case 'all-scales-required':
            return [];
          case 'person-mean':
            return [[code, [outOf - missing.maximumMissing, outOf, 'mean']]];
          case 'at-least-answered':
          case 'at-least-categories':
            return [[code, [missing.count, outOf]]];
          default:
            return [[code, [outOf, outOf]]];
        }
      });
      expect(Object.fromEntries(found)).toEqual(needed[key]);
    },
  );

  it('is said in words', () => {
    const ruleOf = (key: string) => instrumentByKey(key)!.scales[0].rule;
    expect(describeRule(ruleOf('koos'))).toBe('mean-rescaled, at least 5 answered');
    expect(describeRule(ruleOf('oks'))).toBe('sum, person mean for up to 2 missing');
    expect(describeRule(ruleOf('haq-di'))).toBe('category-maximum, at least 6 categories');
    expect(describeRule(ruleOf('ffi'))).toBe('percent-of-maximum, all that apply required');
  });
});
