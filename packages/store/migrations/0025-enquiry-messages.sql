-- Messages about enquiries without their words: that one came or went, on which channel, and how far it got. What waits
-- to be sent is sealed in the outbox until it is out.

create table enquiry_messages (
  site_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  channel text not null check (channel in ('web-form', 'e-mail', 'whatsapp', 'phone')),
  kind text not null check (kind in ('message', 'safety', 'answer')),
  status text not null check (status in ('received', 'queued', 'sent', 'delivered', 'read', 'failed', 'cancelled')),
  provider_hash bytea check (octet_length(provider_hash) = 32),
  attachments integer not null default 0 check (attachments >= 0),
  answer_id uuid,
  answer_version integer,
  at timestamptz not null default now(),
  by text not null default current_actor(),
  primary key (site_id, id),
  foreign key (site_id, enquiry_id) references enquiries,
  check ((direction = 'in') = (status = 'received')),
  check ((kind = 'answer') = (answer_id is not null)),
  check ((answer_id is null) = (answer_version is null))
);
create unique index enquiry_messages_provider on enquiry_messages (site_id, provider_hash);
create index on enquiry_messages (site_id, enquiry_id);
comment on table enquiry_messages is 'Messages that came and went about an enquiry. Their text is not kept.';
comment on column enquiry_messages.site_id is 'Site.';
comment on column enquiry_messages.id is 'Identity, uuid version 7.';
comment on column enquiry_messages.enquiry_id is 'Enquiry.';
comment on column enquiry_messages.direction is 'in or out.';
comment on column enquiry_messages.channel is 'Channel.';
comment on column enquiry_messages.kind is 'message from the person, automatic safety text, or answer of the site.';
comment on column enquiry_messages.status is 'received; queued, sent, delivered, read, failed, cancelled.';
comment on column enquiry_messages.provider_hash is 'Keyed hash of the identity that the provider gave: a message brought twice counts once.';
comment on column enquiry_messages.attachments is 'Number of files that came with it; none is kept.';
comment on column enquiry_messages.answer_id is 'Approved answer that was sent.';
comment on column enquiry_messages.answer_version is 'Version of that answer.';
comment on column enquiry_messages.at is 'Instant at which it came or was queued.';
comment on column enquiry_messages.by is 'User id, or system:<part of the program>.';

-- A queue, not a fact: what became of a message stands in enquiry_messages. Not audited, and empty of words once sent.
create table outbox_messages (
  site_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  channel text not null check (channel in ('e-mail', 'whatsapp')),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dead', 'cancelled')),
  sealed bytea,
  attempts integer not null default 0 check (attempts >= 0),
  not_before timestamptz not null default now(),
  last_code text,
  primary key (site_id, id),
  foreign key (site_id, id) references enquiry_messages,
  foreign key (site_id, enquiry_id) references enquiries,
  check (state in ('waiting', 'dead') or sealed is null)
);
create index on outbox_messages (site_id, enquiry_id);
create index outbox_messages_waiting on outbox_messages (site_id, not_before) where state = 'waiting';
comment on table outbox_messages is 'Messages on their way out, with what has been tried. The same identity as in enquiry_messages.';
comment on column outbox_messages.site_id is 'Site.';
comment on column outbox_messages.id is 'Identity of the message.';
comment on column outbox_messages.enquiry_id is 'Enquiry.';
comment on column outbox_messages.channel is 'Channel to send on.';
comment on column outbox_messages.state is 'waiting, done, dead (given up, a person must look) or cancelled.';
comment on column outbox_messages.sealed is 'Address, subject and text, sealed; null once sent or cancelled.';
comment on column outbox_messages.attempts is 'Attempts so far.';
comment on column outbox_messages.not_before is 'Instant before which it is not tried: quiet hours, a wait after a failure, or an attempt under way.';
comment on column outbox_messages.last_code is 'Why the last attempt failed, as a code.';

create table opt_outs (
  site_id uuid not null references sites,
  channel text not null check (channel in ('e-mail', 'whatsapp', 'phone')),
  handle_hash bytea not null check (octet_length(handle_hash) = 32),
  is_out boolean not null default true,
  decided_at timestamptz not null default now(),
  primary key (site_id, channel, handle_hash)
);
comment on table opt_outs is 'Addresses and numbers that want no messages. Kept when the enquiry goes, or they would be written to again.';
comment on column opt_outs.site_id is 'Site.';
comment on column opt_outs.channel is 'Channel.';
comment on column opt_outs.handle_hash is 'HMAC-SHA-256 of the address or number with the key that lies outside the database.';
comment on column opt_outs.is_out is 'False once the person asked for messages again.';
comment on column opt_outs.decided_at is 'Instant of the last decision.';

call guard_by_site('enquiry_messages');
call guard_by_site('outbox_messages');
call guard_by_site('opt_outs');
grant insert on enquiry_messages, outbox_messages, opt_outs to jointwise_app;
grant update (status, provider_hash) on enquiry_messages to jointwise_app;
grant update (state, sealed, attempts, not_before, last_code) on outbox_messages to jointwise_app;
grant update (is_out, decided_at) on opt_outs to jointwise_app;
call audit('enquiry_messages', 'site_id', 'id');
call audit('opt_outs', 'site_id', 'channel', 'handle_hash');
