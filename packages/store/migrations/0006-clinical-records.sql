-- Everything clinical that is not a questionnaire: one versioned table, its fields defined as data. An amendment is a
-- new version; the old one only loses "is_current".

create table clinical_records (
  site_id uuid not null,
  id uuid not null,
  version integer not null check (version > 0),
  is_current boolean not null default true,
  is_withdrawn boolean not null default false,
  study_id uuid not null,
  participant_id uuid not null,
  joint_side_id uuid,
  episode_id uuid,
  visit_id uuid,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  anchor text not null check (anchor in ('participant', 'joint-side', 'episode', 'visit')),
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  dated_on text check (dated_on ~ '^\d{4}(-\d{2}(-\d{2}.*)?)?$'),
  earliest_on date,
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (site_id, id, version),
  foreign key (site_id, participant_id) references participants,
  foreign key (site_id, joint_side_id) references joint_sides,
  foreign key (site_id, episode_id) references episodes,
  foreign key (site_id, visit_id) references visits,
  check (not is_withdrawn or version > 1),
  check (case anchor
    when 'participant' then joint_side_id is null and episode_id is null and visit_id is null
    when 'joint-side' then joint_side_id is not null and episode_id is null and visit_id is null
    when 'episode' then episode_id is not null and visit_id is null
    else visit_id is not null end)
);
create unique index clinical_records_current on clinical_records (site_id, id) where is_current;
create index on clinical_records (site_id, participant_id);
create index on clinical_records (site_id, joint_side_id) where joint_side_id is not null;
create index on clinical_records (site_id, episode_id) where episode_id is not null;
create index on clinical_records (site_id, visit_id) where visit_id is not null;
create index clinical_records_ends on clinical_records (study_id, kind, participant_id, site_id, earliest_on)
  where is_current and not is_withdrawn and (kind = 'death'
    or kind = 'withdrawal' and data->>'scope' in ('contact', 'study')
    or kind = 'consent' and data->>'purpose' = 'contact' and data->>'decision' = 'withdrawn');
create index clinical_records_surgery on clinical_records (study_id, joint_side_id, site_id, earliest_on)
  where is_current and not is_withdrawn and (kind = 'intercurrent-event' and data->>'eventKind' = 'surgery'
    or kind = 'procedure' and data->>'procedureKind' = 'surgery' and data->>'isIndex' is distinct from 'true');
comment on table clinical_records is 'Clinical records of every kind (condition, product, procedure, adverse event ...), versioned.';
comment on column clinical_records.site_id is 'Site.';
comment on column clinical_records.id is 'Identity of the record, the same in every version.';
comment on column clinical_records.version is 'From 1; an amendment is the next.';
comment on column clinical_records.is_current is 'True for the latest version alone.';
comment on column clinical_records.is_withdrawn is 'True in a last version that says: entered in error.';
comment on column clinical_records.study_id is 'Study of the participant.';
comment on column clinical_records.participant_id is 'Participant.';
comment on column clinical_records.joint_side_id is 'Joint-side, where the record is about one.';
comment on column clinical_records.episode_id is 'Episode, where the record is about one.';
comment on column clinical_records.visit_id is 'Visit, where the record is about one.';
comment on column clinical_records.kind is 'Kind, as in definitions: adverse-event.';
comment on column clinical_records.anchor is 'What the record is about.';
comment on column clinical_records.data is 'Values by field name, checked against the definition of the kind.';
comment on column clinical_records.dated_on is 'Date of the record, may be partial: 2026-03.';
comment on column clinical_records.earliest_on is 'First day that the date may mean, to sort and compare.';
comment on column clinical_records.entered_at is 'Instant of entry of this version.';
comment on column clinical_records.entered_by is 'User id, or system:<part of the program>.';

call guard_by_site('clinical_records');
grant insert on clinical_records to jointwise_app;
grant update (is_current) on clinical_records to jointwise_app;
call audit('clinical_records', 'site_id', 'id', 'version');
