import { halve, newtonDirection, type Optimum } from './newton.ts';

/** A function to be minimised whose gradient is cheap and whose Hessian costs several evaluations. */
export interface MendedObjective {
  /** Undefined where the function does not exist. */
  at(point: Float64Array): { readonly value: number; readonly gradient: Float64Array } | undefined;
  hessianAt(point: Float64Array): Float64Array | undefined;
}

/** A promised decrease below this share of the value is lost in the rounding of a sum over many rows. */
const flat = 1e-12;

/**
 * Minimises by Newton's method with a Hessian that is mended by BFGS after each full step, and computed anew where a step had to be
 * halved, the curvature along it was not positive, or the promised decrease fell to no less than a quarter.
 *
 * Source: Nocedal J, Wright SJ. Numerical Optimization, 2nd ed., equation 6.19. Converged when the promised decrease is below
 * `tolerance` of max(1, |value|), or below rounding and full steps no longer bring the gradient down.
 */
export function mendedNewton(
  { at, hessianAt }: MendedObjective,
  start: Float64Array,
  { maxIterations = 100, tolerance = 1e-18 }: { readonly maxIterations?: number; readonly tolerance?: number } = {},
): Optimum | undefined {
  const evaluation = at(start);
  const hessian = hessianAt(start);
  if (evaluation === undefined || hessian === undefined) return undefined;
  let point: Float64Array = start.slice();
  let current = { ...evaluation, hessian };
  let isFresh = true;
  let before = Number.POSITIVE_INFINITY;
  const renew = () => {
    const anew = hessianAt(point);
    if (anew !== undefined) current = { ...current, hessian: anew };
    isFresh = true;
  };
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    let direction = newtonDirection(current);
    let decrement = promised(current.gradient, direction);
    const scale = Math.max(1, Math.abs(current.value));
    const finished = (hasConverged: boolean) => ({
      ...{ point, evaluation: current, iterations: iteration, decrement, hasConverged },
    });
    if (decrement <= flat * scale) {
      // The value no longer tells steps apart, the gradient does: full steps as long as they bring it down.
      const last = point.map((x, i) => x - direction[i]);
      const evaluation = at(last);
      if (evaluation === undefined) return finished(true);
      const polished = { ...evaluation, hessian: current.hessian };
      const rest = promised(evaluation.gradient, newtonDirection(polished));
      if (rest < decrement) [point, current] = [last, polished];
      if (decrement <= tolerance * scale) return finished(true);
      if (rest <= decrement / 4) isFresh = false;
      else if (isFresh) return finished(true);
      else renew();
      continue;
    }
    if (!isFresh && decrement > before / 4) {
      renew();
      direction = newtonDirection(current);
      decrement = promised(current.gradient, direction);
    }
    before = decrement;
    const next = halve(at, { point, value: current.value, direction, decrement });
    if (next === undefined) {
      if (isFresh) return finished(false);
      renew();
      continue;
    }
    const step = next.point.map((x, i) => x - point[i]);
    const change = next.evaluation.gradient.map((g, i) => g - current.gradient[i]);
    const mended = next.factor === 1 ? mend(current.hessian, step, change) : undefined;
    point = next.point;
    current = { ...next.evaluation, hessian: mended ?? current.hessian };
    isFresh = false;
    if (mended === undefined) renew();
  }
  return undefined;
}

function promised(gradient: Float64Array, direction: Float64Array): number {
  return dot(gradient, direction) / 2;
}

/** H + y y'/y's - H s s'H / s'H s; undefined where one of the curvatures is not positive. */
function mend(hessian: Float64Array, step: Float64Array, change: Float64Array): Float64Array | undefined {
  const n = step.length;
  const hs = step.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += hessian[i * n + j] * step[j];
    return sum;
  });
  const [ys, shs] = [dot(step, change), dot(step, hs)];
  if (!(ys > 0 && shs > 0)) return undefined;
  return hessian.map((value, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return value + (change[i] * change[j]) / ys - (hs[i] * hs[j]) / shs;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
