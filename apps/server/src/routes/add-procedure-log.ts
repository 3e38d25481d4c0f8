import { checkProcedureLog } from '@jointwise/registry';
import { addProcedureLogEntry } from '@jointwise/store';
import { addedRecordReply, addProcedureLogBody } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';
import { readLogFacts } from '../procedure-log/read-log-facts.ts';

/** Logs how many were treated at a site in a month, enrolled or not. */
export const addProcedureLog = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/procedure-log',
  summary: 'Logs how many joint-sides were treated in a month, enrolled or not.',
  access: { permission: 'record.enter', at: 'site' },
  params: siteParams,
  body: addProcedureLogBody,
  reply: addedRecordReply,
  status: 201,
  async handle({ params: { siteId }, body, transaction, services }) {
    const { studyId, warningsReason, ...draft } = body;
    const facts = await readLogFacts(transaction, { ...draft, siteId, studyId }, services.now());
    if (facts === undefined) return refuse('not-found', 'There is no such site.');
    const settled = settleCheck(checkProcedureLog(draft, facts), warningsReason);
    if (isRefusal(settled)) return settled;
    const added = await addProcedureLogEntry(transaction, { ...settled.value, siteId, studyId });
    if (added.status !== 'saved') return refuseUnsaved(added);
    return { body: { id: added.id, version: added.version, warnings: settled.warnings } };
  },
});
