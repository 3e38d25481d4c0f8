import type { InstrumentDefinition } from '../../instrument-definition.ts';

export const pass: InstrumentDefinition = {
  key: 'pass',
  title: 'Patient acceptable symptom state',
  version: 'yes or no',
  revision: 1,
  recall: 'now',
  source: 'Tubach F et al. Ann Rheum Dis 2005;64:34-37.',
  provenance: 'M-H',
  licence: { class: 'P', owner: 'none', note: 'Public rule.' },
  items: [{ code: 'ACCEPTABLE', descriptor: 'The present state is acceptable', answer: { kind: 'yes-no' } }],
  scales: [
    {
      code: 'ACCEPTABLE',
      title: 'State is acceptable (1 yes, 0 no)',
      items: ['ACCEPTABLE'],
      range: [0, 1],
      direction: 'higher-better',
      rule: { kind: 'yes-no', missing: { kind: 'all-required' } },
    },
  ],
  thresholds: [],
  joints: [],
};
