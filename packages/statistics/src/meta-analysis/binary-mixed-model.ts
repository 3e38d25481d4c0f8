import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { normalQuantile, normalUpper } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { inverseOfPositive } from '../linear-algebra/dense.ts';
import { brentMinimum } from '../optimisers/brent-minimum.ts';
import { type DevianceMinimum, devianceMinimum } from './deviance-minimum.ts';
import { gaussHermite, type Quadrature } from './gauss-hermite.ts';
import { marginalLogLikelihood } from './marginal-likelihood.ts';
import { randomLevels } from './random-levels.ts';
import { binomialLikelihood, hypergeometricLikelihood, twoArmLikelihood } from './study-likelihood.ts';
import { checkTwoByTwo, type TwoByTwo } from './two-by-two.ts';

export type BinaryMixedModelKind =
  | 'conditional-exact'
  | 'conditional-approximate'
  | 'unconditional'
  | 'unconditional-random';

export interface BinaryMixedModelFit {
  /** Mean log odds ratio. */
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly statistic: number;
  readonly pValue: number;
  readonly betweenStudyVariance: number;
  /** Variance of the studies' levels, where they are random. */
  readonly levelVariance?: number;
  readonly logLikelihood: number;
  /** Likelihood ratio of one log odds ratio per study against one in common. */
  readonly heterogeneity: { readonly statistic: number; readonly degreesOfFreedom: number; readonly pValue: number };
  readonly studies: number;
  /** Places of the studies where nobody or everybody had the event; they carry no information. */
  readonly leftOut: readonly number[];
  readonly iterations: number;
  readonly gradientNorm: number;
}

export interface BinaryMixedModelOptions {
  /** metafor's names: `conditional-exact` CM.EL, `conditional-approximate` CM.AL, `unconditional` UM.FS, `unconditional-random` UM.RS. */
  readonly model?: BinaryMixedModelKind;
  /** `common` sets tau2 to 0. */
  readonly effects?: 'random' | 'common';
  /** Nodes of the adaptive quadrature; 21 unless given, in each of the two directions of `unconditional-random`. */
  readonly quadratureNodes?: number;
  readonly confidenceLevel?: number;
}

/**
 * Meta-analysis of odds ratios by a generalised linear mixed model: the counts are binomial or hypergeometric, so that empty cells
 * need no correction.
 *
 * Model: log odds ratio of study i = theta + u_i, u_i ~ N(0, tau2). Given it, the counts follow
 *   unconditional            binomial in both arms, log odds alpha_i +- (theta + u_i) / 2 with a fixed alpha_i per study
 *   unconditional-random     the same with alpha_i ~ N(m, sigma2), independent of u_i
 *   conditional-exact        events of arm 1 given all events of the study: non-central hypergeometric
 *   conditional-approximate  the same for rare events: binomial with log odds theta + u_i + ln(n1 / n2)
 *
 * Choices: maximum likelihood; u_i is integrated by adaptive quadrature, 21 nodes where metafor takes 7 (a difference in the seventh
 * digit, below what its optimiser leaves); standard error from the observed information of theta and the standard deviations (and
 * the mean level) together, without tau where tau2 = 0. tau2 by maximum likelihood is too small with few studies. `unconditional`
 * has a parameter per study and overstates effects in sparse tables; `conditional-exact` does not. `unconditional-random` has three
 * parameters more than theta but learns from the levels across studies, against the trials' own comparison. Its integral is in two
 * dimensions, where lme4 and so metafor take Laplace's approximation: that is one node.
 *
 * Source: Stijnen T, Hamza TH, Ozdemir P. Stat Med 2010;29:3046-3067. Jackson D et al. Stat Med 2018;37:1059-1085.
 * Checked against: reference/meta-analysis/binary-mixed-model.R (the integral by a fine trapezoidal rule; metafor's
 * rma.glmm for UM.FS and CM.AL), reference/meta-analysis/binary-random-levels.R (the same for UM.RS).
 *
 * @throws InvalidInputError if a count is not a whole number from 0 to its total
 */
