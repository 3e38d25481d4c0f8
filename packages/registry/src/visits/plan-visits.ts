import type { StudyDefinition, VisitDefinition } from '@jointwise/definitions';
import { addDays } from '../calendar.ts';

/** One visit of one episode, in calendar dates; both ends belong to the window. */
export interface PlannedVisit {
  readonly code: string;
  readonly title: string;
  readonly targetOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
}

/**
 * The visits of an episode, counted from its index procedure (day 0). A series of injections is one course: day 0 is
 * the first of them.
 *
 * @param indexOn date of the index procedure, `YYYY-MM-DD`
 */
export function planVisits(study: Pick<StudyDefinition, 'visits'>, indexOn: string): readonly PlannedVisit[] {
  return study.visits.map(({ code, title, targetDay, window: [first, last] }) => ({
    code,
    title,
    targetOn: addDays(indexOn, targetDay),
    opensOn: addDays(indexOn, first),
    closesOn: addDays(indexOn, last),
  }));
}

/** Instruments asked at a visit of a condition: those of every condition first, then its own, each once. */
export function instrumentsAt(visit: VisitDefinition, conditionKey: string | undefined): readonly string[] {
  const own = conditionKey === undefined ? [] : (visit.instruments[conditionKey] ?? []);
  return [...new Set([...(visit.instruments['*'] ?? []), ...own])];
}
