import { listProcedureLog } from '@jointwise/store';
import { procedureLogQuery, procedureLogReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';

/** How many were treated and how many of them are enrolled, by month, joint and product class. */
export const listProcedureLogRoute = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/procedure-log',
  summary: 'Lists the procedure log of a site beside what is enrolled.',
  access: { permission: 'participant.read', at: 'site' },
  params: siteParams,
  query: procedureLogQuery,
  reply: procedureLogReply,
  async handle({ params: { siteId }, query, transaction }) {
    const study = await getOwnStudy(transaction, query.studyId, [siteId]);
    if (study === undefined) return refuse('not-found', 'There is no such study at this site.');
    return { body: { rows: await listProcedureLog(transaction, { siteId, ...query }) } };
  },
});
