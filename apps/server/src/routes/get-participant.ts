import { getParticipantPage, getSite, getStudy } from '@jointwise/store';
import { participantReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { readArmReader } from '../participants/arm-reader.ts';
import { participantPage } from '../participants/participant-page.ts';
import { participantParams } from '../participants/participant-params.ts';
import { siteDay } from '../participants/site-day.ts';

/** Everything about one participant but contact details. */
export const getParticipantRoute = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/participants/:participantId',
  summary: 'Returns everything that the page of a participant shows.',
  access: { permission: 'participant.read', at: 'site' },
  params: participantParams,
  reply: participantReply,
  async handle({ params: { siteId, participantId }, actor, transaction, services }) {
    const page = await getParticipantPage(transaction, siteId, participantId);
    const study = page && (await getStudy(transaction, page.participant.studyId));
    const site = await getSite(transaction, siteId);
    if (page === undefined || study === undefined || site === undefined) {
      return refuse('not-found', 'There is no such participant at this site.');
    }
    const reader = await readArmReader(transaction, actor, { siteId, studyId: study.id });
    const today = siteDay(site.timeZone, services.now());
    return { body: participantPage(page, { study: study.definition, today, reader }) };
  },
});
