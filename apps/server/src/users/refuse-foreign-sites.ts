import { type Actor, mayAt } from '../frame/actor.ts';
import { type Refusal, refuse } from '../frame/refusal.ts';

/** Refuses to touch roles at a site where the actor does not administer users. */
export function refuseForeignSites(actor: Actor, roles: readonly { readonly siteId: string }[]): Refusal | undefined {
  if (roles.every(({ siteId }) => mayAt(actor, 'user.write', siteId))) return undefined;
  return refuse('forbidden', 'You need the permission user.write at every site that this is about.');
}
