import type { EstimandDefinition } from '@jointwise/definitions';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { AlreadyExists } from '../house/sites.ts';

export interface EstimandLock {
  readonly estimandId: string;
  readonly version: number;
  readonly definition: EstimandDefinition;
  /** SHA-256 of the canonical JSON, hexadecimal. */
  readonly hash: string;
  readonly lockedAt: string;
  readonly lockedBy: string;
}

export interface NewEstimandLock {
  readonly studyId: string;
  readonly definition: EstimandDefinition;
  readonly hash: string;
}

const columns = `estimand_id as "estimandId", version, definition, hash, locked_at as "lockedAt",
  coalesce((select name from users u where u.id::text = locked_by), locked_by) as "lockedBy"`;

/** Locks one version of an estimand for a study, once and for good. */
export async function addEstimandLock(
  session: Session,
  { studyId, definition, hash }: NewEstimandLock,
): Promise<{ readonly status: 'added'; readonly lock: EstimandLock } | AlreadyExists> {
  const lock = await rowOf<EstimandLock>(
    session,
    `insert into estimand_locks (study_id, estimand_id, version, definition, hash) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning ${columns}`,
    [studyId, definition.id, definition.version, JSON.stringify(definition), hash],
  );
  return lock === undefined ? { status: 'already-exists', field: 'estimand' } : { status: 'added', lock };
}

/** The locked estimands of a study, in the order in which they were locked. */
export function listEstimandLocks(session: Session, studyId: string): Promise<EstimandLock[]> {
  return rowsOf<EstimandLock>(
    session,
    `select ${columns} from estimand_locks where study_id = $1 order by locked_at, estimand_id, version`,
    [studyId],
  );
}

/** When the treatments of a study became known; undefined while they are not. */
export async function getUnblindedAt(session: Session, studyId: string): Promise<string | undefined> {
  const row = await rowOf<{ at: string }>(
    session,
    'select unblinded_at as at from study_unblindings where study_id = $1',
    [studyId],
  );
  return row?.at;
}

/** Notes that the treatments are known now. The first instant counts: noting it again changes nothing. */
export async function addUnblinding(session: Session, studyId: string): Promise<string> {
  await session.client.query('insert into study_unblindings (study_id) values ($1) on conflict do nothing', [studyId]);
  const at = await getUnblindedAt(session, studyId);
  if (at === undefined) throw new Error('addUnblinding: the study is not unblinded after its unblinding was added');
  return at;
}
