import { uuidv7 } from 'uuidv7';
import { rowOf, type Session } from '../database/session.ts';

export interface NewSignedInSession {
  readonly userId: string;
  /** SHA-256 of the token. */
  readonly tokenHash: Buffer;
  readonly endsAt: Date;
  readonly address?: string | undefined;
}

export interface SignedInSession {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly endsAt: string;
}

/** Adds a session and notes the sign-in at the user. */
export async function addSession(session: Session, added: NewSignedInSession): Promise<string> {
  const id = uuidv7();
  await session.client.query(
    'insert into sessions (id, user_id, token_hash, ends_at, address) values ($1, $2, $3, $4, $5)',
    [id, added.userId, added.tokenHash, added.endsAt, added.address ?? null],
  );
  await session.client.query('update users set last_sign_in_at = now() where id = $1', [added.userId]);
  return id;
}

/** The session of a token, if it has not ended. How long it may idle is the caller's to say. */
export function getSession(session: Session, tokenHash: Buffer): Promise<SignedInSession | undefined> {
  return rowOf<SignedInSession>(
    session,
    `select id, user_id as "userId", created_at as "createdAt", last_used_at as "lastUsedAt", ends_at as "endsAt"
     from sessions where token_hash = $1 and ended_at is null and ends_at > now()`,
    [tokenHash],
  );
}

export async function noteSessionUse(session: Session, sessionId: string): Promise<void> {
  await session.client.query('update sessions set last_used_at = now() where id = $1', [sessionId]);
}

export async function endSession(session: Session, sessionId: string): Promise<void> {
  await session.client.query('update sessions set ended_at = now() where id = $1 and ended_at is null', [sessionId]);
}

/** Ends every session of a user, but for one if it is named. */
export async function endSessionsOfUser(session: Session, userId: string, exceptId?: string): Promise<number> {
  const { rowCount } = await session.client.query(
    'update sessions set ended_at = now() where user_id = $1 and ended_at is null and id is distinct from $2',
    [userId, exceptId ?? null],
  );
  return rowCount ?? 0;
}

/** Deletes sessions that ended some days ago. */
export async function deleteOldSessions(session: Session, olderThanDays: number): Promise<number> {
  const { rowCount } = await session.client.query(
    'delete from sessions where least(ends_at, coalesce(ended_at, ends_at)) < now() - make_interval(days => $1)',
    [olderThanDays],
  );
  return rowCount ?? 0;
}
