-- The places that enrol and the designs they enrol into. A study's definition is data, and versioned.

create table sites (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  name text not null check (name <> ''),
  city text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  created_at timestamptz not null default now()
);
comment on table sites is 'Places that enrol participants.';
comment on column sites.id is 'Identity, uuid version 7.';
comment on column sites.code is 'Short code, unique in the house: BCN.';
comment on column sites.name is 'Name as printed.';
comment on column sites.city is 'City.';
comment on column sites.country is 'ISO 3166-1, two letters.';
comment on column sites.time_zone is 'IANA name: the day of a visit is a day there.';
comment on column sites.created_at is 'Instant of entry.';

create table studies (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  created_at timestamptz not null default now()
);
comment on table studies is 'Trials and registries.';
comment on column studies.id is 'Identity, uuid version 7.';
comment on column studies.code is 'Short code, unique in the house.';
comment on column studies.created_at is 'Instant of entry.';

create table study_versions (
  study_id uuid not null references studies,
  version integer not null check (version > 0),
  is_current boolean not null default true,
  definition jsonb not null check (jsonb_typeof(definition) = 'object'),
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (study_id, version)
);
create unique index study_versions_current on study_versions (study_id) where is_current;
comment on table study_versions is 'Versions of a study definition; the current one plans new visits.';
comment on column study_versions.study_id is 'Study.';
comment on column study_versions.version is 'From 1.';
comment on column study_versions.is_current is 'True for the latest version alone.';
comment on column study_versions.definition is 'StudyDefinition: visits, windows, instruments, conditions, product classes, primary scales.';
comment on column study_versions.entered_at is 'Instant of entry.';
comment on column study_versions.entered_by is 'User id, or system:<part of the program>.';

create table study_sites (
  site_id uuid not null references sites,
  study_id uuid not null references studies,
  opened_at timestamptz not null default now(),
  primary key (site_id, study_id)
);
create index on study_sites (study_id);
comment on table study_sites is 'Which site takes part in which study.';
comment on column study_sites.site_id is 'Site.';
comment on column study_sites.study_id is 'Study.';
comment on column study_sites.opened_at is 'Instant from which the site may enrol.';

grant select, insert on sites, studies, study_versions, study_sites to jointwise_app;
grant update (is_current) on study_versions to jointwise_app;
grant select on sites, studies, study_versions, study_sites to jointwise_auditor;
call audit('sites', 'id');
call audit('studies', 'id');
call audit('study_versions', 'study_id', 'version');
call audit('study_sites', 'site_id', 'study_id');
