import { cholesky, choleskyInto, choleskyInverse } from '../linear-algebra/cholesky.ts';
import { newtonDirection } from '../optimisers/newton.ts';
import { type CovarianceSpace, covarianceSpace, dot, startIn, transformed, unblocked } from './covariance-space.ts';
import { type CovarianceStructure, vechIndex } from './covariance-structure.ts';
import { type MmrmInformation, mmrmInformation } from './mmrm-information.ts';
import type { LikelihoodAt, MmrmLikelihood } from './mmrm-likelihood.ts';

export interface CovarianceFit {
  readonly structure: CovarianceStructure;
  /** Parameters of all groups; for `us` they are Sigma itself. */
  readonly theta: Float64Array;
  /** groups x vech. */
  readonly sigma: Float64Array;
  readonly at: LikelihoodAt;
  readonly information: MmrmInformation;
  /** Covariance of the parameters, 2 H^-1 with H the observed Hessian of -2 l. */
  readonly parameterCovariance: Float64Array;
  /** parameters x (groups x vech): derivative of Sigma. */
  readonly jacobian: Float64Array;
  readonly parameters: number;
  readonly iterations: number;
  /** Root of g' H^-1 g: length of the gradient in units of the parameters' standard errors. */
  readonly gradientNorm: number;
}

export type CovarianceFailure =
  | 'did-not-converge'
  | 'singular-covariance'
  | 'covariance-not-identified'
  | 'collinear-design';

/**
 * Maximises the likelihood over one covariance structure: Fisher scoring first, then Newton with the exact observed Hessian, with
 * step halving, until the last step changes no digit.
 */
export function fitCovariance(
  likelihood: MmrmLikelihood,
  structure: CovarianceStructure,
  { start, maxIterations }: { readonly start: Float64Array; readonly maxIterations: number },
): CovarianceFit | CovarianceFailure {
  if (structure === 'us' && hasUnseenPair(likelihood)) return 'covariance-not-identified';
  const space = covarianceSpace(likelihood, structure);
  let theta = startIn(likelihood, structure, start);
  let sigma = space.sigma(theta);
  let at = likelihood.evaluate(sigma, 2);
  if (at === undefined) return 'singular-covariance';
  let isExact = false;
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const information = isExact ? mmrmInformation(likelihood, at) : undefined;
    const { gradient, hessian } = inSpace(likelihood, { space, theta, at, information });
    const direction = newtonDirection({ value: at.value, gradient, hessian });
    const decrement = dot(gradient, direction);
    if (!Number.isFinite(decrement)) return 'singular-covariance';
    if (information !== undefined && decrement < 1e-22 * Math.max(1, Math.abs(at.value))) {
      return finish(likelihood, { structure, space, theta, sigma, at, information, hessian, decrement, iteration });
    }
    const next = step(likelihood, { space, theta, direction, at, decrement });
    if (next === undefined) {
      if (information === undefined) {
        isExact = true;
        continue;
      }
      // No lower value can be represented: accepted if what is left is far below the digits promised.
      if (decrement > 1e-14 * Math.max(1, Math.abs(at.value))) return failureOf(sigma, likelihood);
      return finish(likelihood, { structure, space, theta, sigma, at, information, hessian, decrement, iteration });
    }
    isExact = isExact || decrement < 1e-3;
    ({ theta, sigma, at } = next);
  }
  return failureOf(sigma, likelihood);
}

/** Nobody was seen at both visits of some pair: their covariance is free, and only the unstructured matrix asks for it. */
function hasUnseenPair({ design, statistics, vech }: MmrmLikelihood): boolean {
  const isSeen = new Uint8Array(statistics.groups * vech);
  for (const { visits, group } of statistics.patterns) {
    for (const t of visits) for (const u of visits) isSeen[group * vech + vechIndex(t, u)] = 1;
  }
  return design.visits > 1 && isSeen.includes(0);
}

