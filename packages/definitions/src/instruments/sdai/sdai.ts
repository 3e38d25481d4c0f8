import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { globalItems, jointCountItems } from '../joint-counts.ts';

export const sdai: InstrumentDefinition = {
  key: 'sdai',
  title: 'Simplified Disease Activity Index',
  version: '2003',
  revision: 1,
  recall: 'now',
  source: 'Smolen JS et al. Rheumatology 2003;42:244-257. CRP in mg/dL, not mg/L. All required.',
  provenance: 'M-H',
  licence: { class: 'P', owner: 'none', note: 'Public formula.' },
  items: [
    ...jointCountItems,
    ...globalItems,
    {
      code: 'CRP',
      descriptor: 'C-reactive protein, mg per decilitre',
      answer: { kind: 'number', minimum: 0, maximum: 50, step: 0.001, unit: 'mg/dL', worstAt: 'maximum' },
    },
  ],
  scales: [
    {
      code: 'SDAI',
      title: 'Simplified disease activity',
      items: ['TJC28', 'SJC28', 'PTGA', 'PHGA', 'CRP'],
      // Published as 0-86, which is its range while CRP stays below 10 mg/dL; severe inflammation goes above.
      range: [0, 126],
      direction: 'lower-better',
      bands: [
        { code: 'remission', title: 'Remission', from: 0, includesFrom: true },
        { code: 'low', title: 'Low activity', from: 3.3, includesFrom: false },
        { code: 'moderate', title: 'Moderate activity', from: 11, includesFrom: false },
        { code: 'high', title: 'High activity', from: 26, includesFrom: false },
      ],
      rule: { kind: 'sum', missing: { kind: 'all-required' } },
    },
  ],
  thresholds: [],
  joints: [],
};
