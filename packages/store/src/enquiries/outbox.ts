import type { AnswerChannel } from '@jointwise/definitions';
import { unseal } from '../database/sealed.ts';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import { boundToOutbox, type OutboxContent } from './enquiry-messages.ts';
import { providerHash } from './handle-hash.ts';

export interface WaitingMessage {
  readonly siteId: string;
  readonly id: string;
  readonly enquiryId: string;
  readonly channel: Exclude<AnswerChannel, 'phone'>;
  readonly kind: 'safety' | 'answer';
  /** Attempts made, the one that begins now included. */
  readonly attempts: number;
  readonly content: OutboxContent;
}

export interface OutboxClaim {
  readonly siteIds: readonly string[];
  readonly now: Date;
  /** Instant until which nobody else takes them: longer than an attempt may last. */
  readonly until: Date;
  readonly limit: number;
}

/**
 * Takes messages whose time has come, for one attempt each. Two servers never take the same; one that dies while it
 * sends leaves its messages to be taken again when the claim ends.
 */
export async function claimOutbox(session: Session, claim: OutboxClaim): Promise<readonly WaitingMessage[]> {
  const rows = await rowsOf<Omit<WaitingMessage, 'content'> & { readonly sealed: Buffer }>(
    session,
    `update outbox_messages o set attempts = o.attempts + 1, not_before = $3
     from (
       select site_id, id from outbox_messages
       where site_id = any ($1) and state = 'waiting' and not_before <= $2
       order by not_before limit $4 for update skip locked
     ) as due
     join enquiry_messages m on m.site_id = due.site_id and m.id = due.id
     where o.site_id = due.site_id and o.id = due.id
     returning o.site_id as "siteId", o.id, o.enquiry_id as "enquiryId", o.channel, m.kind, o.attempts, o.sealed`,
    [claim.siteIds, claim.now, claim.until, claim.limit],
  );
  return rows.map(({ sealed, ...row }) => {
    const opened = unseal(session.keys.contact, sealed, boundToOutbox(row.siteId, row.id)).toString('utf8');
    return { ...row, content: JSON.parse(opened) as OutboxContent };
  });
}

interface Place {
  readonly siteId: string;
  readonly id: string;
}

/** Notes that a message went out; its words are deleted. */
export async function settleSent(
  session: Session,
  { siteId, id, channel, providerId }: Place & { readonly channel: AnswerChannel; readonly providerId: string },
): Promise<void> {
  await session.client.query(
    "update outbox_messages set state = 'done', sealed = null, last_code = null where site_id = $1 and id = $2",
    [siteId, id],
  );
  await session.client.query(
    `update enquiry_messages set status = 'sent', provider_hash = $3
     where site_id = $1 and id = $2 and status in ('queued', 'failed')`,
    [siteId, id, providerHash(session, channel, providerId)],
  );
}

/** Notes a failed attempt that is made again. */
export async function settleRetry(
  session: Session,
  { siteId, id, code, notBefore }: Place & { readonly code: string; readonly notBefore: Date },
): Promise<void> {
  await session.client.query(
    `update outbox_messages set not_before = $3, last_code = $4 where site_id = $1 and id = $2 and state = 'waiting'`,
    [siteId, id, notBefore, code],
  );
}

/** Gives a message up. Its words stay, for a person to send it again or to let it go. */
export async function settleDead(
  session: Session,
  { siteId, id, code }: Place & { readonly code: string },
): Promise<void> {
  await session.client.query(
    `update outbox_messages set state = 'dead', last_code = $3 where site_id = $1 and id = $2 and state = 'waiting'`,
    [siteId, id, code],
  );
  await session.client.query(
    "update enquiry_messages set status = 'failed' where site_id = $1 and id = $2 and status = 'queued'",
    [siteId, id],
  );
}

/** Lets a message that was given up be tried again; false when it was not given up. */
export async function retryMessage(
  session: Session,
  { siteId, id, enquiryId, now }: Place & { readonly enquiryId: string; readonly now: Date },
): Promise<boolean> {
  const row = await rowOf(
    session,
    `update outbox_messages set state = 'waiting', attempts = 0, not_before = $4
     where site_id = $1 and id = $2 and enquiry_id = $3 and state = 'dead' returning id`,
    [siteId, id, enquiryId, now],
  );
  if (row === undefined) return false;
  await session.client.query(
    "update enquiry_messages set status = 'queued' where site_id = $1 and id = $2 and status = 'failed'",
    [siteId, id],
  );
  return true;
}

/** Takes back what has not gone out about an enquiry, and deletes its words; returns how many messages it was. */
export async function cancelWaiting(session: Session, siteId: string, enquiryId: string): Promise<number> {
  const rows = await rowsOf<{ id: string }>(
    session,
    `update outbox_messages set state = 'cancelled', sealed = null
     where site_id = $1 and enquiry_id = $2 and state in ('waiting', 'dead') returning id`,
    [siteId, enquiryId],
  );
  await session.client.query(
    `update enquiry_messages set status = 'cancelled'
     where site_id = $1 and id = any ($2) and status in ('queued', 'failed')`,
    [siteId, rows.map(({ id }) => id)],
  );
  return rows.length;
}
