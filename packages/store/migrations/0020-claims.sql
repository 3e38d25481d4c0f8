-- What is said about treatments, and what became of it. The sentence is versioned; approvals and verdicts are only ever
-- added, so that the history of a claim is the rows themselves.

create table claims (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  owner_id uuid references users,
  created_at timestamptz not null default now(),
  created_by text not null default current_actor()
);
create index on claims (owner_id);
comment on table claims is 'Sentences about what a treatment does.';
comment on column claims.id is 'Identity, uuid version 7.';
comment on column claims.slug is 'Address of its page; never changes.';
comment on column claims.owner_id is 'User who is told when its verdict worsens; null for a claim that nobody owns yet.';
comment on column claims.created_at is 'Instant of entry.';
comment on column claims.created_by is 'User id, or system:<part of the program>.';

create table claim_versions (
  claim_id uuid not null references claims,
  version integer not null check (version > 0),
  is_current boolean not null default true,
  definition jsonb not null check (jsonb_typeof(definition) = 'object'),
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (claim_id, version)
);
create unique index claim_versions_current on claim_versions (claim_id) where is_current;
comment on table claim_versions is 'Versions of a claim: the sentence, what it is about, the estimand that answers it.';
comment on column claim_versions.claim_id is 'Claim.';
comment on column claim_versions.version is 'From 1.';
comment on column claim_versions.is_current is 'True for the latest version alone.';
comment on column claim_versions.definition is 'ClaimDefinition.';
comment on column claim_versions.entered_at is 'Instant of entry.';
comment on column claim_versions.entered_by is 'User id, or system:<part of the program>.';

create table claim_verdicts (
  claim_id uuid not null,
  number integer not null check (number > 0),
  version integer not null,
  verdict text not null check (verdict in ('supported', 'benefit-size-uncertain', 'inconclusive', 'not-answerable',
    'too-small-to-matter', 'no-important-effect', 'harm')),
  certainty text check (certainty in ('very-low', 'low', 'moderate', 'high')),
  worse_than text check (worse_than in ('supported', 'benefit-size-uncertain', 'inconclusive', 'not-answerable',
    'too-small-to-matter', 'no-important-effect', 'harm')),
  card jsonb not null check (jsonb_typeof(card) = 'object'),
  evidence_hash text not null check (evidence_hash ~ '^[0-9a-f]{64}$'),
  data_cut_hash text check (data_cut_hash ~ '^[0-9a-f]{64}$'),
  decided_at timestamptz not null default now(),
  decided_by text not null default current_actor(),
  primary key (claim_id, number),
  foreign key (claim_id, version) references claim_versions
);
create index on claim_verdicts (claim_id, version);
comment on table claim_verdicts is 'Every verdict on a claim, from the first; never changed.';
comment on column claim_verdicts.claim_id is 'Claim.';
comment on column claim_verdicts.number is 'From 1 without gaps.';
comment on column claim_verdicts.version is 'Version of the claim that was answered.';
comment on column claim_verdicts.verdict is 'Word of the verdict rule.';
comment on column claim_verdicts.certainty is 'GRADE; null where there is no answer.';
comment on column claim_verdicts.worse_than is 'The verdict that its publication was approved with, where this one is worse.';
comment on column claim_verdicts.card is 'ClaimCard: effects, rows, denominators, what would change it; small cells already suppressed.';
comment on column claim_verdicts.evidence_hash is 'SHA-256 of everything the verdict was decided on.';
comment on column claim_verdicts.data_cut_hash is 'SHA-256 of the registry data; null where the registry has no answer.';
comment on column claim_verdicts.decided_at is 'Instant of the decision.';
comment on column claim_verdicts.decided_by is 'User id, or system:<part of the program>.';

create table claim_approvals (
  claim_id uuid not null,
  number integer not null check (number > 0),
  version integer not null,
  kind text not null check (kind in ('publication', 'retirement')),
  approver_id uuid not null references users,
  approver_name text not null check (approver_name <> ''),
  verdict_number integer,
  approved_at timestamptz not null default now(),
  primary key (claim_id, number),
  foreign key (claim_id, version) references claim_versions,
  foreign key (claim_id, verdict_number) references claim_verdicts
);
create index on claim_approvals (claim_id, version);
create index on claim_approvals (claim_id, verdict_number);
create index on claim_approvals (approver_id);
comment on table claim_approvals is 'Who showed a claim to everybody, and who took it back; never changed. The last one is in force.';
comment on column claim_approvals.claim_id is 'Claim.';
comment on column claim_approvals.number is 'From 1 without gaps.';
comment on column claim_approvals.version is 'Version that was approved; a later one is not shown until somebody approves it.';
comment on column claim_approvals.kind is 'publication or retirement.';
comment on column claim_approvals.approver_id is 'User who approved.';
comment on column claim_approvals.approver_name is 'Name as it is printed on the page.';
comment on column claim_approvals.verdict_number is 'Verdict that the approver saw.';
comment on column claim_approvals.approved_at is 'Instant of the approval.';

grant select, insert on claims, claim_versions, claim_verdicts, claim_approvals to jointwise_app;
grant update (owner_id) on claims to jointwise_app;
grant update (is_current) on claim_versions to jointwise_app;
grant select on claims, claim_versions, claim_verdicts, claim_approvals to jointwise_auditor;
call audit('claims', 'id');
call audit('claim_versions', 'claim_id', 'version');
call audit('claim_verdicts', 'claim_id', 'number');
call audit('claim_approvals', 'claim_id', 'number');
