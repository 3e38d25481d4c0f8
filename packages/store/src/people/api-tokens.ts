import type { Permission } from '@jointwise/definitions';
import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

export interface ApiToken {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly siteIds: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly withdrawnAt: string | null;
}

export interface NewApiToken {
  readonly userId: string;
  readonly name: string;
  /** SHA-256 of the token. */
  readonly tokenHash: Buffer;
  readonly permissions: readonly Permission[];
  readonly siteIds: readonly string[];
  readonly expiresAt: Date;
}

// An array of uuid arrives as text without a parser of its own; as text[] it is an array of texts.
const columns = `t.id, t.user_id as "userId", t.name, t.permissions, t.site_ids::text[] as "siteIds",
  t.created_at as "createdAt", t.expires_at as "expiresAt", u.last_used_at as "lastUsedAt",
  t.withdrawn_at as "withdrawnAt"`;
const from = 'from api_tokens t left join api_token_uses u on u.token_id = t.id';

export async function addApiToken(session: Session, token: NewApiToken): Promise<string> {
  const id = uuidv7();
  await session.client.query(
    `insert into api_tokens (id, user_id, name, token_hash, permissions, site_ids, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, token.userId, token.name, token.tokenHash, token.permissions, token.siteIds, token.expiresAt],
  );
  return id;
}

/** The token with this hash, if it is neither withdrawn nor expired. */
export function getApiToken(session: Session, tokenHash: Buffer): Promise<ApiToken | undefined> {
  return rowOf<ApiToken>(
    session,
    `select ${columns} ${from} where t.token_hash = $1 and t.withdrawn_at is null and t.expires_at > now()`,
    [tokenHash],
  );
}

/** Tokens of a user, newest first. */
export function listApiTokens(session: Session, userId: string): Promise<ApiToken[]> {
  return rowsOf<ApiToken>(session, `select ${columns} ${from} where t.user_id = $1 order by t.id desc`, [userId]);
}

export async function noteApiTokenUse(session: Session, tokenId: string): Promise<void> {
  await session.client.query(
    `insert into api_token_uses (token_id, last_used_at) values ($1, now())
     on conflict (token_id) do update set last_used_at = excluded.last_used_at`,
    [tokenId],
  );
}

/** Withdraws a token of this user; false when there is none, or it was withdrawn before. */
export async function withdrawApiToken(session: Session, userId: string, tokenId: string): Promise<boolean> {
  const { rowCount } = await session.client.query(
    'update api_tokens set withdrawn_at = now() where id = $2 and user_id = $1 and withdrawn_at is null',
    [userId, tokenId],
  );
  return rowCount === 1;
}
