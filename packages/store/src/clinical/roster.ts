import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { Side } from './joint-sides.ts';
import { isOpen, isUnanswered } from './open-visits.ts';

export interface RosterQuery {
  readonly studyId: string;
  /** Sites to list; each must be one of the session's. */
  readonly siteIds: readonly string[];
  /** Part of a code, in any case. */
  readonly search?: string | undefined;
  readonly condition?: string | undefined;
  readonly productClass?: string | undefined;
  readonly joint?: string | undefined;
  readonly status?: 'active' | 'withdrawn' | 'dead' | undefined;
  readonly due?: 'now' | 'overdue' | 'none' | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
  /** The day it is. */
  readonly today: string;
}

export interface RosterRow {
  readonly siteId: string;
  readonly id: string;
  readonly code: string;
  readonly sex: string | null;
  readonly birthYear: number | null;
  /** As entered, where the year of birth is not known. */
  readonly ageBand: string | null;
  readonly status: 'active' | 'withdrawn' | 'dead';
  readonly enrolledOn: string;
  readonly jointSides: readonly RosterJointSide[];
  /** First visit that is not over and not answered. */
  readonly nextVisit: { readonly code: string; readonly targetOn: string; readonly closesOn: string } | null;
  /** Visits that were due so far by the rules of completeness, and those of them with the primary scale scored. */
  readonly dueVisits: number;
  readonly answered: number;
  /** An unanswered visit is open: past its target day (`overdue`), or not (`now`). */
  readonly due: 'now' | 'overdue' | 'none';
}

export interface RosterJointSide {
  readonly joint: string;
  readonly side: Side;
  readonly condition: string | null;
  readonly productClass: string | null;
  readonly indexOn: string | null;
}

export interface RosterPage {
  readonly rows: readonly RosterRow[];
  /** Give it back as `after`. */
  readonly next: string | null;
  /** Exact, but for a filter by what is due: then it stops counting at `mostCounted`. */
  readonly total: number;
}

/** Counting further than this tells a reader nothing and takes time. */
export const mostCounted = 1000;

interface Cursor {
  readonly code: string;
  readonly id: string;
  readonly total: number;
}

const chosen = `participants p
  where p.study_id = $1 and p.site_id = any ($2)
    and ($3::text is null or p.code ilike '%' || $3 || '%')
    and ($4::text is null or p.status = $4)`;

// A clause is only there when it is asked for: an "or $5 is null" would hide the index from the planner.
function clauses(query: RosterQuery): string {
  const onEpisode = [
    query.condition === undefined ? '' : 'and e.condition = $5',
    query.productClass === undefined ? '' : 'and e.product_class = $6',
    query.joint === undefined ? '' : 'and e.joint = $7',
  ].join(' ');
  const episode =
    onEpisode.trim() === ''
      ? ''
      : `and exists (select from episodes e where e.site_id = p.site_id and e.participant_id = p.id ${onEpisode})`;
  return `${episode} ${dueClause(query.due)}`;
}

function dueClause(due: RosterQuery['due']): string {
  const open = (more: string) =>
    `exists (select from visits v where v.site_id = p.site_id and v.participant_id = p.id and ${isOpen('v', '$8')}
       and ${isUnanswered('v')} ${more})`;
  if (due === 'overdue') return `and p.status = 'active' and ${open('and v.target_on < $8')}`;
  if (due === 'now') return `and p.status = 'active' and ${open('')} and not ${open('and v.target_on < $8')}`;
  if (due === 'none') return `and (p.status <> 'active' or not ${open('')})`;
  return '';
}

/** One page of the roster by code, with what each participant has due. */
export async function listRoster(session: Session, query: RosterQuery): Promise<RosterPage> {
  const cursor = readCursor(query.after);
  const search = query.search?.replace(/[\\%_]/g, '\\$&');
  const values = [
    ...[query.studyId, query.siteIds, search === '' ? null : (search ?? null), query.status ?? null],
    ...[query.condition ?? null, query.productClass ?? null, query.joint ?? null, query.today],
  ];
  // Every parameter is named once, so that its type is known whichever clauses are there.
  const typed = 'and ($5::text, $6::text, $7::text, $8::date) is not distinct from ($5, $6, $7, $8)';
  const filter = `${chosen} ${typed} ${clauses(query)}`;
  const rows = await rowsOf<RosterRow>(
    session,
    `with page as materialized (
       select p.* from ${filter} and ($9::text is null or (p.code, p.id) > ($9, $10::uuid))
       order by p.code, p.id limit $11
     ) ${details}`,
    [...values, cursor?.code ?? null, cursor?.id ?? null, query.limit + 1],
  );
  const total = cursor?.total ?? (await countRoster(session, query, { filter, values }));
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const next = rows.length > query.limit && last ? writeCursor({ code: last.code, id: last.id, total }) : null;
  return { rows: shown, next, total };
}

