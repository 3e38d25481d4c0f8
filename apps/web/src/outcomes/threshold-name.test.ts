import { expect, it } from 'vitest';
import { thresholdName, thresholdSize } from './threshold-name.ts';

const farrar = {
  scale: 'AVERAGE',
  kind: 'MIC',
  value: 2,
  population: 'Chronic pain',
  intervention: 'Pregabalin or placebo',
  horizon: '5 to 12 weeks',
  method: 'Anchor',
  source: 'Farrar 2001',
  provenance: 'M-H',
} as const;

it('says how much a threshold asks for', () => {
  expect(thresholdSize(farrar)).toBe('MIC of 2 points');
  expect(thresholdSize({ ...farrar, value: 1 })).toBe('MIC of 1 point');
  expect(thresholdSize({ ...farrar, value: 30, relative: true })).toBe('MIC of 30 % of the score before');
});

it('says in whom and by whom it was found', () => {
  expect(thresholdName(farrar)).toBe('MIC of 2 points (Farrar 2001), Chronic pain, Pregabalin or placebo');
});
