import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';
import { singleValueScale } from '../single-value-scale.ts';

export const eqVas: InstrumentDefinition = {
  key: 'eq-vas',
  title: 'EQ-VAS alone',
  version: '0-100',
  revision: 1,
  recall: 'today',
  source: 'EuroQol user guide. For data that carry the EQ-VAS without a 5L profile.',
  provenance: 'M-H',
  licence: {
    class: 'L',
    owner: 'EuroQol Research Foundation',
    note: 'Registration is needed; free for non-commercial use, a fee for commercial use. Only scoring is shipped.',
  },
  items: [{ code: 'VAS', descriptor: 'Health today, 0 to 100', answer: grades(0, 100, 'minimum', ['worst', 'best']) }],
  scales: [singleValueScale('VAS', 'EQ-VAS', { range: [0, 100], direction: 'higher-better' })],
  thresholds: [],
  joints: [],
};
