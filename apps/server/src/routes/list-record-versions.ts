import { getParticipant, listRecordVersions } from '@jointwise/store';
import { recordHistoryReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { asSeenBy, readArmReader } from '../participants/arm-reader.ts';
import { getOwnRecord } from '../participants/get-own-record.ts';
import { recordParams } from '../participants/participant-params.ts';

/** Every version of a record: who, when, what and why. */
export const listRecordVersionsRoute = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/participants/:participantId/records/:kind/:recordId/history',
  summary: 'Lists every version of a clinical record.',
  access: { permission: 'participant.read', at: 'site' },
  params: recordParams,
  reply: recordHistoryReply,
  async handle({ params, actor, transaction }) {
    const { siteId, participantId, kind } = params;
    const record = await getOwnRecord(transaction, params);
    const participant = await getParticipant(transaction, siteId, participantId);
    if (record === undefined || participant === undefined) return refuse('not-found', 'There is no such record.');
    const reader = await readArmReader(transaction, actor, { siteId, studyId: participant.studyId });
    const versions = await listRecordVersions(transaction, siteId, record.id);
    return { body: { rows: versions.map((version) => asSeenBy({ kind, ...version }, reader)) } };
  },
});
