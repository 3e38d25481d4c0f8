-- Instruments filled in at visits, versioned, with the scores computed from them. The table scores repeats them row by
-- row, ordered as the outcomes page reads them; a trigger writes it, so that it cannot say anything else.

create table responses (
  site_id uuid not null,
  id uuid not null,
  version integer not null check (version > 0),
  is_current boolean not null default true,
  study_id uuid not null,
  participant_id uuid not null,
  episode_id uuid not null,
  visit_id uuid not null,
  instrument text not null check (instrument ~ '^[a-z][a-z0-9-]{0,39}$'),
  instrument_revision integer not null check (instrument_revision > 0),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  scores jsonb not null check (jsonb_typeof(scores) = 'array'),
  mode text not null check (mode ~ '^[a-z][a-z-]{0,19}$'),
  locale text not null,
  completed_on date not null,
  started_at timestamptz,
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (site_id, id, version),
  foreign key (site_id, visit_id) references visits
);
create unique index responses_current on responses (site_id, id) where is_current;
create index on responses (site_id, visit_id) include (instrument, is_current);
create index on responses (site_id, participant_id);
comment on table responses is 'One instrument filled in at one visit, versioned.';
comment on column responses.site_id is 'Site.';
comment on column responses.id is 'Identity of the response, the same in every version.';
comment on column responses.version is 'From 1; an amendment is the next.';
comment on column responses.is_current is 'True for the latest version alone.';
comment on column responses.study_id is 'Study of the visit.';
comment on column responses.participant_id is 'Participant of the visit.';
comment on column responses.episode_id is 'Episode of the visit.';
comment on column responses.visit_id is 'Visit.';
comment on column responses.instrument is 'Key of the instrument.';
comment on column responses.instrument_revision is 'Our revision of its definition that scored it.';
comment on column responses.answers is 'Answers by item code; null is not answered, "not-applicable" is an answer.';
comment on column responses.scores is 'Every scale with its value or the reason why it has none.';
comment on column responses.mode is 'How it was filled in: web, paper, phone ...';
comment on column responses.locale is 'Language it was filled in.';
comment on column responses.completed_on is 'Day it was filled in.';
comment on column responses.started_at is 'Instant of the first answer, where known.';
comment on column responses.entered_at is 'Instant of entry of this version.';
comment on column responses.entered_by is 'User id, or system:<part of the program>.';

create table scores (
  site_id uuid not null,
  response_id uuid not null,
  version integer not null,
  scale text not null,
  is_current boolean not null default true,
  study_id uuid not null,
  participant_id uuid not null,
  episode_id uuid not null,
  visit_code text not null,
  value double precision not null,
  completed_on date not null,
  days_off smallint not null check (days_off >= 0),
  is_in_window boolean not null,
  primary key (site_id, response_id, version, scale)
);
create index scores_outcomes on scores (study_id, scale, visit_code, episode_id, days_off, completed_on)
  include (site_id, value) where is_current and is_in_window;
comment on table scores is 'Scores of responses, one row per scale that has a value; written by a trigger from responses.scores.';
comment on column scores.site_id is 'Site.';
comment on column scores.response_id is 'Response.';
comment on column scores.version is 'Version of the response.';
comment on column scores.scale is 'Instrument and scale: koos/pain.';
comment on column scores.is_current is 'As the response.';
comment on column scores.study_id is 'Study.';
comment on column scores.participant_id is 'Participant.';
comment on column scores.episode_id is 'Episode.';
comment on column scores.visit_code is 'Code of the visit.';
comment on column scores.value is 'Value, not rounded.';
comment on column scores.completed_on is 'Day the response was filled in.';
comment on column scores.days_off is 'Days between that and the target day: of several in a window the nearest counts, then the earlier.';
comment on column scores.is_in_window is 'Whether that day lies in the window of the visit.';

-- Runs as the owner: nobody else may write scores, so they need no foreign key to responses.
create function project_scores() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  insert into scores (site_id, response_id, version, scale, study_id, participant_id, episode_id, visit_code, value,
    completed_on, days_off, is_in_window)
  select r.site_id, r.id, r.version, r.instrument || '/' || (s->>'scale'), v.study_id, v.participant_id, v.episode_id,
    v.code, (s->>'value')::double precision, r.completed_on,
    least(abs(r.completed_on - v.target_on), 32767), r.completed_on between v.opens_on and v.closes_on
  from new_rows r
  join visits v on v.site_id = r.site_id and v.id = r.visit_id
  cross join jsonb_array_elements(r.scores) as s
  where s->>'value' is not null;
  return null;
end
$$;
comment on function project_scores() is 'Repeats the scores of new responses in the table scores.';

create function retire_scores() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  update scores s set is_current = r.is_current
  from new_rows r
  where s.site_id = r.site_id and s.response_id = r.id and s.version = r.version and s.is_current <> r.is_current;
  return null;
end
$$;
comment on function retire_scores() is 'Lets the scores of an amended response go with it.';

create trigger project_scores after insert on responses referencing new table as new_rows
  for each statement execute function project_scores();
create trigger retire_scores after update on responses referencing new table as new_rows
  for each statement execute function retire_scores();

-- Days count from the target day; when the index procedure is corrected and visits move, the scores move along.
create function replace_scores() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  update scores s set
    days_off = least(abs(s.completed_on - v.target_on), 32767),
    is_in_window = s.completed_on between v.opens_on and v.closes_on
  from new_rows v join responses r on r.site_id = v.site_id and r.visit_id = v.id
  where s.site_id = r.site_id and s.response_id = r.id and s.version = r.version;
  return null;
end
$$;
comment on function replace_scores() is 'Measures scores again from the window of a visit that was moved.';
create trigger replace_scores after update on visits referencing new table as new_rows
  for each statement execute function replace_scores();

call guard_by_site('responses');
call guard_by_site('scores');
grant insert on responses to jointwise_app;
grant update (is_current) on responses to jointwise_app;
revoke execute on function project_scores(), retire_scores(), replace_scores() from public;
call audit('responses', 'site_id', 'id', 'version');
