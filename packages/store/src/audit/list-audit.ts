import { rowsOf, type Session } from '../database/session.ts';

export interface AuditQuery {
  readonly siteId: string;
  readonly participantId?: string | undefined;
  /** In any case; a code nobody has finds nothing. */
  readonly participantCode?: string | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface AuditRow {
  readonly at: string;
  /** Name of the user, or system:<part of the program>. */
  readonly actor: string;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly table: string;
  /** Primary key of the row, its parts joined by a space. */
  readonly key: string;
  readonly from: Readonly<Record<string, unknown>> | null;
  readonly to: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
}

/** Audit records of a site, newest first. */
export async function listAudit(
  session: Session,
  { siteId, participantId, participantCode, after, limit }: AuditQuery,
): Promise<{ readonly rows: readonly AuditRow[]; readonly next: string | null }> {
  const [at, lane, sequence, position] = readCursor(after);
  const rows = await rowsOf<AuditRow & { readonly cursor: string }>(
    session,
    `select a.at, coalesce(u.name, l.actor) as actor, a.operation, a.table_name as "table", a.row_key as key,
       a.value_before as "from", a.value_after as "to", l.reason,
       concat_ws('|', to_char(a.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.lane, a.sequence, a.position) as cursor
     from audit_records a
     join audit_links l using (lane, sequence)
     left join users u on u.id::text = l.actor
     where a.site_id = $1 and ($2::uuid is null or a.participant_id = $2)
       and ($8::text is null or a.participant_id in (
         select p.id from participants p where p.site_id = $1 and upper(p.code) = upper($8)))
       and ($3::timestamptz is null or (a.at, a.lane, a.sequence, a.position) < ($3, $4::int, $5::bigint, $6::int))
     order by a.at desc, a.lane desc, a.sequence desc, a.position desc
     limit $7`,
    [siteId, participantId ?? null, at, lane, sequence, position, limit + 1, participantCode ?? null],
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { rows: shown.map(({ cursor: _, ...row }) => row), next: last?.cursor ?? null };
}

function readCursor(after: string | undefined): (string | null)[] {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)\|(\d{1,4})\|(\d{1,15})\|(\d{1,9})$/.exec(after ?? '');
  return parts === null ? [null, null, null, null] : parts.slice(1);
}
