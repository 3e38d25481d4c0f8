import type { StudyDefinition, VisitDefinition } from '@jointwise/definitions';
import { daysBetween } from '../calendar.ts';

export interface VisitAssignment {
  readonly visit: VisitDefinition;
  /** Days from the index procedure. */
  readonly day: number;
  /** Within the narrow window; where the visit has none, within the wide one. */
  readonly isPerProtocol: boolean;
}

/**
 * The visit whose window holds a date; `undefined` between windows.
 *
 * On day 0 a questionnaire belongs to the baseline, as it was answered before the needle, and everything else to the
 * treatment visit: of the visits that hold the day, the one that asks for questionnaires takes a response.
 *
 * @param what whether a response or another record is placed
 */
export function assignVisit(
  study: Pick<StudyDefinition, 'visits'>,
  {
    indexOn,
    on,
    what = 'response',
  }: { readonly indexOn: string; readonly on: string; readonly what?: 'response' | 'record' },
): VisitAssignment | undefined {
  const day = daysBetween(indexOn, on);
  const open = study.visits.filter(({ window: [first, last] }) => day >= first && day <= last);
  const asks = (visit: VisitDefinition) => Object.keys(visit.instruments).length > 0;
  const visit = open.find((candidate) => asks(candidate) === (what === 'response')) ?? open[0];
  if (visit === undefined) return undefined;
  const [first, last] = visit.perProtocolWindow ?? visit.window;
  return { visit, day, isPerProtocol: day >= first && day <= last };
}

/**
 * Of several responses in one window, the one that counts: nearest to the target day, and of two equally near the
 * earlier. All are kept. The first given stands when two are of the same day.
 *
 * @returns `undefined` when there is none
 */
export function nearestToTarget<T extends { readonly on: string }>(
  responses: readonly T[],
  targetOn: string,
): T | undefined {
  let nearest: T | undefined;
  for (const response of responses) {
    if (nearest === undefined || isNearer(response.on, nearest.on, targetOn)) nearest = response;
  }
  return nearest;
}

function isNearer(on: string, other: string, targetOn: string): boolean {
  const distance = Math.abs(daysBetween(on, targetOn));
  const otherDistance = Math.abs(daysBetween(other, targetOn));
  return distance < otherDistance || (distance === otherDistance && on < other);
}
