import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

/** A message of the registry to one user. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  /** Address of the claim, where it is about one. */
  readonly claim: string | null;
  readonly detail: Readonly<Record<string, string>>;
  readonly createdAt: string;
}

export interface NewNotice {
  readonly userId: string;
  readonly kind: string;
  readonly claimId: string;
  readonly detail: Readonly<Record<string, string>>;
}

export async function addNotice(session: Session, { userId, kind, claimId, detail }: NewNotice): Promise<void> {
  await session.client.query('insert into notices (id, user_id, kind, claim_id, detail) values ($1, $2, $3, $4, $5)', [
    uuidv7(),
    userId,
    kind,
    claimId,
    JSON.stringify(detail),
  ]);
}

/** What a user has not put away yet, newest first. */
export function listOpenNotices(session: Session, userId: string): Promise<Notice[]> {
  return rowsOf<Notice>(
    session,
    `select n.id, n.kind, c.slug as claim, n.detail, n.created_at as "createdAt"
     from notices n left join claims c on c.id = n.claim_id
     where n.user_id = $1 and n.read_at is null order by n.created_at desc, n.id desc limit 200`,
    [userId],
  );
}

/** Puts a notice away; false when the user has no such open notice. */
export async function closeNotice(session: Session, userId: string, id: string): Promise<boolean> {
  const row = await rowOf(
    session,
    'update notices set read_at = now() where id = $2 and user_id = $1 and read_at is null returning id',
    [userId, id],
  );
  return row !== undefined;
}
