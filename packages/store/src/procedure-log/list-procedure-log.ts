import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { ProcedureLogPlace } from './procedure-log.ts';

/** A month, joint and class with what the log and the registry say about it; at least one of the two knows it. */
export interface ProcedureLogRow extends Omit<ProcedureLogPlace, 'siteId' | 'studyId'> {
  /** Identity and version of the entry, and who made it when; null when the month is not logged. */
  readonly id: string | null;
  readonly version: number | null;
  readonly treated: number | null;
  readonly enteredAt: string | null;
  readonly enteredBy: string | null;
  /** Episodes in the registry. */
  readonly enrolled: number;
}

export interface ProcedureLogQuery {
  readonly siteId: string;
  readonly studyId: string;
  /** First and last month, both included, as `2026-03`; unbounded when absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The log of a site beside the episodes of the registry, newest month first. Months with episodes that nobody has
 * logged stand in it too; episodes without a product class cannot be logged and do not.
 */
export function listProcedureLog(session: Session, { siteId, studyId, from, to }: ProcedureLogQuery) {
  const bounds = [from === undefined ? null : `${from}-01`, to === undefined ? null : `${to}-01`];
  return rowsOf<ProcedureLogRow>(
    session,
    `with logged as (
       select p.id, p.version, p.month, p.joint, p.product_class, p.treated, p.entered_at,
         coalesce(u.name, p.entered_by) as entered_by
       from procedure_log_entries p left join users u on u.id::text = p.entered_by
       where p.site_id = $1 and p.study_id = $2 and p.is_current
         and ($3::date is null or p.month >= $3) and ($4::date is null or p.month <= $4)
     ), enrolled as (
       select date_trunc('month', e.index_on::timestamp)::date as month, e.joint, e.product_class, count(*)::int as count
       from episodes e
       where e.site_id = $1 and e.study_id = $2 and e.product_class is not null
         and ($3::date is null or e.index_on >= $3)
         and ($4::date is null or e.index_on < $4::date + interval '1 month')
       group by 1, 2, 3
     )
     select l.id, l.version, to_char(month, 'YYYY-MM') as month, joint, product_class as "productClass", l.treated,
       l.entered_at as "enteredAt", l.entered_by as "enteredBy", coalesce(e.count, 0) as enrolled
     from logged l full join enrolled e using (month, joint, product_class)
     order by month desc, joint, product_class`,
    [siteId, studyId, ...bounds],
  );
}

/** Current entry with its place; undefined when there is none. */
export function getProcedureLogEntry(session: Session, siteId: string, id: string) {
  return rowOf<ProcedureLogPlace & { readonly id: string; readonly version: number; readonly treated: number }>(
    session,
    `select site_id as "siteId", study_id as "studyId", id, version, to_char(month, 'YYYY-MM') as month, joint,
       product_class as "productClass", treated
     from procedure_log_entries where site_id = $1 and id = $2 and is_current`,
    [siteId, id],
  );
}

/** Episodes of the registry from one month, joint and class. */
export async function countEnrolledFrom(
  session: Session,
  { siteId, studyId, month, joint, productClass }: ProcedureLogPlace,
): Promise<number> {
  const row = await rowOf<{ count: number }>(
    session,
    `select count(*)::int as count from episodes
     where site_id = $1 and study_id = $2 and joint = $4 and product_class = $5
       and index_on >= $3::date and index_on < $3::date + interval '1 month'`,
    [siteId, studyId, `${month}-01`, joint, productClass],
  );
  return row?.count ?? 0;
}
