import { describe, expect, it } from 'vitest';
import { cox, kaplanMeier, logRank, survivalAt, survivalQuantile } from '../../src/survival/index.ts';

// Freireich EJ et al. Blood 1963;21:699-716: weeks of remission of 21 pairs on 6-mercaptopurine or placebo.
const treated = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const followUp = {
  times: [...treated, ...placebo],
  // The first nine treated relapsed; so did everybody on placebo.
  events: [...treated.map((_, i) => (i < 9 ? 1 : 0)), ...placebo.map(() => 1)],
};
const arm = [...treated.map(() => 0), ...placebo.map(() => 1)];

describe('6-mercaptopurine', () => {
  it('has the product-limit estimates of Lawless (2003), Table 3.2, and medians of 23 and 8 weeks', () => {
    const estimation = kaplanMeier(followUp, { groups: arm });
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    const [first, second] = estimation.fit.curves;
    const printed = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
    survivalAt(first, [6, 7, 10, 13, 16, 22, 23]).forEach(({ survival }, i) => {
      expect(Math.abs(survival - printed[i])).toBeLessThan(0.0006);
    });
    expect(survivalQuantile(first, 0.5)).toMatchObject({ fit: { time: 23 } });
    expect(survivalQuantile(second, 0.5)).toMatchObject({ fit: { time: 8 } });
  });

  it('has the log-rank statistic 16.79 and log hazard ratios 1.509 (Breslow), 1.572 (Efron) of the textbooks', () => {
    const test = logRank(followUp, arm);
    expect(test.status === 'estimated' && test.fit.statistic).toBeCloseTo(16.79, 2);
    for (const [ties, printed] of [
      ['breslow', 1.509],
      ['efron', 1.572],
    ] as const) {
      const fit = cox(followUp, [arm], { ties });
      expect(fit.status === 'estimated' && fit.fit.coefficients[0]).toBeCloseTo(printed, 3);
    }
  });
});
