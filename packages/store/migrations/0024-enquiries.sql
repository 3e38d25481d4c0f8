-- Questions of people who are no participants yet. What identifies them, and what they choose to share, is sealed and can
-- be taken away without a trace of its content; that somebody asked, when, how and what became of it stays, because who
-- is not treated is needed to judge who is.

create table enquiries (
  site_id uuid not null references sites,
  id uuid not null,
  version integer not null default 1 check (version > 0),
  reference text not null check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  channel text not null check (channel in ('web-form', 'e-mail', 'whatsapp', 'phone')),
  answer_by text not null check (answer_by in ('e-mail', 'whatsapp', 'phone')),
  may_contact_by text[] not null,
  call_me boolean not null default false,
  locale text not null check (locale ~ '^[a-z]{2,3}$'),
  detected_language text check (detected_language ~ '^[a-z]{2,3}$'),
  state text not null default 'new' check (state in ('new', 'assigned', 'answered', 'closed')),
  outcome text check (outcome in ('waiting', 'decision-aid-sent', 'appointment', 'declined', 'enrolled')),
  outcome_reason text,
  urgency text check (urgency in ('emergency', 'same-day', 'soon')),
  is_red_flag_open boolean not null default false,
  is_scanned boolean not null,
  data_roles jsonb not null check (jsonb_typeof(data_roles) = 'object'),
  assigned_to uuid,
  identity_check text,
  participant_id uuid,
  sealed bytea,
  received_at timestamptz not null default now(),
  last_event_at timestamptz not null default now(),
  last_inbound_at timestamptz,
  erased_at timestamptz,
  primary key (site_id, id),
  unique (site_id, reference),
  foreign key (site_id, participant_id) references participants,
  check ((outcome is null) = (outcome_reason is null)),
  check (not is_red_flag_open or urgency is not null),
  check ((sealed is null) = (erased_at is not null))
);
create index on enquiries (site_id, participant_id) where participant_id is not null;
create index enquiries_inbox on enquiries (site_id, state, received_at desc);
create index enquiries_red_flags on enquiries (site_id, received_at) where is_red_flag_open;
create index enquiries_retention on enquiries (site_id, last_event_at) where erased_at is null;
comment on table enquiries is 'Questions that reached a site by web form, e-mail, WhatsApp or phone, and what became of them.';
comment on column enquiries.site_id is 'Site that was asked.';
comment on column enquiries.id is 'Identity, uuid version 7.';
comment on column enquiries.version is 'Number of the last event; a change that starts from an older one is a conflict.';
comment on column enquiries.reference is 'What the person is told to refer to; random, unique at the site.';
comment on column enquiries.channel is 'How it came.';
comment on column enquiries.answer_by is 'How the person wants to be answered.';
comment on column enquiries.may_contact_by is 'Channels that the person said yes to, or wrote on first.';
comment on column enquiries.call_me is 'Whether a call was asked for.';
comment on column enquiries.locale is 'Language of the answers.';
comment on column enquiries.detected_language is 'Language that the message seemed to be in; null when it did not tell.';
comment on column enquiries.state is 'new, assigned, answered or closed.';
comment on column enquiries.outcome is 'What it has come to so far.';
comment on column enquiries.outcome_reason is 'Key of the reason of the outcome.';
comment on column enquiries.urgency is 'How soon somebody must look because of words in a message; the words themselves are not kept.';
comment on column enquiries.is_red_flag_open is 'Whether nobody has said yet what was done about those words.';
comment on column enquiries.is_scanned is 'False when a message was in a language, or in signs, that no word list knows.';
comment on column enquiries.data_roles is 'Controller, processor, law and countries, as they were when it came.';
comment on column enquiries.assigned_to is 'User who takes care of it.';
comment on column enquiries.identity_check is 'How the site made sure who it is; null until then. A handle is no identity.';
comment on column enquiries.participant_id is 'Participant that it became.';
comment on column enquiries.sealed is 'Name, address, number and preferred time, sealed; null once deleted.';
comment on column enquiries.received_at is 'Instant at which it came.';
comment on column enquiries.last_event_at is 'Instant of the last event: the retention clock counts from it.';
comment on column enquiries.last_inbound_at is 'Instant at which the person last wrote.';
comment on column enquiries.erased_at is 'Instant at which everything personal was deleted.';

