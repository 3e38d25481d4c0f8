import type { Evaluation } from './newton.ts';

/**
 * Value, gradient and Hessian of a smooth function from values alone, by central differences of fourth order.
 *
 *   f'  = (f(-2h) - 8 f(-h) + 8 f(h) - f(2h)) / 12h
 *   f'' = (-f(-2h) + 16 f(-h) - 30 f(0) + 16 f(h) - f(2h)) / 12h^2; mixed by differences of differences
 *
 * With steps of about a hundredth of the scale on which f bends, errors are near 1e-9 of it.
 *
 * @param steps one per coordinate
 * @returns undefined where f is not finite
 */
export function numericalDerivatives(
  f: (point: Float64Array) => number,
  point: Float64Array,
  steps: ArrayLike<number>,
): Evaluation | undefined {
  const n = point.length;
  const value = f(point);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n * n);
  const at = (...moves: readonly (readonly [coordinate: number, steps: number])[]) => {
    const moved = point.slice();
    for (const [i, count] of moves) moved[i] += count * steps[i];
    return f(moved);
  };
  for (let i = 0; i < n; i++) {
    const [b2, b1, a1, a2] = [-2, -1, 1, 2].map((count) => at([i, count]));
    gradient[i] = (b2 - 8 * b1 + 8 * a1 - a2) / (12 * steps[i]);
    hessian[i * n + i] = (-b2 + 16 * b1 - 30 * value + 16 * a1 - a2) / (12 * steps[i] ** 2);
    for (let j = 0; j < i; j++) {
      const cross = (k: number) =>
        at([i, k], [j, k]) - at([i, k], [j, -k]) - at([i, -k], [j, k]) + at([i, -k], [j, -k]);
      const mixed = (16 * cross(1) - cross(2)) / (48 * steps[i] * steps[j]);
      hessian[i * n + j] = mixed;
      hessian[j * n + i] = mixed;
    }
  }
  const isUsable = Number.isFinite(value) && gradient.every(Number.isFinite) && hessian.every(Number.isFinite);
  return isUsable ? { value, gradient, hessian } : undefined;
}
