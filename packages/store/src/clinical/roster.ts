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
  /** The day it is: one, or one for each of `siteIds` in their order, as late in the evening sites have different days. */
  readonly today: string | readonly string[];
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
  readonly total: number;
  /** Counting stopped there, and there are more; absent when the total is exact. */
  readonly totalIsLeast?: true | undefined;
}

/** With a search or a filter by what is due, counting stops here: further tells a reader nothing and takes time. */
export const mostFound = 1000;
/** With any other filter it stops here. */
export const mostCounted = 10_000;

type Total = Pick<RosterPage, 'total' | 'totalIsLeast'>;

interface Cursor extends Total {
  readonly code: string;
  readonly id: string;
}

const chosen = `participants p
  where p.study_id = $1 and p.site_id = any ($2) and ($4::text is null or p.status = $4)`;

// The codes are ASCII by a check of the table, so that the plain collation says the same and is faster.
function searchClause(search: string | undefined): string {
  if (search === undefined || search === '') return 'and $3::text is null';
  if (search.length < 3) return `and strpos(lower(p.code collate "C"), lower($3::text collate "C")) > 0`;
  return 'and (p.site_id, p.id) in (select f.site_id, f.id from participants_with_code_part($1, $3::text) f)';
}

// SQL: the day it is at the site of a row; where it is the same day everywhere, without looking for the site.
function dayAt(row: string, isOneDay: boolean): string {
  return isOneDay ? '($8::date[])[1]' : `($8::date[])[array_position($2::uuid[], ${row}.site_id)]`;
}

// Who has an unanswered visit that is open, found from the visits: looking at each participant in turn would take as
// long as there are participants.
function openBy(isOneDay: boolean, state: '' | 'late'): string {
  const day = dayAt('u', isOneDay);
  return `select u.site_id, u.participant_id from unanswered_visits u
    where u.study_id = $1 and u.site_id = any ($2) and u.opens_on <= ${day} and u.closes_on >= ${day}
      ${state === 'late' ? `and u.target_on < ${day}` : ''}
      -- Said again without the site, so that the index serves it.
      and u.closes_on >= (select min(day) from unnest($8::date[]) as days(day))`;
}

// "is true" keeps the planner from a join: it goes through the participants in order, and stops when enough are found.
function dueClause(due: RosterRow['due'], isOneDay: boolean): string {
  const late = `((p.site_id, p.id) in (${openBy(isOneDay, 'late')})) is true`;
  const any = `((p.site_id, p.id) in (${openBy(isOneDay, '')})) is true`;
  switch (due) {
    case 'overdue':
      return `and p.status = 'active' and ${late}`;
    case 'now':
      return `and p.status = 'active' and ${any} and not ${late}`;
    case 'none':
      return `and (p.status <> 'active' or not ${any})`;
  }
}

// A clause is only there when it is asked for: an "or $5 is null" would hide the index from the planner.
function clauses(query: RosterQuery, isOneDay: boolean): string {
  const episode = onEpisode(query);
  const has = `and exists (select from episodes e where e.site_id = p.site_id and e.participant_id = p.id ${episode})`;
  return `${episode === '' ? '' : has} ${query.due === undefined ? '' : dueClause(query.due, isOneDay)}`;
}

function onEpisode({ condition, productClass, joint }: RosterQuery): string {
  const wanted = [
    condition === undefined ? '' : 'and e.condition = $5',
    productClass === undefined ? '' : 'and e.product_class = $6',
    joint === undefined ? '' : 'and e.joint = $7',
  ].filter((clause) => clause !== '');
  return wanted.length === 0 ? '' : ['and e.study_id = $1', ...wanted].join(' ');
}

function daysOf({ siteIds, today }: RosterQuery): readonly string[] {
  return typeof today === 'string' ? siteIds.map(() => today) : today;
}

/** One page of the roster by code, with what each participant has due. */
export async function listRoster(session: Session, query: RosterQuery): Promise<RosterPage> {
  const cursor = readCursor(query.after);
  const days = daysOf(query);
  const isOneDay = new Set(days).size === 1;
  const values = [
    ...[query.studyId, query.siteIds, query.search || null, query.status ?? null],
    ...[query.condition ?? null, query.productClass ?? null, query.joint ?? null, days],
  ];
  // Every parameter is named once, so that its type is known whichever clauses are there.
  const typed = 'and ($5::text, $6::text, $7::text, $8::date[]) is not distinct from ($5, $6, $7, $8)';
  const filter = `${chosen} ${typed} ${searchClause(query.search)} ${clauses(query, isOneDay)}`;
  const isCountedHere = cursor === undefined && (query.due !== undefined || Boolean(query.search));
  const page = { filter, values, cursor, isOneDay, limit: query.limit, most: isCountedHere ? mostFound : 0 };
  const rows = await pageRows(session, page);
  const counted = (most: number, found: number): Total => ({
    total: Math.min(found, most),
    totalIsLeast: found > most || undefined,
  });
  const { total, totalIsLeast } =
    cursor ??
    (isCountedHere
      ? counted(mostFound, rows[0]?.found ?? 0)
      : counted(...(await countRoster(session, query, { filter, values }))));
  const shown = rows.slice(0, query.limit).map(({ found: _, ...row }) => row);
  const last = shown.at(-1);
  const hasNext = rows.length > query.limit && last !== undefined;
  return {
    rows: shown,
    next: hasNext ? writeCursor({ code: last.code, id: last.id, total, totalIsLeast }) : null,
    total,
    totalIsLeast,
  };
}

