import { synthesiseEvidence } from '@jointwise/analysis';
import { describe, expect, it } from 'vitest';
import { evidenceFigures } from './evidence-figures.ts';

describe('evidenceFigures', () => {
  it('draws the one trial there is, with its printed interval and the threshold, and says that it is unverified', () => {
    const synthesis = synthesiseEvidence({ estimand: 'E-PAIN-12', productClass: 'PRP_LP' });
    const { forest, cumulative, funnel } = evidenceFigures(synthesis);
    const figure = forest?.(700);
    expect(figure?.table.rows).toEqual([['RESTORE (Bennell 2021)', -0.4, -0.9, 0.2, null]]);
    expect(figure?.caption).toMatch(/1 trials?\. Not yet verified/);
    expect(JSON.stringify(figure?.nodes)).toMatch(/smallest important, 1.5/);
    expect(JSON.stringify(figure?.nodes)).toMatch(/unverified/);
    expect([cumulative, funnel]).toEqual([undefined, undefined]);
  });

  it('draws reviews where there is no trial to draw', () => {
    const { forest } = evidenceFigures(synthesiseEvidence({ estimand: 'E-PAIN-12', productClass: 'MSC_CULT_AUTO' }));
    const estimates = forest?.(700).table.rows.map((row) => row[1]);
    expect(estimates).toContain(-0.73);
    expect(estimates).toContain(-0.74);
  });

  it('draws nothing where nothing is known', () => {
    expect(evidenceFigures(synthesiseEvidence({ estimand: 'E-COST', productClass: 'PRP_LP' }))).toEqual({});
  });
});
