import { checkRecord } from '@jointwise/registry';
import { amendClinicalRecord } from '@jointwise/store';
import { addedRecordReply, amendRecordBody } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { asSeenBy, readArmReader } from '../participants/arm-reader.ts';
import { followEpisode } from '../participants/follow-episode.ts';
import { getOwnRecord } from '../participants/get-own-record.ts';
import { recordParams } from '../participants/participant-params.ts';
import { dateOf, findRecordDefinition } from '../participants/record-entry.ts';
import { readRecordFacts } from '../participants/record-facts.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** Amends a clinical record: a new version with a reason; the old one stays readable. */
export const amendRecord = defineRoute({
  method: 'PUT',
  path: '/api/sites/:siteId/participants/:participantId/records/:kind/:recordId',
  summary: 'Amends a clinical record.',
  access: { permission: 'record.amend', at: 'site' },
  params: recordParams,
  body: amendRecordBody,
  reply: addedRecordReply,
  async handle({ params, actor, body, transaction, services }) {
    const definition = findRecordDefinition(params.kind);
    const record = await getOwnRecord(transaction, params);
    if (definition === undefined || record === undefined) return refuse('not-found', 'There is no such record.');
    const place = { ...params, anchor: record.anchor, anchorId: record.anchorId };
    const facts = await readRecordFacts(transaction, place, services.now());
    if (facts === undefined) return refuse('not-found', 'There is no such participant.');
    const reader = await readArmReader(transaction, actor, { ...params, studyId: facts.participant.studyId });
    if (asSeenBy(record, reader).isArmHidden)
      return refuse('forbidden', 'The arm is masked for you; you cannot amend it.');
    const settled = settleCheck(checkRecord(definition, body.data, facts.context), body.warningsReason);
    if (isRefusal(settled)) return settled;
    const data = settled.value;
    const change = { ...place, id: record.id, version: body.version, data, datedOn: dateOf(definition, data) };
    const saved = await amendClinicalRecord(transaction, change);
    if (saved.status !== 'saved') return refuseUnsaved(saved);
    await followEpisode(transaction, place);
    return { body: { id: saved.id, version: saved.version, warnings: settled.warnings } };
  },
});
