/** Value and gradient of a function to be minimised; undefined where it does not exist. */
export type SmoothObjective = (
  point: Float64Array,
) => { readonly value: number; readonly gradient: Float64Array } | undefined;

export interface BfgsOptimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradientNorm: number;
  readonly iterations: number;
  readonly hasConverged: boolean;
}

/**
 * Minimises a smooth function by BFGS on the inverse Hessian with Armijo backtracking.
 *
 * Source: Nocedal J, Wright SJ. Numerical Optimization, 2nd ed., algorithm 6.1. Converged when the largest element of the
 * gradient is below `tolerance` max(1, |value|).
 */
export function bfgs(
  objective: SmoothObjective,
  start: Float64Array,
  { maxIterations = 500, tolerance = 1e-9 }: { readonly maxIterations?: number; readonly tolerance?: number } = {},
): BfgsOptimum | undefined {
  const n = start.length;
  let point: Float64Array = start.slice();
  let current = objective(point);
  if (current === undefined) return undefined;
  let inverse = scaledIdentity(n, 1 / Math.max(1, largest(current.gradient)));
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const gradientNorm = largest(current.gradient);
    const isFlat = gradientNorm <= tolerance * Math.max(1, Math.abs(current.value));
    if (isFlat) return { point, value: current.value, gradientNorm, iterations: iteration, hasConverged: true };
    const next = lineSearch(objective, { point, current, direction: product(inverse, current.gradient) });
    if (next === undefined) {
      return { point, value: current.value, gradientNorm, iterations: iteration, hasConverged: false };
    }
    const step = next.point.map((x, i) => x - point[i]);
    const change = next.evaluation.gradient.map((g, i) => g - (current?.gradient[i] ?? 0));
    inverse = updated(inverse, step, change);
    point = next.point;
    current = next.evaluation;
  }
  const gradientNorm = largest(current.gradient);
  return { point, value: current.value, gradientNorm, iterations: maxIterations, hasConverged: false };
}

type Smooth = { readonly value: number; readonly gradient: Float64Array };

function lineSearch(
  objective: SmoothObjective,
  from: { readonly point: Float64Array; readonly current: Smooth; readonly direction: Float64Array },
): { readonly point: Float64Array; readonly evaluation: Smooth } | undefined {
  let slope = 0;
  for (let i = 0; i < from.direction.length; i++) slope += from.direction[i] * from.current.gradient[i];
  for (let factor = 1; factor > 1e-14; factor /= 2) {
    const point = from.point.map((x, i) => x - factor * from.direction[i]);
    const evaluation = objective(point);
    if (evaluation !== undefined && evaluation.value <= from.current.value - 1e-4 * factor * slope) {
      return { point, evaluation };
    }
  }
  return undefined;
}

function updated(inverse: Float64Array, step: Float64Array, change: Float64Array): Float64Array {
  const n = step.length;
  let curvature = 0;
  for (let i = 0; i < n; i++) curvature += step[i] * change[i];
  if (!(curvature > 1e-300)) return inverse;
  const hy = product(inverse, change);
  let yhy = 0;
  for (let i = 0; i < n; i++) yhy += change[i] * hy[i];
  const next = inverse.slice();
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const rankOne = ((1 + yhy / curvature) * step[i] * step[j]) / curvature;
      next[i * n + j] += rankOne - (hy[i] * step[j] + step[i] * hy[j]) / curvature;
    }
  }
  return next;
}

function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  return vector.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j] * vector[j];
    return sum;
  });
}

function scaledIdentity(n: number, scale: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = scale;
  return matrix;
}

function largest(vector: Float64Array): number {
  let most = 0;
  for (const value of vector) most = Math.max(most, Math.abs(value));
  return most;
}
