import type { RecordAnchor, StudyDefinition } from '@jointwise/definitions';
import { firstConsentOn, type RecordContext } from '@jointwise/registry';
import {
  type ClinicalRecord,
  getEpisode,
  getJointSide,
  getParticipant,
  getSite,
  getStudy,
  getVisit,
  listClinicalRecords,
  type Participant,
  type Session,
} from '@jointwise/store';
import { readAllocationFacts } from './allocation-facts.ts';
import { siteDay } from './site-day.ts';

/** What is known around a record when it is entered. */
export interface RecordFacts {
  readonly participant: Participant;
  readonly study: StudyDefinition;
  readonly context: RecordContext;
}

interface Place {
  readonly siteId: string;
  readonly participantId: string;
  readonly anchor: RecordAnchor;
  readonly anchorId: string;
  /** Kind of the record, where it is known. */
  readonly kind?: string;
  /** Of the record that is amended. */
  readonly recordId?: string;
}

/** Reads what `checkRecord` may use; nothing when the participant or the anchor is not there. */
export async function readRecordFacts(transaction: Session, place: Place, now: Date): Promise<RecordFacts | undefined> {
  const { siteId, participantId } = place;
  const participant = await getParticipant(transaction, siteId, participantId);
  const site = await getSite(transaction, siteId);
  const study = participant && (await getStudy(transaction, participant.studyId));
  const anchor = await readAnchor(transaction, place);
  if (participant === undefined || site === undefined || study === undefined || anchor === undefined) return undefined;
  const records = await listClinicalRecords(transaction, { siteId, participantId });
  const { code: participantCode, enrolledOn } = participant;
  const today = siteDay(site.timeZone, now);
  const context = {
    today,
    participantCode,
    enrolledOn,
    ctcaeVersion: study.definition.ctcaeVersion,
    ...anchor,
    ...factsOf(records),
    ...(place.kind === 'allocation'
      ? await readAllocationFacts(transaction, place, { study: study.definition, records })
      : {}),
  };
  return { participant, study: study.definition, context };
}

/** Joint and day 0 of what a record is about; nothing when it is not this participant's. */
export async function readAnchor(
  transaction: Session,
  { siteId, participantId, anchor, anchorId }: Place,
): Promise<Pick<RecordContext, 'joint' | 'indexOn' | 'procedureOn'> | undefined> {
  if (anchor === 'participant') return anchorId === participantId ? {} : undefined;
  if (anchor === 'joint-side') {
    const jointSide = await getJointSide(transaction, siteId, anchorId);
    return jointSide?.participantId === participantId ? { joint: jointSide.joint } : undefined;
  }
  const read = anchor === 'episode' ? getEpisode : getVisit;
  const found = await read(transaction, siteId, anchorId);
  if (found?.participantId !== participantId) return undefined;
  return { joint: found.joint, indexOn: found.indexOn, procedureOn: found.indexOn };
}

function factsOf(records: readonly ClinicalRecord[]): Pick<RecordContext, 'diedOn' | 'consentedOn'> {
  const inForce = records.filter(({ withdrawn }) => !withdrawn);
  const diedOn = inForce.find(({ kind }) => kind === 'death')?.data.diedOn;
  const consents = inForce.filter(({ kind }) => kind === 'consent').map(({ data }) => data);
  return {
    ...(typeof diedOn === 'string' && { diedOn }),
    consentedOn: firstConsentOn(consents, 'treatment'),
  };
}
