import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';
import { singleValueScale } from '../single-value-scale.ts';

const answer = grades(0, 10, 'maximum', ['no pain', 'worst pain']);
const scale = { range: [0, 10], direction: 'lower-better' } as const;

export const nrsPain: InstrumentDefinition = {
  key: 'nrs-pain',
  title: 'Numeric rating scale of pain',
  version: '11-point',
  revision: 1,
  recall: 'last 24 hours or 7 days, as the study says',
  source: 'Farrar JT et al. Pain 2001;94:149-158; IMMPACT recommendations.',
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
    {
      scale: 'AVERAGE',
      kind: 'MIC',
      value: 2,
      population: 'Chronic pain, pooled trials',
      intervention: 'Pregabalin or placebo',
      horizon: '5 to 12 weeks',
      method: 'Anchor',
      source: 'Farrar 2001',
      provenance: 'M-H',
    },
    {
      scale: 'AVERAGE',
      kind: 'MIC',
      value: 30,
      relative: true,
      population: 'Chronic pain, pooled trials',
      intervention: 'Pregabalin or placebo',
      horizon: '5 to 12 weeks',
      method: 'Anchor',
      source: 'Farrar 2001',
      provenance: 'M-H',
    },
    {
      scale: 'AVERAGE',
      kind: 'SCB',
      value: 50,
      relative: true,
      population: 'Chronic pain',
      intervention: 'Any',
      horizon: 'not stated',
      method: 'Consensus: substantial improvement',
      source: 'IMMPACT',
      provenance: 'M-H',
    },
    {
      scale: 'AVERAGE',
      kind: 'MIC',
      value: 1.8,
      population: 'Knee osteoarthritis',
      intervention: 'Platelet-rich plasma or saline',
      horizon: '12 months',
      method: 'Chosen in the trial protocol',
      source: 'RESTORE trial, PMC8611484',
      provenance: 'S',
    },
  ],
  joints: [],
};
