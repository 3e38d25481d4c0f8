/**
 * SQL: the episodes of a study at sites ($1, $2), and a place for each allocation without any episode, each with a number in
 * the order of site and identity. Facts and the sources of datasets are told apart by this number alone.
 *
 * Whoever was allocated and never treated has no episode. Their place begins on the day of allocation, at the joint-side
 * that was allocated; where the person was, at the first joint-side, if there is one. With them come the allocations in
 * force: `allocated`, by participant and joint-side.
 */
export const numberedEpisodes = `allocated as materialized (
  select r.site_id, r.id, r.participant_id, r.joint_side_id, r.earliest_on, r.data
  from clinical_records r
  where r.study_id = $1 and r.site_id = any ($2) and r.kind = 'allocation' and r.is_current and not r.is_withdrawn
), untreated as (
  select a.site_id, a.id, a.participant_id, a.earliest_on,
    coalesce(a.joint_side_id, (select j.id from joint_sides j
      where j.site_id = a.site_id and j.participant_id = a.participant_id order by j.joint, j.side limit 1)) as joint_side_id
  from allocated a
  where not exists (select from episodes e where e.site_id = a.site_id and e.participant_id = a.participant_id
    and (a.joint_side_id is null or e.joint_side_id = a.joint_side_id))
), places as (
  select e.site_id, e.id, e.participant_id, e.joint_side_id, e.number, e.index_on, e.joint, e.condition, e.product_class,
    true as is_treated
  from episodes e where e.study_id = $1 and e.site_id = any ($2)
  union all
  select u.site_id, u.id, u.participant_id, coalesce(u.joint_side_id, u.participant_id), 1, u.earliest_on,
    (select j.joint from joint_sides j where j.site_id = u.site_id and j.id = u.joint_side_id),
    (select c.data->>'condition' from clinical_records c
     where c.site_id = u.site_id and c.participant_id = u.participant_id and c.kind = 'condition' and c.is_current
       and not c.is_withdrawn and (c.joint_side_id = u.joint_side_id or c.joint_side_id is null)
     order by c.joint_side_id is null, c.data->>'isPrimary' is distinct from 'true', c.earliest_on, c.id limit 1),
    null, false
  from untreated u
), numbered as materialized (
  select p.*, (row_number() over (order by p.site_id, p.id) - 1)::int as n from places p
)`;