create table enquiry_events (
  site_id uuid not null,
  enquiry_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
  detail text check (detail ~ '^[A-Za-z0-9:/. -]{1,120}$'),
  at timestamptz not null default now(),
  by text not null default current_actor(),
  primary key (site_id, enquiry_id, number),
  foreign key (site_id, enquiry_id) references enquiries
);
comment on table enquiry_events is 'What happened to an enquiry, line by line; never changed. Keys alone, no free text.';
comment on column enquiry_events.site_id is 'Site.';
comment on column enquiry_events.enquiry_id is 'Enquiry.';
comment on column enquiry_events.number is 'From 1 without gaps.';
comment on column enquiry_events.kind is 'received, assigned, answered, outcome ...';
comment on column enquiry_events.detail is 'Keys that tell more: an outcome and its reason, a user, an action.';
comment on column enquiry_events.at is 'Instant.';
comment on column enquiry_events.by is 'User id, or system:<part of the program>.';

-- To find the enquiry of somebody who writes again. Not audited: it repeats what is sealed, and goes when that goes.
create table enquiry_handles (
  site_id uuid not null,
  enquiry_id uuid not null,
  channel text not null check (channel in ('e-mail', 'whatsapp', 'phone')),
  handle_hash bytea check (octet_length(handle_hash) = 32),
  primary key (site_id, enquiry_id, channel),
  foreign key (site_id, enquiry_id) references enquiries
);
create index on enquiry_handles (site_id, handle_hash) where handle_hash is not null;
comment on table enquiry_handles is 'Keyed hashes of the addresses and numbers of an enquiry, to find it again by.';
comment on column enquiry_handles.site_id is 'Site.';
comment on column enquiry_handles.enquiry_id is 'Enquiry.';
comment on column enquiry_handles.channel is 'Channel of the address or number.';
comment on column enquiry_handles.handle_hash is 'HMAC-SHA-256 with the key that lies outside the database; null once deleted.';

create table enquiry_links (
  site_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (site_id, id),
  unique (site_id, token_hash),
  foreign key (site_id, enquiry_id) references enquiries,
  check (expires_at > created_at)
);
create index on enquiry_links (site_id, enquiry_id);
comment on table enquiry_links is 'Links to the secure form of an enquiry. The token itself is only in the link.';
comment on column enquiry_links.site_id is 'Site.';
comment on column enquiry_links.id is 'Identity, uuid version 7.';
comment on column enquiry_links.enquiry_id is 'Enquiry.';
comment on column enquiry_links.token_hash is 'SHA-256 of the token.';
comment on column enquiry_links.created_at is 'Instant of entry.';
comment on column enquiry_links.expires_at is 'Instant from which it opens nothing.';
comment on column enquiry_links.withdrawn_at is 'Instant at which it was withdrawn.';

create table enquiry_details (
  site_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  sealed bytea,
  entered_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (site_id, id),
  foreign key (site_id, enquiry_id) references enquiries
);
create index on enquiry_details (site_id, enquiry_id);
comment on table enquiry_details is 'What a person chose to share through the secure form; read with the permission for contact details.';
comment on column enquiry_details.site_id is 'Site.';
comment on column enquiry_details.id is 'Identity, uuid version 7.';
comment on column enquiry_details.enquiry_id is 'Enquiry.';
comment on column enquiry_details.sealed is 'The text, sealed; null once withdrawn or deleted.';
comment on column enquiry_details.entered_at is 'Instant of entry.';
comment on column enquiry_details.withdrawn_at is 'Instant at which the person took it back.';

call guard_by_site('enquiries');
call guard_by_site('enquiry_events');
call guard_by_site('enquiry_handles');
call guard_by_site('enquiry_links');
call guard_by_site('enquiry_details');
grant insert on enquiries, enquiry_events, enquiry_handles, enquiry_links, enquiry_details to jointwise_app;
grant update (version, answer_by, may_contact_by, call_me, locale, detected_language, state, outcome, outcome_reason,
  urgency, is_red_flag_open, is_scanned, assigned_to, identity_check, participant_id, sealed, last_event_at,
  last_inbound_at, erased_at) on enquiries to jointwise_app;
grant update (handle_hash) on enquiry_handles to jointwise_app;
grant update (withdrawn_at) on enquiry_links to jointwise_app;
grant update (sealed, withdrawn_at) on enquiry_details to jointwise_app;
call audit('enquiries', 'site_id', 'id');
call audit('enquiry_events', 'site_id', 'enquiry_id', 'number');
call audit('enquiry_links', 'site_id', 'id');
call audit('enquiry_details', 'site_id', 'id');
