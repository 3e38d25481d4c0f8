import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../estimation.ts';
import { drawNormal } from '../random/draws.ts';
import { randomGenerator } from '../random/random-generator.ts';
import { chainedEquations, type ImputationVariable } from './chained-equations.ts';

/** y = 2 + 3 x + noise of standard deviation 0.5; y missing more often where x is large. */
function lineWithGaps(n: number): { variables: ImputationVariable[]; gaps: number[] } {
  const generator = randomGenerator(5, 'line');
  const x = Float64Array.from({ length: n }, () => drawNormal(generator));
  const y = x.map((value) => 2 + 3 * value + 0.5 * drawNormal(generator));
  const gaps: number[] = [];
  x.forEach((value, i) => {
    if (generator.uniform() < (value > 0 ? 0.6 : 0.1)) gaps.push(i);
  });
  for (const i of gaps) y[i] = Number.NaN;
  return {
    variables: [
      { name: 'x', values: x, method: 'complete' },
      { name: 'y', values: y, method: 'normal' },
    ],
    gaps,
  };
}

const settings = { imputations: 5, iterations: 5 };

describe('chainedEquations', () => {
  it('recovers a mean that the complete cases miss', () => {
    const { variables } = lineWithGaps(4000);
    const observed = variables[1].values.filter((value) => !Number.isNaN(value));
    const completeCases = observed.reduce((sum, value) => sum + value, 0) / observed.length;
    const means = [...chainedEquations(variables, { ...settings, generator: randomGenerator(1) })].map(
      ({ columns }) => columns[1].reduce((sum, value) => sum + value, 0) / 4000,
    );
    expect(completeCases).toBeLessThan(1.4);
    for (const mean of means) expect(Math.abs(mean - 2)).toBeLessThan(0.16);
    expect(new Set(means).size).toBe(5);
  });

  it('is by hand the only value there is: six rows of which five lie on y = 2 x, and a donor without a rival', () => {
    const x = Float64Array.of(1, 2, 3, 4, 5, 6);
    const onLine: ImputationVariable[] = [
      { name: 'x', values: x, method: 'complete' },
      { name: 'y', values: Float64Array.of(2, 4, 6, 8, 10, Number.NaN), method: 'normal' },
    ];
    for (const { columns } of chainedEquations(onLine, { ...settings, generator: randomGenerator(3) })) {
      expect(columns[1]?.[5]).toBeCloseTo(12, 5);
    }
    const matched: ImputationVariable[] = [
      { name: 'x', values: x, method: 'complete' },
      { name: 'y', values: Float64Array.of(7, 7, 7, 7, 7, Number.NaN), method: 'predictive-mean-matching' },
    ];
    for (const { columns } of chainedEquations(matched, { ...settings, generator: randomGenerator(3) })) {
      expect(columns[1]?.[5]).toBe(7);
    }
  });

  it('leaves observed values exactly as they were', () => {
    const { variables, gaps } = lineWithGaps(200);
    const [first] = chainedEquations(variables, { ...settings, generator: randomGenerator(1) });
    variables[1].values.forEach((value, i) => {
      if (!gaps.includes(i)) expect(first.columns[1][i]).toBe(value);
      else expect(Number.isFinite(first.columns[1][i])).toBe(true);
    });
  });

  it('gives the same imputation 1 however many are asked for', () => {
    const { variables } = lineWithGaps(100);
    const [few] = chainedEquations(variables, { imputations: 1, iterations: 3, generator: randomGenerator(9) });
    const [many] = chainedEquations(variables, { imputations: 4, iterations: 3, generator: randomGenerator(9) });
    expect(many.columns[1]).toEqual(few.columns[1]);
  });

  it('draws zeros and ones for a logistic variable, also when it is separated', () => {
    const x = Float64Array.from({ length: 40 }, (_, i) => i);
    const flag = x.map((value) => (value % 5 === 0 ? Number.NaN : Number(value >= 20)));
    const variables: ImputationVariable[] = [
      { name: 'x', values: x, method: 'complete' },
      { name: 'flag', values: flag, method: 'logistic' },
    ];
    for (const { columns } of chainedEquations(variables, { ...settings, generator: randomGenerator(2) })) {
      for (const value of columns[1]) expect([0, 1]).toContain(value);
      expect(columns[1][35]).toBe(1);
    }
  });

  it('refuses a variable that was never observed, and gaps in a complete one', () => {
    const generator = randomGenerator(1);
    const gap = Float64Array.of(Number.NaN, Number.NaN);
    const run = (method: 'normal' | 'complete') => [
      ...chainedEquations([{ name: 'y', values: gap, method }], { ...settings, generator }),
    ];
    expect(() => run('normal')).toThrow(
      new InvalidInputError('variables', 'chainedEquations: y has no observed value'),
    );
    expect(() => run('complete')).toThrow(InvalidInputError);
  });
});
