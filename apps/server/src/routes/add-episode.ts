import { addClinicalRecord, addEpisode, getJointSide } from '@jointwise/store';
import { addEpisodeBody, addedEpisodeReply, id } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { plannedVisits } from '../participants/follow-episode.ts';
import { participantParams } from '../participants/participant-params.ts';
import { planEpisode } from '../participants/plan-episode.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';

/** Opens an episode of a joint-side with its index procedure and product, and plans its visits. */
export const addEpisodeRoute = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/participants/:participantId/joint-sides/:jointSideId/episodes',
  summary: 'Opens an episode: index procedure, product and planned visits.',
  access: { permission: 'participant.enrol', at: 'site' },
  params: participantParams.extend({ jointSideId: id }),
  body: addEpisodeBody,
  reply: addedEpisodeReply,
  status: 201,
  async handle({ params, body, transaction, services }) {
    const { siteId, participantId, jointSideId } = params;
    const jointSide = await getJointSide(transaction, siteId, jointSideId);
    if (jointSide?.participantId !== participantId) return refuse('not-found', 'There is no such joint-side.');
    const plan = await planEpisode(transaction, { siteId, participantId, jointSide }, { body, now: services.now() });
    if (isRefusal(plan)) return plan;
    const { indexOn } = plan.entry;
    const added = await addEpisode(transaction, {
      ...{ siteId, jointSideId, indexOn, condition: plan.condition, conditionRecordId: body.conditionId },
      productClass: plan.product && String(plan.product.productClass),
      visits: plannedVisits(plan.study, indexOn, plan.condition),
    });
    if (added.status !== 'added') return refuseUnsaved(added);
    const place = { siteId, participantId, anchor: 'episode' as const, anchorId: added.id };
    await addClinicalRecord(transaction, { ...place, kind: 'procedure', data: plan.indexProcedure, datedOn: indexOn });
    if (plan.product) await addClinicalRecord(transaction, { ...place, kind: 'product', data: plan.product });
    return { body: { id: added.id, number: added.number, indexOn, visits: [...added.visits] } };
  },
});
