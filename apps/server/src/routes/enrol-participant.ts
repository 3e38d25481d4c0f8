import { getSite } from '@jointwise/store';
import { enrolBody, enrolledReply } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { enrolPerson } from '../participants/enrol-person.ts';
import { siteParams } from '../participants/participant-params.ts';
import { siteDay } from '../participants/site-day.ts';

/** Enrols a participant at a site, with demographics. */
export const enrolParticipant = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/participants',
  summary: 'Enrols a participant.',
  access: { permission: 'participant.enrol', at: 'site' },
  params: siteParams,
  body: enrolBody,
  reply: enrolledReply,
  status: 201,
  async handle({ params: { siteId }, body, transaction, services }) {
    const site = await getSite(transaction, siteId);
    if (site === undefined) return refuse('not-found', 'There is no such site.');
    const today = siteDay(site.timeZone, services.now());
    const enrolled = await enrolPerson(transaction, { ...body, siteId }, today);
    return isRefusal(enrolled) ? enrolled : { body: enrolled };
  },
});
