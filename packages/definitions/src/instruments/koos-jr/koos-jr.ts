import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { koosJrTable } from './koos-jr-table.ts';

const items = ['S6', 'P2', 'P3', 'P6', 'P9', 'A3', 'A5'];

export const koosJr: InstrumentDefinition = {
  key: 'koos-jr',
  title: 'KOOS, JR.: short form for joint replacement',
  version: '1.0',
  revision: 1,
  recall: 'last 7 days',
  source:
    'Conversion table as in public registry code and the Hospital for Special Surgery tables; Lyman S et al. CORR 2016;474:1461-1471.',
  provenance: 'S',
  licence: {
    class: 'G',
    owner: 'Hospital for Special Surgery, New York',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: [
    { code: 'S6', descriptor: 'Stiffness after waking', answer: fiveGrades },
    { code: 'P2', descriptor: 'Pain on twisting', answer: fiveGrades },
    { code: 'P3', descriptor: 'Pain on full straightening', answer: fiveGrades },
    { code: 'P6', descriptor: 'Pain on stairs', answer: fiveGrades },
    { code: 'P9', descriptor: 'Pain standing upright', answer: fiveGrades },
    { code: 'A3', descriptor: 'Rising from a seat', answer: fiveGrades },
    { code: 'A5', descriptor: 'Bending to the floor', answer: fiveGrades },
  ],
  scales: [
    {
      code: 'INTERVAL',
      title: 'Knee health, interval score',
      items,
      range: [0, 100],
      direction: 'higher-better',
      rule: { kind: 'sum-lookup', table: koosJrTable, missing: { kind: 'all-required' } },
    },
  ],
  thresholds: [
    {
      scale: 'INTERVAL',
      kind: 'SCB',
      value: 20,
      population: 'Medicare patients with total knee arthroplasty',
      intervention: 'Total knee arthroplasty',
      horizon: 'about 1 year',
      method: 'Set by the CMS performance measure',
      source: 'CMS patient-reported outcome performance measure for knee arthroplasty',
      provenance: 'S',
    },
  ],
  joints: ['knee'],
};
