import type { AgeBand } from '@jointwise/definitions';
import { ageBandAt } from '@jointwise/registry';
import { listRoster, listSites } from '@jointwise/store';
import { rosterQuery, rosterReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { siteDay } from '../participants/site-day.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';

/** The roster: participants of the caller's sites, by code, with what is due. */
export const listParticipants = defineRoute({
  method: 'GET',
  path: '/api/participants',
  summary: 'Lists participants with filters and what is due.',
  access: { permission: 'participant.read', at: 'any-site' },
  query: rosterQuery,
  reply: rosterReply,
  async handle({ query, work, transaction, services }) {
    const { siteId, ...filters } = query;
    const study = await getOwnStudy(transaction, query.studyId, work.siteIds);
    const siteIds = siteId === undefined ? work.siteIds : work.siteIds.filter((own) => own === siteId);
    if (study === undefined || siteIds.length === 0)
      return refuse('not-found', 'There is no such study or site of yours.');
    const zones = new Map((await listSites(transaction, siteIds)).map(({ id, timeZone }) => [id, timeZone]));
    const today = siteIds.map((own) => siteDay(zones.get(own) ?? 'UTC', services.now()));
    const { rows, next, total, totalIsLeast } = await listRoster(transaction, { ...filters, siteIds, today });
    const titles = new Map(study.definition.visits.map(({ code, title }) => [code, title]));
    return {
      body: {
        rows: rows.map(({ birthYear, ageBand, nextVisit, jointSides, ...row }) => ({
          ...row,
          ageBand: ageBandAt(knownAge(birthYear, ageBand), row.enrolledOn) ?? null,
          nextVisit: nextVisit && { ...nextVisit, title: titles.get(nextVisit.code) ?? nextVisit.code },
          jointSides: [...jointSides],
        })),
        next,
        total,
        ...(totalIsLeast && { totalIsLeast }),
      },
    };
  },
});

function knownAge(birthYear: number | null, ageBand: string | null) {
  return { ...(birthYear !== null && { birthYear }), ...(ageBand !== null && { ageBand: ageBand as AgeBand }) };
}
