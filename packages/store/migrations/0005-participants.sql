-- Who takes part, what of them is treated, when, and which visits that plans. Identities: the rows stay as they are,
-- but for the few columns that repeat a record to be searched by.

create table participants (
  site_id uuid not null,
  id uuid not null,
  study_id uuid not null,
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  enrolled_on date not null,
  status text not null default 'active' check (status in ('active', 'withdrawn', 'dead')),
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (site_id, id),
  unique (site_id, study_id, code),
  foreign key (site_id, study_id) references study_sites
);
create index participants_roster on participants (study_id, code, site_id, id);
create index participants_status on participants (study_id, status, code) where status <> 'active';
comment on table participants is 'Persons enrolled in a study at a site, by pseudonymous code.';
comment on column participants.site_id is 'Site that enrolled; never changes.';
comment on column participants.id is 'Identity, uuid version 7.';
comment on column participants.study_id is 'Study.';
comment on column participants.code is 'Pseudonymous code, unique in the study at the site.';
comment on column participants.enrolled_on is 'Day of enrolment at the site.';
comment on column participants.status is 'Repeats the current records, to be searched by: withdrawn is from contact or from the study.';
comment on column participants.entered_at is 'Instant of entry.';
comment on column participants.entered_by is 'User id, or system:<part of the program>.';

create table participant_contacts (
  site_id uuid not null,
  participant_id uuid not null,
  version integer not null check (version > 0),
  is_current boolean not null default true,
  sealed bytea not null,
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (site_id, participant_id, version),
  foreign key (site_id, participant_id) references participants
);
create unique index participant_contacts_current on participant_contacts (site_id, participant_id) where is_current;
comment on table participant_contacts is 'Contact details, sealed with AES-256-GCM by a key outside the database; read with a permission of their own.';
comment on column participant_contacts.site_id is 'Site.';
comment on column participant_contacts.participant_id is 'Participant.';
comment on column participant_contacts.version is 'From 1.';
comment on column participant_contacts.is_current is 'True for the latest version alone.';
comment on column participant_contacts.sealed is 'Nonce (12 bytes), tag (16 bytes) and ciphertext of the details as JSON.';
comment on column participant_contacts.entered_at is 'Instant of entry.';
comment on column participant_contacts.entered_by is 'User id, or system:<part of the program>.';

create table joint_sides (
  site_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  joint text not null check (joint ~ '^[a-z][a-z0-9-]{0,39}$'),
  side text not null check (side in ('left', 'right', 'midline', 'unknown')),
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (site_id, id),
  unique (site_id, participant_id, joint, side),
  foreign key (site_id, participant_id) references participants
);
comment on table joint_sides is 'An anatomical joint and its side: the unit of treatment and outcome. Two knees are two rows.';
comment on column joint_sides.site_id is 'Site.';
comment on column joint_sides.id is 'Identity, uuid version 7.';
comment on column joint_sides.participant_id is 'Participant.';
comment on column joint_sides.joint is 'Joint key: knee, hip, shoulder ...';
comment on column joint_sides.side is 'left, right, midline for what has no side, or unknown where an imported source does not tell.';
comment on column joint_sides.entered_at is 'Instant of entry.';
comment on column joint_sides.entered_by is 'User id, or system:<part of the program>.';

create table episodes (
  site_id uuid not null,
  id uuid not null,
  study_id uuid not null,
  participant_id uuid not null,
  joint_side_id uuid not null,
  number integer not null check (number > 0),
  index_on date not null,
  joint text not null,
  condition text,
  condition_record_id uuid,
  product_class text,
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (site_id, id),
  unique (site_id, joint_side_id, number),
  foreign key (site_id, participant_id) references participants,
  foreign key (site_id, joint_side_id) references joint_sides
);
create index on episodes (site_id, participant_id);
create index episodes_outcomes on episodes (study_id, id)
  include (site_id, participant_id, joint_side_id, joint, condition, product_class, index_on);
comment on table episodes is 'Courses of treatment of a joint-side, each from its index procedure. A new injection course is a new episode.';
comment on column episodes.site_id is 'Site.';
comment on column episodes.id is 'Identity, uuid version 7.';
comment on column episodes.study_id is 'Study of the participant.';
comment on column episodes.participant_id is 'Participant.';
comment on column episodes.joint_side_id is 'Joint-side that is treated.';
comment on column episodes.number is 'Count within the joint-side, from 1.';
comment on column episodes.index_on is 'Day 0: the day of the index procedure.';
comment on column episodes.joint is 'Joint of the joint-side, repeated to be searched by.';
comment on column episodes.condition is 'Key of the condition that is treated, repeated to be searched by.';
comment on column episodes.condition_record_id is 'Clinical record of that condition.';
comment on column episodes.product_class is 'Code of the product class, repeated to be searched by.';
comment on column episodes.entered_at is 'Instant of entry.';
comment on column episodes.entered_by is 'User id, or system:<part of the program>.';

create table visits (
  site_id uuid not null,
  id uuid not null,
  study_id uuid not null,
  participant_id uuid not null,
  episode_id uuid not null,
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$'),
  target_on date not null,
  opens_on date not null,
  closes_on date not null,
  instruments text[] not null default '{}',
  entered_at timestamptz not null default now(),
  primary key (site_id, id),
  unique (site_id, episode_id, code),
  foreign key (site_id, participant_id) references participants,
  foreign key (site_id, episode_id) references episodes,
  check (opens_on <= target_on and target_on <= closes_on)
);
create index on visits (site_id, participant_id, opens_on) include (closes_on, target_on, instruments);
create index visits_outcomes on visits (study_id, code, episode_id) include (site_id, participant_id, opens_on, closes_on, instruments);
create index visits_open on visits (site_id, study_id, closes_on) include (opens_on, target_on);
comment on table visits is 'Planned contacts of an episode, with the days on which they count.';
comment on column visits.site_id is 'Site.';
comment on column visits.id is 'Identity, uuid version 7.';
comment on column visits.study_id is 'Study.';
comment on column visits.participant_id is 'Participant.';
comment on column visits.episode_id is 'Episode.';
comment on column visits.code is 'Code of the visit in the study definition: BL, M12.';
comment on column visits.target_on is 'Day that is aimed at.';
comment on column visits.opens_on is 'First day of the window.';
comment on column visits.closes_on is 'Last day of the window.';
comment on column visits.instruments is 'Instrument keys asked at this visit, by the definition it was planned with.';
comment on column visits.entered_at is 'Instant of entry.';

call guard_by_site('participants');
call guard_by_site('participant_contacts');
call guard_by_site('joint_sides');
call guard_by_site('episodes');
call guard_by_site('visits');
grant insert on participants, participant_contacts, joint_sides, episodes, visits to jointwise_app;
grant update (status) on participants to jointwise_app;
grant update (is_current) on participant_contacts to jointwise_app;
grant update (index_on, condition, condition_record_id, product_class) on episodes to jointwise_app;
grant update (target_on, opens_on, closes_on) on visits to jointwise_app;
call audit('participants', 'site_id', 'id');
call audit('participant_contacts', 'site_id', 'participant_id', 'version');
call audit('joint_sides', 'site_id', 'id');
call audit('episodes', 'site_id', 'id');
call audit('visits', 'site_id', 'id');
