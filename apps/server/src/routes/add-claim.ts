import { checkClaim } from '@jointwise/registry';
import { addClaim } from '@jointwise/store';
import { addClaimBody, savedClaimReply } from '../contract/index.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** Adds a claim as a draft; the caller owns it. */
export const addClaimRoute = defineRoute({
  method: 'POST',
  path: '/api/claims',
  summary: 'Adds a claim as a draft.',
  access: { permission: 'claim.write', at: 'any-site' },
  body: addClaimBody,
  reply: savedClaimReply,
  status: 201,
  async handle({ body, actor, transaction }) {
    const settled = settleCheck(checkClaim(body.definition), undefined);
    if (isRefusal(settled)) return settled;
    const added = await addClaim(transaction, { definition: settled.value, ownerId: actor.userId });
    if (added.status !== 'saved') return refuseUnsaved(added);
    return { body: { slug: settled.value.slug, version: added.version } };
  },
});
