-- Texts that a site answers enquiries with. A new wording is a new version and needs a new approval.

create table approved_answers (
  site_id uuid not null references sites,
  id uuid not null,
  version integer not null check (version > 0),
  is_current boolean not null default true,
  title text not null check (title <> ''),
  locale text not null check (locale ~ '^[a-z]{2,3}$'),
  body text not null check (body <> ''),
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  approved_at timestamptz,
  approved_by text,
  primary key (site_id, id, version),
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by <> entered_by)
);
create unique index approved_answers_current on approved_answers (site_id, id) where is_current;
comment on table approved_answers is 'Answers to enquiries, versioned by wording and approved by somebody other than their author.';
comment on column approved_answers.site_id is 'Site.';
comment on column approved_answers.id is 'Identity of the answer, the same in every version.';
comment on column approved_answers.version is 'From 1; a changed wording is the next.';
comment on column approved_answers.is_current is 'True for the latest version alone.';
comment on column approved_answers.title is 'What staff find it by.';
comment on column approved_answers.locale is 'Language.';
comment on column approved_answers.body is 'The text, with places for name, link and site.';
comment on column approved_answers.entered_at is 'Instant of entry of this version.';
comment on column approved_answers.entered_by is 'Author: user id, or system:<part of the program>.';
comment on column approved_answers.approved_at is 'Instant of approval; null while it may not be sent.';
comment on column approved_answers.approved_by is 'User who approved it.';

call guard_by_site('approved_answers');
grant insert on approved_answers to jointwise_app;
grant update (is_current, approved_at, approved_by) on approved_answers to jointwise_app;
call audit('approved_answers', 'site_id', 'id', 'version');
