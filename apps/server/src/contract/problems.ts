import { z } from 'zod';

/**
 * Every code a reply may carry, with its status and title. Codes are stable; docs/problems.md explains each one and
 * a test compares the two lists. Rules of single fields are not listed here: they come with `problems`.
 */
export const problemCodes = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'malformed-multipart': { status: 400, title: 'The upload cannot be read' },
  'malformed-text': { status: 400, title: 'A text holds a character that cannot be stored' },
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'invalid-request': { status: 400, title: 'The request does not have the agreed shape' },
  'invalid-idempotency-key': { status: 400, title: 'The idempotency key is not usable' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'invalid-credentials': { status: 401, title: 'E-mail address, password or code is wrong' },
  'second-factor-required': { status: 401, title: 'The code of the second factor is needed' },
  forbidden: { status: 403, title: 'This needs a permission that you do not hold here' },
  'wrong-csrf-token': { status: 403, title: 'The page is too old; load it again' },
  'wrong-origin': { status: 403, title: 'The request comes from another site' },
  'wrong-signature': { status: 403, title: 'The signature of the call is wrong' },
  'second-factor-enrolment-required': { status: 403, title: 'Set up a second factor first' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This address knows no such method' },
  'version-conflict': { status: 409, title: 'Somebody else has changed this meanwhile' },
  'already-exists': { status: 409, title: 'This exists already' },
  'already-withdrawn': { status: 409, title: 'This was withdrawn already' },
  'idempotency-key-reused': { status: 409, title: 'The idempotency key was used for another request' },
  'in-progress': { status: 409, title: 'The same request is still being worked on' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The body is of a type that is not read here' },
  refused: { status: 422, title: 'The entry was refused' },
  'reason-required': { status: 422, title: 'A value is unusual; say why it is right' },
  'claim-without-estimand': { status: 422, title: 'The claim has no estimand' },
  'claim-without-verdict': { status: 422, title: 'There is no verdict on this version' },
  'approver-is-author': { status: 422, title: 'Somebody else has to approve' },
  'wrong-code': { status: 422, title: 'The code is wrong' },
  'weak-password': { status: 422, title: 'The password is too easy to guess' },
  locked: { status: 423, title: 'Too many failed attempts; wait' },
  'too-many-requests': { status: 429, title: 'Too many requests; wait' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  'server-error': { status: 500, title: 'Something went wrong on our side' },
  'not-ready': { status: 503, title: 'The server is starting, stopping or without its database' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ProblemCode = keyof typeof problemCodes;

/** One thing wrong with one field, as `registry` reports it. */
export const fieldProblem = z.object({ field: z.string(), rule: z.string(), detail: z.string() });

/** The body of every error, as application/problem+json (RFC 9457). */
export const problem = z.object({
  type: z.string().meta({ description: 'Address of the page that explains the code.' }),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  problems: z.array(fieldProblem).optional(),
  warnings: z.array(fieldProblem).optional(),
  conflict: z
    .object({ version: z.number().int(), by: z.string(), at: z.string() })
    .optional()
    .meta({ description: 'With version-conflict: the version in force, who made it and when.' }),
  retryAfterSeconds: z.number().int().optional(),
});

export type Problem = z.infer<typeof problem>;
