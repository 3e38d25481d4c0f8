import { describe, expect, it } from 'vitest';
import { bfgs } from './bfgs.ts';
import { brentMinimum } from './brent-minimum.ts';
import { findRoot } from './find-root.ts';
import { mendedNewton } from './mended-newton.ts';
import { newton } from './newton.ts';

/** Rosenbrock's valley, minimum 0 at (1, 1). */
function rosenbrock([x, y]: ArrayLike<number> & Iterable<number>) {
  const u = y - x * x;
  return {
    value: 100 * u * u + (1 - x) ** 2,
    gradient: Float64Array.of(-400 * x * u - 2 * (1 - x), 200 * u),
    hessian: Float64Array.of(1200 * x * x - 400 * y + 2, -400 * x, -400 * x, 200),
  };
}

describe('optimisers', () => {
  it('walk through the valley of Rosenbrock', () => {
    const start = Float64Array.of(-1.2, 1);
    const quasi = bfgs(rosenbrock, start);
    const exact = newton(rosenbrock, start);
    const mended = mendedNewton({ at: rosenbrock, hessianAt: (point) => rosenbrock(point).hessian }, start);
    expect(quasi?.hasConverged).toBe(true);
    expect(mended?.hasConverged).toBe(true);
    expect(exact?.hasConverged).toBe(true);
    for (const point of [quasi?.point, exact?.point, mended?.point]) {
      expect(point?.[0]).toBeCloseTo(1, 6);
      expect(point?.[1]).toBeCloseTo(1, 6);
    }
  });

  it('find roots and minima of one variable', () => {
    expect(findRoot((x) => x ** 3 - 2, 0, 2)).toBeCloseTo(2 ** (1 / 3), 14);
    expect(brentMinimum((x) => (x - 0.3) ** 2, [-1, 4])).toBeCloseTo(0.3, 7);
  });

  it('do not call a function without a minimum converged', () => {
    const line = (point: Float64Array) => ({
      value: point[0],
      gradient: Float64Array.of(1),
      hessian: Float64Array.of(0),
    });
    expect(newton(line, Float64Array.of(0))?.hasConverged).toBe(false);
    const flat = { at: line, hessianAt: () => Float64Array.of(0) };
    expect(mendedNewton(flat, Float64Array.of(0))?.hasConverged).toBe(false);
  });

  it('go on by the gradient where the value is lost in rounding', () => {
    // (x - 1)^2 + (x - 1)^4 / 10 beside a sum of a hundred thousand millions: steps of the value are 1.5e-5.
    const at = ([x]: Float64Array) => ({
      value: 1e11 + (x - 1) ** 2 + (x - 1) ** 4 / 10,
      gradient: Float64Array.of(2 * (x - 1) + 0.4 * (x - 1) ** 3),
    });
    const hessianAt = ([x]: Float64Array) => Float64Array.of(2 + 1.2 * (x - 1) ** 2);
    const optimum = mendedNewton({ at, hessianAt }, Float64Array.of(3), { tolerance: 1e-26 });
    expect(optimum?.hasConverged).toBe(true);
    expect(optimum?.point[0]).toBeCloseTo(1, 7);
  });
});