export function binaryMixedModel(
  tables: readonly TwoByTwo[],
  options: BinaryMixedModelOptions = {},
): Estimation<BinaryMixedModelFit> {
  const {
    model = 'conditional-exact',
    effects = 'random',
    quadratureNodes: nodes = 21,
    confidenceLevel = 0.95,
  } = options;
  for (const table of tables) checkTwoByTwo(table);
  if (!Number.isInteger(nodes) || nodes < 1 || nodes > 60)
    throw new InvalidInputError('quadratureNodes', `binaryMixedModel: ${nodes} nodes; 1 to 60 are possible`);
  const used = tables.filter(isInformative);
  if (used.length === 0)
    return { status: 'not-estimable', reason: tables.length === 0 ? 'no-observations' : 'no-events' };
  if (isSeparated(used)) return { status: 'not-estimable', reason: 'events-in-one-arm-only' };
  const solution = solve(used, { model, effects, quadrature: gaussHermite(nodes) });
  if (solution === undefined) return { status: 'not-estimable', reason: 'did-not-converge' };
  const statistic = Math.max(0, 2 * (solution.saturated - solution.common));
  const fit = fitAt(solution, confidenceLevel);
  if (fit === undefined) return { status: 'not-estimable', reason: 'did-not-converge' };
  const degreesOfFreedom = used.length - 1;
  const pValue = degreesOfFreedom === 0 ? 1 : chiSquaredUpper(statistic, degreesOfFreedom);
  return {
    status: 'estimated',
    fit: {
      ...fit,
      heterogeneity: { statistic, degreesOfFreedom, pValue },
      studies: used.length,
      leftOut: tables.flatMap((table, i) => (isInformative(table) ? [] : [i])),
    },
  };
}

interface Solution {
  /** Minimum of the negative log-likelihood; theta is the first coordinate. */
  readonly minimum: DevianceMinimum;
  readonly tau: number;
  readonly sigma?: number;
  /** Log-likelihoods with one log odds ratio in common, and with one per study. */
  readonly common: number;
  readonly saturated: number;
}

function solve(
  tables: readonly TwoByTwo[],
  {
    model,
    effects,
    quadrature,
  }: {
    readonly model: BinaryMixedModelKind;
    readonly effects: 'random' | 'common';
    readonly quadrature: Quadrature;
  },
): Solution | undefined {
  if (model === 'unconditional-random') return randomLevels(tables, quadrature, effects);
  const studies = tables.map((table) => studyOf(table, model, quadrature));
  const deviance = (theta: number, tau: number) => -studies.reduce((sum, study) => sum + study.at(theta, tau), 0);
  const start = brentMinimum((theta) => deviance(theta, 0), [-12, 12]);
  const common = devianceMinimum(([theta]) => deviance(theta, 0), [start]);
  if (common === undefined) return undefined;
  const minimum = effects === 'common' || tables.length === 1 ? common : randomMinimum(deviance, common);
  if (minimum === undefined) return undefined;
  const saturated = studies.reduce((sum, study) => sum + study.best, 0);
  return { minimum, tau: minimum.point[1] ?? 0, common: -common.evaluation.value, saturated };
}

interface Study {
  /** Marginal log-likelihood. */
  at(theta: number, tau: number): number;
  /** Log-likelihood at the study's own odds ratio. */
  readonly best: number;
}

function studyOf(
  table: TwoByTwo,
  model: Exclude<BinaryMixedModelKind, 'unconditional-random'>,
  quadrature: Quadrature,
): Study {
  if (model === 'unconditional') return unconditionalStudy(table, quadrature);
  const likelihood = model === 'conditional-exact' ? hypergeometricLikelihood(table) : binomialLikelihood(table);
  const own = brentMinimum((theta) => -likelihood(theta).value, [-30, 30]);
  return {
    at: (theta, tau) => marginalLogLikelihood(likelihood, { theta, tau }, quadrature),
    best: likelihood(own).value,
  };
}

