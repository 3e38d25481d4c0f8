import type { Standing } from '@jointwise/analysis';
import { type EstimandDefinition, estimandById } from '@jointwise/definitions';
import { type EstimandLock, getUnblindedAt, listEstimandLocks, type Session } from '@jointwise/store';
import { estimandHash } from './estimand-hash.ts';

export interface FoundEstimand {
  readonly definition: EstimandDefinition;
  readonly hash: string;
  readonly standing: Standing;
  readonly lock?: EstimandLock;
}

/**
 * The estimand that a study analyses under an id: its latest locked version, or the shipped one. Locked before the
 * unblinding it is confirmatory; after it, or not at all when the study is unblinded, post hoc.
 */
export async function findEstimand(session: Session, studyId: string, id: string): Promise<FoundEstimand | undefined> {
  const locks = await listEstimandLocks(session, studyId);
  return foundEstimand(id, locks, await getUnblindedAt(session, studyId));
}

/** The same from locks that were read already. */
export function foundEstimand(
  id: string,
  locks: readonly EstimandLock[],
  unblindedAt: string | undefined,
): FoundEstimand | undefined {
  const own = locks.filter(({ estimandId }) => estimandId === id);
  const lock = own.reduce<EstimandLock | undefined>(
    (last, one) => (last && last.version > one.version ? last : one),
    undefined,
  );
  const definition = lock?.definition ?? estimandById(id);
  if (definition === undefined) return undefined;
  const hash = estimandHash(definition);
  if (lock === undefined) return { definition, hash, standing: unblindedAt === undefined ? 'not-locked' : 'post-hoc' };
  const isInTime = unblindedAt === undefined || lock.lockedAt <= unblindedAt;
  return { definition, hash, standing: isInTime ? 'confirmatory' : 'post-hoc', lock };
}
