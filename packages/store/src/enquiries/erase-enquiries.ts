import type { EnquiryOutcome } from '@jointwise/definitions';
import { rowsOf, type Session } from '../database/session.ts';
import { addEnquiryEvent } from './enquiry-events.ts';
import { cancelWaiting } from './outbox.ts';

/** What the retention clock asks about an enquiry. */
export interface RetainedEnquiry {
  readonly id: string;
  readonly version: number;
  readonly lastEventAt: string;
  readonly outcome: EnquiryOutcome | null;
  readonly isLinkedToParticipant: boolean;
}

/** Enquiries of a site that still hold something personal and at which nothing happened since an instant. */
export function listRetained(
  session: Session,
  { siteId, before, limit }: { readonly siteId: string; readonly before: Date; readonly limit: number },
): Promise<RetainedEnquiry[]> {
  return rowsOf<RetainedEnquiry>(
    session,
    `select id, version, last_event_at as "lastEventAt", outcome, participant_id is not null as "isLinkedToParticipant"
     from enquiries
     where site_id = $1 and erased_at is null and last_event_at <= $2
       and participant_id is null and coalesce(outcome, '') not in ('appointment', 'enrolled')
     order by last_event_at limit $3`,
    [siteId, before, limit],
  );
}

/**
 * Deletes everything personal of an enquiry: name, address, number, what was shared, what waits to be sent, and the
 * hashes that it is found by. That it was, on which channel and what became of it stays. False when it was gone already.
 */
export async function eraseEnquiry(
  session: Session,
  { siteId, id, at }: { readonly siteId: string; readonly id: string; readonly at: Date },
): Promise<boolean> {
  const [row] = await rowsOf<{ version: number }>(
    session,
    `update enquiries set sealed = null, erased_at = $3, is_red_flag_open = false, state = 'closed', version = version + 1
     where site_id = $1 and id = $2 and erased_at is null returning version`,
    [siteId, id, at],
  );
  if (row === undefined) return false;
  await cancelWaiting(session, siteId, id);
  const values = [siteId, id];
  await session.client.query(
    'update enquiry_details set sealed = null where site_id = $1 and enquiry_id = $2 and sealed is not null',
    values,
  );
  await session.client.query(
    'update enquiry_handles set handle_hash = null where site_id = $1 and enquiry_id = $2',
    values,
  );
  await session.client.query(
    'update enquiry_links set withdrawn_at = $3 where site_id = $1 and enquiry_id = $2 and withdrawn_at is null',
    [...values, at],
  );
  await addEnquiryEvent(session, { siteId, enquiryId: id, number: row.version, kind: 'erased', at });
  return true;
}
