import { randomBytes } from 'node:crypto';
import { type AnswerChannel, answerChannels } from '@jointwise/definitions';
import type { EnquiryContact } from '@jointwise/registry';
import { uuidv7 } from 'uuidv7';
import { seal, unseal } from '../database/sealed.ts';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import { addEnquiryEvent } from './enquiry-events.ts';
import type { Enquiry, NewEnquiry } from './enquiry-types.ts';
import { handleHash } from './handle-hash.ts';

/** What a sealed contact is bound to. */
export const boundToEnquiry = (siteId: string, id: string) => `enquiries ${siteId} ${id}`;

const columns = `e.site_id as "siteId", e.id, e.version, e.reference, e.channel, e.answer_by as "answerBy",
  e.may_contact_by as "mayContactBy", e.call_me as "callMe", e.locale, e.detected_language as "detectedLanguage",
  e.state, e.outcome, e.outcome_reason as "outcomeReason", e.urgency, e.is_red_flag_open as "isRedFlagOpen",
  e.is_scanned as "isScanned", e.data_roles as "dataRoles", e.assigned_to as "assignedTo", u.name as "assignedName",
  e.identity_check as "identityCheck", e.participant_id as "participantId", e.received_at as "receivedAt",
  e.last_event_at as "lastEventAt", e.last_inbound_at as "lastInboundAt", e.erased_at as "erasedAt"`;
const from = 'from enquiries e left join users u on u.id = e.assigned_to';

/** Adds an enquiry with its first event, and the hashes to find it again by. */
export async function addEnquiry(
  session: Session,
  enquiry: NewEnquiry,
): Promise<{ readonly id: string; readonly reference: string }> {
  const id = uuidv7();
  const { siteId, contact, at } = enquiry;
  const sealed = seal(session.keys.contact, Buffer.from(JSON.stringify(contact)), boundToEnquiry(siteId, id));
  const values = [
    ...[siteId, id, enquiry.channel, enquiry.answerBy, enquiry.mayContactBy, enquiry.callMe, enquiry.locale],
    ...[enquiry.detectedLanguage, enquiry.urgency, enquiry.urgency !== null, enquiry.isScanned],
    ...[JSON.stringify(enquiry.dataRoles), sealed, at, enquiry.isInbound ? at : null],
  ];
  const reference = await insertWithReference(session, values);
  await addHandles(session, { siteId, id, contact });
  const event = { siteId, enquiryId: id, number: 1, at };
  await addEnquiryEvent(session, { ...event, kind: 'received', detail: enquiry.channel });
  return { id, reference };
}

/** References are drawn at random; one that is taken is drawn again. */
async function insertWithReference(session: Session, values: readonly unknown[]): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const row = await rowOf<{ reference: string }>(
      session,
      `insert into enquiries (site_id, id, channel, answer_by, may_contact_by, call_me, locale, detected_language, urgency,
         is_red_flag_open, is_scanned, data_roles, sealed, received_at, last_event_at, last_inbound_at, reference)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16)
       on conflict (site_id, reference) do nothing returning reference`,
      [...values, drawReference()],
    );
    if (row !== undefined) return row.reference;
  }
  throw new Error('addEnquiry: five references in a row were taken');
}

/** Eight signs without those that are mistaken for others: 40 bits. */
function drawReference(): string {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return [...randomBytes(8)].map((byte) => signs[byte % 32]).join('');
}

async function addHandles(
  session: Session,
  { siteId, id, contact }: { readonly siteId: string; readonly id: string; readonly contact: EnquiryContact },
): Promise<void> {
  for (const channel of answerChannels) {
    const handle = handleIn(contact, channel);
    if (handle === null) continue;
    await session.client.query(
      'insert into enquiry_handles (site_id, enquiry_id, channel, handle_hash) values ($1, $2, $3, $4)',
      [siteId, id, channel, handleHash(session, { siteId, channel, handle })],
    );
  }
}

/** Where a person is reached on a channel; `null` when they are not. */
export function handleIn(contact: EnquiryContact, channel: AnswerChannel): string | null {
  return channel === 'e-mail' ? contact.email : contact.phone;
}

export function getEnquiry(session: Session, siteId: string, id: string): Promise<Enquiry | undefined> {
  return rowOf<Enquiry>(session, `select ${columns} ${from} where e.site_id = $1 and e.id = $2`, [siteId, id]);
}

/** Name, address and number; `null` once deleted. Needs the permission contact.read. */
export async function getEnquiryContact(session: Session, siteId: string, id: string): Promise<EnquiryContact | null> {
  const row = await rowOf<{ sealed: Buffer | null }>(
    session,
    'select sealed from enquiries where site_id = $1 and id = $2',
    [siteId, id],
  );
  if (row === undefined || row.sealed === null) return null;
  const opened = unseal(session.keys.contact, row.sealed, boundToEnquiry(siteId, id)).toString('utf8');
  return JSON.parse(opened) as EnquiryContact;
}

export interface EnquiryQuery {
  readonly siteId: string;
  /** `open` is every state but closed. */
  readonly status: 'open' | 'closed' | 'red-flag';
  readonly limit: number;
}

const conditions = { open: "e.state <> 'closed'", closed: "e.state = 'closed'", 'red-flag': 'e.is_red_flag_open' };

/** Enquiries of a site: open red flags first, then what nobody has taken, then the oldest. */
export function listEnquiries(session: Session, { siteId, status, limit }: EnquiryQuery): Promise<Enquiry[]> {
  return rowsOf<Enquiry>(
    session,
    `select ${columns} ${from}
     where e.site_id = $1 and ${conditions[status]}
     order by e.is_red_flag_open desc, array_position(array['emergency', 'same-day', 'soon'], e.urgency), e.is_scanned,
       array_position(array['new', 'assigned', 'answered', 'closed'], e.state), e.received_at, e.id
     limit $2`,
    [siteId, limit],
  );
}

/** The enquiry, not closed, of somebody who writes on a channel again: the newest. */
export function findOpenEnquiry(
  session: Session,
  { siteId, channel, handle }: { readonly siteId: string; readonly channel: AnswerChannel; readonly handle: string },
): Promise<Enquiry | undefined> {
  return rowOf<Enquiry>(
    session,
    `select ${columns} ${from}
     join enquiry_handles h on h.site_id = e.site_id and h.enquiry_id = e.id
     where e.site_id = $1 and h.channel = $2 and h.handle_hash = $3 and e.state <> 'closed' and e.erased_at is null
       and $2 = any (e.may_contact_by)
     order by e.received_at desc limit 1`,
    [siteId, channel, handleHash(session, { siteId, channel, handle })],
  );
}
