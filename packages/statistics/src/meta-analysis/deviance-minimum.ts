import { type Evaluation, newton } from '../optimisers/newton.ts';
import { numericalDerivatives } from '../optimisers/numerical-derivatives.ts';

export interface DevianceMinimum {
  readonly point: readonly number[];
  readonly evaluation: Evaluation;
  readonly iterations: number;
  readonly decrement: number;
}

/** Newton on differences; steps are a share of the standard error, on which scale the function bends. */
export function devianceMinimum(
  f: (point: readonly number[]) => number,
  start: readonly number[],
): DevianceMinimum | undefined {
  const target = (point: Float64Array) => f([...point]);
  const rough = numericalDerivatives(
    target,
    Float64Array.from(start),
    start.map(() => 1e-3),
  );
  if (rough === undefined) return undefined;
  const n = start.length;
  const steps = start.map((_, i) => 0.02 / Math.sqrt(Math.max(rough.hessian[i * n + i], 1e-2)));
  const optimum = newton((point) => numericalDerivatives(target, point, steps), Float64Array.from(start), {
    tolerance: 1e-17,
    maxIterations: 60,
  });
  return optimum?.hasConverged === true ? { ...optimum, point: [...optimum.point] } : undefined;
}
