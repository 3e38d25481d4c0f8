-- A visit is answered when everything it asks is: with one of two questionnaires in, it used to leave the work list.

create or replace function note_answers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  delete from unanswered_visits u using (select distinct site_id, visit_id from new_rows where is_current) r
  where u.site_id = r.site_id and u.visit_id = r.visit_id and not exists (
    select from visits v cross join unnest(v.instruments) as asked(instrument)
    where v.site_id = r.site_id and v.id = r.visit_id and not exists (
      select from responses a
      where a.site_id = v.site_id and a.visit_id = v.id and a.instrument = asked.instrument and a.is_current));
  return null;
end
$$;
comment on function note_answers() is 'Takes visits of which everything is answered from the unanswered ones.';

create or replace function miss_answers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  insert into unanswered_visits
  select distinct v.site_id, v.id, v.study_id, v.participant_id, v.opens_on, v.target_on, v.closes_on
  from new_rows n
  join visits v on v.site_id = n.site_id and v.id = n.visit_id
  where not n.is_current and n.instrument = any (v.instruments) and not exists (
    select from responses r
    where r.site_id = v.site_id and r.visit_id = v.id and r.instrument = n.instrument and r.is_current)
  on conflict do nothing;
  return null;
end
$$;
comment on function miss_answers() is 'A visit with a response that is no longer current is unanswered, until the next version of it comes.';

insert into unanswered_visits
select v.site_id, v.id, v.study_id, v.participant_id, v.opens_on, v.target_on, v.closes_on
from visits v
where exists (
  select from unnest(v.instruments) as asked(instrument)
  where not exists (
    select from responses a
    where a.site_id = v.site_id and a.visit_id = v.id and a.instrument = asked.instrument and a.is_current))
on conflict do nothing;

comment on table unanswered_visits is 'Visits that ask something which has no current response; written by triggers from visits and responses.';
