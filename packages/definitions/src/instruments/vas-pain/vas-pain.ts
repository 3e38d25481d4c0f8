import type { InstrumentDefinition, Threshold } from '../../instrument-definition.ts';
import { singleValueScale } from '../single-value-scale.ts';

const answer = {
  kind: 'number',
  minimum: 0,
  maximum: 100,
  step: 1,
  unit: 'mm',
  worstAt: 'maximum',
  ends: ['no pain', 'worst pain'],
} as const;
const scale = { range: [0, 100], direction: 'lower-better', unit: 'mm' } as const;
const tubach = {
  intervention: 'Non-steroidal anti-inflammatory drugs',
  horizon: '4 weeks',
  method: 'Anchor, 75th centile',
  source: 'Tubach F et al. Ann Rheum Dis 2005;64:29-37',
  provenance: 'M-H',
} as const satisfies Partial<Threshold>;

export const vasPain: InstrumentDefinition = {
  key: 'vas-pain',
  title: 'Visual analogue scale of pain',
  version: '100 mm',
  revision: 1,
  recall: 'last 24 to 48 hours',
  source: 'A line of 100 mm, read in mm. Not interchangeable with ten times a numeric rating.',
  provenance: 'M-H',
  licence: { class: 'P', owner: 'none', note: 'Public rule.' },
  items: [
    { code: 'AVERAGE', descriptor: 'Pain on average', answer },
    { code: 'WORST', descriptor: 'Pain at its worst', answer, optional: true },
    { code: 'REST', descriptor: 'Pain at rest', answer, optional: true },
    { code: 'WALKING', descriptor: 'Pain on walking', answer, optional: true },
  ],
  scales: [
    singleValueScale('AVERAGE', 'Average pain', scale),
    singleValueScale('WORST', 'Worst pain', scale),
    singleValueScale('REST', 'Pain at rest', scale),
    singleValueScale('WALKING', 'Pain on walking', scale),
  ],
  thresholds: [
    { scale: 'AVERAGE', kind: 'MIC', value: 19.9, population: 'Knee osteoarthritis', ...tubach },
    { scale: 'AVERAGE', kind: 'MIC', value: 15.3, population: 'Hip osteoarthritis', ...tubach },
    { scale: 'AVERAGE', kind: 'PASS', value: 32.3, population: 'Knee osteoarthritis', ...tubach },
    { scale: 'AVERAGE', kind: 'PASS', value: 35, population: 'Hip osteoarthritis', ...tubach },
  ],
  joints: [],
};
