import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';
import { singleValueScale } from '../single-value-scale.ts';

export const pgaNrs: InstrumentDefinition = {
  key: 'pga-nrs',
  title: 'Patient global assessment (0-10)',
  version: '11-point',
  revision: 1,
  recall: 'last 7 days',
  source: 'One question on the condition as a whole, on a numeric rating.',
  provenance: 'M-H',
  licence: { class: 'P', owner: 'none', note: 'Public rule.' },
  items: [
    {
      code: 'GLOBAL',
      descriptor: 'All the ways the condition affects one',
      answer: grades(0, 10, 'maximum', ['very well', 'very badly']),
    },
  ],
  scales: [singleValueScale('GLOBAL', 'Global assessment', { range: [0, 10], direction: 'lower-better' })],
  thresholds: [],
  joints: [],
};
