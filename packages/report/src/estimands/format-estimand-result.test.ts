import { estimateEstimand, factsOf } from '@jointwise/analysis';
import { estimandById, registryTemplate } from '@jointwise/definitions';
import { expect, it } from 'vitest';
import { formatEstimandResult } from './format-estimand-result.ts';

it('prints the question, why there is no effect, the denominators and where it comes from', () => {
  const estimand = estimandById('E-PAIN-12');
  if (estimand === undefined) throw new Error('E-PAIN-12');
  const episodes = Array.from({ length: 20 }, (_, i) => ({
    ...{ person: i, jointSide: i, productClass: i % 2 === 0 ? 'BMAC' : 'HA', indexDay: 15_000 },
    scores: { 'nrs-pain/AVERAGE@BL': 6 },
  }));
  const facts = factsOf({ today: 20_000, visitDays: {}, episodes, dataCutHash: 'c'.repeat(64) });
  const result = estimateEstimand(facts, {
    ...{ study: { code: 'T', definition: registryTemplate }, estimand, estimandHash: 'e'.repeat(64) },
    ...{ productClass: 'BMAC', comparator: 'HA', standing: 'not-locked', codeVersion: '0.1.0', seed: 1 },
  });
  const text = formatEstimandResult(result);
  expect(text).toMatch(/^E-PAIN-12 version 1: Pain at 12 months\nT, BMAC against HA\n/);
  expect(text).toContain('No effect: Nobody in T has answered Numeric rating scale of pain');
  expect(text).toContain('BMAC: 10 joint-sides of 10 people; 0 not yet due, 0 died, 0 withdrew; 0 of 10 due known');
  expect(text).toContain('−1.800 points of 0-10 at 12 months');
  expect(text).toContain(`Data cut ${'c'.repeat(64)}`);
});
