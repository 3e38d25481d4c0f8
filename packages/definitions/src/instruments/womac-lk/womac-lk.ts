import type { InstrumentDefinition, ScaleDefinition, Threshold } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';
import { dailyActivities } from '../koos-family.ts';

/** The sum as published and the same in percent of its maximum; more than `maximumMissing` blanks and there is none. */
function both(
  code: string,
  title: string,
  { items, maximumMissing }: { readonly items: readonly string[]; readonly maximumMissing: number },
): readonly ScaleDefinition[] {
  const missing = { kind: 'person-mean', maximumMissing } as const;
  const common = { items, direction: 'lower-better' } as const;
  return [
    { ...common, code, title, range: [0, items.length * 4], rule: { kind: 'sum', missing } },
    {
      ...common,
      code: `${code}-100`,
      title: `${title}, of 100`,
      range: [0, 100],
      rule: { kind: 'percent-of-maximum', missing },
    },
  ];
}

const tubach = {
  scale: 'FUNCTION-100',
  intervention: 'Non-steroidal anti-inflammatory drugs',
  horizon: '4 weeks',
  method: 'Anchor, 75th centile',
  source: 'Tubach F et al. Ann Rheum Dis 2005;64:29-37',
  provenance: 'M-H',
} as const satisfies Partial<Threshold>;

export const womacLk: InstrumentDefinition = {
  key: 'womac-lk',
  title: 'WOMAC, Likert version',
  version: 'LK3.1',
  revision: 1,
  recall: 'last 48 hours',
  source:
    'Bellamy N et al. J Rheumatol 1988;15:1833-1840. Missing rule of the user guide: pain 1, stiffness 1, function 3 may be missing.',
  provenance: 'M-H',
  licence: {
    class: 'L',
    owner: 'Bellamy N',
    note: 'A licence is needed for any use, also of the name. Only scoring is shipped; wording comes with the site’s pack.',
  },
  items: [
    ...listItems('PAIN', ['Walking', 'Stairs', 'Night', 'Rest', 'Standing'], fiveGrades),
    ...listItems('STIFF', ['Morning', 'Later'], fiveGrades),
    ...listItems('FUNC', dailyActivities, fiveGrades),
  ],
  scales: [
    ...both('PAIN', 'Pain', { items: codes('PAIN', 5), maximumMissing: 1 }),
    ...both('STIFFNESS', 'Stiffness', { items: codes('STIFF', 2), maximumMissing: 1 }),
    ...both('FUNCTION', 'Physical function', { items: codes('FUNC', 17), maximumMissing: 3 }),
  ],
  thresholds: [
    { ...tubach, kind: 'MIC', value: 9.1, population: 'Knee osteoarthritis' },
    { ...tubach, kind: 'MIC', value: 7.9, population: 'Hip osteoarthritis' },
    { ...tubach, kind: 'PASS', value: 31, population: 'Knee osteoarthritis' },
    { ...tubach, kind: 'PASS', value: 34.4, population: 'Hip osteoarthritis' },
  ],
  joints: ['knee', 'hip'],
};
