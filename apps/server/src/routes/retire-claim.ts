import { addClaimApproval, getClaim } from '@jointwise/store';
import { approveClaimBody, approvedClaimReply, claimParams } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';

/** Takes a published claim out of the list; its page stays and says so. */
export const retireClaim = defineRoute({
  method: 'POST',
  path: '/api/claims/:slug/retirement',
  summary: 'Retires a published claim.',
  access: { permission: 'claim.publish', at: 'any-site' },
  params: claimParams,
  body: approveClaimBody,
  reply: approvedClaimReply,
  async handle({ params: { slug }, body, actor, transaction }) {
    const claim = await getClaim(transaction, slug);
    if (claim === undefined || claim.publishedVersion === null)
      return refuse('not-found', 'There is no published claim at this address.');
    const { publishedVersion: version, author: by, enteredAt: at } = claim;
    if (body.version !== version) return refuseUnsaved({ status: 'conflict', version, by, at });
    await addClaimApproval(transaction, {
      ...{ claimId: claim.id, version, kind: 'retirement', verdictNumber: null },
      ...{ approverId: actor.userId, approverName: actor.name },
    });
    return { body: { slug, state: 'retired' } };
  },
});
