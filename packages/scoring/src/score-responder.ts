import type { ImprovementLimits, ResponderCriteria } from '@jointwise/definitions';
import { isAtLeast } from './is-at-least.ts';

/** One domain at two time points, 0-100 with 100 worst; `null` for not scored. */
export interface DomainChange {
  readonly baseline: number | null;
  readonly followUp: number | null;
}

export interface ResponderDomains {
  readonly pain: DomainChange;
  readonly function: DomainChange;
  readonly global: DomainChange;
}

export type ResponderResult = 'responder' | 'non-responder' | 'unknown';

/**
 * OMERACT-OARSI response: high improvement in pain or function, or improvement in two of the three domains.
 *
 * A missing domain makes the result unknown only where it could still change it. A baseline of 0 has no percentage
 * and counts as not improved.
 *
 * @throws RangeError for a value outside 0-100
 */
export function scoreResponder(criteria: ResponderCriteria, domains: ResponderDomains): ResponderResult {
  const { pain, function: physicalFunction, global } = domains;
  const high = [pain, physicalFunction].map((domain) => reaches(domain, criteria.highImprovement));
  const improved = [pain, physicalFunction, global].map((domain) => reaches(domain, criteria.improvement));
  if (high.includes('yes')) return 'responder';
  const met = improved.filter((answer) => answer === 'yes').length;
  if (met >= criteria.domainsNeeded) return 'responder';
  const open = improved.filter((answer) => answer === 'unknown').length;
  if (high.includes('unknown') || met + open >= criteria.domainsNeeded) return 'unknown';
  return 'non-responder';
}

function reaches({ baseline, followUp }: DomainChange, limits: ImprovementLimits): 'yes' | 'no' | 'unknown' {
  for (const value of [baseline, followUp]) {
    if (value !== null && !(value >= 0 && value <= 100)) {
      throw new RangeError(`scoreResponder: ${value} is outside 0 to 100`);
    }
  }
  if (baseline === 0) return 'no';
  if (baseline === null || followUp === null) return 'unknown';
  const fall = baseline - followUp;
  const isEnough = isAtLeast(fall, limits.points) && isAtLeast((100 * fall) / baseline, limits.percentOfBaseline);
  return isEnough ? 'yes' : 'no';
}
