import { adverseEventTerms, type StudyDefinition } from '@jointwise/definitions';
import type { WorkFacts, WorkVisit } from '@jointwise/registry';
import type { MissingConsent, OpenSeriousEvent, OpenVisit } from '@jointwise/store';

/** What is open at a site, as the store lists it. */
export interface OpenWork {
  readonly visits: readonly OpenVisit[];
  readonly consents: readonly MissingConsent[];
  readonly seriousEvents: readonly OpenSeriousEvent[];
}

/** Gathers what is open by participant, as the work list is planned from it. */
export function workFacts({ visits, consents, seriousEvents }: OpenWork, study: StudyDefinition): WorkFacts[] {
  const rows = [...visits, ...consents, ...seriousEvents];
  const codes = new Map(rows.map((row) => [row.participantId, row.participantCode]));
  const lacking = new Set(consents.map(({ participantId }) => participantId));
  return [...codes].map(([participantId, participantCode]) => ({
    participantId,
    participantCode,
    hasRegistryConsent: !lacking.has(participantId),
    openSeriousEvents: seriousEvents
      .filter((event) => event.participantId === participantId)
      .map(({ term, awareOn }) => ({ label: labelOf(term), awareOn })),
    visits: visits.filter((visit) => visit.participantId === participantId).map((visit) => toWorkVisit(visit, study)),
  }));
}

function labelOf(term: string | null): string {
  return adverseEventTerms.find(({ key }) => key === term)?.label ?? 'in the words of the reporter';
}

function toWorkVisit(visit: OpenVisit, study: StudyDefinition): WorkVisit {
  const { visitId: id, visitCode: code, targetOn, opensOn, closesOn, jointSideId, joint, side } = visit;
  const title = study.visits.find((planned) => planned.code === code)?.title ?? code;
  const jointSide = { id: jointSideId, joint, side };
  return { id, code, title, targetOn, opensOn, closesOn, jointSide, isAnswered: false, isSafetyMissing: false };
}
