import { rowOf, type Session } from '../database/session.ts';
import { factsFrom, type PackedAnswer } from './facts-from-answer.ts';
import type { EstimandFacts } from './facts-types.ts';
import { numberedEpisodes } from './numbered-episodes.ts';

export type * from './facts-types.ts';

export interface EstimandFactsQuery {
  readonly studyId: string;
  /** Sites to read; each must be one of the session's. */
  readonly sites: readonly { readonly id: string; readonly code: string }[];
  /** `instrument/scale`. */
  readonly scales: readonly string[];
  /** Codes of the visits whose scores are wanted, and the one before treatment among them. */
  readonly visits: readonly string[];
  readonly productClasses: readonly string[];
  readonly conditions: readonly string[];
  readonly joints: readonly string[];
  /** Fields of imaging records that hold numbers or grades. */
  readonly imageFields: readonly string[];
  /** The day it is, `2026-03-14`. */
  readonly today: string;
}

const day = (date: string) => `coalesce(${date} - date '1970-01-01', 2147483647)`;

// Everything in one statement, hence of one moment. Episodes get a number in the order of their identity; all else is
// sent by that number, packed, because a million rows of a result would cost more than reading them.
const statement = `with ${numberedEpisodes}, persons as materialized (
  select participant_id, min(n) as n from numbered group by participant_id
), sides as materialized (
  select joint_side_id, min(n) as n from numbered group by joint_side_id
), records as (
  select r.kind, r.data, r.earliest_on, p.n as person, coalesce(j.n, o.n) as side, e.n as episode,
    case when r.kind = 'withdrawal' then r.data->>'scope' in ('contact', 'study')
      when r.kind = 'consent' then r.data->>'purpose' = 'contact' and r.data->>'decision' = 'withdrawn'
      else false end as is_end
  from clinical_records r
  join persons p on p.participant_id = r.participant_id
  left join numbered e on e.id = r.episode_id
  left join sides j on j.joint_side_id = r.joint_side_id
  left join sides o on o.joint_side_id = e.joint_side_id
  where r.study_id = $1 and r.site_id = any ($2) and r.is_current and not r.is_withdrawn
    and (r.kind in ('demographics', 'condition', 'imaging', 'medication', 'intercurrent-event', 'death', 'withdrawal',
        'adverse-event')
      or r.kind = 'safety-assessment' and r.data->>'status' in ('none', 'reported')
      or r.kind = 'procedure' and r.data->>'procedureKind' = 'surgery' and r.data->>'isIndex' is distinct from 'true'
      or r.kind = 'consent' and r.data->>'purpose' = 'contact' and r.data->>'decision' = 'withdrawn')
), packed as (
  select
    string_agg(int4send(person) || int2send((case data->>'sex' when 'female' then 1 when 'male' then 2 else 0 end)::int2)
      || int2send(coalesce((data->>'birthYear')::numeric, 0)::int2), '') filter (where kind = 'demographics') as people,
    string_agg(int4send(side) || int2send((data->>'klGrade')::int2), '')
      filter (where kind = 'condition' and side is not null and data->>'klGrade' is not null) as grades,
    string_agg(int4send(person) || int4send(${day('earliest_on')}), '') filter (where kind = 'death') as deaths,
    string_agg(int4send(person) || int4send(${day('earliest_on')}), '') filter (where is_end) as ends,
    string_agg(int4send(person) || int4send(coalesce(episode, -1)) || int4send(${day('earliest_on')}), '')
      filter (where kind = 'safety-assessment') as assessed,
    (json_agg(json_build_array(side, case when kind = 'procedure' then 'surgery' else data->>'eventKind' end,
      data->>'surgeryKind', ${day('earliest_on')}))
      filter (where kind in ('intercurrent-event', 'procedure') and side is not null))::text as events,
    (json_agg(json_build_array(side, ${day('earliest_on')}, data->'isBlindedToArm',
      (select json_object_agg(f, data->>f) from unnest($8::text[]) as f where data ? f)))
      filter (where kind = 'imaging' and side is not null and data ?| $8))::text as images,
    (json_agg(json_build_array(person, ${day('earliest_on')}, data->>'agent', data->>'medicineClass', data->'doseMgPerDay',
      data->'daysTaken', data->'periodDays', data->'daysPerWeek'))
      filter (where kind = 'medication'))::text as medications,
    (json_agg(json_build_array(person, episode, ${day('earliest_on')}, data->>'term', data->'isSerious'))
      filter (where kind = 'adverse-event'))::text as harms
  from records
)
select
  (select string_agg(int4send(p.n) || int4send(j.n) || int2send((array_position($2, e.site_id) - 1)::int2)
      || int2send((coalesce(array_position($5, e.product_class), 0) - 1)::int2)
      || int2send((coalesce(array_position($6, e.condition), 0) - 1)::int2)
      || int2send((coalesce(array_position($7, e.joint), 0) - 1)::int2)
      || int4send(e.number) || int4send(${day('e.index_on')}) || int2send(e.is_treated::int::int2), '' order by e.n)
    from numbered e join persons p using (participant_id) join sides j using (joint_side_id)) as episodes,
  (select string_agg(int4send(e.n) || int2send((array_position($3, s.scale) - 1)::int2)
      || int2send((array_position($4, s.visit_code) - 1)::int2) || int2send(s.days_off)
      || int4send(${day('s.completed_on')}) || float8send(s.value), '')
    from scores s join numbered e on e.id = s.episode_id
    where s.study_id = $1 and s.site_id = any ($2) and s.scale = any ($3) and s.visit_code = any ($4)
      and s.is_current and s.is_in_window) as scores,
  (select json_agg(json_build_array(e.n, a.data->>'arm', ${day('a.earliest_on')}, a.data->>'method' <> 'not-random')
      order by e.n)::text
    from numbered e join allocated a on a.participant_id = e.participant_id
      and (a.joint_side_id is null or a.joint_side_id = e.joint_side_id)) as allocations,
  packed.*
from packed`;

/**
 * Reads what the estimands of a study need, of one moment: who was treated with what, their scores, and what happened
 * to them. The hash says which data they were.
 */
export async function getEstimandFacts(session: Session, query: EstimandFactsQuery): Promise<EstimandFacts> {
  const sites = [...query.sites].sort((a, b) => (a.id < b.id ? -1 : 1));
  // Joins of numbered rows are joins of everybody with everything: in a loop they would be so for each row.
  await session.client.query(
    "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true), set_config('enable_nestloop', 'off', true)",
  );
  const { scales, visits, productClasses, conditions, joints, imageFields } = query;
  const answer = await rowOf<PackedAnswer>(session, statement, [
    ...[query.studyId, sites.map(({ id }) => id), scales, visits, productClasses, conditions, joints, imageFields],
  ]);
  return factsFrom(answer, { ...query, sites });
}
