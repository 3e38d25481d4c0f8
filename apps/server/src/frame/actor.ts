import type { Permission, Role } from '@jointwise/definitions';

/** Who makes a request, and what they may do at which site. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly hasSecondFactor: boolean;
  readonly credential: Credential;
  readonly roles: readonly { readonly siteId: string; readonly role: Role }[];
  /** By site id; already narrowed to what the API token holds, if there is one. */
  readonly permissions: ReadonlyMap<string, ReadonlySet<Permission>>;
}

export type Credential =
  | { readonly kind: 'session'; readonly id: string; readonly csrf: string; readonly expiresAt: string }
  | { readonly kind: 'token'; readonly id: string };

/** Sites where the actor holds a permission. */
export function sitesWith(actor: Actor, permission: Permission): string[] {
  return [...actor.permissions].filter(([, held]) => held.has(permission)).map(([siteId]) => siteId);
}

export function mayAt(actor: Actor, permission: Permission, siteId: string): boolean {
  return actor.permissions.get(siteId)?.has(permission) ?? false;
}
