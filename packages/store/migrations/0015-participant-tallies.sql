-- How many take part is asked with every first page of the roster. Counting a hundred thousand rows takes longer than
-- reading the page, so they are tallied as they are added: each transaction in the row of the audit chain that it holds, so
-- that nobody waits for the tally of another.

create table participant_tallies (
  site_id uuid not null,
  study_id uuid not null,
  lane smallint not null,
  participants integer not null check (participants > 0),
  primary key (site_id, study_id, lane),
  foreign key (site_id, study_id) references study_sites
);
comment on table participant_tallies is 'Participants added, in parts: their sum is the number of rows in participants. Written by a trigger alone.';
comment on column participant_tallies.site_id is 'Site.';
comment on column participant_tallies.study_id is 'Study.';
comment on column participant_tallies.lane is 'Audit chain of the transactions that added them.';
comment on column participant_tallies.participants is 'How many they added.';

insert into participant_tallies
select site_id, study_id, 0, count(*) from participants group by site_id, study_id;

-- Runs as the owner: nobody else may write the tally.
create function tally_participants() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
declare
  held smallint;
begin
  if exists (select from new_rows) then
    held := (take_audit_lane()).lane;
    insert into participant_tallies as t (site_id, study_id, lane, participants)
    select site_id, study_id, held, count(*) from new_rows group by site_id, study_id
    on conflict (site_id, study_id, lane) do update set participants = t.participants + excluded.participants;
  end if;
  return null;
end
$$;
comment on function tally_participants() is 'Tallies new participants by site and study.';
create trigger tally_participants after insert on participants referencing new table as new_rows
  for each statement execute function tally_participants();
revoke execute on function tally_participants() from public;

call guard_by_site('participant_tallies');