/** Gradient and Hessian in the parameters by the chain rule. */
function inSpace(
  likelihood: MmrmLikelihood,
  point: {
    readonly space: CovarianceSpace;
    readonly theta: Float64Array;
    readonly at: LikelihoodAt;
    readonly information: MmrmInformation | undefined;
  },
): { readonly gradient: Float64Array; readonly hessian: Float64Array } {
  const { space, theta, at, information } = point;
  const jacobian = space.jacobian(theta);
  const k = space.parameters;
  const v = at.gradient.length;
  const gradient = new Float64Array(k);
  for (let a = 0; a < k; a++) gradient[a] = dot(jacobian.subarray(a * v, (a + 1) * v), at.gradient);
  if (information !== undefined) {
    const exact = transformed(jacobian, information.hessian, k, v);
    const bend = space.curvature(theta, at.gradient);
    if (bend !== undefined) for (let i = 0; i < k * k; i++) exact[i] += bend[i];
    if (choleskyInto(exact, k, new Float64Array(k * k), 1e-12)) return { gradient, hessian: exact };
  }
  const { vech } = likelihood;
  const observed = transformed(jacobian, unblocked(at.hessian, vech, v), k, v);
  const bend = space.curvature(theta, at.gradient);
  if (bend !== undefined) for (let i = 0; i < k * k; i++) observed[i] += bend[i];
  if (choleskyInto(observed, k, new Float64Array(k * k), 1e-6)) return { gradient, hessian: observed };
  return { gradient, hessian: transformed(jacobian, unblocked(at.fisher, vech, v), k, v) };
}

function step(
  likelihood: MmrmLikelihood,
  from: {
    readonly space: CovarianceSpace;
    readonly theta: Float64Array;
    readonly direction: Float64Array;
    readonly at: LikelihoodAt;
    readonly decrement: number;
  },
) {
  const { space, direction, at, decrement } = from;
  const rounding = 1e-12 * Math.max(1, Math.abs(at.value));
  let factor = 1;
  for (let halving = 0; halving < 30; halving++) {
    const theta = from.theta.map((x, i) => x - factor * direction[i]);
    const sigma = space.sigma(theta);
    const value = likelihood.evaluate(sigma, 0)?.value ?? Number.POSITIVE_INFINITY;
    const isLower = value < at.value - 1e-4 * factor * decrement;
    // Below rounding the value cannot judge a step any more; the full Newton step is then the best there is.
    const isFlat = halving === 0 && decrement < rounding && value < at.value + rounding;
    if (isLower || isFlat) {
      const next = likelihood.evaluate(sigma, 2);
      if (next !== undefined) return { theta, sigma, at: next };
    }
    if (decrement < rounding) return undefined;
    factor /= halving < 3 ? 2 : 4;
  }
  return undefined;
}

function finish(
  likelihood: MmrmLikelihood,
  end: {
    readonly structure: CovarianceStructure;
    readonly space: CovarianceSpace;
    readonly theta: Float64Array;
    readonly sigma: Float64Array;
    readonly at: LikelihoodAt;
    readonly information: MmrmInformation;
    readonly hessian: Float64Array;
    readonly decrement: number;
    readonly iteration: number;
  },
): CovarianceFit | CovarianceFailure {
  const k = end.space.parameters;
  const jacobian = end.space.jacobian(end.theta);
  const exact = transformed(jacobian, end.information.hessian, k, end.at.gradient.length);
  const bend = end.space.curvature(end.theta, end.at.gradient);
  if (bend !== undefined) for (let i = 0; i < k * k; i++) exact[i] += bend[i];
  const factor = cholesky(exact, k, 1e-12);
  if (factor === undefined) {
    const failure = failureOf(end.sigma, likelihood);
    return failure === 'did-not-converge' ? 'covariance-not-identified' : failure;
  }
  return {
    structure: end.structure,
    theta: end.theta,
    sigma: end.sigma,
    at: end.at,
    information: end.information,
    parameterCovariance: choleskyInverse(factor).map((x) => 2 * x),
    jacobian,
    parameters: k,
    iterations: end.iteration,
    gradientNorm: Math.sqrt(Math.max(0, end.decrement)),
  };
}

/** A correlation that runs to one is the usual end of a search without optimum. */
function failureOf(sigma: Float64Array, { design, vech, statistics }: MmrmLikelihood): CovarianceFailure {
  const { visits } = design;
  for (let group = 0; group < statistics.groups; group++) {
    const correlation = new Float64Array(visits * visits);
    for (let t = 0; t < visits; t++) {
      for (let u = 0; u < visits; u++) {
        const at = (i: number, j: number) => sigma[group * vech + vechIndex(i, j)];
        correlation[t * visits + u] = at(t, u) / Math.sqrt(at(t, t) * at(u, u));
      }
    }
    if (!choleskyInto(correlation, visits, new Float64Array(visits * visits), 1e-6)) return 'singular-covariance';
  }
  return 'did-not-converge';
}
