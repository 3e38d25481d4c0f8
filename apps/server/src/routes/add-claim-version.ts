import { checkClaim } from '@jointwise/registry';
import { addClaimVersion, getClaim } from '@jointwise/store';
import { addClaimVersionBody, claimParams, savedClaimReply } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** A new version of a claim; what is published stays as it is until somebody approves the new one. */
export const addClaimVersionRoute = defineRoute({
  method: 'POST',
  path: '/api/claims/:slug/versions',
  summary: 'Adds a version of a claim.',
  access: { permission: 'claim.write', at: 'any-site' },
  params: claimParams,
  body: addClaimVersionBody,
  reply: savedClaimReply,
  status: 201,
  async handle({ params: { slug }, body, transaction }) {
    const claim = await getClaim(transaction, slug);
    if (claim === undefined) return refuse('not-found', 'There is no such claim.');
    const settled = settleCheck(checkClaim({ ...body.definition, slug }), undefined);
    if (isRefusal(settled)) return settled;
    const change = { id: claim.id, version: body.version, definition: settled.value };
    const added = await addClaimVersion(transaction, change);
    return added.status === 'saved' ? { body: { slug, version: added.version } } : refuseUnsaved(added);
  },
});
