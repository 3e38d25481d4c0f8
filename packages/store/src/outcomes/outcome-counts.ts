import { endsFollowUp, isLaterSurgery } from '../clinical/ends.ts';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

export interface OutcomeQuery {
  readonly studyId: string;
  /** Sites to count; each must be one of the session's. */
  readonly siteIds: readonly string[];
  readonly instrument: string;
  readonly scale: string;
  /** Visit that is asked about, and the one before treatment. */
  readonly visit: string;
  readonly baselineVisit: string;
  readonly condition?: string | undefined;
  readonly joint?: string | undefined;
  readonly productClass?: string | undefined;
  /** The day it is: windows that have closed before it are due. */
  readonly today: string;
}

/** Counts of one product class at one site, for the visit that is asked about. */
export interface FlowCount {
  readonly siteId: string;
  readonly productClass: string;
  /** By the procedure log, over the months from the first to the last episode of the site; null unless all are logged. */
  readonly treated: number | null;
  /** Months with an episode that the log says nothing about, as `2026-03`. */
  readonly monthsNotLogged: readonly string[];
  /** Episodes that the log counts too and the query does not: another condition, or the instrument is not asked. */
  readonly alsoEnrolled: number;
  readonly enrolled: number;
  readonly notYetDue: number;
  readonly died: number;
  readonly withdrew: number;
  readonly operated: number;
}

/** How many due episodes of one class at one site have this pair of scores; null is none in the window. */
export interface PairCount {
  readonly siteId: string;
  readonly productClass: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly count: number;
}

/** One due episode with both scores of a person who has several; `person` is the same for the same person. */
export interface RepeatedPair {
  readonly person: number;
  readonly siteId: string;
  readonly productClass: string;
  readonly before: number;
  readonly after: number;
}

/** Sufficient statistics of the outcomes page; the unit is the episode. */
export interface OutcomeCounts {
  readonly flows: readonly FlowCount[];
  readonly pairs: readonly PairCount[];
  readonly repeated: readonly RepeatedPair[];
}

/** Episodes whose product class is not recorded are counted under this code. */
export const classNotRecorded = 'not-recorded';

// Of several scores in one window the nearest to the target day counts, then the earlier: the order of the index.
const nearest = (visit: string) => `select distinct on (s.episode_id) s.episode_id, s.value
  from scores s
  where s.study_id = $1 and s.scale = $2 and s.visit_code = ${visit} and s.is_current and s.is_in_window
  order by s.episode_id, s.days_off, s.completed_on`;

// What the procedure log says, and where it is silent. It knows months, joints and classes but no conditions, so it may
// count more than is asked about; classes that nobody was enrolled with count as treated too.
const procedureLog = `cells as materialized (
  select distinct site_id, product_class, joint, date_trunc('month', index_on::timestamp)::date as month
  from (select distinct site_id, product_class, joint, index_on from planned) as days
), covered as (
  select site_id, min(month) as first_month, max(month) as last_month from cells group by site_id
), logged as materialized (
  select p.site_id, p.product_class, p.joint, p.month, p.treated
  from procedure_log_entries p join covered c using (site_id)
  where p.study_id = $1 and p.is_current and p.month between c.first_month and c.last_month
    and ($8::text is null or p.joint = $8) and ($9::text is null or p.product_class = $9)
), enrolled_cells as (
  select l.site_id, l.product_class, count(*) as enrolled
  from episodes e join logged l on l.site_id = e.site_id and l.product_class = e.product_class and l.joint = e.joint
    and l.month = date_trunc('month', e.index_on::timestamp)::date
  where e.study_id = $1 group by l.site_id, l.product_class
), logged_classes as (
  select l.site_id, l.product_class, sum(l.treated) as treated, max(e.enrolled) as enrolled
  from logged l left join enrolled_cells e using (site_id, product_class) group by l.site_id, l.product_class
), unlogged as (
  select site_id, product_class, array_agg(distinct to_char(month, 'YYYY-MM')) as months
  from cells c where not exists (
    select from logged l where l.site_id = c.site_id and l.product_class = c.product_class and l.joint = c.joint
      and l.month = c.month)
  group by site_id, product_class
)`;

