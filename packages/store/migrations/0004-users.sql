-- Staff accounts, their roles at sites, and how they prove who they are. Only hashes of passwords and tokens are kept.

create table users (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null check (name <> ''),
  password_hash text not null,
  status text not null default 'active' check (status in ('active', 'disabled')),
  created_at timestamptz not null default now(),
  last_sign_in_at timestamptz
);
create unique index users_email on users (email);
comment on table users is 'Staff accounts.';
comment on column users.id is 'Identity, uuid version 7.';
comment on column users.email is 'Address that signs in, in lower case.';
comment on column users.name is 'Name as printed.';
comment on column users.password_hash is 'Argon2id hash in its usual text form; never shown.';
comment on column users.status is 'active or disabled.';
comment on column users.created_at is 'Instant of entry.';
comment on column users.last_sign_in_at is 'Instant of the last sign-in.';

create table user_roles (
  site_id uuid not null references sites,
  user_id uuid not null references users,
  role text not null check (role in ('coordinator', 'clinician', 'monitor', 'analyst', 'administrator')),
  is_held boolean not null default true,
  primary key (site_id, user_id, role)
);
create index on user_roles (user_id);
comment on table user_roles is 'Roles of a user at a site. A role that is taken away stays as not held.';
comment on column user_roles.site_id is 'Site.';
comment on column user_roles.user_id is 'User.';
comment on column user_roles.role is 'Role, as in definitions.';
comment on column user_roles.is_held is 'False once it was taken away.';

create table second_factors (
  user_id uuid primary key references users,
  secret bytea,
  confirmed_at timestamptz,
  last_counter bigint
);
comment on table second_factors is 'Time-based one-time passwords (RFC 6238) of a user.';
comment on column second_factors.user_id is 'User.';
comment on column second_factors.secret is 'Secret, sealed with the key that lies outside the database; null after a reset.';
comment on column second_factors.confirmed_at is 'Instant at which a first code was given back; null until then.';
comment on column second_factors.last_counter is 'Counter of the last code used, so that none is used twice.';

create table sessions (
  id uuid primary key,
  user_id uuid not null references users,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  address text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  check (ends_at > created_at)
);
create index on sessions (user_id);
create index on sessions (ends_at);
comment on table sessions is 'Signed-in browsers. The token itself is only in the cookie. Old rows are deleted.';
comment on column sessions.id is 'Identity, uuid version 7.';
comment on column sessions.user_id is 'Who signed in.';
comment on column sessions.token_hash is 'SHA-256 of the token.';
comment on column sessions.address is 'Network address of the sign-in.';
comment on column sessions.created_at is 'Instant of the sign-in.';
comment on column sessions.last_used_at is 'Instant of a recent request.';
comment on column sessions.ends_at is 'Instant at which it ends at the latest.';
comment on column sessions.ended_at is 'Instant of signing out, or of being signed out.';

create table sign_in_attempts (
  id uuid primary key,
  user_id uuid references users,
  event text not null check (event ~ '^[a-z-]{1,40}$'),
  address text,
  at timestamptz not null default now()
);
create index on sign_in_attempts (user_id, at desc) where user_id is not null;
comment on table sign_in_attempts is 'Every attempt to sign in, and what became of it.';
comment on column sign_in_attempts.id is 'Identity, uuid version 7.';
comment on column sign_in_attempts.user_id is 'Account that was meant; null when there is none.';
comment on column sign_in_attempts.event is 'What happened: signed-in, wrong-password, delayed ...';
comment on column sign_in_attempts.address is 'Network address.';
comment on column sign_in_attempts.at is 'Instant.';

create table api_tokens (
  id uuid primary key,
  user_id uuid not null references users,
  name text not null check (name <> ''),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  permissions text[] not null,
  site_ids uuid[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  check (expires_at > created_at)
);
create index on api_tokens (user_id);
comment on table api_tokens is 'Tokens for programs, with the permissions and sites they are narrowed to.';
comment on column api_tokens.id is 'Identity, uuid version 7.';
comment on column api_tokens.user_id is 'Owner; a token never holds more than its owner.';
comment on column api_tokens.name is 'What it is for.';
comment on column api_tokens.token_hash is 'SHA-256 of the token.';
comment on column api_tokens.permissions is 'Permissions that it is narrowed to.';
comment on column api_tokens.site_ids is 'Sites that it is narrowed to.';
comment on column api_tokens.created_at is 'Instant of entry.';
comment on column api_tokens.expires_at is 'Instant from which it is not accepted.';
comment on column api_tokens.withdrawn_at is 'Instant at which it was withdrawn.';

-- When a token was last used is not a fact worth an audit record each time.
create table api_token_uses (
  token_id uuid primary key references api_tokens,
  last_used_at timestamptz not null
);
comment on table api_token_uses is 'When each API token was last used.';
comment on column api_token_uses.token_id is 'Token.';
comment on column api_token_uses.last_used_at is 'Instant of a recent request.';

create table idempotency_keys (
  actor text not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null,
  reply jsonb,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index on idempotency_keys (created_at);
comment on table idempotency_keys is 'Replies to writes, so that a repeated request is answered and not done again. Old rows are deleted.';
comment on column idempotency_keys.actor is 'Who sent it: keys of two users never meet.';
comment on column idempotency_keys.key is 'Key that the client chose.';
comment on column idempotency_keys.request_hash is 'SHA-256 of method, path and body.';
comment on column idempotency_keys.reply is 'The reply that was given.';
comment on column idempotency_keys.created_at is 'Instant.';

grant select, insert on users, user_roles, second_factors, sessions, sign_in_attempts, api_tokens, api_token_uses,
  idempotency_keys to jointwise_app;
grant update (password_hash, status, name, last_sign_in_at) on users to jointwise_app;
grant update (is_held) on user_roles to jointwise_app;
grant update (secret, confirmed_at, last_counter) on second_factors to jointwise_app;
grant update (last_used_at, ended_at) on sessions to jointwise_app;
grant update (withdrawn_at) on api_tokens to jointwise_app;
grant update (last_used_at) on api_token_uses to jointwise_app;
grant update (reply) on idempotency_keys to jointwise_app;
grant delete on sessions, idempotency_keys to jointwise_app;
grant select on users, user_roles, second_factors, sign_in_attempts, api_tokens to jointwise_auditor;
call audit('users', 'id');
call audit('user_roles', 'site_id', 'user_id', 'role');
call audit('second_factors', 'user_id');
call audit('sign_in_attempts', 'id');
call audit('api_tokens', 'id');
