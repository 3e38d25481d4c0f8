import { checkParticipant, checkRecord } from '@jointwise/registry';
import { addClinicalRecord, addParticipant, type Session } from '@jointwise/store';
import { isRefusal, type Refusal } from '../frame/refusal.ts';
import { recordDefinitionOf } from './record-entry.ts';
import { refuseUnsaved } from './refuse-unsaved.ts';
import { settleCheck } from './settle-check.ts';

export interface Enrolment {
  readonly siteId: string;
  readonly studyId: string;
  readonly code?: string | undefined;
  readonly enrolledOn: string;
  readonly demographics: Readonly<Record<string, unknown>>;
  readonly warningsReason?: string | undefined;
}

/** Adds a participant with demographics, after the rules of entry have passed both. */
export async function enrolPerson(
  transaction: Session,
  { siteId, studyId, code, enrolledOn, demographics, warningsReason }: Enrolment,
  today: string,
): Promise<Refusal | { readonly id: string; readonly code: string }> {
  const entry = settleCheck(checkParticipant({ code, enrolledOn }, { today }), warningsReason);
  if (isRefusal(entry)) return entry;
  const definition = recordDefinitionOf('demographics');
  const record = settleCheck(checkRecord(definition, demographics, { today, enrolledOn }), warningsReason);
  if (isRefusal(record)) return record;
  const added = await addParticipant(transaction, { siteId, studyId, ...entry.value });
  if (added.status !== 'added') return refuseUnsaved(added);
  const place = { siteId, participantId: added.id, anchor: 'participant' as const, kind: 'demographics' };
  await addClinicalRecord(transaction, { ...place, data: record.value });
  return { id: added.id, code: added.code };
}
