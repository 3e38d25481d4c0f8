-- How many were treated, enrolled or not: without it nobody can tell whom the registry has missed. Counts are entered
-- from the site's own operating list, by month, joint and product class, and amended as other values are.

create table procedure_log_entries (
  site_id uuid not null,
  id uuid not null,
  version integer not null check (version > 0),
  is_current boolean not null default true,
  study_id uuid not null,
  month date not null check (extract(day from month) = 1),
  joint text not null check (joint <> ''),
  product_class text not null check (product_class <> ''),
  treated integer not null check (treated between 0 and 100000),
  entered_at timestamptz not null default now(),
  entered_by text not null default current_actor(),
  primary key (site_id, id, version),
  foreign key (site_id, study_id) references study_sites
);
create unique index procedure_log_entries_current on procedure_log_entries (site_id, id) where is_current;
create unique index procedure_log_entries_cell
  on procedure_log_entries (site_id, study_id, month, joint, product_class) where is_current;
comment on table procedure_log_entries is 'Procedure log: how many joint-sides a site treated in a month, enrolled or not, from its own operating list; versioned.';
comment on column procedure_log_entries.site_id is 'Site.';
comment on column procedure_log_entries.id is 'Identity of the entry, the same in every version.';
comment on column procedure_log_entries.version is 'From 1; an amendment is the next.';
comment on column procedure_log_entries.is_current is 'True for the latest version alone.';
comment on column procedure_log_entries.study_id is 'Study that they could have been enrolled in.';
comment on column procedure_log_entries.month is 'First day of the month of the procedures.';
comment on column procedure_log_entries.joint is 'Joint: knee.';
comment on column procedure_log_entries.product_class is 'Code of the product class.';
comment on column procedure_log_entries.treated is 'Joint-sides treated in that month, enrolled or not.';
comment on column procedure_log_entries.entered_at is 'Instant of entry of this version.';
comment on column procedure_log_entries.entered_by is 'User id, or system:<part of the program>.';

call guard_by_site('procedure_log_entries');
grant insert on procedure_log_entries to jointwise_app;
grant update (is_current) on procedure_log_entries to jointwise_app;
call audit('procedure_log_entries', 'site_id', 'id', 'version');
