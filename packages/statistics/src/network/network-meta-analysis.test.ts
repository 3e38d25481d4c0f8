import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../estimation.ts';
import { type Contrast, networkMetaAnalysis, nodeSplits } from './index.ts';

const contrast = (
  study: string,
  treatment1: string,
  treatment2: string,
  effect: number,
  standardError: number,
): Contrast => ({
  study,
  treatment1,
  treatment2,
  effect,
  standardError,
});

function fit(contrasts: readonly Contrast[], method: 'DL' | 'REML' = 'DL') {
  const estimation = networkMetaAnalysis(contrasts, { method });
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

describe('networkMetaAnalysis', () => {
  it('is solved by hand for one consistent loop', () => {
    // A-B 1, B-C 1, A-C 2, all with variance 1. The direct A-B has weight 1, the path over C weight 1/2:
    // information 3/2, variance 2/3, and the loop closes exactly.
    const loop = [contrast('1', 'A', 'B', 1, 1), contrast('2', 'B', 'C', 1, 1), contrast('3', 'A', 'C', 2, 1)];
    const { common, q, degreesOfFreedom, betweenStudyVariance } = fit(loop);
    expect(common.effects[1]).toBeCloseTo(1, 12);
    expect(common.effects[2]).toBeCloseTo(2, 12);
    expect(common.standardErrors[1]).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect(q).toBeCloseTo(0, 12);
    expect(degreesOfFreedom).toBe(1);
    expect(betweenStudyVariance).toBe(0);
  });

  it('gives a star network its direct estimates', () => {
    const star = [
      contrast('1', 'A', 'P', -1, 0.5),
      contrast('2', 'B', 'P', -2, 0.4),
      contrast('3', 'C', 'P', 0.5, 0.3),
    ];
    const { common, degreesOfFreedom, prediction } = fit(star);
    expect(degreesOfFreedom).toBe(0);
    expect(common.effects[3]).toBeCloseTo(-1, 12);
    // A against B only through P: -1 - (-2), variances add.
    expect(common.effects[1]).toBeCloseTo(1, 12);
    expect(common.standardErrors[1]).toBeCloseTo(Math.hypot(0.5, 0.4), 12);
    expect(prediction).toBeUndefined();
  });

  it('counts a three-arm study once', () => {
    // Arms with variances 1, 1, 1: every contrast has variance 2, and the study alone gives back its own contrasts.
    const study = [
      contrast('1', 'A', 'B', 1, Math.SQRT2),
      contrast('1', 'A', 'C', 3, Math.SQRT2),
      contrast('1', 'B', 'C', 2, Math.SQRT2),
    ];
    const { common, degreesOfFreedom, q } = fit(study);
    expect(common.standardErrors[1]).toBeCloseTo(Math.SQRT2, 12);
    expect(common.effects[2]).toBeCloseTo(3, 12);
    expect(degreesOfFreedom).toBe(0);
    expect(q).toBeCloseTo(0, 12);
  });

  it('splits a loop into direct and indirect evidence', () => {
    const loop = [contrast('1', 'A', 'B', 1, 1), contrast('2', 'B', 'C', 1, 1), contrast('3', 'A', 'C', 5, 1)];
    const split = nodeSplits(loop, fit(loop), 'common').find(({ treatment2 }) => treatment2 === 'C');
    expect(split?.direct?.effect).toBeCloseTo(5, 10);
    expect(split?.indirect?.effect).toBeCloseTo(2, 10);
    expect(split?.directShare).toBeCloseTo(2 / 3, 10);
  });

  it('refuses a network in pieces and studies that do not close', () => {
    const pieces = [contrast('1', 'A', 'B', 1, 1), contrast('2', 'C', 'D', 1, 1)];
    expect(networkMetaAnalysis(pieces)).toEqual({ status: 'not-estimable', reason: 'network-in-pieces' });
    expect(networkMetaAnalysis([])).toEqual({ status: 'not-estimable', reason: 'no-observations' });
    const open = [contrast('1', 'A', 'B', 1, 1), contrast('1', 'B', 'C', 1, 1)];
    expect(() => networkMetaAnalysis(open)).toThrow(InvalidInputError);
    expect(() => networkMetaAnalysis([contrast('1', 'A', 'B', 1, 0)])).toThrow(InvalidInputError);
  });

  it('scales with the effects, and turns its sign when a contrast is given the other way round', () => {
    const loop = [contrast('1', 'A', 'B', 1, 1), contrast('2', 'B', 'C', 1, 0.7), contrast('3', 'A', 'C', 5, 0.9)];
    const plain = fit(loop, 'REML');
    const moved = fit(
      loop.map(({ study, treatment1, treatment2, effect, standardError }) =>
        contrast(study, treatment2, treatment1, -10 * effect, 10 * standardError),
      ),
      'REML',
    );
    moved.random.effects.forEach((effect, k) => {
      expect(effect / 10).toBeCloseTo(plain.random.effects[k] ?? Number.NaN, 7);
    });
    expect(moved.betweenStudyVariance / 100).toBeCloseTo(plain.betweenStudyVariance, 6);
  });

  it('has tau2 of 0 where studies agree, and one study alone as it is', () => {
    const same = [contrast('1', 'A', 'B', 1, 1), contrast('2', 'A', 'B', 1, 1)];
    expect(fit(same).betweenStudyVariance).toBe(0);
    expect(fit(same, 'REML').random.standardErrors[1]).toBeCloseTo(Math.SQRT1_2, 10);
    const [alone] = [fit([contrast('1', 'A', 'B', 1, 0.5)])];
    expect(alone.common.effects[1]).toBeCloseTo(1, 14);
    expect(alone.common.standardErrors[1]).toBeCloseTo(0.5, 14);
  });

  it('does not depend on the order of contrasts', () => {
    const loop = [contrast('1', 'A', 'B', 1, 1), contrast('2', 'B', 'C', 1, 0.7), contrast('3', 'A', 'C', 5, 0.9)];
    const forward = fit(loop, 'REML');
    const backward = fit([...loop].reverse(), 'REML');
    expect(backward.random.effects[1]).toBeCloseTo(forward.random.effects[1], 7);
  });
});
