import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { globalItems, jointCountItems } from '../joint-counts.ts';

export const cdai: InstrumentDefinition = {
  key: 'cdai',
  title: 'Clinical Disease Activity Index',
  version: '2005',
  revision: 1,
  recall: 'now',
  source: 'Aletaha D, Smolen J. Clin Exp Rheumatol 2005;23(5 Suppl 39):S100-108. All required.',
  provenance: 'M-H',
  licence: { class: 'P', owner: 'none', note: 'Public formula.' },
  items: [...jointCountItems, ...globalItems],
  scales: [
    {
      code: 'CDAI',
      title: 'Clinical disease activity',
      items: ['TJC28', 'SJC28', 'PTGA', 'PHGA'],
      range: [0, 76],
      direction: 'lower-better',
      bands: [
        { code: 'remission', title: 'Remission', from: 0, includesFrom: true },
        { code: 'low', title: 'Low activity', from: 2.8, includesFrom: false },
        { code: 'moderate', title: 'Moderate activity', from: 10, includesFrom: false },
        { code: 'high', title: 'High activity', from: 22, includesFrom: false },
      ],
      rule: { kind: 'sum', missing: { kind: 'all-required' } },
    },
  ],
  thresholds: [],
  joints: [],
};
