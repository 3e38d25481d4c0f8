import { rowOf, type Session } from '../database/session.ts';

export interface KeyedRequest {
  /** Key that the client chose. */
  readonly key: string;
  /** SHA-256 of method, path and body. */
  readonly requestHash: Buffer;
}

export type KeyClaim<Reply> =
  | { readonly status: 'new' }
  | { readonly status: 'repeated'; readonly reply: Reply }
  | { readonly status: 'key-reused' };

/**
 * Claims a key for the actor of the session. A second request with the same key waits until the first has ended and
 * then gets its reply; if the first was rolled back, the second is new.
 */
export async function claimIdempotencyKey<Reply>(session: Session, request: KeyedRequest): Promise<KeyClaim<Reply>> {
  const row = await rowOf<{ known: KeyClaim<Reply> | null }>(session, 'select claim_key($1, $2, null) as known', [
    request.key,
    request.requestHash,
  ]);
  return row?.known ?? { status: 'new' };
}

/** Keeps the reply of a claimed key, in the same transaction as the write. */
export async function setIdempotentReply(session: Session, key: string, reply: unknown): Promise<void> {
  await session.client.query('update idempotency_keys set reply = $2 where actor = current_actor() and key = $1', [
    key,
    JSON.stringify(reply),
  ]);
}

export async function deleteOldIdempotencyKeys(session: Session, olderThanDays: number): Promise<number> {
  const { rowCount } = await session.client.query(
    'delete from idempotency_keys where created_at < now() - make_interval(days => $1)',
    [olderThanDays],
  );
  return rowCount ?? 0;
}
