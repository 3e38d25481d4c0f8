import type { DatasetSources } from '@jointwise/analysis';
import { type ArmReader, isArmHidden, withoutArm } from '@jointwise/registry';
import { type AuditRow, getUnblindedAt, type Session, type StoredDatasetSources } from '@jointwise/store';
import type { Actor } from '../frame/actor.ts';

interface Place {
  readonly siteId: string;
  readonly studyId: string;
}

/** What decides whether an actor may see the arms of a study at a site. */
export async function readArmReader(
  transaction: Session,
  actor: Pick<Actor, 'roles'>,
  { siteId, studyId }: Place,
): Promise<ArmReader> {
  return { roles: rolesAt(actor, siteId), isUnblinded: await isUnblinded(transaction, studyId) };
}

function rolesAt({ roles }: Pick<Actor, 'roles'>, siteId: string): ArmReader['roles'] {
  return roles.filter((held) => held.siteId === siteId).map(({ role }) => role);
}

async function isUnblinded(transaction: Session, studyId: string): Promise<boolean> {
  return (await getUnblindedAt(transaction, studyId)) !== undefined;
}

interface AllocationLike {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The record as the reader may see it: an arm that is masked for them is left out, and it is said so. */
export function asSeenBy<R extends AllocationLike>(record: R, reader: ArmReader): R & { isArmHidden?: true } {
  if (record.kind !== 'allocation' || !isArmHidden(record.data, reader)) return record;
  return { ...record, data: withoutArm(record.data), isArmHidden: true };
}

/** Audit records as an actor may see them: the rows of masked allocations without the arm. */
export async function auditAsSeenBy(
  transaction: Session,
  { actor, siteId }: { readonly actor: Pick<Actor, 'roles'>; readonly siteId: string },
  rows: readonly AuditRow[],
): Promise<AuditRow[]> {
  const readers = new Map<unknown, ArmReader>();
  const seen: AuditRow[] = [];
  for (const row of rows) {
    const to = row.table === 'clinical_records' && row.to?.kind === 'allocation' ? row.to : null;
    if (to === null) {
      seen.push(row);
      continue;
    }
    const { study_id: studyId, data } = to as { readonly study_id: string; readonly data: AllocationLike['data'] };
    const reader = readers.get(studyId) ?? (await readArmReader(transaction, actor, { siteId, studyId }));
    readers.set(studyId, reader);
    seen.push({ ...row, to: { ...to, data: asSeenBy({ kind: 'allocation', data }, reader).data } });
  }
  return seen;
}

interface SourcesWish {
  readonly actor: Pick<Actor, 'roles'>;
  readonly studyId: string;
  readonly sources: StoredDatasetSources;
}

/** The sources of a dataset, with a mark on each allocation whose arm is masked for the actor at its site. */
export async function datasetSourcesFor(
  transaction: Session,
  { actor, studyId, sources }: SourcesWish,
): Promise<DatasetSources> {
  // One study: it is unblinded at all of its sites or at none.
  const isOpen = sources.allocations.some((one) => one !== null) && (await isUnblinded(transaction, studyId));
  const allocations = sources.allocations.map((one) => {
    if (one === null) return null;
    const reader = { roles: rolesAt(actor, one.siteId), isUnblinded: isOpen };
    return { recordId: one.recordId, isArmHidden: isArmHidden(one.data, reader) };
  });
  return { ...sources, allocations };
}
