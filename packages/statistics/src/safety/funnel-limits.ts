import { betaQuantile } from '../distributions/beta.ts';
import { binomialCdf, binomialProbability, binomialQuantile } from '../distributions/binomial.ts';
import { normalQuantile, normalUpper } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { checkCount, checkLevel } from '../responders/proportion.ts';

export interface SiteCounts {
  readonly events: number;
  readonly total: number;
}

/** Control limits around a target proportion for one size of site. */
export interface FunnelLimits {
  readonly total: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Exact control limits of a funnel plot of proportions: binomial quantiles, interpolated so that they fall smoothly with size.
 *
 *   r = smallest count with P(X <= r) >= p;  limit = (r - (P(X <= r) - p) / P(X = r)) / n,  p = (1 -/+ level) / 2
 *
 * Choices: interpolation by Spiegelhalter, cut at 0 and 1.
 * Source: Spiegelhalter DJ. Stat Med 2005;24:1185-1202, appendix A.1.1.
 *
 * @param target proportion expected at every site, between 0 and 1
 * @param total size of the site
 * @param level coverage in control: 0.95 and 0.998 are usual
 */
export function exactFunnelLimits(target: number, total: number, level: number): FunnelLimits {
  checkTarget(target);
  checkLevel(level);
  checkCount('total', 0, total);
  const limit = (p: number) => {
    const r = binomialQuantile(p, total, target);
    const share = (binomialCdf(r, total, target) - p) / binomialProbability(r, total, target);
    return Math.min(1, Math.max(0, (r - share) / total));
  };
  if (total === 0) return { total, lower: 0, upper: 1 };
  return { total, lower: limit((1 - level) / 2), upper: limit((1 + level) / 2) };
}

/** Normal control limits of a funnel plot of means: target -/+ z sd / sqrt(n). */
export function meanFunnelLimits(
  target: number,
  standardDeviation: number,
  total: number,
  level: number,
): FunnelLimits {
  checkLevel(level);
  const half = (normalQuantile(0.5 + level / 2) * standardDeviation) / Math.sqrt(total);
  return { total, lower: target - half, upper: target + half };
}

export interface OverDispersedFunnel {
  /** Naive standardised distance of each site from the target. */
  readonly zScores: readonly number[];
  /** Winsorised mean of squared distances: above 1 the sites vary more than chance. */
  readonly dispersion: number;
  /** Variance between sites on the arcsine scale; 0 when the dispersion is within chance. */
  readonly betweenSites: number;
  /** Distances with that variance allowed for. */
  readonly adjustedZScores: readonly number[];
  /** Two-sided, from the adjusted distances. */
  readonly pValues: readonly number[];
}

/**
 * Sites against a target proportion, allowing for over-dispersion by an additive random effect.
 *
 *   y = asin sqrt(x/n),  s = 1 / (2 sqrt n),  z = (y - asin sqrt(target)) / s;  the q most extreme at either end are winsorised
 *   phi = mean of z^2;  tau2 = (I phi - (I - 1)) / (sum w - sum w^2 / sum w), w = 1 / s^2, if phi > (I - 1) / I, else 0
 *
 * Choices: arcsine scale and 10 % winsorising as the source and as the Summary Hospital-level Mortality Indicator of the NHS.
 * Source: Spiegelhalter DJ. Qual Saf Health Care 2005;14:347-351.
 *
 * @param winsorised share of sites at either end whose distance is set to that of the next
 */
export function overDispersedFunnel(
  sites: readonly SiteCounts[],
  target: number,
  { winsorised = 0.1 }: { readonly winsorised?: number } = {},
): Estimation<OverDispersedFunnel> {
  checkTarget(target);
  for (const { events, total } of sites) checkCount('events', events, total);
  const count = sites.length;
  if (count < 2 || sites.some(({ total }) => total === 0)) return { status: 'not-estimable', reason: 'too-few-sites' };
  const centre = Math.asin(Math.sqrt(target));
  const distances = sites.map(({ events, total }) => Math.asin(Math.sqrt(events / total)) - centre);
  const zScores = distances.map((distance, i) => distance * 2 * Math.sqrt(sites[i].total));
  const sorted = [...zScores].sort((a, b) => a - b);
  const cut = Math.floor(winsorised * count);
  const [lowest, highest] = [sorted[cut], sorted[count - 1 - cut]];
  const dispersion = zScores.reduce((sum, z) => sum + Math.min(highest, Math.max(lowest, z)) ** 2, 0) / count;
  const weights = sites.map(({ total }) => 4 * total);
  const sum = weights.reduce((total, w) => total + w, 0);
  const squares = weights.reduce((total, w) => total + w * w, 0);
  const excess = count * dispersion - (count - 1);
  const betweenSites = excess > 0 ? excess / (sum - squares / sum) : 0;
  const adjustedZScores = distances.map((distance, i) => distance / Math.sqrt(1 / weights[i] + betweenSites));
  const pValues = adjustedZScores.map((z) => 2 * normalUpper(Math.abs(z)));
  return { status: 'estimated', fit: { zScores, dispersion, betweenSites, adjustedZScores, pValues } };
}

export interface BayesianSite {
  /** Posterior mean proportion: the site's own pulled towards all sites. */
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  /** Share of the estimate that is the site's own data. */
  readonly ownWeight: number;
}

export interface BayesianFunnel {
  /** Prior Beta(a, b) of the sites' proportions, estimated from all sites. */
  readonly prior: readonly [a: number, b: number];
  readonly sites: readonly BayesianSite[];
}

/**
 * Proportions of sites shrunk towards each other by a beta-binomial model, prior estimated by moments.
 *
 *   site i: Beta(a + x, b + n - x);  mean m = sum x / sum n,  rho from the between-site variance by Kleinman's estimator
 *
 * Choices: empirical Bayes with weights n; if the sites vary no more than chance the prior is so strong that all agree, and
 * that is `no-variation-between-sites` rather than a division by zero.
 * Source: Kleinman JC. J Am Stat Assoc 1973;68:46-54.
 */
export function bayesianFunnel(
  sites: readonly SiteCounts[],
  { confidenceLevel = 0.95 }: { readonly confidenceLevel?: number } = {},
): Estimation<BayesianFunnel> {
  checkLevel(confidenceLevel);
  for (const { events, total } of sites) checkCount('events', events, total);
  const used = sites.filter(({ total }) => total > 0);
  const total = used.reduce((sum, site) => sum + site.total, 0);
  if (used.length < 2) return { status: 'not-estimable', reason: 'too-few-sites' };
  const mean = used.reduce((sum, site) => sum + site.events, 0) / total;
  if (mean === 0 || mean === 1) return { status: 'not-estimable', reason: 'same-outcome-in-all' };
  const spread = used.reduce((sum, site) => sum + site.total * (site.events / site.total - mean) ** 2, 0);
  const size = total - used.reduce((sum, site) => sum + site.total ** 2, 0) / total;
  const chance = mean * (1 - mean) * (used.length - 1);
  const correlation = (spread - chance) / (mean * (1 - mean) * (size - (used.length - 1)));
  if (!(correlation > 0)) return { status: 'not-estimable', reason: 'no-variation-between-sites' };
  const strength = (1 - Math.min(correlation, 1 - 1e-9)) / Math.min(correlation, 1 - 1e-9);
  const [a, b] = [mean * strength, (1 - mean) * strength];
  const tail = (1 - confidenceLevel) / 2;
  const fits = sites.map(({ events, total: n }) => ({
    estimate: (a + events) / (strength + n),
    interval: [
      betaQuantile(tail, a + events, b + n - events),
      betaQuantile(1 - tail, a + events, b + n - events),
    ] as const,
    ownWeight: n / (strength + n),
  }));
  return { status: 'estimated', fit: { prior: [a, b], sites: fits } };
}

function checkTarget(target: number): void {
  if (!(target > 0 && target < 1)) {
    throw new InvalidInputError('target', `target is ${target}; it must lie between 0 and 1`);
  }
}
