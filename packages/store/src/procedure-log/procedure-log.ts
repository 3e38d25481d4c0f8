import { uuidv7 } from 'uuidv7';
import type { VersionConflict } from '../clinical/response-types.ts';
import { type VersionSaved, versionConflict } from '../clinical/responses.ts';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { AlreadyExists } from '../house/sites.ts';
import type { NotFound } from '../house/studies.ts';

/** What one entry counts: joint-sides of one joint, treated with one class at one site in one month. */
export interface ProcedureLogPlace {
  readonly siteId: string;
  readonly studyId: string;
  /** `2026-03`. */
  readonly month: string;
  readonly joint: string;
  readonly productClass: string;
}

export interface NewProcedureLogEntry extends ProcedureLogPlace {
  readonly treated: number;
}

export interface AmendedProcedureLogEntry {
  readonly siteId: string;
  readonly id: string;
  /** The version that the change starts from. */
  readonly version: number;
  readonly treated: number;
}

export interface ProcedureLogVersion {
  readonly version: number;
  readonly treated: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

/** Adds the count of a month, unless there is one: that is amended. Not found when the site is not in the study. */
export async function addProcedureLogEntry(
  session: Session,
  { siteId, studyId, month, joint, productClass, treated }: NewProcedureLogEntry,
): Promise<VersionSaved | AlreadyExists | NotFound> {
  const id = uuidv7();
  const place = [siteId, studyId];
  const site = await rowOf(session, 'select 1 from study_sites where site_id = $1 and study_id = $2', place);
  if (site === undefined) return { status: 'not-found' };
  const row = await rowOf(
    session,
    `insert into procedure_log_entries (site_id, study_id, id, version, month, joint, product_class, treated)
     values ($1, $2, $3, 1, $4, $5, $6, $7)
     on conflict (site_id, study_id, month, joint, product_class) where is_current do nothing returning id`,
    [...place, id, `${month}-01`, joint, productClass, treated],
  );
  return row === undefined
    ? { status: 'already-exists', field: 'month, joint and product class' }
    : { status: 'saved', id, version: 1 };
}

/** The next version of a count; a conflict when the given version is not the current one. */
export async function amendProcedureLogEntry(
  session: Session,
  { siteId, id, version, treated }: AmendedProcedureLogEntry,
): Promise<VersionSaved | VersionConflict | NotFound> {
  const old = await rowOf(
    session,
    `update procedure_log_entries set is_current = false
     where site_id = $1 and id = $2 and version = $3 and is_current returning id`,
    [siteId, id, version],
  );
  if (old === undefined) return versionConflict(session, 'procedure_log_entries', { siteId, id });
  await session.client.query(
    `insert into procedure_log_entries (site_id, id, version, study_id, month, joint, product_class, treated)
     select site_id, id, version + 1, study_id, month, joint, product_class, $4
     from procedure_log_entries where site_id = $1 and id = $2 and version = $3`,
    [siteId, id, version, treated],
  );
  return { status: 'saved', id, version: version + 1 };
}

/** Every version of a count, oldest first, with who, when and why; none when there is no such entry. */
export function listProcedureLogVersions(session: Session, siteId: string, id: string): Promise<ProcedureLogVersion[]> {
  return rowsOf<ProcedureLogVersion>(
    session,
    `select p.version, p.treated, p.entered_at as at, coalesce(u.name, p.entered_by) as by, l.reason
     from procedure_log_entries p
     left join users u on u.id::text = p.entered_by
     left join audit_records a on a.site_id = p.site_id and a.at >= p.entered_at
       and a.at < p.entered_at + interval '1 day'
       and a.table_name = 'procedure_log_entries' and a.operation = 'insert'
       and a.row_key = concat_ws(' ', p.site_id, p.id, p.version)
     left join audit_links l using (lane, sequence)
     where p.site_id = $1 and p.id = $2
     order by p.version`,
    [siteId, id],
  );
}
