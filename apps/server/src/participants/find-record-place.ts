import type { RecordDefinition } from '@jointwise/definitions';
import type { RecordPlace, Session } from '@jointwise/store';
import { type Refusal, refuse } from '../frame/refusal.ts';
import { readAnchor } from './record-facts.ts';

export interface FoundPlace extends RecordPlace {
  readonly kind: string;
  readonly anchorId: string;
}

interface Wanted {
  readonly siteId: string;
  readonly participantId: string;
  readonly anchorId: string | undefined;
}

/**
 * What a new record is about: of the identities that its kind may name, the one that the id belongs to. A record that
 * is about the participant as a rule need not name them again.
 */
export async function findRecordPlace(
  transaction: Session,
  { kind, anchor, otherAnchors = [] }: RecordDefinition,
  { siteId, participantId, anchorId }: Wanted,
): Promise<FoundPlace | Refusal> {
  const allowed = [anchor, ...otherAnchors];
  const wanted = anchorId ?? (anchor === 'participant' ? participantId : undefined);
  if (wanted === undefined) {
    const detail = `Name the ${allowed.join(' or ')} that this is about.`;
    return refuse('refused', detail, { problems: [{ field: 'anchorId', rule: 'required', detail }] });
  }
  for (const candidate of allowed) {
    const place = { siteId, participantId, anchor: candidate, anchorId: wanted };
    if ((await readAnchor(transaction, place)) !== undefined) return { ...place, kind };
  }
  return refuse('not-found', `anchorId names no ${allowed.join(' or ')} of this participant.`);
}
