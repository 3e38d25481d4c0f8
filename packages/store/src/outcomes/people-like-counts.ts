import { endsFollowUp } from '../clinical/ends.ts';
import { rowsOf, type Session } from '../database/session.ts';

export interface PeopleLikeQuery {
  readonly studyId: string;
  readonly instrument: string;
  readonly scale: string;
  /** Visit that is asked about, and the one before treatment. */
  readonly visit: string;
  readonly baselineVisit: string;
  /** The day it is: windows that have closed before it are due. */
  readonly today: string;
}

/** How many due people have all this in common. A person counts once for each joint, with its first episode. */
export interface PeopleLikeCount {
  readonly productClass: string;
  readonly joint: string;
  /** As recorded; null where it is not. */
  readonly sex: string | null;
  /** Age in years that is reached in the year of the treatment; null where the year of birth is not recorded. */
  readonly age: number | null;
  /** Band as recorded, for those without a year of birth. */
  readonly ageBand: string | null;
  /** Grade of wear on the X-ray by Kellgren and Lawrence, `0` to `4`. */
  readonly grade: string | null;
  /** Scores in the windows; null is none. */
  readonly before: number | null;
  readonly after: number | null;
  readonly count: number;
}

const nearest = (visit: string) => `select distinct on (s.episode_id) s.episode_id, s.value
  from scores s
  where s.study_id = $1 and s.scale = $2 and s.visit_code = ${visit} and s.is_current and s.is_in_window
  order by s.episode_id, s.days_off, s.completed_on`;

// Due as for the outcomes page: window closed, not dead and not withdrawn from contact before it opened.
const statement = `with ended as materialized (
  select r.site_id, r.participant_id, min(r.earliest_on) as on_day
  from clinical_records r where r.study_id = $1 and ${endsFollowUp('r')} group by r.site_id, r.participant_id
), first as materialized (
  select distinct on (e.site_id, e.participant_id, e.joint) e.site_id, e.participant_id, e.id, e.joint, e.product_class,
    e.index_on, e.condition_record_id
  from episodes e where e.study_id = $1 order by e.site_id, e.participant_id, e.joint, e.index_on, e.id
), due as materialized (
  select f.* from first f
  join visits v on v.study_id = $1 and v.code = $3 and v.site_id = f.site_id and v.episode_id = f.id
  left join ended x on x.site_id = f.site_id and x.participant_id = f.participant_id
  where v.closes_on < $5::date and $6 = any (v.instruments) and f.product_class is not null
    and (x.on_day is null or x.on_day >= v.opens_on)
), people as materialized (
  select distinct on (r.site_id, r.participant_id) r.site_id, r.participant_id, r.data->>'sex' as sex,
    (r.data->>'birthYear')::int as birth_year, r.data->>'ageBand' as age_band
  from clinical_records r
  where r.study_id = $1 and r.kind = 'demographics' and r.is_current and not r.is_withdrawn
  order by r.site_id, r.participant_id, r.id desc
)
select d.product_class as "productClass", d.joint, p.sex, extract(year from d.index_on)::int - p.birth_year as age,
  case when p.birth_year is null then p.age_band end as "ageBand", c.data->>'klGrade' as grade, b.value as before,
  a.value as after, count(*)::int as count
from due d
left join people p on p.site_id = d.site_id and p.participant_id = d.participant_id
left join clinical_records c on c.site_id = d.site_id and c.id = d.condition_record_id and c.is_current
  and not c.is_withdrawn
left join (${nearest('$4')}) as b on b.episode_id = d.id
left join (${nearest('$3')}) as a on a.episode_id = d.id
group by 1, 2, 3, 4, 5, 6, 7, 8`;

/** Counts who is due and how they answered, by what people ask about: class, joint, sex, age, grade, score before. */
export async function listPeopleLikeCounts(session: Session, query: PeopleLikeQuery): Promise<PeopleLikeCount[]> {
  await session.client.query("select set_config('work_mem', '64MB', true)");
  return rowsOf<PeopleLikeCount>(session, statement, [
    ...[query.studyId, `${query.instrument}/${query.scale}`, query.visit, query.baselineVisit, query.today],
    query.instrument,
  ]);
}
