import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gee } from '../../src/index.ts';

// Thall PF, Vail SC. Biometrics 1990;46:657-671: seizures of 59 people with epilepsy in four fortnights (epil of R's MASS), with the
// regression that the documentation of statsmodels (Generalized Estimating Equations, Examples) prints.
const { data } = JSON.parse(
  readFileSync(new URL('../../reference/linear-models/datasets.json', import.meta.url), 'utf8'),
) as {
  data: { epil: Readonly<Record<'y' | 'base' | 'age' | 'subject', readonly number[]>> & { trt: readonly string[] } };
};

describe('Thall PF, Vail SC. Biometrics 1990;46:657-671: seizures under progabide', () => {
  it('has the printed Poisson regression with exchangeable correlation and robust errors', () => {
    const { y, base, age, subject, trt } = data.epil;
    const estimation = gee(
      y,
      subject.map((person) => person - 1),
      [
        { name: 'intercept', values: y.map(() => 1) },
        { name: 'progabide', values: trt.map((arm) => Number(arm === 'progabide')) },
        { name: 'age', values: age },
        { name: 'base', values: base },
      ],
      { family: 'poisson', correlation: 'exchangeable' },
    );
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    const printed = [
      [0.573, 0.361, 0.112],
      [-0.1519, 0.171, 0.375],
      [0.0223, 0.011, 0.05],
      [0.0226, 0.001, 0],
    ] as const;
    estimation.fit.coefficients.forEach(({ estimate, standardError, pValue }, k) => {
      const [b, se, p] = printed[k] ?? [Number.NaN, Number.NaN, Number.NaN];
      expect(Math.abs(estimate - b)).toBeLessThanOrEqual(5e-5);
      expect(Math.abs(standardError - se)).toBeLessThanOrEqual(5e-4);
      expect(Math.abs(pValue - p)).toBeLessThanOrEqual(5e-4);
    });
  });
});
