import { listRecordVersions } from '@jointwise/store';
import { recordHistoryReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
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
  async handle({ params, transaction }) {
    const record = await getOwnRecord(transaction, params);
    if (record === undefined) return refuse('not-found', 'There is no such record.');
    return { body: { rows: await listRecordVersions(transaction, params.siteId, record.id) } };
  },
});
