import { permissions, roles } from '@jointwise/definitions';
import { z } from 'zod';
import { email, newPassword, personName } from './session.ts';
import { id, instant, line, reason } from './values.ts';

export const siteRole = z.strictObject({ siteId: id, role: z.enum(roles) });

/** GET /api/users. Permission user.read at any site; lists users with a role at one of those sites. */
export const userRow = z.object({
  id,
  name: z.string(),
  email: z.string(),
  status: z.enum(['active', 'disabled']),
  secondFactor: z.boolean(),
  lastSignInAt: instant.nullable(),
  roles: z.array(z.object({ siteId: id, role: z.enum(roles) })),
});
export const usersReply = z.object({ rows: z.array(userRow) });

/** POST /api/users. Permission user.write at every site named in `roles`. */
export const addUserBody = z.strictObject({
  name: personName,
  email,
  password: newPassword,
  roles: z.array(siteRole).min(1).max(200),
});
export const addedReply = z.object({ id });

/** PUT /api/users/:userId/roles. Permission user.write at every site where a role is given or taken. */
export const setRolesBody = z.strictObject({ roles: z.array(siteRole).max(200), reason });
/** PUT /api/users/:userId/status. Permission user.write at every site where the user has a role. */
export const setStatusBody = z.strictObject({ status: z.enum(['active', 'disabled']), reason });
/** DELETE /api/users/:userId/second-factor. Permission user.write as above; for a lost device. */
export const resetSecondFactorBody = z.strictObject({ reason });

/** GET /api/tokens. Signed in. The caller's own API tokens; the secret is shown once, by POST. */
export const tokenRow = z.object({
  id,
  name: z.string(),
  permissions: z.array(z.enum(permissions)),
  siteIds: z.array(id),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
});
export const tokensReply = z.object({ rows: z.array(tokenRow) });

/** POST /api/tokens. Signed in by cookie. A token never holds more than its owner does, now or later. */
export const addTokenBody = z.strictObject({
  name: line(80),
  permissions: z.array(z.enum(permissions)).min(1),
  siteIds: z.array(id).min(1).max(200),
  expiresInDays: z.number().int().min(1).max(366),
});
export const addedTokenReply = z.object({ id, token: z.string(), expiresAt: instant });

export type UserRow = z.infer<typeof userRow>;
export type AddUserBody = z.infer<typeof addUserBody>;
export type TokenRow = z.infer<typeof tokenRow>;
export type AddTokenBody = z.infer<typeof addTokenBody>;