/** The study's own level alpha is maximised out, which leaves the estimates and their errors as they are. */
function unconditionalStudy(table: TwoByTwo, quadrature: Quadrature): Study {
  const likelihood = twoArmLikelihood(table);
  const { events1, total1, events2, total2 } = table;
  const share = (events1 + events2 + 0.5) / (total1 + total2 + 1);
  const level = Math.log(share / (1 - share));
  const profile = (theta: number, tau: number) => {
    const lack = (alpha: number) => -marginalLogLikelihood(likelihood(alpha), { theta, tau }, quadrature);
    const reach = 3 + Math.abs(theta) / 2 + Math.abs(tau);
    return -lack(brentMinimum(lack, [level - reach, level + reach], 1e-9));
  };
  const own = (events: number, total: number) => {
    const p = events / total;
    return p === 0 || p === 1 ? 0 : events * Math.log(p) + (total - events) * Math.log1p(-p);
  };
  const constant = likelihood(0)(0).value + (total1 + total2) * Math.LN2;
  return { at: profile, best: constant + own(events1, total1) + own(events2, total2) };
}

/** The best of several starts in tau; the common effect where no tau above 0 is better. */
function randomMinimum(
  deviance: (theta: number, tau: number) => number,
  common: DevianceMinimum,
): DevianceMinimum | undefined {
  const [theta] = common.point;
  const starts = [0.1, 0.3, 0.6, 1.2].map((tau) => ({ tau, value: deviance(theta, tau) }));
  const best = starts.reduce((one, other) => (other.value < one.value ? other : one));
  // The likelihood is even in tau, so that a minimum at 0 is one of the curve and not of the boundary alone.
  const found = devianceMinimum(([t, tau]) => deviance(t, Math.abs(tau)), [theta, best.tau]);
  if (
    found !== undefined &&
    found.evaluation.value < common.evaluation.value - 1e-10 &&
    Math.abs(found.point[1]) > 1e-5
  )
    return { ...found, point: [found.point[0], Math.abs(found.point[1])] };
  const isFlat = deviance(theta, 1e-2) >= common.evaluation.value - 1e-12;
  return isFlat || found !== undefined ? common : undefined;
}

function fitAt({ minimum, tau, sigma }: Solution, confidenceLevel: number) {
  const { point, evaluation, iterations, decrement } = minimum;
  const covariance = inverseOfPositive(evaluation.hessian, point.length);
  if (covariance === undefined) return undefined;
  const estimate = point[0];
  const standardError = Math.sqrt(covariance[0]);
  const half = normalQuantile(1 - (1 - confidenceLevel) / 2) * standardError;
  const statistic = estimate / standardError;
  const interval: readonly [number, number] = [estimate - half, estimate + half];
  return {
    ...{ estimate, standardError, interval, statistic, iterations },
    pValue: 2 * normalUpper(Math.abs(statistic)),
    betweenStudyVariance: tau * tau,
    ...(sigma !== undefined && { levelVariance: sigma * sigma }),
    logLikelihood: -evaluation.value,
    gradientNorm: Math.sqrt(2 * Math.max(0, decrement)),
  };
}

function isInformative({ events1, total1, events2, total2 }: TwoByTwo): boolean {
  const events = events1 + events2;
  return events > 0 && events < total1 + total2;
}

/** Whether the likelihood grows without end: in every study the count of arm 1 is at the same end of its range. */
function isSeparated(tables: readonly TwoByTwo[]): boolean {
  const isLowest = ({ events1, events2, total2 }: TwoByTwo) => events1 === Math.max(0, events1 + events2 - total2);
  const isHighest = ({ events1, events2, total1 }: TwoByTwo) => events1 === Math.min(total1, events1 + events2);
  return tables.every(isLowest) || tables.every(isHighest);
}
