import { checkParticipant, checkRecord } from '@jointwise/registry';
import { addClinicalRecord, addParticipant, getSite } from '@jointwise/store';
import { enrolBody, enrolledReply } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';
import { recordDefinitionOf } from '../participants/record-entry.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';
import { siteDay } from '../participants/site-day.ts';

/** Enrols a participant at a site, with demographics. */
export const enrolParticipant = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/participants',
  summary: 'Enrols a participant.',
  access: { permission: 'participant.enrol', at: 'site' },
  params: siteParams,
  body: enrolBody,
  reply: enrolledReply,
  status: 201,
  async handle({ params: { siteId }, body, transaction, services }) {
    const { studyId, warningsReason } = body;
    const site = await getSite(transaction, siteId);
    if (site === undefined) return refuse('not-found', 'There is no such site.');
    const today = siteDay(site.timeZone, services.now());
    const { code, enrolledOn } = body;
    const entry = settleCheck(checkParticipant({ code, enrolledOn }, { today }), warningsReason);
    if (isRefusal(entry)) return entry;
    const record = settleCheck(
      checkRecord(recordDefinitionOf('demographics'), body.demographics, { today, enrolledOn }),
      warningsReason,
    );
    if (isRefusal(record)) return record;
    const added = await addParticipant(transaction, { siteId, studyId, ...entry.value });
    if (added.status !== 'added') return refuseUnsaved(added);
    const place = { siteId, participantId: added.id, anchor: 'participant' as const, kind: 'demographics' };
    await addClinicalRecord(transaction, { ...place, data: record.value });
    return { body: { id: added.id, code: added.code } };
  },
});