// Due: window closed, not dead before it opened, not withdrawn from contact before it opened. Surgery stays due.
const statement = `with ended as materialized (
  select r.site_id, r.participant_id, min(r.earliest_on) filter (where r.kind = 'death') as died_on,
    min(r.earliest_on) filter (where r.kind <> 'death') as withdrew_on
  from clinical_records r where r.study_id = $1 and ${endsFollowUp('r')}
  group by r.site_id, r.participant_id
), surgeries as materialized (
  select r.site_id, r.joint_side_id, r.earliest_on from clinical_records r
  where r.study_id = $1 and ${isLaterSurgery('r')} and r.joint_side_id is not null
), operated as materialized (
  select e.id from surgeries o
  join episodes e on e.site_id = o.site_id and e.joint_side_id = o.joint_side_id and e.index_on < o.earliest_on
  join visits v on v.site_id = e.site_id and v.episode_id = e.id and v.code = $3 and v.opens_on > o.earliest_on
), planned as materialized (
  select e.site_id, coalesce(e.product_class, '${classNotRecorded}') as product_class, e.participant_id, e.id,
    e.joint, e.index_on,
    case when v.closes_on >= $5::date then 'not-yet-due' when x.died_on < v.opens_on then 'died'
      when x.withdrew_on < v.opens_on then 'withdrew' else 'due' end as state,
    e.id in (select id from operated) as is_operated
  from visits v
  join episodes e on e.study_id = v.study_id and e.id = v.episode_id
  left join ended x on x.site_id = e.site_id and x.participant_id = e.participant_id
  where v.study_id = $1 and v.code = $3 and e.site_id = any ($6) and $10 = any (v.instruments)
    and ($7::text is null or e.condition = $7) and ($8::text is null or e.joint = $8)
    and ($9::text is null or e.product_class = $9)
), paired as materialized (
  select p.site_id, p.product_class, p.participant_id, b.value as before, a.value as after
  from planned p
  left join (${nearest('$4')}) as b on b.episode_id = p.id
  left join (${nearest('$3')}) as a on a.episode_id = p.id
  where p.state = 'due'
), several as (
  select participant_id, row_number() over () as person from paired
  where before is not null and after is not null group by participant_id having count(*) > 1
), ${procedureLog}, counted as (
  select site_id, product_class, count(*) as enrolled, count(*) filter (where state = 'not-yet-due') as not_yet_due,
    count(*) filter (where state = 'died') as died, count(*) filter (where state = 'withdrew') as withdrew,
    count(*) filter (where state = 'due' and is_operated) as operated
  from planned group by site_id, product_class
)
select
  (select coalesce(jsonb_agg(f), '[]') from (
    select site_id as "siteId", product_class as "productClass",
      case when u.months is null then l.treated end as treated, coalesce(u.months, '{}') as "monthsNotLogged",
      greatest(coalesce(l.enrolled, 0) - coalesce(c.enrolled, 0), 0) as "alsoEnrolled",
      coalesce(c.enrolled, 0) as enrolled, coalesce(c.not_yet_due, 0) as "notYetDue", coalesce(c.died, 0) as died,
      coalesce(c.withdrew, 0) as withdrew, coalesce(c.operated, 0) as operated
    from counted c full join logged_classes l using (site_id, product_class)
    left join unlogged u using (site_id, product_class) order by site_id, product_class) as f) as flows,
  (select coalesce(json_agg(c), '[]') from (
    select site_id as "siteId", product_class as "productClass", json_agg(json_build_array(before, after, count)) as counts
    from (select site_id, product_class, before, after, count(*) as count from paired group by 1, 2, 3, 4) as c
    group by site_id, product_class) as c) as pairs,
  (select coalesce(jsonb_agg(m), '[]') from (
    select s.person, p.site_id as "siteId", p.product_class as "productClass", p.before, p.after
    from paired p join several s using (participant_id)
    where p.before is not null and p.after is not null) as m) as repeated`;

/**
 * Counts what became of the episodes, and their pairs of scores before and after. Only episodes whose visit asks the
 * instrument count: nobody owes an answer to a question that was not put.
 */
export async function getOutcomeCounts(session: Session, query: OutcomeQuery): Promise<OutcomeCounts> {
  // Counting a hundred thousand episodes sorts and hashes more than the usual four megabytes.
  await session.client.query("select set_config('work_mem', '64MB', true)");
  const counts = await rowOf<Counted>(session, statement, [
    ...[query.studyId, `${query.instrument}/${query.scale}`, query.visit, query.baselineVisit, query.today],
    ...[query.siteIds, query.condition ?? null, query.joint ?? null, query.productClass ?? null, query.instrument],
  ]);
  if (counts === undefined) return { flows: [], pairs: [], repeated: [] };
  const pairs = counts.pairs.flatMap(({ siteId, productClass, counts }) =>
    counts.map(([before, after, count]) => ({ siteId, productClass, before, after, count })),
  );
  return { ...counts, pairs };
}

/** The reply of the statement: tens of thousands of pairs without the names of their site and class in each. */
interface Counted extends Omit<OutcomeCounts, 'pairs'> {
  readonly pairs: readonly (Pick<PairCount, 'siteId' | 'productClass'> & {
    readonly counts: readonly (readonly [PairCount['before'], PairCount['after'], number])[];
  })[];
}

/**
 * A number that is another whenever participant-level data has changed: for caches. It never goes back, and to write
 * it no writer waits for another.
 */
export async function getDataVersion(session: Session): Promise<number> {
  const rows = await rowsOf<{ version: number }>(session, 'select sum(clinical)::bigint as version from audit_lanes');
  return rows[0]?.version ?? 0;
}
