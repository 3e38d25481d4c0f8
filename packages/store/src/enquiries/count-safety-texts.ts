import type { AnswerChannel } from '@jointwise/definitions';
import { rowOf, type Session } from '../database/session.ts';
import { handleHash } from './handle-hash.ts';

interface Handle {
  readonly siteId: string;
  readonly channel: AnswerChannel;
  readonly handle: string;
}

/** How many safety texts went, or are to go, to an address or number since an instant, about whatever enquiry. */
export async function countSafetyTexts(session: Session, { since, ...handle }: Handle & { readonly since: Date }) {
  const row = await rowOf<{ count: number }>(
    session,
    `select count(*)::int as count from enquiry_messages m
     join enquiry_handles h on h.site_id = m.site_id and h.enquiry_id = m.enquiry_id and h.channel = m.channel
     where m.site_id = $1 and h.channel = $2 and h.handle_hash = $3
       and m.kind = 'safety' and m.status <> 'cancelled' and m.at > $4`,
    [handle.siteId, handle.channel, handleHash(session, handle), since],
  );
  return row?.count ?? 0;
}
