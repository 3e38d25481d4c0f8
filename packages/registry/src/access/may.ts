import { type Permission, permissionsOfRole, type Role } from '@jointwise/definitions';

/**
 * Whether any of the roles held at a site allows something there.
 *
 * @param roles of one user at one site; none means nothing is allowed
 */
export function may(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => permissionsOfRole[role].includes(permission));
}
