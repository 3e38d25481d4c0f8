import type { AnswerChannel } from '@jointwise/definitions';
import { type Locale, textsOf } from '@jointwise/patient/pages';
import type { EnquiryContact } from '@jointwise/registry';
import {
  addEnquiryLink,
  addOutboundMessage,
  countSafetyTexts,
  type Enquiry,
  handleIn,
  isOptedOut,
  type Session,
} from '@jointwise/store';
import type { Services } from '../services.ts';
import type { EnquirySite } from './enquiry-site.ts';
import { safetyLocalesOf } from './locale-of.ts';
import { linkDays, makeToken, secureAddress } from './secure-link.ts';

type Asked = Pick<
  Enquiry,
  'id' | 'reference' | 'channel' | 'locale' | 'detectedLanguage' | 'answerBy' | 'lastInboundAt'
>;

/**
 * Makes a link to the secure form and, where the person is written to, queues the automatic first answer with it: the
 * signs of an emergency, whom to call, and where health details may go. It waits for no quiet hours: it answers
 * somebody who has just written. Whoever wrote in a language that the house does not speak gets it in two.
 *
 * @returns the token of the link
 */
export async function queueSafetyText(
  session: Session,
  services: Services,
  { site, enquiry, contact }: { readonly site: EnquirySite; readonly enquiry: Asked; readonly contact: EnquiryContact },
): Promise<string> {
  const at = services.now();
  const { token, hash } = makeToken(site.id);
  const place = { siteId: site.id, enquiryId: enquiry.id };
  const expiresAt = new Date(at.getTime() + linkDays * 86_400_000);
  await addEnquiryLink(session, { ...place, tokenHash: hash, at, expiresAt });
  const to = await writableHandle(session, services, { site, channel: enquiry.answerBy, contact });
  if (to === undefined || (await isFlooded(session, { ...to, siteId: site.id, at }))) return token;
  const locales = safetyLocalesOf(enquiry);
  const written = locales.map((locale) => {
    const link = secureAddress(services.config, locale, token);
    return safetyTextIn(locale, { site: site.name, reference: enquiry.reference, link });
  });
  const subject = written.map((one) => one.subject).join(' / ');
  const text = written.map((one) => one.text).join(betweenLanguages);
  await addOutboundMessage(session, {
    ...{ ...place, channel: to.channel, kind: 'safety', at, sendableAt: at },
    content: { to: to.handle, subject, text, locale: locales[0], lastInboundAt: enquiry.lastInboundAt },
  });
  return token;
}

/** A line that no mail program takes for a signature or for something quoted. */
const betweenLanguages = '\n\n* * *\n\n';

function safetyTextIn(
  locale: Locale,
  said: { readonly site: string; readonly reference: string; readonly link: string },
): { readonly subject: string; readonly text: string } {
  const t = textsOf(locale);
  const values = { ...said, days: linkDays };
  const signs = t.lines('enquiry.signs').map((sign) => `- ${sign}`);
  const text = [
    t('enquiry.safety.thanks', values),
    [t('enquiry.safety.emergency'), ...signs, t('shell.emergency')].join('\n'),
    t('enquiry.safety.private', values),
    t('enquiry.safety.reference', values),
    t('enquiry.safety.stop'),
  ].join('\n\n');
  return { subject: t('enquiry.safety.subject', values), text };
}

/** Safety texts a day to one address or number: nobody's mailbox is filled by somebody else who types it in. */
const mostADay = 3;

async function isFlooded(
  session: Session,
  { at, ...handle }: { siteId: string; channel: AnswerChannel; handle: string; at: Date },
): Promise<boolean> {
  const since = new Date(at.getTime() - 86_400_000);
  return (await countSafetyTexts(session, { ...handle, since })) >= mostADay;
}

/** Where a person may be written to on a channel; undefined when it is off, they cannot be, or want no messages. */
export async function writableHandle(
  session: Session,
  { channels }: Services,
  {
    site,
    channel,
    contact,
  }: { readonly site: EnquirySite; readonly channel: AnswerChannel; readonly contact: EnquiryContact },
): Promise<{ readonly channel: Exclude<AnswerChannel, 'phone'>; readonly handle: string } | undefined> {
  const handle = handleIn(contact, channel);
  if (channel === 'phone' || handle === null || channels.outbound(site.code, channel) === undefined) return undefined;
  const isOut = await isOptedOut(session, { siteId: site.id, channel, handle });
  return isOut ? undefined : { channel, handle };
}
