import { checkJointSide } from '@jointwise/registry';
import { addJointSide } from '@jointwise/store';
import { addedReply, addJointSideBody } from '../contract/index.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { participantParams } from '../participants/participant-params.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** Adds a joint-side of a participant: two knees are two of them. */
export const addJointSideRoute = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/participants/:participantId/joint-sides',
  summary: 'Adds a joint-side of a participant.',
  access: { permission: 'participant.enrol', at: 'site' },
  params: participantParams,
  body: addJointSideBody,
  reply: addedReply,
  status: 201,
  async handle({ params, body, transaction }) {
    const settled = settleCheck(checkJointSide(body), undefined);
    if (isRefusal(settled)) return settled;
    const added = await addJointSide(transaction, { ...params, ...settled.value });
    return added.status === 'added' ? { body: { id: added.id } } : refuseUnsaved(added);
  },
});
