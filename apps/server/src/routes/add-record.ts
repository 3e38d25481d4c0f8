import { checkRecord } from '@jointwise/registry';
import { addClinicalRecord } from '@jointwise/store';
import { addedRecordReply, addRecordBody } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { findRecordPlace } from '../participants/find-record-place.ts';
import { followEpisode } from '../participants/follow-episode.ts';
import { recordKindParams } from '../participants/participant-params.ts';
import { dateOf, findRecordDefinition } from '../participants/record-entry.ts';
import { readRecordFacts } from '../participants/record-facts.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** Enters a clinical record of any kind. */
export const addRecord = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/participants/:participantId/records/:kind',
  summary: 'Enters a clinical record.',
  access: { permission: 'record.enter', at: 'site' },
  params: recordKindParams,
  body: addRecordBody,
  reply: addedRecordReply,
  status: 201,
  async handle({ params, body, transaction, services }) {
    const definition = findRecordDefinition(params.kind);
    if (definition === undefined) return refuse('not-found', 'There is no such kind of record.');
    const entry = await findRecordPlace(transaction, definition, { ...params, anchorId: body.anchorId });
    if (isRefusal(entry)) return entry;
    const facts = await readRecordFacts(transaction, entry, services.now());
    if (facts === undefined) return refuse('not-found', 'There is no such participant.');
    const settled = settleCheck(checkRecord(definition, body.data, facts.context), body.warningsReason);
    if (isRefusal(settled)) return settled;
    const data = settled.value;
    const added = await addClinicalRecord(transaction, { ...entry, data, datedOn: dateOf(definition, data) });
    if (added.status !== 'saved') return refuseUnsaved(added);
    await followEpisode(transaction, entry);
    return { body: { id: added.id, version: added.version, warnings: settled.warnings } };
  },
});
