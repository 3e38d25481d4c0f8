import type { InstrumentDefinition, Threshold } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';
import { singleValueScale } from '../single-value-scale.ts';

const level = grades(1, 5, 'maximum', ['no problems', 'greatest problems']);
const mic = {
  scale: 'INDEX',
  kind: 'MIC',
  population: 'Various',
  intervention: 'Various',
  horizon: 'various',
  source: 'Expert memory of published ranges',
  provenance: 'M-M',
} as const satisfies Partial<Threshold>;

export const eq5d5l: InstrumentDefinition = {
  key: 'eq-5d-5l',
  title: 'EQ-5D-5L with EQ-VAS',
  version: '5L',
  revision: 1,
  recall: 'today',
  source: 'EuroQol user guide. The profile is valued by a country’s value set, which a site loads; none is shipped.',
  provenance: 'M-H',
  licence: {
    class: 'L',
    owner: 'EuroQol Research Foundation',
    note: 'Registration is needed; free for non-commercial use, a fee for commercial use. Only scoring is shipped.',
  },
  items: [
    { code: 'MO', descriptor: 'Moving about', answer: level },
    { code: 'SC', descriptor: 'Care of oneself', answer: level },
    { code: 'UA', descriptor: 'Everyday activities', answer: level },
    { code: 'PD', descriptor: 'Pain', answer: level },
    { code: 'AD', descriptor: 'Anxiety', answer: level },
    { code: 'VAS', descriptor: 'Health today, 0 to 100', answer: grades(0, 100, 'minimum', ['worst', 'best']) },
  ],
  scales: [
    {
      code: 'INDEX',
      title: 'Value of the profile (1 full health, 0 as dead, below 0 worse than dead)',
      items: ['MO', 'SC', 'UA', 'PD', 'AD'],
      range: [-1, 1],
      direction: 'higher-better',
      rule: { kind: 'value-set', missing: { kind: 'all-required' } },
    },
    singleValueScale('VAS', 'EQ-VAS', { range: [0, 100], direction: 'higher-better' }),
  ],
  thresholds: [
    { ...mic, value: 0.03, method: 'Lower end of the reported range' },
    { ...mic, value: 0.08, method: 'Upper end of the reported range' },
  ],
  joints: [],
};
