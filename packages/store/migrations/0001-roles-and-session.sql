-- Two roles beside the owner, and the settings that say for whom a transaction works. The program signs in as it
-- likes, but works as jointwise_app: no table of its own, no bypass of row-level security. jointwise_auditor reads
-- every site, to verify the audit trail; the owner is a member, because forced row-level security binds it too.

do $$
begin
  if not exists (select from pg_roles where rolname = 'jointwise_app') then
    create role jointwise_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'jointwise_auditor') then
    create role jointwise_auditor nologin;
  end if;
  execute format('grant jointwise_app, jointwise_auditor to %I', current_user);
end
$$;

grant usage on schema public to jointwise_app, jointwise_auditor;

create function current_sites() returns uuid[]
  language sql stable parallel safe
  return string_to_array(current_setting('jointwise.sites', true), ',')::uuid[];

comment on function current_sites() is 'Sites that this transaction works for (setting jointwise.sites); none when not set.';

create function current_actor() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('jointwise.actor', true), ''), 'unknown');

comment on function current_actor() is 'Who this transaction works for: a user id, or system:<part of the program>.';

-- One place that says how a participant-level table is guarded by site.
create procedure guard_by_site(guarded regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy own_sites on %s to jointwise_app
       using (site_id = any ((select current_sites())::uuid[]))
       with check (site_id = any ((select current_sites())::uuid[]))',
    guarded);
  execute format('create policy every_site on %s to jointwise_auditor using (true) with check (true)', guarded);
  execute format('grant select on %s to jointwise_app, jointwise_auditor', guarded);
end
$$;

comment on procedure guard_by_site(regclass) is 'Turns on and forces row-level security by site, and grants reading.';
