import type { Actor } from './actor.ts';
import { mayAt, sitesWith } from './actor.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Access } from './route.ts';

/**
 * Whether an actor may use a route. A site that does not exist and a site where the actor has no role are refused
 * alike, so that nobody learns which sites there are.
 */
export function checkAccess(access: Access, actor: Actor | undefined, siteId: string | undefined): Refusal | undefined {
  if (access === 'public') return undefined;
  if (actor === undefined) return refuse('not-signed-in', 'Sign in, or send an API token that is still valid.');
  if (access === 'signed-in') return undefined;
  const isAllowed =
    access.at === 'site'
      ? siteId !== undefined && mayAt(actor, access.permission, siteId.toLowerCase())
      : sitesWith(actor, access.permission).length > 0;
  if (isAllowed) return undefined;
  const place = access.at === 'site' ? 'at this site' : 'at any site';
  return refuse('forbidden', `You need the permission ${access.permission} ${place}.`);
}
