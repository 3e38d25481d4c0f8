import { uuidv7 } from 'uuidv7';
import { rowOf, type Session } from '../database/session.ts';

export interface SignInAttempt {
  readonly userId?: string | undefined;
  /** What happened: `signed-in`, `wrong-password`, `delayed` ... */
  readonly event: string;
  readonly address?: string | undefined;
}

/** Notes an attempt to sign in. Audited as everything else. */
export async function addSignInAttempt(session: Session, { userId, event, address }: SignInAttempt): Promise<void> {
  await session.client.query('insert into sign_in_attempts (id, user_id, event, address) values ($1, $2, $3, $4)', [
    uuidv7(),
    userId ?? null,
    event,
    address ?? null,
  ]);
}

/** How often an event happened to an account in the last minutes. */
export async function countSignInAttempts(
  session: Session,
  { userId, event, minutes }: { readonly userId: string; readonly event: string; readonly minutes: number },
): Promise<number> {
  const row = await rowOf<{ n: number }>(
    session,
    `select count(*) as n from sign_in_attempts
     where user_id = $1 and event = $2 and at > now() - make_interval(mins => $3)`,
    [userId, event, minutes],
  );
  return row?.n ?? 0;
}
