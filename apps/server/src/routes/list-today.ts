import type { StudyDefinition } from '@jointwise/definitions';
import { addDays, planWorkList, soonDays } from '@jointwise/registry';
import {
  getSite,
  listMissingConsents,
  listOpenSeriousEvents,
  listOpenVisits,
  listUnaskedVisits,
} from '@jointwise/store';
import { todayQuery, todayReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';
import { siteDay } from '../participants/site-day.ts';
import { workFacts } from '../participants/work-facts.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';

/** More than anybody does in a day. */
const limit = 500;

/** What to do at a site today, most urgent first. */
export const listToday = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/today',
  summary: 'Lists what to do at a site today.',
  access: { permission: 'participant.read', at: 'site' },
  params: siteParams,
  query: todayQuery,
  reply: todayReply,
  async handle({ params: { siteId }, query: { studyId }, work, transaction, services }) {
    const site = await getSite(transaction, siteId);
    const study = await getOwnStudy(transaction, studyId, work.siteIds);
    if (site === undefined || study === undefined) return refuse('not-found', 'There is no such study at this site.');
    const today = siteDay(site.timeZone, services.now());
    const wanted = { siteId, studyId, today, limit };
    const open = {
      visits: await listOpenVisits(transaction, { ...wanted, opensBy: addDays(today, soonDays) }),
      unasked: await listUnaskedVisits(transaction, { ...wanted, visitCodes: asking(study.definition) }),
      consents: await listMissingConsents(transaction, { ...wanted, purpose: 'registry' }),
      seriousEvents: await listOpenSeriousEvents(transaction, wanted),
    };
    const items = planWorkList(workFacts(open, study.definition), today).slice(0, limit);
    return { body: { rows: items.map((item) => ({ ...item, jointSide: toJointSide(item.jointSide) })) } };
  },
});

/** Visits at which adverse events are asked about. */
function asking({ visits }: StudyDefinition): string[] {
  return visits.filter(({ records }) => records.includes('safety-assessment')).map(({ code }) => code);
}

function toJointSide(jointSide: { readonly id: string; readonly joint: string; readonly side: string } | null) {
  return jointSide && { ...jointSide, side: jointSide.side as 'left' | 'right' | 'midline' | 'unknown' };
}
