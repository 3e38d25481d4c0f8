import { adverseEventTerms, instrumentByKey, type StudyDefinition } from '@jointwise/definitions';
import type { WorkFacts, WorkVisit } from '@jointwise/registry';
import type { MissingConsent, OpenSeriousEvent, OpenVisit } from '@jointwise/store';

/** What is open at a site, as the store lists it. */
export interface OpenWork {
  readonly visits: readonly OpenVisit[];
  /** Open visits whose safety assessment is not recorded; they may be among `visits` too. */
  readonly unasked: readonly OpenVisit[];
  readonly consents: readonly MissingConsent[];
  readonly seriousEvents: readonly OpenSeriousEvent[];
}

/** Gathers what is open by participant, as the work list is planned from it. */
export function workFacts({ visits, unasked, consents, seriousEvents }: OpenWork, study: StudyDefinition): WorkFacts[] {
  const rows = [...visits, ...unasked, ...consents, ...seriousEvents];
  const codes = new Map(rows.map((row) => [row.participantId, row.participantCode]));
  const unanswered = new Set(visits.map(({ visitId }) => visitId));
  const unaskedIds = new Set(unasked.map(({ visitId }) => visitId));
  const open = [...visits, ...unasked.filter(({ visitId }) => !unanswered.has(visitId))].map((visit) => ({
    participantId: visit.participantId,
    visit: toWorkVisit(visit, study, {
      isAnswered: !unanswered.has(visit.visitId),
      isSafetyMissing: unaskedIds.has(visit.visitId),
    }),
  }));
  const lacking = new Set(consents.map(({ participantId }) => participantId));
  return [...codes].map(([participantId, participantCode]) => ({
    participantId,
    participantCode,
    hasRegistryConsent: !lacking.has(participantId),
    openSeriousEvents: seriousEvents
      .filter((event) => event.participantId === participantId)
      .map(({ term, awareOn }) => ({ label: labelOf(term), awareOn })),
    visits: open.filter((one) => one.participantId === participantId).map(({ visit }) => visit),
  }));
}

function labelOf(term: string | null): string {
  return adverseEventTerms.find(({ key }) => key === term)?.label ?? 'in the words of the reporter';
}

function toWorkVisit(
  visit: OpenVisit,
  study: StudyDefinition,
  state: Pick<WorkVisit, 'isAnswered' | 'isSafetyMissing'>,
): WorkVisit {
  const { visitId: id, visitCode: code, targetOn, opensOn, closesOn, jointSideId, joint, side } = visit;
  const title = study.visits.find((planned) => planned.code === code)?.title ?? code;
  const jointSide = { id: jointSideId, joint, side };
  const openInstruments = visit.instruments.map((key) => instrumentByKey(key)?.title ?? key);
  return { id, code, title, targetOn, opensOn, closesOn, jointSide, openInstruments, ...state };
}
