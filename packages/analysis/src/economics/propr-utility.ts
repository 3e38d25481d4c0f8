import { type DomainDisutility, type ProprDomain, type ProprWeights, proprDomains } from '@jointwise/definitions';

/** z = (T - 50) / 10 of each domain. */
export type ProprScores = Readonly<Record<ProprDomain, number>>;

/**
 * PROPr: utility of a PROMIS profile on a scale where 1 is full health and 0 is as bad as dead.
 *
 *   d_k(z)  piecewise linear, 0 at best, 1 at worst
 *   D = (prod_k (1 + C c_k d_k) - 1) / C
 *   U = 1 - s D
 *
 * Choices: not rounded; the published code rounds to three decimals.
 *
 * Source: Dewitt B et al. Med Decis Making 2018;38:683-698.
 *
 * @param scores z of all seven domains; a domain that was not asked has no utility, so leave the person out
 * @param weights coefficients, `proprWeights` or a pack of the same shape
 */
export function proprUtility(scores: ProprScores, weights: ProprWeights): number {
  const { interaction, toDead, domains } = weights;
  const product = proprDomains.reduce(
    (total, name) => total * (1 + interaction * domains[name].cornerWeight * disutility(scores[name], domains[name])),
    1,
  );
  return 1 - (toDead * (product - 1)) / interaction;
}

function disutility(z: number, { direction, segments, lastTurn }: DomainDisutility): number {
  const isWorstHigh = direction === 'lower-better';
  if (z >= lastTurn) return isWorstHigh ? 1 : 0;
  const segment = segments.findLast(({ from }) => from <= z);
  if (segment === undefined) return isWorstHigh ? 0 : 1;
  return segment.intercept + segment.slope * z;
}
