import { checkPublication } from '@jointwise/registry';
import { addClaimApproval, getClaim } from '@jointwise/store';
import { publicationFacts } from '../claims/publication-facts.ts';
import { approveClaimBody, approvedClaimReply, claimParams } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';

/** Shows the latest version of a claim to everybody, in the name of the caller, who must not have written it. */
export const publishClaim = defineRoute({
  method: 'POST',
  path: '/api/claims/:slug/publication',
  summary: 'Publishes the latest version of a claim.',
  access: { permission: 'claim.publish', at: 'any-site' },
  params: claimParams,
  body: approveClaimBody,
  reply: approvedClaimReply,
  async handle({ params: { slug }, body, actor, transaction }) {
    const claim = await getClaim(transaction, slug);
    if (claim === undefined) return refuse('not-found', 'There is no such claim.');
    const { version, author: by, enteredAt: at } = claim;
    if (body.version !== version) return refuseUnsaved({ status: 'conflict', version, by, at });
    const publication = checkPublication(publicationFacts(claim, actor));
    if (publication.status === 'refused') return refuse(publication.code, publication.detail);
    await addClaimApproval(transaction, {
      ...{ claimId: claim.id, version, kind: 'publication', verdictNumber: claim.verdictNumber },
      ...{ approverId: actor.userId, approverName: actor.name },
    });
    return { body: { slug, state: 'published' } };
  },
});
