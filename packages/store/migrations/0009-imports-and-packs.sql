-- Files taken in, row by row and once, and the official wording of instruments that a house has a licence for.

create table imports (
  site_id uuid not null,
  id uuid not null,
  study_id uuid not null,
  file_name text not null,
  file_hash text not null,
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  status text not null check (status in ('previewed', 'running', 'finished', 'failed', 'interrupted')),
  rows_read integer not null default 0 check (rows_read >= 0),
  rows_imported integer not null default 0 check (rows_imported >= 0),
  rows_known integer not null default 0 check (rows_known >= 0),
  rows_refused integer not null default 0 check (rows_refused >= 0),
  file_bytes bigint not null default 0,
  bytes_read bigint not null default 0,
  detail text,
  started_at timestamptz,
  finished_at timestamptz,
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (site_id, id),
  foreign key (site_id, study_id) references study_sites
);
create index on imports (site_id, study_id);
comment on table imports is 'Files taken in, and how far they are.';
comment on column imports.site_id is 'Site that the rows belong to.';
comment on column imports.id is 'Identity, uuid version 7.';
comment on column imports.study_id is 'Study.';
comment on column imports.file_name is 'Name of the file as given.';
comment on column imports.file_hash is 'SHA-256 of the file, in hex.';
comment on column imports.mapping is 'Mapping that it was read with.';
comment on column imports.status is 'previewed, running, finished, failed or interrupted.';
comment on column imports.rows_read is 'Checkpoint: rows that were read and dealt with.';
comment on column imports.rows_imported is 'Rows that became participants.';
comment on column imports.rows_known is 'Rows that an earlier run had already imported.';
comment on column imports.rows_refused is 'Rows that were refused.';
comment on column imports.file_bytes is 'Size of the file in bytes.';
comment on column imports.bytes_read is 'Bytes read so far, for the time left.';
comment on column imports.detail is 'What went wrong, where it failed.';
comment on column imports.started_at is 'Instant of the start of the run.';
comment on column imports.finished_at is 'Instant of its end.';
comment on column imports.entered_at is 'Instant of entry.';
comment on column imports.entered_by is 'User id, or system:<part of the program>.';

create table imported_rows (
  site_id uuid not null,
  study_id uuid not null,
  source_key text not null check (source_key <> ''),
  import_id uuid not null,
  participant_id uuid not null,
  primary key (site_id, study_id, source_key),
  foreign key (site_id, import_id) references imports
);
create index on imported_rows (site_id, import_id);
comment on table imported_rows is 'Rows of files that were imported: a row with a known key is not imported again.';
comment on column imported_rows.site_id is 'Site.';
comment on column imported_rows.study_id is 'Study.';
comment on column imported_rows.source_key is 'Data set and row, the same on every run.';
comment on column imported_rows.import_id is 'Import that brought it.';
comment on column imported_rows.participant_id is 'Participant that it became.';

create table import_refusals (
  site_id uuid not null,
  import_id uuid not null,
  row_number integer not null check (row_number > 0),
  place integer not null check (place > 0),
  column_name text not null,
  value text not null,
  rule text not null,
  detail text not null,
  primary key (site_id, import_id, row_number, place),
  foreign key (site_id, import_id) references imports
);
comment on table import_refusals is 'Why rows were refused: one row per problem.';
comment on column import_refusals.site_id is 'Site.';
comment on column import_refusals.import_id is 'Import.';
comment on column import_refusals.row_number is 'Row of the file, from 1 after the header.';
comment on column import_refusals.place is 'Which problem of the row, from 1.';
comment on column import_refusals.column_name is 'Column, or several joined.';
comment on column import_refusals.value is 'What stood there.';
comment on column import_refusals.rule is 'Code of the rule.';
comment on column import_refusals.detail is 'Sentence that says what was given and what is allowed.';

create table instrument_packs (
  id uuid primary key,
  instrument text not null,
  locale text not null,
  title text not null,
  is_current boolean not null default true,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  loaded_at timestamptz not null default now(),
  loaded_by text not null default current_actor()
);
create unique index instrument_packs_current on instrument_packs (instrument, locale) where is_current;
comment on table instrument_packs is 'Official wording of instruments, loaded by a house under its own licence.';
comment on column instrument_packs.id is 'Identity, uuid version 7.';
comment on column instrument_packs.instrument is 'Key of the instrument.';
comment on column instrument_packs.locale is 'Language of the wording.';
comment on column instrument_packs.title is 'Title of the pack.';
comment on column instrument_packs.is_current is 'True for the pack in use; a newer one takes its place.';
comment on column instrument_packs.content is 'The pack as loaded.';
comment on column instrument_packs.loaded_at is 'Instant of loading.';
comment on column instrument_packs.loaded_by is 'User id, or system:<part of the program>.';

call guard_by_site('imports');
call guard_by_site('imported_rows');
call guard_by_site('import_refusals');
grant insert on imports, imported_rows, import_refusals to jointwise_app;
grant update (status, rows_read, rows_imported, rows_known, rows_refused, bytes_read, detail, started_at, finished_at)
  on imports to jointwise_app;
grant select, insert on instrument_packs to jointwise_app;
grant update (is_current) on instrument_packs to jointwise_app;
grant select on instrument_packs to jointwise_auditor;
call audit('imports', 'site_id', 'id');
call audit('imported_rows', 'site_id', 'study_id', 'source_key');
call audit('import_refusals', 'site_id', 'import_id', 'row_number', 'place');
call audit('instrument_packs', 'id');
