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
});
