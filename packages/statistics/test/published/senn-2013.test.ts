import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { designDecomposition, networkMetaAnalysis } from '../../src/index.ts';

// Senn S, Gavini F, Magrez D, Scheen A. Stat Methods Med Res 2013;22:169-189: 26 trials of glucose-lowering drugs. The decomposition is
// that of Krahn U, Binder H, Koenig J. BMC Med Res Methodol 2013;13:35 as netmeta prints it for these effects, to two decimals, and
// standard errors, to four.
const { data } = JSON.parse(
  readFileSync(new URL('../../reference/network/datasets.json', import.meta.url), 'utf8'),
) as {
  data: {
    senn: Readonly<Record<'study' | 't1' | 't2', readonly string[]>> & Readonly<Record<'te' | 'se', readonly number[]>>;
  };
};

describe('Senn S et al. Stat Methods Med Res 2013;22:169-189: a network of glucose-lowering drugs', () => {
  it('has the printed heterogeneity within and inconsistency between designs', () => {
    const { study, t1, t2, te, se } = data.senn;
    const contrasts = study.map((name, i) => ({
      ...{ study: name, treatment1: t1[i] ?? '', treatment2: t2[i] ?? '' },
      ...{ effect: Number(te[i]?.toFixed(2)), standardError: Number(se[i]?.toFixed(4)) },
    }));
    const whole = networkMetaAnalysis(contrasts);
    const split = designDecomposition(contrasts);
    if (whole.status !== 'estimated' || split.status !== 'estimated') throw new Error('not estimable');
    const { total, heterogeneity, inconsistency } = split.fit;
    const printed = [
      [total, 96.99, 18],
      [heterogeneity, 74.46, 11],
      [inconsistency, 22.53, 7],
    ] as const;
    for (const [{ q, degreesOfFreedom }, expected, df] of printed) {
      expect(Math.abs(q - expected)).toBeLessThanOrEqual(5e-3);
      expect(degreesOfFreedom).toBe(df);
    }
    expect(whole.fit.q).toBeCloseTo(total.q, 9);
    expect(Math.abs(inconsistency.pValue - 0.0021)).toBeLessThanOrEqual(5e-5);
  });
});
