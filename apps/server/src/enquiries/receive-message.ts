import type { AnswerChannel } from '@jointwise/definitions';
import { locales } from '@jointwise/patient/pages';
import {
  chooseLocales,
  dataRoles,
  type EnquiryContact,
  handleOf,
  type InboundMessage,
  moreUrgent,
  readShortMessage,
  type ShortMessage,
} from '@jointwise/registry';
import {
  addEnquiry,
  addInboundMessage,
  cancelWaiting,
  changeEnquiry,
  type Enquiry,
  type EnquiryEventEntry,
  findOpenEnquiry,
  getEnquiryContact,
  isKnownMessage,
  type Session,
  setOptOut,
} from '@jointwise/store';
import type { Services } from '../services.ts';
import { rolesOfSite } from './data-roles-of-site.ts';
import type { EnquirySite } from './enquiry-site.ts';
import { queueSafetyText } from './queue-safety-text.ts';
import { type Reading, readMessage } from './read-message.ts';

export type Received =
  | { readonly status: 'enquiry' | 'follow-up'; readonly enquiryId: string }
  | { readonly status: 'known' | 'automatic' | 'opted-out' | 'opted-in' | 'unanswerable' };

type Channel = Exclude<AnswerChannel, 'phone'>;

interface Writer {
  readonly site: EnquirySite;
  readonly channel: Channel;
  readonly handle: string;
}

/**
 * Makes an enquiry of a message, or adds it to the open one of who wrote it. Its text is read here, for words of an
 * emergency, its language and a wish to be called or left alone, and goes no further: nothing of it is stored.
 */
export async function receiveMessage(
  services: Services,
  {
    site,
    channel,
    message,
  }: { readonly site: EnquirySite; readonly channel: Channel; readonly message: InboundMessage },
): Promise<Received> {
  if (message.isAutomatic) return { status: 'automatic' };
  const handle = handleOf(channel, message.from);
  if (handle === null) return { status: 'unanswerable' };
  const writer = { site, channel, handle };
  const work = { actor: { system: `enquiry ${channel}` }, siteIds: [site.id] };
  try {
    return await services.store.write(work, (session) => receive(session, services, writer, message));
  } catch (error) {
    if (error instanceof BroughtTwice) return { status: 'known' };
    throw error;
  }
}

/** Takes back what was begun for a message that another transaction has just received. */
class BroughtTwice extends Error {}

async function receive(
  session: Session,
  services: Services,
  writer: Writer,
  message: InboundMessage,
): Promise<Received> {
  const { site, channel, handle } = writer;
  const { providerId, attachments } = message;
  const at = services.now();
  if (await isKnownMessage(session, { siteId: site.id, channel, providerId })) return { status: 'known' };
  const meaning = readShortMessage(message.ownWords);
  const open = await findOpenEnquiry(session, { siteId: site.id, channel, handle });
  if (meaning === 'opt-out' || meaning === 'opt-in') return settleWish(session, services, writer, { open, meaning });
  const reading = readMessage(message.text, message.ownWords);
  const enquiryId =
    open === undefined
      ? await begin(session, services, writer, { message, reading, meaning })
      : await goOn(session, services, writer, { open, reading, meaning });
  const note = { siteId: site.id, enquiryId, channel, providerId, attachments, at };
  if ((await addInboundMessage(session, note)) === 'known') throw new BroughtTwice();
  return { status: open === undefined ? 'enquiry' : 'follow-up', enquiryId };
}

async function settleWish(
  session: Session,
  services: Services,
  { site, channel, handle }: Writer,
  { open, meaning }: { readonly open: Enquiry | undefined; readonly meaning: 'opt-out' | 'opt-in' },
): Promise<Received> {
  const at = services.now();
  const isOut = meaning === 'opt-out';
  await setOptOut(session, { siteId: site.id, channel, handle, isOut, at });
  if (open !== undefined) {
    if (isOut) await cancelWaiting(session, site.id, open.id);
    const kind = isOut ? 'opted-out' : 'opted-in';
    await changeEnquiry(session, { siteId: site.id, id: open.id, change: {}, events: [{ kind, detail: channel }], at });
  }
  return { status: isOut ? 'opted-out' : 'opted-in' };
}

async function begin(
  session: Session,
  services: Services,
  { site, channel, handle }: Writer,
  given: { readonly message: InboundMessage; readonly reading: Reading; readonly meaning: ShortMessage | null },
): Promise<string> {
  const { reading, message, meaning } = given;
  const at = services.now();
  const contact: EnquiryContact = {
    ...{ givenName: message.name?.slice(0, 80) ?? null, familyName: null, preferredTime: 'any' },
    ...{ email: channel === 'e-mail' ? handle : null, phone: channel === 'whatsapp' ? handle : null },
  };
  const [locale] = chooseLocales(reading.language, { spoken: locales(), standard: site.locale });
  const added = await addEnquiry(session, {
    ...{ siteId: site.id, channel, answerBy: channel, mayContactBy: [channel], callMe: meaning === 'call-me' },
    ...{ locale, contact, at, isInbound: true, detectedLanguage: reading.language },
    ...{ urgency: reading.urgency, isScanned: reading.isScanned },
    dataRoles: dataRoles(contact.phone, rolesOfSite(site, channel)),
  });
  if (reading.urgency !== null) {
    const events = [{ kind: 'red-flag-raised', detail: reading.urgency }] as const;
    await changeEnquiry(session, { siteId: site.id, id: added.id, change: {}, events, at });
  }
  const written = { channel, answerBy: channel, detectedLanguage: reading.language, lastInboundAt: at.toISOString() };
  const enquiry = { ...added, ...written, locale };
  await queueSafetyText(session, services, { site, enquiry, contact });
  return added.id;
}

/** Somebody writes again: the enquiry comes back into sight, and new words of an emergency are a new task. */
async function goOn(
  session: Session,
  services: Services,
  { site, channel }: Writer,
  given: { readonly open: Enquiry; readonly reading: Reading; readonly meaning: ShortMessage | null },
): Promise<string> {
  const { open, reading, meaning } = given;
  const at = services.now();
  const raised: EnquiryEventEntry[] =
    reading.urgency === null ? [] : [{ kind: 'red-flag-raised', detail: reading.urgency }];
  await changeEnquiry(session, {
    ...{ siteId: site.id, id: open.id, at },
    events: [{ kind: 'message-received', detail: channel }, ...raised],
    change: {
      state: open.assignedTo === null ? 'new' : 'assigned',
      lastInboundAt: at.toISOString(),
      isScanned: open.isScanned && reading.isScanned,
      ...(meaning === 'call-me' && { callMe: true }),
      ...(reading.urgency !== null && { urgency: moreUrgent(open.urgency, reading.urgency), isRedFlagOpen: true }),
    },
  });
  const contact = reading.urgency === null ? null : await getEnquiryContact(session, site.id, open.id);
  if (contact !== null) {
    const detectedLanguage = reading.language ?? open.detectedLanguage;
    const enquiry = { ...open, answerBy: channel, detectedLanguage, lastInboundAt: at.toISOString() };
    await queueSafetyText(session, services, { site, enquiry, contact });
  }
  return open.id;
}
