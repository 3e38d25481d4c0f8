import { checkProcedureLog } from '@jointwise/registry';
import { amendProcedureLogEntry, getProcedureLogEntry } from '@jointwise/store';
import { addedRecordReply, amendProcedureLogBody } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { procedureLogParams } from '../participants/participant-params.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';
import { readLogFacts } from '../procedure-log/read-log-facts.ts';

/** Amends the count of a month: a new version with a reason; the old one stays readable. */
export const amendProcedureLog = defineRoute({
  method: 'PUT',
  path: '/api/sites/:siteId/procedure-log/:entryId',
  summary: 'Amends an entry of the procedure log.',
  access: { permission: 'record.amend', at: 'site' },
  params: procedureLogParams,
  body: amendProcedureLogBody,
  reply: addedRecordReply,
  async handle({ params: { siteId, entryId }, body, transaction, services }) {
    const entry = await getProcedureLogEntry(transaction, siteId, entryId);
    const facts = entry && (await readLogFacts(transaction, entry, services.now()));
    if (entry === undefined || facts === undefined) return refuse('not-found', 'There is no such entry.');
    const { month, joint, productClass } = entry;
    const { treated, version, warningsReason } = body;
    const settled = settleCheck(checkProcedureLog({ month, joint, productClass, treated }, facts), warningsReason);
    if (isRefusal(settled)) return settled;
    const saved = await amendProcedureLogEntry(transaction, { siteId, id: entryId, version, treated });
    if (saved.status !== 'saved') return refuseUnsaved(saved);
    return { body: { id: saved.id, version: saved.version, warnings: settled.warnings } };
  },
});
