import { type EvidenceScale, evidenceEndpoints, type TrialDefinition, type TrialResult } from '@jointwise/definitions';

/** A time counts for a horizon from three quarters of it to one and a half times it. */
export function isAtHorizon(months: number, horizonMonths: number): boolean {
  return months >= 0.75 * horizonMonths && months <= 1.5 * horizonMonths;
}

/** Two results are on one scale when instrument and scale agree; the range may differ by a factor (mm and cm). */
export function scaleKey(scale: EvidenceScale | undefined): string {
  return scale === undefined ? '' : `${scale.instrument}/${scale.scale ?? ''}/${scale.direction}`;
}

/**
 * The result of a trial that answers a question: the first endpoint asked for, nearest in time to the horizon, on the
 * wanted scale if it has one.
 *
 * @returns the sentence that says why there is none
 */
export function selectResult(
  trial: TrialDefinition,
  { endpoints, horizonMonths, scale }: SelectWish,
): TrialResult | string {
  for (const endpoint of endpoints) {
    const own = trial.results.filter((result) => result.endpoint === endpoint);
    const near = own.filter(
      ({ timepointMonths }) => timepointMonths !== undefined && isAtHorizon(timepointMonths, horizonMonths),
    );
    if (near.length > 0) return nearest(near, horizonMonths, scale);
    if (own.length > 0)
      return `its ${titleOf(endpoint)} was measured at ${timesOf(own)}, not around ${horizonMonths} months`;
  }
  return `no result on ${endpoints.map(titleOf).join(' or ')} with numbers is entered`;
}

export interface SelectWish {
  readonly endpoints: readonly string[];
  readonly horizonMonths: number;
  /** Key of the scale that is preferred. */
  readonly scale: string;
}

function nearest(results: readonly TrialResult[], horizonMonths: number, scale: string): TrialResult {
  const distance = ({ timepointMonths = 0 }: TrialResult) => Math.abs(timepointMonths - horizonMonths);
  const closest = Math.min(...results.map(distance));
  const own = results.filter((result) => distance(result) === closest);
  return own.find((result) => scaleKey(result.scale) === scale) ?? own[0];
}

function timesOf(results: readonly TrialResult[]): string {
  const times = results.map(({ timepointMonths }) => timepointMonths);
  const known = [...new Set(times.filter((time) => time !== undefined))].sort((left, right) => left - right);
  return known.length === 0 ? 'a time that is not printed' : `${known.join(', ')} months`;
}

/** As people read it: "adverse event" for `adverse-event`. */
function titleOf(endpoint: string): string {
  const title = evidenceEndpoints.find(({ key }) => key === endpoint)?.title ?? endpoint;
  return title.charAt(0).toLowerCase() + title.slice(1);
}
