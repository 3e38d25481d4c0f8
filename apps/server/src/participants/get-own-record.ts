import { getClinicalRecord, type Session } from '@jointwise/store';

interface Wanted {
  readonly siteId: string;
  readonly participantId: string;
  readonly kind: string;
  readonly recordId: string;
}

/** The record that an address names, if it is of this kind and this participant. */
export async function getOwnRecord(transaction: Session, { siteId, participantId, kind, recordId }: Wanted) {
  const record = await getClinicalRecord(transaction, siteId, recordId);
  return record?.participantId === participantId && record.kind === kind ? record : undefined;
}
