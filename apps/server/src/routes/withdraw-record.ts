import { withdrawClinicalRecord } from '@jointwise/store';
import { savedVersionReply, withdrawRecordBody } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { followEpisode } from '../participants/follow-episode.ts';
import { getOwnRecord } from '../participants/get-own-record.ts';
import { recordParams } from '../participants/participant-params.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';

/** Marks a record as entered in error; every version stays readable. */
export const withdrawRecord = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/participants/:participantId/records/:kind/:recordId/withdrawal',
  summary: 'Withdraws a clinical record that was entered in error.',
  access: { permission: 'record.amend', at: 'site' },
  params: recordParams,
  body: withdrawRecordBody,
  reply: savedVersionReply,
  async handle({ params, body, transaction }) {
    const record = await getOwnRecord(transaction, params);
    if (record === undefined) return refuse('not-found', 'There is no such record.');
    const saved = await withdrawClinicalRecord(transaction, { ...params, id: record.id, version: body.version });
    if (saved.status !== 'saved') return refuseUnsaved(saved);
    await followEpisode(transaction, { ...params, anchorId: record.anchorId });
    return { body: { id: saved.id, version: saved.version } };
  },
});
