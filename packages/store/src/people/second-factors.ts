import { seal, unseal } from '../database/sealed.ts';
import { rowOf, type Session } from '../database/session.ts';

const bound = (userId: string) => `second_factors ${userId}`;

/** Keeps a new secret until it is confirmed. False when one is in force: that one must be withdrawn first. */
export async function addSecondFactor(session: Session, userId: string, secret: Uint8Array): Promise<boolean> {
  const { rowCount } = await session.client.query(
    `insert into second_factors (user_id, secret) values ($1, $2)
     on conflict (user_id) do update set secret = excluded.secret, last_counter = null
     where second_factors.confirmed_at is null`,
    [userId, seal(session.keys.contact, secret, bound(userId))],
  );
  return rowCount === 1;
}

/** The secret that waits for its first code. */
export async function getUnconfirmedSecret(session: Session, userId: string): Promise<Uint8Array | undefined> {
  const row = await rowOf<{ secret: Buffer }>(
    session,
    'select secret from second_factors where user_id = $1 and confirmed_at is null and secret is not null',
    [userId],
  );
  return row === undefined ? undefined : unseal(session.keys.contact, row.secret, bound(userId));
}

/** Puts the waiting secret in force; `counter` is that of the code that proved it. */
export async function confirmSecondFactor(session: Session, userId: string, counter: number): Promise<boolean> {
  const { rowCount } = await session.client.query(
    `update second_factors set confirmed_at = now(), last_counter = $2
     where user_id = $1 and confirmed_at is null and secret is not null`,
    [userId, counter],
  );
  return rowCount === 1;
}

/** Notes that the code of a counter was used; false when that or a later one was used already. */
export async function takeSecondFactorCounter(session: Session, userId: string, counter: number): Promise<boolean> {
  const { rowCount } = await session.client.query(
    `update second_factors set last_counter = $2
     where user_id = $1 and confirmed_at is not null and coalesce(last_counter, -1) < $2`,
    [userId, counter],
  );
  return rowCount === 1;
}

/** Takes the second factor away, for a lost device. */
export async function withdrawSecondFactor(session: Session, userId: string): Promise<boolean> {
  const { rowCount } = await session.client.query(
    `update second_factors set secret = null, confirmed_at = null, last_counter = null
     where user_id = $1 and secret is not null`,
    [userId],
  );
  return rowCount === 1;
}
