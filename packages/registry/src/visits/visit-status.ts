import { latestDay, type PartialDate } from '../partial-date.ts';
import type { PlannedVisit } from './plan-visits.ts';

/** Facts that decide whether a visit is still expected. */
export interface VisitFacts {
  /** The primary scale of the visit is scored. */
  readonly isAnswered: boolean;
  readonly diedOn?: PartialDate;
  /** Day of withdrawal from contact or from the study. Withdrawal from treatment alone changes nothing. */
  readonly withdrewContactOn?: string;
}

/**
 * `planned` before the window, `open` inside it, `closed` after it without an answer, `done` with one, `not-due` when
 * the participant had died or withdrawn from contact before the window opened.
 */
export type VisitStatus = 'planned' | 'open' | 'closed' | 'done' | 'not-due';

/** Where a visit stands on a day. */
export function visitStatus(
  visit: Pick<PlannedVisit, 'opensOn' | 'closesOn'>,
  facts: VisitFacts,
  today: string,
): VisitStatus {
  if (facts.isAnswered) return 'done';
  if (hadLeftBefore(visit.opensOn, facts)) return 'not-due';
  if (today < visit.opensOn) return 'planned';
  return today <= visit.closesOn ? 'open' : 'closed';
}

/** Whether the participant had died, or withdrawn from contact, before the day. A partial date counts by its last day. */
export function hadLeftBefore(day: string, { diedOn, withdrewContactOn }: Omit<VisitFacts, 'isAnswered'>): boolean {
  if (diedOn !== undefined && latestDay(diedOn) < day) return true;
  return withdrewContactOn !== undefined && withdrewContactOn < day;
}
