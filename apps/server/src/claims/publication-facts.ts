import type { PublicationFacts } from '@jointwise/registry';
import type { StoredClaim } from '@jointwise/store';
import type { Actor } from '../frame/actor.ts';

/** What `checkPublication` needs to know of a claim and of the person who wants to show it. */
export function publicationFacts(
  { definition, authorId, verdictNumber }: StoredClaim,
  { userId, name }: Actor,
): PublicationFacts {
  return { definition, authorId, approver: { id: userId, name }, hasVerdict: verdictNumber !== null };
}
