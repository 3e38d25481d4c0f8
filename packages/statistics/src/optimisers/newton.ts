import { choleskyInto, choleskySolve } from '../linear-algebra/cholesky.ts';

/** Value, gradient and Hessian (row-major) of a function to be minimised; undefined where it does not exist. */
export type Objective = (point: Float64Array) => Evaluation | undefined;

export interface Evaluation {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

export interface Optimum {
  readonly point: Float64Array;
  readonly evaluation: Evaluation;
  readonly iterations: number;
  /** Largest expected decrease of the value by another Newton step: g' H^-1 g / 2. */
  readonly decrement: number;
  readonly hasConverged: boolean;
}

/**
 * Minimises a smooth function by Newton's method with step halving.
 *
 * A Hessian that is not positive definite is raised on its diagonal until it is (Levenberg); a step that does not lower
 * the value, or leaves the domain, is halved. Converged when the Newton decrement is below `tolerance` of
 * max(1, |value|), after which steps are taken while the gradient still shrinks.
 *
 * Source: Nocedal J, Wright SJ. Numerical Optimization, 2nd ed., algorithms 3.2 and 3.3.
 */
export function newton(
  objective: Objective,
  start: Float64Array,
  { maxIterations = 100, tolerance = 1e-18 }: { readonly maxIterations?: number; readonly tolerance?: number } = {},
): Optimum | undefined {
  let point: Float64Array = start.slice();
  const first = objective(point);
  if (first === undefined) return undefined;
  let current: Evaluation = first;
  let decrement = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const direction = newtonDirection(current);
    decrement = 0;
    for (let i = 0; i < point.length; i++) decrement += (current.gradient[i] * direction[i]) / 2;
    const scale = Math.max(1, Math.abs(current.value));
    if (decrement <= tolerance * scale) {
      return { point, evaluation: current, iterations: iteration, decrement, hasConverged: true };
    }
    const next = halve(objective, { point, value: current.value, direction, decrement });
    if (next === undefined) {
      // Nothing lower can be represented: converged if the promised decrease is below rounding.
      const hasConverged = decrement <= 1e-11 * scale;
      return { point, evaluation: current, iterations: iteration, decrement, hasConverged };
    }
    point = next.point;
    current = next.evaluation;
  }
  return { point, evaluation: current, iterations: maxIterations, decrement, hasConverged: false };
}

/** The first of the step, its half, its quarter ... that lowers the value, and which it was; undefined if none of forty does. */
export function halve<At extends { readonly value: number }>(
  objective: (point: Float64Array) => At | undefined,
  from: {
    readonly point: Float64Array;
    readonly value: number;
    readonly direction: Float64Array;
    readonly decrement: number;
  },
): { readonly point: Float64Array; readonly evaluation: At; readonly factor: number } | undefined {
  const rounding = 1e-13 * Math.max(1, Math.abs(from.value));
  let factor = 1;
  for (let k = 0; k < 40; k++) {
    const point = from.point.map((x, i) => x - factor * from.direction[i]);
    const evaluation = objective(point);
    if (evaluation !== undefined && Number.isFinite(evaluation.value)) {
      const isLower = evaluation.value <= from.value - 1e-4 * factor * from.decrement;
      // Close to the optimum the value is flat to rounding, and only the full step makes progress.
      const isFlat = k === 0 && from.decrement < rounding && evaluation.value <= from.value + rounding;
      if (isLower || isFlat) return { point, evaluation, factor };
    }
    factor /= 2;
  }
  return undefined;
}

/** H^-1 g, with the diagonal raised where H is not positive definite. */
export function newtonDirection({ gradient, hessian }: Evaluation): Float64Array {
  const n = gradient.length;
  const lower = new Float64Array(n * n);
  const diagonal = Math.max(...Array.from({ length: n }, (_, i) => Math.abs(hessian[i * n + i])), 1e-300);
  let ridge = 0;
  for (let k = 0; k < 60; k++) {
    const raised = hessian.slice();
    for (let i = 0; i < n; i++) raised[i * n + i] += ridge * Math.max(Math.abs(hessian[i * n + i]), 1e-8 * diagonal);
    if (choleskyInto(raised, n, lower)) return choleskySolve({ size: n, lower }, gradient);
    ridge = ridge === 0 ? 1e-3 : ridge * 4;
  }
  return gradient.map((g) => g / diagonal);
}
