-- What is due, found without looking at everybody: visits that ask something and have no answer yet stand in a table of
-- their own, which triggers keep. It repeats visits and responses as scores repeats responses, and it stays small: an
-- answer takes the row away. The lists that filter and count participants get the indexes that they read.

create table unanswered_visits (
  site_id uuid not null,
  visit_id uuid not null,
  study_id uuid not null,
  participant_id uuid not null,
  opens_on date not null,
  target_on date not null,
  closes_on date not null,
  primary key (site_id, visit_id)
);
create index unanswered_visits_open on unanswered_visits (site_id, study_id, closes_on)
  include (opens_on, target_on, participant_id, visit_id);
comment on table unanswered_visits is 'Visits that ask something and have no current response; written by triggers from visits and responses.';
comment on column unanswered_visits.site_id is 'Site.';
comment on column unanswered_visits.visit_id is 'Visit.';
comment on column unanswered_visits.study_id is 'Study of the participant.';
comment on column unanswered_visits.participant_id is 'Participant.';
comment on column unanswered_visits.opens_on is 'First day on which an answer counts for the visit.';
comment on column unanswered_visits.target_on is 'Planned day.';
comment on column unanswered_visits.closes_on is 'Last day on which an answer counts for the visit.';

insert into unanswered_visits
select v.site_id, v.id, v.study_id, v.participant_id, v.opens_on, v.target_on, v.closes_on
from visits v
where v.instruments <> '{}' and not exists (
  select from responses r where r.site_id = v.site_id and r.visit_id = v.id and r.is_current);

-- All run as the owner: nobody else may write the table, so it needs no foreign key to visits.
create function expect_answers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  insert into unanswered_visits
  select site_id, id, study_id, participant_id, opens_on, target_on, closes_on from new_rows where instruments <> '{}';
  return null;
end
$$;
comment on function expect_answers() is 'Notes new visits as unanswered.';
create trigger expect_answers after insert on visits referencing new table as new_rows
  for each statement execute function expect_answers();

create function move_expected_answers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  update unanswered_visits u set opens_on = v.opens_on, target_on = v.target_on, closes_on = v.closes_on
  from new_rows v
  where u.site_id = v.site_id and u.visit_id = v.id;
  return null;
end
$$;
comment on function move_expected_answers() is 'Lets unanswered visits follow a visit that was moved.';
create trigger move_expected_answers after update on visits referencing new table as new_rows
  for each statement execute function move_expected_answers();

create function note_answers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  delete from unanswered_visits u using new_rows r
  where u.site_id = r.site_id and u.visit_id = r.visit_id and r.is_current;
  return null;
end
$$;
comment on function note_answers() is 'Takes visits that got a response from the unanswered ones.';
create trigger note_answers after insert on responses referencing new table as new_rows
  for each statement execute function note_answers();

create function miss_answers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  insert into unanswered_visits
  select distinct v.site_id, v.id, v.study_id, v.participant_id, v.opens_on, v.target_on, v.closes_on
  from new_rows n
  join visits v on v.site_id = n.site_id and v.id = n.visit_id and v.instruments <> '{}'
  where not n.is_current and not exists (
    select from responses r where r.site_id = v.site_id and r.visit_id = v.id and r.is_current)
  on conflict do nothing;
  return null;
end
$$;
comment on function miss_answers() is 'A visit whose last response is no longer current is unanswered, until the next version of it comes.';
create trigger miss_answers after update on responses referencing new table as new_rows
  for each statement execute function miss_answers();

revoke execute on function expect_answers(), move_expected_answers(), note_answers(), miss_answers() from public;
call guard_by_site('unanswered_visits');

-- The planned days of all visits are no longer searched for what is open.
drop index visits_open;

-- In the order of the page, with all that is filtered by: counting and searching read the index alone.
drop index participants_roster;
create index participants_roster on participants (study_id, code, id) include (site_id, status);

-- Who has an episode of a class, condition or joint, each once and in order.
create index episodes_class on episodes (study_id, product_class, participant_id, site_id) include (condition, joint);
create index episodes_condition on episodes (study_id, condition, participant_id, site_id) include (joint);
create index episodes_joint on episodes (study_id, joint, participant_id, site_id);

-- Part of a code, anywhere in it. Row-level security keeps the search operators away from an index, for they might tell
-- what a hidden row says; so a function looks the part up, and gives out rows of the transaction's own sites only.
create function code_parts(code text) returns text[]
  language sql immutable parallel safe
  return array(
    select distinct substr(lower(code collate "C"), place, 3) from generate_series(1, length(code) - 2) as place);
comment on function code_parts(text) is 'Every three neighbouring characters of a code, in lower case.';
create index participants_code_parts on participants using gin (code_parts(code));

create function participants_with_code_part(study uuid, part text) returns table (site_id uuid, id uuid)
  language plpgsql stable security definer rows 100
  set search_path = public, pg_temp
as $$
begin
  return query
  select p.site_id, p.id from participants p
  where p.study_id = study and p.site_id = any ((select current_sites())::uuid[])
    and code_parts(p.code) @> code_parts(part) and strpos(lower(p.code collate "C"), lower(part collate "C")) > 0;
end
$$;
comment on function participants_with_code_part(uuid, text) is 'Participants of the own sites whose code holds a part of three characters or more, in any case.';
revoke execute on function participants_with_code_part(uuid, text) from public;
grant execute on function participants_with_code_part(uuid, text) to jointwise_app;
