import { binomialCdf, type Estimation } from '@jointwise/statistics';
import type { PairFact } from './outcome-facts.ts';
import type { NamedSite } from './outcomes-question.ts';
import type { FunnelLimit, FunnelSite, SiteFunnel } from './outcomes-report.ts';
import type { ScorePair } from './threshold.ts';

/** Fewer answers than this at a site, and its share is not shown. */
const fewestShown = 5;
const mostLimits = 80;

/**
 * Shares by site around the share of all, with exact binomial limits: between them a site stays with 95 % and 99.8 %
 * when it differs from the others by chance alone. Joints of one person count as independent here.
 *
 * Source: Spiegelhalter DJ. Stat Med 2005;24:1185-1202 (exact limits, interpolated between whole counts).
 */
export function estimateFunnel(
  facts: readonly PairFact[],
  holds: (pair: ScorePair) => boolean | null,
  { of, sites }: { readonly of: 'reached' | 'improved'; readonly sites: readonly NamedSite[] },
): Estimation<SiteFunnel> {
  const counts = [...new Set(facts.map(({ siteId }) => siteId))].map((siteId) => countSite(siteId, facts, holds));
  if (counts.length < 2) return { status: 'not-estimable', reason: 'one-site' };
  const n = counts.reduce((total, site) => total + site.n, 0);
  if (n === 0) return { status: 'not-estimable', reason: 'no-pairs' };
  const share = counts.reduce((total, site) => total + site.count, 0) / n;
  const largest = Math.max(...counts.map((site) => site.n));
  return {
    status: 'estimated',
    fit: {
      share,
      of,
      sites: counts.map((site) => ({
        siteId: site.siteId,
        name: sites.find(({ id }) => id === site.siteId)?.name ?? site.siteId,
        count: site.count,
        n: site.n,
        due: site.due,
        share: site.n < fewestShown ? null : site.count / site.n,
        completeness: site.due === 0 ? null : site.answered / site.due,
        position: positionOf(site, share),
      })),
      limits: limitSizes(largest).map((size) => funnelLimit(size, share)),
    },
  };
}

interface SiteCount {
  readonly siteId: string;
  readonly count: number;
  readonly n: number;
  readonly due: number;
  readonly answered: number;
}

function countSite(siteId: string, facts: readonly PairFact[], holds: (pair: ScorePair) => boolean | null): SiteCount {
  let [count, n, due, answered] = [0, 0, 0, 0];
  for (const { siteId: id, before, after, count: times } of facts) {
    if (id !== siteId) continue;
    due += times;
    if (after !== null) answered += times;
    if (before === null || after === null) continue;
    const answer = holds({ before, after });
    if (answer === null) continue;
    n += times;
    if (answer) count += times;
  }
  return { siteId, count, n, due, answered };
}

function positionOf({ count, n }: SiteCount, share: number): FunnelSite['position'] {
  if (n < fewestShown) return 'few';
  const { within95, within998 } = funnelLimit(n, share);
  const own = count / n;
  if (own < within998[0] || own > within998[1]) return 'outside-99.8';
  return own < within95[0] || own > within95[1] ? 'outside-95' : 'inside';
}

/** Sizes at which the limits are given: from the fewest shown to a little beyond the largest site. */
function limitSizes(largest: number): readonly number[] {
  const last = Math.max(Math.ceil(largest * 1.1), fewestShown + 1);
  const count = Math.min(mostLimits, last - fewestShown + 1);
  const step = (last - fewestShown) / (count - 1);
  return Array.from({ length: count }, (_, index) => Math.round(fewestShown + index * step));
}

function funnelLimit(n: number, share: number): FunnelLimit {
  return {
    n,
    within95: [limitAt(n, share, 0.025), limitAt(n, share, 0.975)],
    within998: [limitAt(n, share, 0.001), limitAt(n, share, 0.999)],
  };
}

/**
 * The share at which the binomial distribution function of n trials reaches a probability: with r the smallest count
 * for which F(r) >= probability, (r - (F(r) - probability) / f(r)) / n, held between 0 and 1.
 */
function limitAt(n: number, share: number, probability: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, share) >= probability) high = middle;
    else low = middle + 1;
  }
  const reached = binomialCdf(low, n, share);
  const below = low === 0 ? 0 : binomialCdf(low - 1, n, share);
  const between = reached > below ? (reached - probability) / (reached - below) : 0;
  return Math.min(1, Math.max(0, (low - between) / n));
}