interface Filter {
  /** From and where of the query, with what its parameters stand for. */
  readonly filter: string;
  readonly values: readonly unknown[];
}

interface PageQuery extends Filter {
  readonly cursor: Cursor | undefined;
  readonly isOneDay: boolean;
  readonly limit: number;
  /** How far to look beyond the page, so that what was found is counted in the same pass. */
  readonly most: number;
}

// One row more than the page holds tells whether there is another page.
async function pageRows(
  session: Session,
  { filter, values, cursor, isOneDay, limit, most }: PageQuery,
): Promise<(RosterRow & { readonly found: number })[]> {
  // The lists of who is open, and of what was found, are to stay in memory.
  await session.client.query("select set_config('work_mem', '32MB', true)");
  return rowsOf(
    session,
    `with matches as materialized (
       select p.site_id, p.id, p.code from ${filter} and ($9::text is null or (p.code, p.id) > ($9, $10::uuid))
       order by p.code, p.id limit $12
     ), page as materialized (
       select p.* from (select * from matches order by code, id limit $11) m join participants p using (site_id, id)
     ) ${details(isOneDay)}`,
    [...values, cursor?.code ?? null, cursor?.id ?? null, limit + 1, Math.max(limit, most) + 1],
  );
}

// How many, and where counting stops: nowhere when all are asked for, who are tallied as they are added. Without another
// filter, the episodes alone tell how many participants have one of a kind: each once, in their order.
async function countRoster(
  session: Session,
  query: RosterQuery,
  { filter, values }: Filter,
): Promise<readonly [most: number, found: number]> {
  const episode = onEpisode(query);
  if (episode === '' && query.status === undefined)
    return [Number.POSITIVE_INFINITY, await countEverybody(session, query)];
  const counted =
    episode !== '' && query.status === undefined
      ? `select distinct e.participant_id, e.site_id from episodes e where e.site_id = any ($2) ${episode}
         and ($3::text, $4::text, $5::text, $6::text, $7::text, $8::date[]) is not distinct from ($3, $4, $5, $6, $7, $8)`
      : `select from ${filter}`;
  const row = await rowOf<{ n: number }>(
    session,
    `select count(*) as n from (${counted} limit ${mostCounted + 1}) as c`,
    values,
  );
  return [mostCounted, row?.n ?? 0];
}

async function countEverybody(session: Session, { studyId, siteIds }: RosterQuery): Promise<number> {
  const row = await rowOf<{ n: number }>(
    session,
    'select coalesce(sum(participants), 0)::int as n from participant_tallies where study_id = $1 and site_id = any ($2)',
    [studyId, siteIds],
  );
  return row?.n ?? 0;
}

// Only for the rows of the page. The day that ends what is due: death, or withdrawal from contact or study.
const details = (isOneDay: boolean) => `
select p.site_id as "siteId", p.id, p.code, d.data->>'sex' as sex, (d.data->>'birthYear')::int as "birthYear",
  d.data->>'ageBand' as "ageBand", p.status, p.enrolled_on as "enrolledOn", j.list as "jointSides", n.next as "nextVisit",
  coalesce(c.due, 0) as "dueVisits", coalesce(c.answered, 0) as answered,
  case when p.status <> 'active' or o.any_open is null then 'none' when o.is_late then 'overdue' else 'now' end as due,
  (select count(*) from matches) as found
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
  where v.site_id = p.site_id and v.participant_id = p.id and v.closes_on >= ${dayAt('p', isOneDay)} and ${isUnanswered('v')}
    and p.status = 'active'
  order by v.opens_on, v.id limit 1
) n on true
left join lateral (
  select true as any_open, bool_or(v.target_on < ${dayAt('p', isOneDay)}) as is_late
  from visits v
  where v.site_id = p.site_id and v.participant_id = p.id and ${isOpen('v', dayAt('p', isOneDay))} and ${isUnanswered('v')}
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
  where v.site_id = p.site_id and v.participant_id = p.id and v.closes_on < ${dayAt('p', isOneDay)}
    and m.primary->>'instrument' = any (v.instruments) and (ended.on is null or ended.on >= v.opens_on)
) c on true
order by p.code, p.id`;

function readCursor(after: string | undefined): Cursor | undefined {
  if (after === undefined) return undefined;
  try {
    const [code, id, total, totalIsLeast] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as unknown[];
    const isUuid = typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    if (typeof code !== 'string' || !isUuid || typeof total !== 'number') return undefined;
    return { code, id, total, totalIsLeast: totalIsLeast === true || undefined };
  } catch {
    return undefined;
  }
}

function writeCursor({ code, id, total, totalIsLeast }: Cursor): string {
  return Buffer.from(JSON.stringify([code, id, total, totalIsLeast])).toString('base64url');
}
