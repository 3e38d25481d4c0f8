import { describe, expect, it } from 'vitest';
import { inverseProbabilityWeighting } from './inverse-probability-weighting.ts';
import { weightedEffect, weightingModel } from './weighted-effect.ts';

const treatment = [1, 1, 1, 0, 0, 0, 1, 0, 1, 0];
const age = [50, 62, 58, 61, 70, 49, 66, 55, 71, 60];
const outcome = [3, 5, 4, 2, 6, 1, 7, 3, 6, 2];

function modelOf(times: number) {
  const repeat = (values: readonly number[]) => Array.from({ length: times }, () => values).flat();
  const model = weightingModel(repeat(treatment), [repeat(age)], { estimand: 'ATO' });
  if (model.status !== 'estimated') throw new Error(model.reason);
  return { fit: model.fit, outcome: repeat(outcome), persons: repeat(treatment.map((_, i) => i)) };
}

describe('weightedEffect', () => {
  it('is the weighting in one step, for each outcome of the same people', () => {
    const whole = inverseProbabilityWeighting(outcome, treatment, [age], { estimand: 'ATO' });
    const parts = weightedEffect(outcome, modelOf(1).fit);
    expect(whole).toMatchObject(parts);
  });

  it('does not gain precision from a knee that is there twice', () => {
    const once = weightedEffect(outcome, modelOf(1).fit);
    const { fit, outcome: doubled, persons } = modelOf(2);
    const twice = weightedEffect(doubled, fit, { clusters: persons });
    const naive = weightedEffect(doubled, fit);
    if (once.status !== 'estimated' || twice.status !== 'estimated' || naive.status !== 'estimated') throw new Error();
    expect(twice.fit.estimate).toBeCloseTo(once.fit.estimate, 10);
    expect(twice.fit.standardError).toBeCloseTo(once.fit.standardError, 10);
    expect(naive.fit.standardError).toBeCloseTo(once.fit.standardError / Math.SQRT2, 10);
  });

  it('gives the logarithm of the ratio of the two means as log risk ratio', () => {
    const found = weightedEffect(outcome, modelOf(1).fit, { scale: 'log-risk-ratio' });
    if (found.status !== 'estimated') throw new Error(found.reason);
    const { meanTreated, meanControl, estimate } = found.fit;
    expect(estimate).toBeCloseTo(Math.log(meanTreated / meanControl), 12);
  });
});
