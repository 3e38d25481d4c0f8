import type { InstrumentLicence, ScaleDefinition } from '../instrument-definition.ts';
import { grades } from './answer-kinds.ts';
import { codes } from './item-list.ts';

/** 0 worst to 4 best. */
export const oxfordGrades = grades(0, 4, 'minimum', ['worst', 'best']);

export const oxfordLicence: InstrumentLicence = {
  class: 'L',
  owner: 'Oxford University Innovation',
  note: 'A licence is needed for any use. Only scoring is shipped; wording comes with the site’s pack.',
};

const items = codes('Q', 12);

/** Total 0-48, up to two missing answers imputed, and the old 12-60 scale (60 - total) for comparison with old data. */
export const oxfordTotals: readonly ScaleDefinition[] = [
  {
    code: 'TOTAL',
    title: 'Oxford score',
    items,
    range: [0, 48],
    direction: 'higher-better',
    rule: { kind: 'sum', missing: { kind: 'person-mean', maximumMissing: 2 } },
  },
  {
    code: 'TOTAL-1998',
    title: 'Oxford score on the old scale (12 best, 60 worst)',
    items,
    range: [12, 60],
    direction: 'lower-better',
    optIn: true,
    rule: {
      kind: 'weighted-sum',
      constant: 60,
      terms: [{ items, multiplier: -1, divisor: 1 }],
      missing: { kind: 'person-mean', maximumMissing: 2 },
    },
  },
];
