import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { hoosJrTable } from './hoos-jr-table.ts';

export const hoosJr: InstrumentDefinition = {
  key: 'hoos-jr',
  title: 'HOOS, JR.: short form for joint replacement',
  version: '1.0',
  revision: 1,
  recall: 'last 7 days',
  source:
    'Conversion table as in public registry code; Lyman S et al. CORR 2016;474:1472-1482. Which HOOS items it holds is from memory.',
  provenance: 'M-M',
  licence: {
    class: 'G',
    owner: 'Hospital for Special Surgery, New York',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: [
    { code: 'P5', descriptor: 'Pain on stairs', answer: fiveGrades },
    { code: 'P10', descriptor: 'Pain walking on uneven ground', answer: fiveGrades },
    { code: 'A3', descriptor: 'Rising from a seat', answer: fiveGrades },
    { code: 'A5', descriptor: 'Bending to the floor', answer: fiveGrades },
    { code: 'A12', descriptor: 'Lying and turning in bed', answer: fiveGrades },
    { code: 'A14', descriptor: 'Sitting', answer: fiveGrades },
  ],
  scales: [
    {
      code: 'INTERVAL',
      title: 'Hip health, interval score',
      items: ['P5', 'P10', 'A3', 'A5', 'A12', 'A14'],
      range: [0, 100],
      direction: 'higher-better',
      rule: { kind: 'sum-lookup', table: hoosJrTable, missing: { kind: 'all-required' } },
    },
  ],
  thresholds: [
    {
      scale: 'INTERVAL',
      kind: 'SCB',
      value: 22,
      population: 'Medicare patients with total hip arthroplasty',
      intervention: 'Total hip arthroplasty',
      horizon: 'about 1 year',
      method: 'Set by the CMS performance measure',
      source: 'CMS patient-reported outcome performance measure for hip arthroplasty',
      provenance: 'S',
    },
  ],
  joints: ['hip'],
};
