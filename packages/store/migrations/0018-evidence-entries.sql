-- Published trials as people read them: each reading of a paper is kept, and where two readings differ, who settled
-- which value and why. All of it is only ever added.

create table evidence_entries (
  trial_key text not null check (trial_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(trial_key) <= 100),
  version integer not null check (version > 0),
  reader_id uuid not null references users,
  trial jsonb not null check (jsonb_typeof(trial) = 'object'),
  origin text not null check (origin in ('read', 'import')),
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (trial_key, version)
);
create index on evidence_entries (reader_id);
comment on table evidence_entries is 'Readings of published trials; the last one of each reader counts.';
comment on column evidence_entries.trial_key is 'Key of the trial, shipped or new: restore-2021.';
comment on column evidence_entries.version is 'From 1 without gaps, over all readers of the trial.';
comment on column evidence_entries.reader_id is 'User who read the paper; two different ones make an entry verified.';
comment on column evidence_entries.trial is 'TrialDefinition as this reader extracted it.';
comment on column evidence_entries.origin is 'read: entered from the paper; import: taken from a file.';
comment on column evidence_entries.entered_at is 'Instant of entry.';
comment on column evidence_entries.entered_by is 'User id, or system:<part of the program>.';

create table evidence_adjudications (
  trial_key text not null check (trial_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(trial_key) <= 100),
  number integer not null check (number > 0),
  version integer not null check (version > 0),
  trial jsonb not null check (jsonb_typeof(trial) = 'object'),
  choices jsonb not null check (jsonb_typeof(choices) = 'array'),
  adjudicator_id uuid not null references users,
  adjudicated_at timestamptz not null default now(),
  primary key (trial_key, number),
  foreign key (trial_key, version) references evidence_entries
);
create index on evidence_adjudications (trial_key, version);
create index on evidence_adjudications (adjudicator_id);
comment on table evidence_adjudications is 'Differences between two readings, settled: which value stands, who said so and why.';
comment on column evidence_adjudications.trial_key is 'Trial.';
comment on column evidence_adjudications.number is 'From 1 without gaps.';
comment on column evidence_adjudications.version is 'Last entry that it settles; a later entry opens the trial again.';
comment on column evidence_adjudications.trial is 'TrialDefinition that stands.';
comment on column evidence_adjudications.choices is 'For each differing value: its path, whose value stands, the reason.';
comment on column evidence_adjudications.adjudicator_id is 'User who settled them.';
comment on column evidence_adjudications.adjudicated_at is 'Instant.';

grant select, insert on evidence_entries, evidence_adjudications to jointwise_app;
grant select on evidence_entries, evidence_adjudications to jointwise_auditor;
call audit('evidence_entries', 'trial_key', 'version');
call audit('evidence_adjudications', 'trial_key', 'number');
