import type { AnswerChannel, EnquiryChannel } from '@jointwise/definitions';
import { uuidv7 } from 'uuidv7';
import { seal } from '../database/sealed.ts';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import { providerHash } from './handle-hash.ts';

export interface EnquiryMessage {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly channel: EnquiryChannel;
  readonly kind: 'message' | 'safety' | 'answer';
  readonly status: 'received' | 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'cancelled';
  readonly attachments: number;
  readonly answerTitle: string | null;
  /** Why the last attempt to send failed, as a code. */
  readonly failure: string | null;
  readonly at: string;
  readonly by: string;
}

export interface InboundNote {
  readonly siteId: string;
  readonly enquiryId: string;
  readonly channel: EnquiryChannel;
  readonly providerId: string;
  readonly attachments: number;
  readonly at: Date;
}

/** Whether a message of a provider is known already: it was brought twice. */
export async function isKnownMessage(
  session: Session,
  { siteId, channel, providerId }: Pick<InboundNote, 'siteId' | 'channel' | 'providerId'>,
): Promise<boolean> {
  const statement = 'select from enquiry_messages where site_id = $1 and provider_hash = $2';
  return (await rowOf(session, statement, [siteId, providerHash(session, channel, providerId)])) !== undefined;
}

/** Notes that a message came, without its words. `known` when it has come before: of two at once, one is. */
export async function addInboundMessage(session: Session, note: InboundNote): Promise<'added' | 'known'> {
  const row = await rowOf(
    session,
    `insert into enquiry_messages
       (site_id, id, enquiry_id, direction, channel, kind, status, provider_hash, attachments, at)
     values ($1, $2, $3, 'in', $4, 'message', 'received', $5, $6, $7)
     on conflict (site_id, provider_hash) do nothing returning id`,
    [
      ...[note.siteId, uuidv7(), note.enquiryId, note.channel],
      ...[providerHash(session, note.channel, note.providerId), note.attachments, note.at],
    ],
  );
  return row === undefined ? 'known' : 'added';
}

/** The words of a message on its way out; sealed until it is sent. */
export interface OutboxContent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: string;
  readonly lastInboundAt: string | null;
}

export interface NewOutboundMessage {
  readonly siteId: string;
  readonly enquiryId: string;
  readonly channel: Exclude<AnswerChannel, 'phone'>;
  readonly kind: 'safety' | 'answer';
  readonly answer?: { readonly id: string; readonly version: number } | undefined;
  readonly content: OutboxContent;
  readonly at: Date;
  /** Instant from which it may go out. */
  readonly sendableAt: Date;
}

/** What the words of a waiting message are bound to. */
export const boundToOutbox = (siteId: string, id: string) => `outbox_messages ${siteId} ${id}`;

/** Queues a message: kept together with the change that asked for it, sent later. */
export async function addOutboundMessage(session: Session, message: NewOutboundMessage): Promise<string> {
  const id = uuidv7();
  const { siteId, enquiryId, channel, kind, answer, at } = message;
  await session.client.query(
    `insert into enquiry_messages
       (site_id, id, enquiry_id, direction, channel, kind, status, answer_id, answer_version, at)
     values ($1, $2, $3, 'out', $4, $5, 'queued', $6, $7, $8)`,
    [siteId, id, enquiryId, channel, kind, answer?.id ?? null, answer?.version ?? null, at],
  );
  const plain = Buffer.from(JSON.stringify(message.content));
  await session.client.query(
    `insert into outbox_messages (site_id, id, enquiry_id, channel, sealed, not_before)
     values ($1, $2, $3, $4, $5, $6)`,
    [siteId, id, enquiryId, channel, seal(session.keys.contact, plain, boundToOutbox(siteId, id)), message.sendableAt],
  );
  return id;
}

/** Messages about an enquiry, oldest first. */
export function listEnquiryMessages(session: Session, siteId: string, enquiryId: string): Promise<EnquiryMessage[]> {
  return rowsOf<EnquiryMessage>(
    session,
    `select m.id, m.direction, m.channel, m.kind, m.status, m.attachments, a.title as "answerTitle",
       o.last_code as failure, m.at, coalesce(u.name, m.by) as by
     from enquiry_messages m
     left join approved_answers a on a.site_id = m.site_id and a.id = m.answer_id and a.version = m.answer_version
     left join outbox_messages o on o.site_id = m.site_id and o.id = m.id
     left join users u on u.id::text = m.by
     where m.site_id = $1 and m.enquiry_id = $2 order by m.at, m.direction, m.id`,
    [siteId, enquiryId],
  );
}

/** Further than before, in the order in which receipts may come. */
const later: Readonly<Record<string, readonly string[]>> = {
  sent: ['queued'],
  delivered: ['queued', 'sent'],
  read: ['queued', 'sent', 'delivered'],
  failed: ['queued', 'sent'],
};

/** Notes how far a sent message got. A receipt that comes late, or of a message we do not know, changes nothing. */
export async function setDeliveryStatus(
  session: Session,
  receipt: {
    readonly siteId: string;
    readonly channel: AnswerChannel;
    readonly providerId: string;
    readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  },
): Promise<boolean> {
  const { rowCount } = await session.client.query(
    `update enquiry_messages set status = $3
     where site_id = $1 and provider_hash = $2 and direction = 'out' and status = any ($4)`,
    [
      ...[receipt.siteId, providerHash(session, receipt.channel, receipt.providerId), receipt.status],
      later[receipt.status] ?? [],
    ],
  );
  return (rowCount ?? 0) > 0;
}
