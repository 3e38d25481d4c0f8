-- What a user has to know and nobody else has to do: the verdict of a claim of theirs got worse.

create table notices (
  id uuid primary key,
  user_id uuid not null references users,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  claim_id uuid references claims,
  detail jsonb not null check (jsonb_typeof(detail) = 'object'),
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notices_open on notices (user_id, created_at) where read_at is null;
create index on notices (claim_id);
create index on notices (user_id);
comment on table notices is 'Messages of the registry to one of its users.';
comment on column notices.id is 'Identity, uuid version 7.';
comment on column notices.user_id is 'User who is told.';
comment on column notices.kind is 'verdict-worsened.';
comment on column notices.claim_id is 'Claim, where it is about one.';
comment on column notices.detail is 'Values that the message names: the verdict before and after.';
comment on column notices.created_at is 'Instant of the message.';
comment on column notices.read_at is 'Instant at which the user put it away.';

grant select, insert on notices to jointwise_app;
grant update (read_at) on notices to jointwise_app;
grant select on notices to jointwise_auditor;
call audit('notices', 'id');
