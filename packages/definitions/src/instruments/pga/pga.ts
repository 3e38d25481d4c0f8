import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';
import { singleValueScale } from '../single-value-scale.ts';

export const pga: InstrumentDefinition = {
  key: 'pga',
  title: 'Patient global assessment (0-100)',
  version: '100 mm',
  revision: 1,
  recall: 'last 7 days',
  source: 'One question on the condition as a whole, on a line of 100 mm.',
  provenance: 'M-H',
  licence: { class: 'P', owner: 'none', note: 'Public rule.' },
  items: [
    {
      code: 'GLOBAL',
      descriptor: 'All the ways the condition affects one',
      answer: { ...grades(0, 100, 'maximum', ['very well', 'very badly']), unit: 'mm' },
    },
  ],
  scales: [singleValueScale('GLOBAL', 'Global assessment', { range: [0, 100], direction: 'lower-better', unit: 'mm' })],
  thresholds: [
    {
      scale: 'GLOBAL',
      kind: 'PASS',
      value: 32,
      population: 'Knee osteoarthritis',
      intervention: 'Non-steroidal anti-inflammatory drugs',
      horizon: '4 weeks',
      method: 'Anchor, 75th centile',
      source: 'Tubach F et al. Ann Rheum Dis 2005;64:34-37',
      provenance: 'M-H',
    },
  ],
  joints: [],
};
