import { brentMinimum } from '../optimisers/brent-minimum.ts';
import { type DevianceMinimum, devianceMinimum } from './deviance-minimum.ts';
import type { Quadrature } from './gauss-hermite.ts';
import { levelledLogLikelihood } from './levelled-likelihood.ts';
import { type ArmLikelihood, armLikelihood } from './study-likelihood.ts';
import type { TwoByTwo } from './two-by-two.ts';

export interface RandomLevels {
  /** Minimum of the negative log-likelihood; the log odds ratio is the first coordinate. */
  readonly minimum: DevianceMinimum;
  readonly tau: number;
  /** Standard deviation of the studies' levels. */
  readonly sigma: number;
  /** Log-likelihoods with one log odds ratio in common, and with one per study. */
  readonly common: number;
  readonly saturated: number;
}

/**
 * Maximum likelihood of the unconditional model whose study levels are random (`binaryMixedModel`).
 *
 * The likelihood is even in tau and in sigma, so that a standard deviation of zero is an ordinary minimum. The saturated model keeps
 * the random levels, on the second arm, and gives the first a log odds ratio of its own in each study, as metafor does.
 *
 * @returns undefined if a search does not converge
 */
export function randomLevels(
  tables: readonly TwoByTwo[],
  quadrature: Quadrature,
  effects: 'random' | 'common',
): RandomLevels | undefined {
  const studies = tables.map(armLikelihood);
  const hasLevels = tables.length > 1;
  const deviance = (theta: number, tau: number, level: number, sigma: number) => {
    const parameters = { theta, tau: Math.abs(tau), level, sigma: Math.abs(sigma) };
    return -studies.reduce((sum, study) => sum + levelledLogLikelihood(study, parameters, quadrature), 0);
  };
  const { theta, level, sigma } = startOf(tables);
  const common = hasLevels
    ? devianceMinimum(([t, l, s]) => deviance(t, 0, l, s), [theta, level, sigma])
    : devianceMinimum(([t, l]) => deviance(t, 0, l, 0), [theta, level]);
  if (common === undefined) return undefined;
  const [commonTheta, commonLevel, commonSigma = 0] = common.point;
  const saturated = hasLevels
    ? saturatedLogLikelihood(studies, quadrature, { level: commonLevel - commonTheta / 2, sigma: commonSigma })
    : -common.evaluation.value;
  if (saturated === undefined) return undefined;
  const shared = { common: -common.evaluation.value, saturated };
  const without = { minimum: common, tau: 0, sigma: spreadOf(commonSigma), ...shared };
  if (effects === 'common' || !hasLevels) return without;
  const at = (tau: number) => deviance(commonTheta, tau, commonLevel, commonSigma);
  const best = [0.1, 0.3, 0.6, 1.2].reduce((one, other) => (at(other) < at(one) ? other : one));
  const found = devianceMinimum(
    ([t, tau, l, s]) => deviance(t, tau, l, s),
    [commonTheta, best, commonLevel, commonSigma],
  );
  if (
    found !== undefined &&
    found.evaluation.value < common.evaluation.value - 1e-10 &&
    Math.abs(found.point[1]) > 1e-5
  )
    return { minimum: found, tau: Math.abs(found.point[1]), sigma: spreadOf(found.point[3]), ...shared };
  const isFlat = at(1e-2) >= common.evaluation.value - 1e-12;
  return isFlat || found !== undefined ? without : undefined;
}

/** The likelihood is even in it; what the search leaves beside zero is zero. */
function spreadOf(sigma: number): number {
  return Math.abs(sigma) > 1e-5 ? Math.abs(sigma) : 0;
}

/** Moments of the empirical log odds, with a half added to every cell. */
function startOf(tables: readonly TwoByTwo[]) {
  const logit = (events: number, total: number) => Math.log((events + 0.5) / (total - events + 0.5));
  const pairs = tables.map(({ events1, total1, events2, total2 }) => [logit(events1, total1), logit(events2, total2)]);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const levels = pairs.map(([one, two]) => (one + two) / 2);
  const level = mean(levels);
  const spread = Math.sqrt(mean(levels.map((value) => (value - level) ** 2)));
  return { theta: mean(pairs.map(([one, two]) => one - two)), level, sigma: Math.max(0.1, spread) };
}

function saturatedLogLikelihood(
  studies: readonly ArmLikelihood[],
  quadrature: Quadrature,
  start: { readonly level: number; readonly sigma: number },
): number | undefined {
  const shares = [1, 0] as const;
  const lack = (level: number, sigma: number) =>
    studies.reduce((sum, study) => {
      const own = (theta: number) => -levelledLogLikelihood(study, { theta, tau: 0, level, sigma, shares }, quadrature);
      return sum + own(brentMinimum(own, [-30, 30], 1e-9));
    }, 0);
  const best = devianceMinimum(([level, sigma]) => lack(level, Math.abs(sigma)), [start.level, start.sigma]);
  return best === undefined ? undefined : -best.evaluation.value;
}
