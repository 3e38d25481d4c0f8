import { addDays } from '../calendar.ts';
import type { PartialDate } from '../partial-date.ts';
import type { PlannedVisit } from '../visits/plan-visits.ts';
import { hadLeftBefore } from '../visits/visit-status.ts';

/** What a work list is made from: one participant with everything that may need doing. */
export interface WorkFacts {
  readonly participantId: string;
  readonly participantCode: string;
  readonly diedOn?: PartialDate;
  readonly withdrewContactOn?: string;
  /** Whether consent to the registry is recorded as given. */
  readonly hasRegistryConsent: boolean;
  /** Serious adverse events without a final outcome. */
  readonly openSeriousEvents: readonly { readonly label: string; readonly awareOn: string | null }[];
  readonly visits: readonly WorkVisit[];
}

export interface WorkVisit extends PlannedVisit {
  readonly id: string;
  readonly jointSide: { readonly id: string; readonly joint: string; readonly side: string };
  readonly isAnswered: boolean;
  /** Titles of the instruments that are still open at the visit. */
  readonly openInstruments: readonly string[];
  /** The visit asks for a safety assessment and none is recorded. */
  readonly isSafetyMissing: boolean;
}

export interface WorkItem {
  readonly urgency: 'late' | 'due' | 'soon';
  readonly kind: 'serious-event' | 'visit' | 'safety' | 'consent';
  readonly participantId: string;
  readonly participantCode: string;
  readonly jointSide: WorkVisit['jointSide'] | null;
  readonly visit: { readonly id: string; readonly code: string; readonly title: string } | null;
  /** `null` where nothing says by when. */
  readonly dueOn: string | null;
  readonly text: string;
}

/** A visit is announced so many days before its window opens. */
export const soonDays = 7;
const kindOrder: readonly WorkItem['kind'][] = ['serious-event', 'safety', 'visit', 'consent'];
const urgencyOrder: readonly WorkItem['urgency'][] = ['late', 'due', 'soon'];

/**
 * What to do today, most urgent first: serious adverse events without an outcome; then what is late (the target day has
 * passed and the window is open), due (the window is open) and soon (it opens within a week); within these safety
 * before questionnaires before paperwork, and the earlier day first.
 *
 * A visit whose window has closed is no work any more. Of those who died or withdrew from contact only serious events stay.
 */
export function planWorkList(participants: readonly WorkFacts[], today: string): readonly WorkItem[] {
  return participants.flatMap((facts) => itemsOf(facts, today)).sort(compareUrgency);
}

function itemsOf(facts: WorkFacts, today: string): readonly WorkItem[] {
  const base = { participantId: facts.participantId, participantCode: facts.participantCode };
  const nowhere = { jointSide: null, visit: null };
  const events = facts.openSeriousEvents.map(
    ({ label, awareOn }): WorkItem => ({
      ...base,
      ...nowhere,
      urgency: 'late',
      kind: 'serious-event',
      dueOn: awareOn,
      text: `Serious adverse event without an outcome: ${label}`,
    }),
  );
  if (hadLeftBefore(addDays(today, 1), facts)) return events;
  const consent: WorkItem = {
    ...base,
    ...nowhere,
    urgency: 'due',
    kind: 'consent',
    dueOn: null,
    text: 'Consent to the registry is not recorded',
  };
  return [
    ...events,
    ...facts.visits.flatMap((visit) => visitItems(visit, base, today)),
    ...(facts.hasRegistryConsent ? [] : [consent]),
  ];
}

function visitItems(
  visit: WorkVisit,
  base: Pick<WorkItem, 'participantId' | 'participantCode'>,
  today: string,
): readonly WorkItem[] {
  const urgency = urgencyOf(visit, today);
  if (urgency === undefined) return [];
  const { id, code, title, jointSide } = visit;
  const place = { ...base, jointSide, visit: { id, code, title }, urgency };
  const items: WorkItem[] = [];
  if (visit.isSafetyMissing && urgency !== 'soon') {
    items.push({ ...place, kind: 'safety', dueOn: visit.targetOn, text: `${title}: ask about adverse events` });
  }
  if (!visit.isAnswered) {
    const asked = visit.openInstruments.length === 0 ? 'questionnaires' : visit.openInstruments.join(', ');
    items.push({ ...place, kind: 'visit', dueOn: visit.targetOn, text: `${title}: ${asked}` });
  }
  return items;
}

function urgencyOf({ opensOn, targetOn, closesOn }: PlannedVisit, today: string): WorkItem['urgency'] | undefined {
  if (today > closesOn || addDays(today, soonDays) < opensOn) return undefined;
  if (today < opensOn) return 'soon';
  return today > targetOn ? 'late' : 'due';
}

function compareUrgency(one: WorkItem, other: WorkItem): number {
  const isEvent = (item: WorkItem) => (item.kind === 'serious-event' ? 0 : 1);
  return (
    isEvent(one) - isEvent(other) ||
    urgencyOrder.indexOf(one.urgency) - urgencyOrder.indexOf(other.urgency) ||
    kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
    compareText(one.dueOn ?? '9999', other.dueOn ?? '9999') ||
    compareText(one.participantCode, other.participantCode)
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
