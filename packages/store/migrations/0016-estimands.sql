-- Which question a study asks, fixed before the answer could be seen, and every answer that was computed. All of it is
-- only ever added.

create table estimand_locks (
  study_id uuid not null references studies,
  estimand_id text not null check (estimand_id ~ '^[A-Z][A-Z0-9-]{0,39}$'),
  version integer not null check (version > 0),
  definition jsonb not null check (jsonb_typeof(definition) = 'object'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  locked_at timestamptz not null default now(),
  locked_by text not null default current_actor(),
  primary key (study_id, estimand_id, version)
);
comment on table estimand_locks is 'Versions of estimands that a study has locked: what is analysed as confirmatory must be among them.';
comment on column estimand_locks.study_id is 'Study.';
comment on column estimand_locks.estimand_id is 'Estimand: E-PAIN-12.';
comment on column estimand_locks.version is 'Version of the estimand.';
comment on column estimand_locks.definition is 'EstimandDefinition as it was locked.';
comment on column estimand_locks.hash is 'SHA-256 of its canonical JSON, hexadecimal.';
comment on column estimand_locks.locked_at is 'Instant of locking.';
comment on column estimand_locks.locked_by is 'User id, or system:<part of the program>.';

create table study_unblindings (
  study_id uuid primary key references studies,
  unblinded_at timestamptz not null default now(),
  unblinded_by text not null default current_actor()
);
comment on table study_unblindings is 'When the treatments of a study became known: analyses of questions that were locked later are post hoc.';
comment on column study_unblindings.study_id is 'Study.';
comment on column study_unblindings.unblinded_at is 'Instant; the first one counts and is never changed.';
comment on column study_unblindings.unblinded_by is 'User id, or system:<part of the program>.';

create table analysis_results (
  id uuid primary key,
  study_id uuid not null references studies,
  estimand_id text not null,
  product_class text not null,
  comparator text,
  site_ids uuid[] not null check (cardinality(site_ids) > 0),
  data_cut_hash text not null check (data_cut_hash ~ '^[0-9a-f]{64}$'),
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  result text not null,
  computed_at timestamptz not null default now(),
  computed_by text not null default current_actor(),
  unique (study_id, request_hash)
);
create index analysis_results_estimand on analysis_results (study_id, estimand_id, computed_at);
comment on table analysis_results is 'Answers to estimands, one for each question and data cut; never changed.';
comment on column analysis_results.id is 'Identity, uuid version 7.';
comment on column analysis_results.study_id is 'Study.';
comment on column analysis_results.estimand_id is 'Estimand.';
comment on column analysis_results.product_class is 'Code of the product class that was asked about.';
comment on column analysis_results.comparator is 'Code of what it was compared with; null for a course without comparison.';
comment on column analysis_results.site_ids is 'Sites whose data were read; only who may read all of them may read the answer.';
comment on column analysis_results.data_cut_hash is 'SHA-256 of the facts that were analysed.';
comment on column analysis_results.request_hash is 'SHA-256 of question, data cut, version of the program and seed: the same request is the same row.';
comment on column analysis_results.result is 'EstimandResult as JSON, byte by byte as it was computed.';
comment on column analysis_results.computed_at is 'Instant of the computation.';
comment on column analysis_results.computed_by is 'User id, or system:<part of the program>.';

grant select, insert on estimand_locks, study_unblindings, analysis_results to jointwise_app;
grant select on estimand_locks, study_unblindings, analysis_results to jointwise_auditor;
call audit('estimand_locks', 'study_id', 'estimand_id', 'version');
call audit('study_unblindings', 'study_id');
call audit('analysis_results', 'id');
