import type { InstrumentDefinition, ScaleDefinition, Threshold } from '../../instrument-definition.ts';
import { listItems } from '../item-list.ts';
import { oxfordGrades, oxfordLicence, oxfordTotals } from '../oxford.ts';

function component(code: string, title: string, items: readonly string[]): ScaleDefinition {
  return {
    code,
    title,
    items,
    range: [0, 100],
    direction: 'higher-better',
    rule: { kind: 'percent-of-maximum', missing: { kind: 'all-required' } },
  };
}

const harris = {
  scale: 'TOTAL',
  population: 'Unicompartmental knee arthroplasty',
  intervention: 'Unicompartmental knee arthroplasty',
  horizon: '12 months',
  method: 'not stated in the excerpt read',
  source: 'Harris 2023, Acta Orthop',
  provenance: 'S',
} as const satisfies Partial<Threshold>;

export const oks: InstrumentDefinition = {
  key: 'oks',
  title: 'Oxford Knee Score',
  version: '0-48',
  revision: 1,
  recall: 'last 4 weeks',
  source:
    'Murray DW et al. J Bone Joint Surg Br 2007;89:1010-1014: 0-48, up to two missing answers imputed. Components: Harris K et al. Qual Life Res 2013;22:2561-2568.',
  provenance: 'M-H',
  licence: oxfordLicence,
  items: listItems(
    'Q',
    [
      'Usual pain',
      'Washing and drying',
      'Transport',
      'Walking time',
      'Standing up after a meal',
      'Limping',
      'Kneeling',
      'Night pain',
      'Work',
      'Giving way',
      'Shopping',
      'Stairs',
    ],
    oxfordGrades,
  ),
  scales: [
    ...oxfordTotals,
    component('PAIN', 'Pain component', ['Q1', 'Q4', 'Q5', 'Q6', 'Q8', 'Q9', 'Q10']),
    component('FUNCTION', 'Function component', ['Q2', 'Q3', 'Q7', 'Q11', 'Q12']),
  ],
  thresholds: [
    { ...harris, kind: 'MIC', value: 7.1 },
    { ...harris, kind: 'PASS', value: 32.7 },
    { ...harris, kind: 'TF', value: 29.3 },
  ],
  twoMarks: 'worse',
  joints: ['knee'],
};
