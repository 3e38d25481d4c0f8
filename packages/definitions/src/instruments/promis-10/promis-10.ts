import type { InstrumentDefinition, Threshold } from '../../instrument-definition.ts';
import type { ItemRecode } from '../../scoring-rule.ts';
import { grades, reversed, tenWorst } from '../answer-kinds.ts';
import { mentalTable, physicalTable } from './promis-10-tables.ts';

const rating = grades(1, 5, 'minimum', ['poor', 'excellent']);

/** The 0-10 pain rating counts as five grades: 0 -> 5, 1-3 -> 4, 4-6 -> 3, 7-9 -> 2, 10 -> 1. */
const painRecode: ItemRecode = {
  item: 'G07',
  pairs: [5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1].map((countsAs, answer) => [answer, countsAs] as const),
};

const mic = {
  kind: 'MIC',
  population: 'Orthopaedic patients',
  intervention: 'Various',
  horizon: 'various',
  source: 'Expert memory of published ranges',
  provenance: 'M-M',
} as const satisfies Partial<Threshold>;

export const promis10: InstrumentDefinition = {
  key: 'promis-10',
  title: 'PROMIS Global Health',
  version: '1.2',
  revision: 1,
  recall: 'in general; last 7 days for pain, fatigue and feelings',
  source: 'Hays RD et al. Qual Life Res 2009;18:873-880; T tables as in public scoring code, checked from memory.',
  provenance: 'S',
  licence: {
    class: 'A',
    owner: 'PROMIS Health Organization, HealthMeasures',
    note: 'Free on paper; electronic use needs permission of HealthMeasures.',
  },
  items: [
    { code: 'G01', descriptor: 'Health in general', answer: rating, optional: true },
    { code: 'G02', descriptor: 'Quality of life', answer: rating },
    { code: 'G03', descriptor: 'Physical health', answer: rating },
    { code: 'G04', descriptor: 'Mental health', answer: rating },
    { code: 'G05', descriptor: 'Satisfaction with social life', answer: rating },
    {
      code: 'G06',
      descriptor: 'Ability for physical activities',
      answer: grades(1, 5, 'minimum', ['not at all', 'fully']),
    },
    { code: 'G07', descriptor: 'Pain', answer: tenWorst },
    { code: 'G08', descriptor: 'Fatigue (1 none)', answer: grades(1, 5, 'maximum', ['none', 'very severe']) },
    { code: 'G09', descriptor: 'Ability for social roles', answer: rating, optional: true },
    { code: 'G10', descriptor: 'Troubled by feelings (1 never)', answer: grades(1, 5, 'maximum', ['never', 'always']) },
  ],
  scales: [
    {
      code: 'GPH',
      title: 'Global physical health',
      items: ['G03', 'G06', 'G07', 'G08'],
      range: [16.2, 67.7],
      direction: 'higher-better',
      unit: 'T score',
      rule: {
        kind: 'sum-lookup',
        recodes: [painRecode, reversed('G08', 1, 5)],
        table: physicalTable,
        missing: { kind: 'all-required' },
      },
    },
    {
      code: 'GMH',
      title: 'Global mental health',
      items: ['G02', 'G04', 'G05', 'G10'],
      range: [21.2, 67.6],
      direction: 'higher-better',
      unit: 'T score',
      rule: {
        kind: 'sum-lookup',
        recodes: [reversed('G10', 1, 5)],
        table: mentalTable,
        missing: { kind: 'all-required' },
      },
    },
  ],
  thresholds: [
    { ...mic, scale: 'GPH', value: 3, method: 'Lower end of the reported range' },
    { ...mic, scale: 'GPH', value: 5, method: 'Upper end of the reported range' },
    { ...mic, scale: 'GMH', value: 3, method: 'Lower end of the reported range' },
    { ...mic, scale: 'GMH', value: 5, method: 'Upper end of the reported range' },
  ],
  joints: [],
};
