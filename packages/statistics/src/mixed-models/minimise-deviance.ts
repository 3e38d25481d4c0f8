import { mendedNewton } from '../optimisers/mended-newton.ts';
import type { GroupStatistics } from './group-statistics.ts';
import { type DevianceAt, type MixedShape, profiledDeviance } from './profiled-deviance.ts';

export interface DevianceMinimum {
  readonly theta: Float64Array;
  readonly at: DevianceAt;
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
  const start = startingPoint(statistics, shape);
  if (start === undefined) return 'no-residual-variation';
  const optimum = mendedNewton(
    {
      at: (theta) => profiledDeviance(statistics, shape, theta),
      hessianAt: (theta) => devianceHessian(statistics, shape, { theta, rule: threePoints }),
    },
    start,
    { maxIterations: 100, tolerance: 1e-20 },
  );
  if (optimum === undefined || !optimum.hasConverged) return failureOf(statistics, shape);
  const theta = withZeros(statistics, shape, optimum.point);
  const at = profiledDeviance(statistics, shape, theta);
  if (at === undefined) return 'did-not-converge';
  if (isExact(statistics, shape, at)) return 'no-residual-variation';
  return {
    theta,
    at,
    iterations: optimum.iterations,
    gradientNorm: Math.sqrt(Math.max(0, 2 * optimum.decrement)),
  };
}

/**
 * Why there is no minimum: with intercepts as good as free less than 1e-11 of the squares is left within the groups, so that the
 * residual variance would be 0 and the deviance falls without end.
 */
function failureOf(statistics: GroupStatistics, { free, outer, ...shape }: MixedShape): string {
  const point = Float64Array.of(...free.map(([a, b]) => (a === 0 && b === 0 ? 1e6 : 0)), ...outer.map(() => 0));
  const at = profiledDeviance(statistics, { free, outer, ...shape }, point);
  return at === undefined || isExact(statistics, shape, at) ? 'no-residual-variation' : 'did-not-converge';
}

function isExact(
  { w, whole }: GroupStatistics,
  { rows, p, isRestricted }: Pick<MixedShape, 'rows' | 'p' | 'isRestricted'>,
  { residualVariance }: DevianceAt,
): boolean {
  return residualVariance * (isRestricted ? rows - p : rows) < 1e-11 * whole[w * w - 1];
}

/** All standard deviations alike and no correlations, doubled or halved from one as long as the deviance falls. */
function startingPoint(statistics: GroupStatistics, shape: MixedShape): Float64Array | undefined {
  const { free, outer } = shape;
  const pointOf = (size: number) =>
    Float64Array.of(...free.map(([a, b]) => (a === b ? size : 0)), ...outer.map(() => size));
  const devianceOf = (size: number) =>
    profiledDeviance(statistics, shape, pointOf(size))?.value ?? Number.POSITIVE_INFINITY;
  let [size, value] = [1, devianceOf(1)];
  if (value === Number.POSITIVE_INFINITY) return undefined;
  for (const factor of [2, 0.5]) {
    for (let step = 0; step < 6; step++) {
      const next = devianceOf(size * factor);
      if (!(next < value)) break;
      [size, value] = [size * factor, next];
    }
    if (size !== 1) break;
  }
  return pointOf(size);
}

/** Steps in units of h and their weights, in numerical differentiation. */
type DifferenceRule = readonly (readonly [steps: number, weight: number])[];

const threePoints: DifferenceRule = [
  [-1, -1 / 2],
  [1, 1 / 2],
];
const fivePoints: DifferenceRule = [
  [-2, 1 / 12],
  [-1, -8 / 12],
  [1, 8 / 12],
  [2, -1 / 12],
];

/** Hessian of the profiled deviance in theta by differences of the gradient, five-point ones unless told otherwise. */
export function devianceHessian(
  statistics: GroupStatistics,
  shape: MixedShape,
  { theta, rule }: { readonly theta: Float64Array; readonly rule?: DifferenceRule },
): Float64Array | undefined {
  const count = theta.length;
  const hessian = new Float64Array(count * count);
  for (let k = 0; k < count; k++) {
    const column = differences(statistics, shape, { theta, k, ...(rule && { rule }) }, (at) => at.gradient);
    if (column === undefined) return undefined;
    for (let i = 0; i < count; i++) {
      hessian[i * count + k] += column[i] / 2;
      hessian[k * count + i] += column[i] / 2;
    }
  }
  return hessian;
}

/** Derivative by theta_k of a vector that belongs to a point; the steps suit elements of order one. */
export function differences(
  statistics: GroupStatistics,
  shape: MixedShape,
  { theta, k, rule = fivePoints }: { readonly theta: Float64Array; readonly k: number; readonly rule?: DifferenceRule },
  vector: (at: DevianceAt) => Float64Array,
): Float64Array | undefined {
  const h = 2e-3 * Math.max(0.1, Math.abs(theta[k]));
  let sum: Float64Array | undefined;
  for (const [steps, weight] of rule) {
    const point = theta.slice();
    point[k] += steps * h;
    const at = profiledDeviance(statistics, shape, point);
    if (at === undefined) return undefined;
    const value = vector(at);
    sum = value.map((x, i) => (sum?.[i] ?? 0) + (weight * x) / h);
  }
  return sum;
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
