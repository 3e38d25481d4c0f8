import { newton } from '../optimisers/newton.ts';
import type { GroupStatistics } from './group-statistics.ts';
import { type DevianceAt, type MixedShape, profiledDeviance } from './profiled-deviance.ts';

export interface DevianceMinimum {
  readonly theta: Float64Array;
  readonly at: DevianceAt;
  /** Hessian of the profiled deviance in theta, by central differences of the gradient. */
  readonly hessian: Float64Array;
  readonly iterations: number;
  readonly gradientNorm: number;
}

/**
 * Minimises the profiled deviance over the relative Cholesky elements by Newton.
 *
 * The deviance is even in each column of the factor, so a variance of zero is an ordinary stationary point and needs no bound; an
 * element that ends within 1e-5 of zero is set to zero if that does not raise the deviance.
 */
export function minimiseDeviance(statistics: GroupStatistics, shape: MixedShape): DevianceMinimum | string {
  const count = shape.free.length + shape.outer.length;
  const start = new Float64Array(count).fill(1);
  shape.free.forEach(([a, b], k) => {
    if (a !== b) start[k] = 0;
  });
  if (profiledDeviance(statistics, shape, start) === undefined) return 'no-residual-variation';
  const optimum = newton(
    (theta) => {
      const at = profiledDeviance(statistics, shape, theta);
      if (at === undefined) return undefined;
      const hessian = devianceHessian(statistics, shape, theta);
      return hessian === undefined ? undefined : { value: at.value, gradient: at.gradient, hessian };
    },
    start,
    { maxIterations: 100, tolerance: 1e-20 },
  );
  if (optimum === undefined || !optimum.hasConverged) return 'did-not-converge';
  const theta = withZeros(statistics, shape, optimum.point);
  const at = profiledDeviance(statistics, shape, theta);
  const hessian = devianceHessian(statistics, shape, theta);
  if (at === undefined || hessian === undefined) return 'did-not-converge';
  return {
    theta,
    at,
    hessian,
    iterations: optimum.iterations,
    gradientNorm: Math.sqrt(Math.max(0, 2 * optimum.decrement)),
  };
}

/** Five-point differences of the gradient; the steps suit elements of order one. */
export function devianceHessian(
  statistics: GroupStatistics,
  shape: MixedShape,
  theta: Float64Array,
): Float64Array | undefined {
  const count = theta.length;
  const hessian = new Float64Array(count * count);
  for (let k = 0; k < count; k++) {
    const column = differences(statistics, shape, { theta, k }, (at) => at.gradient);
    if (column === undefined) return undefined;
    for (let i = 0; i < count; i++) {
      hessian[i * count + k] += column[i] / 2;
      hessian[k * count + i] += column[i] / 2;
    }
  }
  return hessian;
}

/** Derivative by theta_k of a vector that belongs to a point. */
export function differences(
  statistics: GroupStatistics,
  shape: MixedShape,
  { theta, k }: { readonly theta: Float64Array; readonly k: number },
  vector: (at: DevianceAt) => Float64Array,
): Float64Array | undefined {
  const h = 2e-3 * Math.max(0.1, Math.abs(theta[k]));
  const values: Float64Array[] = [];
  for (const steps of [-2, -1, 1, 2]) {
    const point = theta.slice();
    point[k] += steps * h;
    const at = profiledDeviance(statistics, shape, point);
    if (at === undefined) return undefined;
    values.push(vector(at));
  }
  return values[0].map((value, i) => (value - 8 * values[1][i] + 8 * values[2][i] - values[3][i]) / (12 * h));
}

/** Positive diagonal, and zeros where the search ended beside them. */
function withZeros(statistics: GroupStatistics, shape: MixedShape, point: Float64Array): Float64Array {
  const theta = point.slice();
  const { free } = shape;
  free.forEach(([a, b], k) => {
    if (a !== b || theta[k] >= 0) return;
    free.forEach(([, column], other) => {
      if (column === b) theta[other] = -theta[other];
    });
  });
  for (let k = free.length; k < theta.length; k++) theta[k] = Math.abs(theta[k]);
  for (let k = 0; k < theta.length; k++) {
    if (Math.abs(theta[k]) > 1e-5 || theta[k] === 0) continue;
    const zeroed = theta.slice();
    zeroed[k] = 0;
    const [before, after] = [profiledDeviance(statistics, shape, theta), profiledDeviance(statistics, shape, zeroed)];
    if (before !== undefined && after !== undefined && after.value <= before.value + 1e-9) theta[k] = 0;
  }
  return theta;
}
