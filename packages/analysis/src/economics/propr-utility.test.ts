import { proprDomains, proprWeights } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type ProprScores, proprUtility } from './propr-utility.ts';

const profile = (of: (domain: (typeof proprDomains)[number]) => number) =>
  Object.fromEntries(proprDomains.map((domain) => [domain, of(domain)])) as unknown as ProprScores;
const isGoodHigh = (domain: (typeof proprDomains)[number]) =>
  proprWeights.domains[domain].direction === 'higher-better';

describe('PROPr', () => {
  it('gives the published values to three decimals', () => {
    const best = profile((domain) => (isGoodHigh(domain) ? 3 : -3));
    const worst = profile((domain) => (isGoodHigh(domain) ? -3 : 3));
    const mixed: ProprScores = {
      cognition: 0,
      depression: 0.2,
      fatigue: 0.5,
      'pain-interference': 1.2,
      'physical-function': -1.1,
      'sleep-disturbance': 0.3,
      'social-roles': -0.5,
    };
    const utilities = [best, worst, profile(() => 0), mixed].map((scores) =>
      proprUtility(scores, proprWeights).toFixed(3),
    );
    expect(utilities).toEqual(['1.000', '-0.022', '0.518', '0.280']);
  });

  it('has pieces that meet: a step of 0.001 in z never moves a domain by more than the steepest slope allows', () => {
    for (const domain of proprDomains) {
      const steepest = Math.max(...proprWeights.domains[domain].segments.map(({ slope }) => Math.abs(slope)));
      const at = (z: number) =>
        proprUtility({ ...profile((other) => (isGoodHigh(other) ? 3 : -3)), [domain]: z }, proprWeights);
      for (let z = -3; z < 3; z += 0.001) {
        const step =
          Math.abs(at(z + 0.001) - at(z)) / (proprWeights.toDead * proprWeights.domains[domain].cornerWeight);
        expect(step, `${domain} at ${z.toFixed(3)}`).toBeLessThan(steepest * 0.001 + 0.005);
      }
    }
  });

  it('never rises when a domain gets worse', () => {
    for (const domain of proprDomains) {
      const at = (z: number) =>
        proprUtility({ ...profile(() => 0), [domain]: isGoodHigh(domain) ? -z : z }, proprWeights);
      for (let z = -3; z < 3; z += 0.05) expect(at(z + 0.05), `${domain} at ${z}`).toBeLessThanOrEqual(at(z) + 1e-3);
    }
  });
});
