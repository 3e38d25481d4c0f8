import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as distributions from '../src/distributions/index.ts';

type Row = readonly [name: string, args: readonly number[], expected: number | 'Inf' | '-Inf'];
const reference = JSON.parse(
  readFileSync(new URL('../reference/distributions/distributions.json', import.meta.url), 'utf8'),
) as { readonly tolerance: number; readonly expected: readonly Row[] };
const functions = distributions as unknown as Record<string, (...args: readonly number[]) => number>;

const rowsByName = new Map<string, Row[]>();
for (const row of reference.expected) rowsByName.set(row[0], [...(rowsByName.get(row[0]) ?? []), row]);

describe('distributions against base R, both tails', () => {
  for (const [name, rows] of rowsByName) {
    it(`${name} at ${rows.length} points`, () => {
      for (const [, args, expected] of rows) {
        const value = functions[name](...args);
        const wanted = typeof expected === 'number' ? expected : expected === 'Inf' ? Infinity : -Infinity;
        // R takes ln(gamma(x)) near the zeros of lnGamma, so there only the absolute error is comparable.
        const scale = name === 'lnGamma' ? Math.max(1, Math.abs(wanted)) : Math.abs(wanted);
        const isUnderflow = Math.abs(value) < 1e-300 && Math.abs(wanted) < 1e-300;
        const isClose = isUnderflow || value === wanted || Math.abs(value - wanted) <= reference.tolerance * scale;
        expect(isClose, `${name}(${args.join(', ')}) = ${value}, R has ${wanted}`).toBe(true);
      }
    });
  }
});

describe('distributions by hand', () => {
  it('has closed forms of t at 1 and 2 degrees of freedom', () => {
    // df 1: P(T > t) = 1/2 - atan(t)/pi; df 2: P(T > t) = 1/2 (1 - t / sqrt(2 + t^2)).
    expect(distributions.studentTUpper(1, 1)).toBeCloseTo(0.25, 14);
    expect(distributions.studentTUpper(2, 2)).toBeCloseTo(0.5 * (1 - 2 / Math.sqrt(6)), 14);
  });

  it('has the closed form of chi-squared on 2 degrees of freedom in the far tail', () => {
    expect(distributions.chiSquaredUpper(1400, 2) / Math.exp(-700)).toBeCloseTo(1, 12);
  });

  it('sees F on infinitely many degrees of freedom as chi-squared over its degrees of freedom', () => {
    expect(distributions.fUpper(3, 2, Infinity)).toBeCloseTo(Math.exp(-3), 15);
    expect(distributions.studentTQuantile(0.975, Infinity)).toBe(distributions.normalQuantile(0.975));
  });

  it('keeps the complement exact for a shape close to zero', () => {
    // Q(a, x) -> a E1(x) as a -> 0; E1(1/2) = 0.5597735947761608 (Abramowitz and Stegun, table 5.1).
    expect(distributions.gammaUpper(0.5, 1e-12) / 1e-12).toBeCloseTo(0.5597735947761608, 10);
  });
});
