import type { AnswerChannel } from '@jointwise/definitions';
import { textsOf } from '@jointwise/patient/pages';
import { composeAnswer, type EnquiryContact, sendableAt } from '@jointwise/registry';
import {
  type ApprovedAnswer,
  addEnquiryLink,
  addOutboundMessage,
  type Enquiry,
  getApprovedAnswer,
  getEnquiryContact,
  getSite,
  type Session,
} from '@jointwise/store';
import { isRefusal, type Refusal, refuse } from '../frame/refusal.ts';
import type { Services } from '../services.ts';
import { type EnquirySite, enquirySiteOf } from './enquiry-site.ts';
import { judgeAnswer } from './judge-answer.ts';
import { localeOf } from './locale-of.ts';
import { writableHandle } from './queue-safety-text.ts';
import { linkDays, makeToken, secureAddress } from './secure-link.ts';
import { getLiveEnquiry, type StepPlace, takeStep } from './take-step.ts';

export interface AnswerWish extends StepPlace {
  readonly answerId: string;
  readonly channel: AnswerChannel;
  readonly warningsReason?: string | undefined;
}

/**
 * Queues an approved answer, or notes one that was read out on the phone. A text with a claim that the ledger does not
 * support goes out only with a reason, which stands in the audit trail. It waits for the end of the quiet hours.
 */
export async function queueAnswer(
  session: Session,
  services: Services,
  wish: AnswerWish,
): Promise<{ readonly version: number; readonly sendsAt: string | null } | Refusal> {
  const { siteId, enquiryId, answerId, channel } = wish;
  const enquiry = await getLiveEnquiry(session, wish);
  if (isRefusal(enquiry)) return enquiry;
  const answer = await getApprovedAnswer(session, siteId, answerId);
  const refusal = refuseAnswer(enquiry, answer, wish);
  if (refusal !== undefined || answer === undefined) return refusal ?? refuse('not-found', 'There is no such answer.');
  const site = await getSite(session, siteId);
  const contact = await getEnquiryContact(session, siteId, enquiryId);
  if (site === undefined || contact === null) return refuse('not-found', 'There is no such enquiry at this site.');
  const detail = `${channel}:${answerId}:${answer.version}${wish.warningsReason === undefined ? '' : ':marked'}`;
  const taken = await takeStep(session, services, {
    ...{ place: wish, step: { kind: 'answer' }, event: { kind: 'answered', detail } },
  });
  if (isRefusal(taken) || channel === 'phone') return isRefusal(taken) ? taken : { ...taken, sendsAt: null };
  const asked = enquirySiteOf(site, services.channels);
  const sendsAt = await send(session, services, { site: asked, enquiry, contact, answer, channel });
  return isRefusal(sendsAt) ? sendsAt : { ...taken, sendsAt: sendsAt.toISOString() };
}

function refuseAnswer(
  enquiry: Enquiry,
  answer: ApprovedAnswer | undefined,
  { channel, warningsReason }: AnswerWish,
): Refusal | undefined {
  if (answer === undefined) return refuse('not-found', 'There is no such answer at this site.');
  if (answer.approvedAt === null) return refuse('refused', 'This wording is not approved yet.');
  if (!enquiry.mayContactBy.includes(channel)) {
    return refuse('refused', `The person has not agreed to be contacted by ${channel}.`);
  }
  const doubtful = judgeAnswer(answer.body).claims.filter(({ isSupported }) => !isSupported);
  if (doubtful.length === 0 || warningsReason !== undefined) return undefined;
  const warnings = doubtful.map(({ sentence, verdict, explanation }) => ({
    ...{ field: 'answerId', rule: 'unsupported-claim' },
    detail: `“${sentence}” ${verdict}: ${explanation}`,
  }));
  return refuse('reason-required', 'The text makes claims that the ledger does not support; say why to send it.', {
    warnings,
  });
}

interface Sending {
  readonly site: EnquirySite;
  readonly enquiry: Enquiry;
  readonly contact: EnquiryContact;
  readonly answer: ApprovedAnswer;
  readonly channel: AnswerChannel;
}

async function send(
  session: Session,
  services: Services,
  { site, enquiry, contact, answer, channel }: Sending,
): Promise<Date | Refusal> {
  const to = await writableHandle(session, services, { site, channel, contact });
  if (to === undefined) return refuse('refused', `The person cannot be written to by ${channel}: off, or opted out.`);
  const at = services.now();
  const t = textsOf(localeOf(answer.locale));
  const link = answer.body.includes('{link}') ? await addLink(session, services, enquiry, answer.locale) : '';
  const name = contact.givenName ?? '';
  const text = composeAnswer(answer.body, { name, site: site.name, link }, t('enquiry.safety.stop'));
  const subject = t('enquiry.safety.subject', { site: site.name, reference: enquiry.reference });
  const sendsAt = sendableAt(at, { timeZone: site.timeZone, quiet: site.quiet });
  await addOutboundMessage(session, {
    ...{ siteId: site.id, enquiryId: enquiry.id, channel: to.channel, kind: 'answer', at, sendableAt: sendsAt },
    answer: { id: answer.id, version: answer.version },
    content: { to: to.handle, subject, text, locale: answer.locale, lastInboundAt: enquiry.lastInboundAt },
  });
  return sendsAt;
}

async function addLink(session: Session, services: Services, { siteId, id }: Enquiry, locale: string) {
  const at = services.now();
  const { token, hash: tokenHash } = makeToken(siteId);
  const expiresAt = new Date(at.getTime() + linkDays * 86_400_000);
  await addEnquiryLink(session, { siteId, enquiryId: id, tokenHash, at, expiresAt });
  return secureAddress(services.config, localeOf(locale), token);
}