async function countRoster(
  session: Session,
  query: RosterQuery,
  { filter, values }: { readonly filter: string; readonly values: readonly unknown[] },
): Promise<number> {
  const limit = query.due === undefined ? '' : `limit ${mostCounted}`;
  const row = await rowOf<{ n: number }>(
    session,
    `select count(*) as n from (select from ${filter} ${limit}) as c`,
    values,
  );
  return row?.n ?? 0;
}

// Only for the rows of the page. The day that ends what is due: death, or withdrawal from contact or study.
const details = `
select p.site_id as "siteId", p.id, p.code, d.data->>'sex' as sex, (d.data->>'birthYear')::int as "birthYear",
  d.data->>'ageBand' as "ageBand", p.status, p.enrolled_on as "enrolledOn", j.list as "jointSides", n.next as "nextVisit",
  coalesce(c.due, 0) as "dueVisits", coalesce(c.answered, 0) as answered,
  case when p.status <> 'active' or o.any_open is null then 'none' when o.is_late then 'overdue' else 'now' end as due
from page p
join study_versions s on s.study_id = p.study_id and s.is_current
left join lateral (
  select r.data from clinical_records r
  where r.site_id = p.site_id and r.participant_id = p.id and r.kind = 'demographics' and r.is_current
    and not r.is_withdrawn
  order by r.id limit 1
) d on true
left join lateral (
  select min(r.earliest_on) as on from clinical_records r
  where r.site_id = p.site_id and r.participant_id = p.id and p.status <> 'active' and r.is_current
    and not r.is_withdrawn and (r.kind = 'death'
      or r.kind = 'withdrawal' and r.data->>'scope' in ('contact', 'study')
      or r.kind = 'consent' and r.data->>'purpose' = 'contact' and r.data->>'decision' = 'withdrawn')
) ended on true
left join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('joint', js.joint, 'side', js.side, 'condition', e.condition,
    'productClass', e.product_class, 'indexOn', e.index_on) order by js.joint, js.side, e.number), '[]') as list
  from joint_sides js left join episodes e on e.site_id = js.site_id and e.joint_side_id = js.id
  where js.site_id = p.site_id and js.participant_id = p.id
) j on true
left join lateral (
  select jsonb_build_object('code', v.code, 'targetOn', v.target_on, 'closesOn', v.closes_on) as next
  from visits v
  where v.site_id = p.site_id and v.participant_id = p.id and v.closes_on >= $8::date and ${isUnanswered('v')}
    and p.status = 'active'
  order by v.opens_on, v.id limit 1
) n on true
left join lateral (
  select true as any_open, bool_or(v.target_on < $8::date) as is_late
  from visits v
  where v.site_id = p.site_id and v.participant_id = p.id and ${isOpen('v', '$8::date')} and ${isUnanswered('v')}
  having count(*) > 0
) o on true
left join lateral (
  select count(*) as due, count(*) filter (where exists (
    select from scores x where x.study_id = v.study_id and x.episode_id = v.episode_id and x.visit_code = v.code
      and x.is_current and x.is_in_window and x.scale = concat(m.primary->>'instrument', '/', m.primary->>'scale'))) as answered
  from visits v
  join episodes e on e.site_id = v.site_id and e.id = v.episode_id
  cross join lateral (
    select coalesce(s.definition->'primaryScales'->e.condition, s.definition->'primaryScales'->'*') as primary) m
  where v.site_id = p.site_id and v.participant_id = p.id and v.closes_on < $8::date
    and m.primary->>'instrument' = any (v.instruments) and (ended.on is null or ended.on >= v.opens_on)
) c on true
order by p.code, p.id`;

function readCursor(after: string | undefined): Cursor | undefined {
  if (after === undefined) return undefined;
  try {
    const [code, id, total] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as unknown[];
    const isUuid = typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    if (typeof code !== 'string' || !isUuid || typeof total !== 'number') return undefined;
    return { code, id, total };
  } catch {
    return undefined;
  }
}

function writeCursor({ code, id, total }: Cursor): string {
  return Buffer.from(JSON.stringify([code, id, total])).toString('base64url');
}
