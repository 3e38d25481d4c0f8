import type { StudyDefinition } from '@jointwise/definitions';
import type { WorkFacts, WorkVisit } from '@jointwise/registry';
import type { MissingConsent, OpenVisit } from '@jointwise/store';

/** Gathers what is open by participant, as the work list is planned from it. */
export function workFacts(
  visits: readonly OpenVisit[],
  consents: readonly MissingConsent[],
  study: StudyDefinition,
): WorkFacts[] {
  const codes = new Map([...visits, ...consents].map((row) => [row.participantId, row.participantCode]));
  const lacking = new Set(consents.map(({ participantId }) => participantId));
  return [...codes].map(([participantId, participantCode]) => ({
    participantId,
    participantCode,
    hasRegistryConsent: !lacking.has(participantId),
    openSeriousEvents: [],
    visits: visits.filter((visit) => visit.participantId === participantId).map((visit) => toWorkVisit(visit, study)),
  }));
}

function toWorkVisit(visit: OpenVisit, study: StudyDefinition): WorkVisit {
  const { visitId: id, visitCode: code, targetOn, opensOn, closesOn, jointSideId, joint, side } = visit;
  const title = study.visits.find((planned) => planned.code === code)?.title ?? code;
  const jointSide = { id: jointSideId, joint, side };
  return { id, code, title, targetOn, opensOn, closesOn, jointSide, isAnswered: false, isSafetyMissing: false };
}
