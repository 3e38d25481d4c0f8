import { permissions, roles } from '@jointwise/definitions';
import { z } from 'zod';
import { id, instant, line } from './values.ts';

/** Password of an account: long rather than ornate; checked again against the account's own name and address. */
export const newPassword = z.string().min(12).max(200);

/** POST /api/session. Public. Signs in; `code` is the six digits of the second factor. */
export const signInBody = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(200),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

export const signedInUser = z.object({
  id,
  name: z.string(),
  email: z.string(),
  secondFactor: z.boolean().meta({ description: 'Whether a second factor is confirmed for this account.' }),
});

export const signInReply = z.object({ user: signedInUser });

/** GET /api/session. Signed in. What the pages need at their start. */
export const sessionReply = z.object({
  user: signedInUser,
  roles: z.array(z.object({ siteId: id, role: z.enum(roles) })),
  permissions: z
    .record(z.string(), z.array(z.enum(permissions)))
    .meta({ description: 'Permissions by site id, already narrowed to those of the API token if there is one.' }),
  sites: z.array(
    z.object({
      id,
      code: z.string(),
      name: z.string(),
      city: z.string(),
      country: z.string(),
      timeZone: z.string(),
      createdAt: instant.optional(),
    }),
  ),
  studies: z.array(
    z.object({
      id,
      code: z.string(),
      title: z.string(),
      kind: z.enum(['registry', 'trial']),
      synthetic: z.boolean(),
    }),
  ),
  csrf: z.string().meta({ description: 'Send it back as x-jointwise-csrf with every write made by cookie.' }),
  secondFactorRequired: z
    .boolean()
    .meta({ description: 'The site asks for a second factor and none is confirmed yet.' }),
  expiresAt: instant.nullable().meta({ description: 'When the session ends if nothing is done; null for a token.' }),
});

/** POST /api/second-factor. Signed in. A new secret, in force once a code of it was given back. */
export const secondFactorReply = z.object({ secret: z.string(), uri: z.string() });
/** PUT /api/second-factor. Signed in. */
export const confirmSecondFactorBody = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
/** POST /api/password. Signed in. Ends every other session of the account. */
export const changePasswordBody = z.strictObject({ current: z.string().min(1).max(200), next: newPassword });

export const email = z.email().max(254);
export const personName = line(120);

export type SignInBody = z.infer<typeof signInBody>;
export type SessionReply = z.infer<typeof sessionReply>;
export type SecondFactorReply = z.infer<typeof secondFactorReply>;
