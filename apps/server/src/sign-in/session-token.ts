import { createHash, randomBytes } from 'node:crypto';

/** A new opaque token of 256 bits, for a session or an API token; only its hash is stored. */
export function newToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/**
 * What the database keeps of a token. A plain SHA-256 is enough: a token of 256 random bits cannot be guessed from
 * its hash, unlike a password.
 */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The token that the pages send back with every write: known only to those who could read GET /api/session. */
export function csrfToken(sessionToken: string): string {
  return createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');
}
