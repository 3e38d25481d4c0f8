import { changeEnquiry, getEnquiryContact, getSite, setContact } from '@jointwise/store';
import { enrolEnquiryBody, enrolledEnquiryReply } from '../contract/index.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { getLiveEnquiry, takeStep } from '../enquiries/take-step.ts';
import { mayAt } from '../frame/actor.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { enrolPerson } from '../participants/enrol-person.ts';
import { siteDay } from '../participants/site-day.ts';

/** Makes a participant of the person who asked; name and how to reach them come along. */
export const enrolEnquiry = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries/:enquiryId/participant',
  summary: 'Makes a participant of the person who asked; their contact details come along.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryParams,
  body: enrolEnquiryBody,
  reply: enrolledEnquiryReply,
  status: 201,
  async handle({ params: { siteId, enquiryId }, body: { version, ...enrolment }, actor, transaction, services }) {
    const lacking = (['participant.enrol', 'contact.write'] as const).find((one) => !mayAt(actor, one, siteId));
    if (lacking !== undefined) return refuse('forbidden', `You need the permission ${lacking} at this site.`);
    const enquiry = await getLiveEnquiry(transaction, { siteId, enquiryId });
    if (isRefusal(enquiry)) return enquiry;
    if (enquiry.identityCheck === null) {
      return refuse('refused', 'Make sure first who it is: an address or a number is no identity.');
    }
    const site = await getSite(transaction, siteId);
    const contact = await getEnquiryContact(transaction, siteId, enquiryId);
    if (site === undefined || contact === null) return refuse('not-found', 'There is no such enquiry here.');
    const today = siteDay(site.timeZone, services.now());
    const enrolled = await enrolPerson(transaction, { ...enrolment, siteId }, today);
    if (isRefusal(enrolled)) return enrolled;
    const { id: participantId, code } = enrolled;
    const { preferredTime: _, ...reachable } = contact;
    const details = { ...reachable, language: enquiry.locale };
    await setContact(transaction, { siteId, participantId, version: 0, contact: details });
    const taken = await takeStep(transaction, services, {
      place: { siteId, enquiryId, version },
      step: { kind: 'outcome', outcome: 'enrolled', reason: 'consented' },
      change: { outcomeReason: 'consented', participantId },
      event: { kind: 'outcome', detail: 'enrolled:consented' },
    });
    if (isRefusal(taken)) return taken;
    const linked = { siteId, id: enquiryId, change: {}, events: [{ kind: 'linked-to-participant' }] as const };
    const saved = await changeEnquiry(transaction, { ...linked, at: services.now() });
    return { body: { participantId, code, version: saved.status === 'saved' ? saved.version : taken.version } };
  },
});
