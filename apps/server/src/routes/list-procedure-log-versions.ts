import { listProcedureLogVersions } from '@jointwise/store';
import { procedureLogHistoryReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { procedureLogParams } from '../participants/participant-params.ts';

/** Every version of a count of the procedure log: who, when, how many and why. */
export const listProcedureLogVersionsRoute = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/procedure-log/:entryId/history',
  summary: 'Lists every version of an entry of the procedure log.',
  access: { permission: 'participant.read', at: 'site' },
  params: procedureLogParams,
  reply: procedureLogHistoryReply,
  async handle({ params: { siteId, entryId }, transaction }) {
    const rows = await listProcedureLogVersions(transaction, siteId, entryId);
    if (rows.length === 0) return refuse('not-found', 'There is no such entry.');
    return { body: { rows } };
  },
});
