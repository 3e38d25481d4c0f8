-- The audit trail: one record per row written, one link per statement, links chained by a keyed hash. There are many
-- chains (lanes), and a transaction takes a free one, so that writers do not queue behind one another.

create table audit_lanes (
  lane smallint primary key,
  sequence bigint not null default 0 check (sequence >= 0),
  clinical bigint not null default 0 check (clinical >= 0),
  hash bytea not null check (octet_length(hash) = 32)
) with (fillfactor = 10);

comment on table audit_lanes is 'Heads of the audit chains. A writing transaction holds one of them.';
comment on column audit_lanes.lane is 'Number of the chain, from 0.';
comment on column audit_lanes.sequence is 'Sequence of the last link in the chain; 0 when it is empty.';
comment on column audit_lanes.clinical is 'Number of links about participant-level tables; the sum over lanes tells whether data changed.';
comment on column audit_lanes.hash is 'Hash of the last link; 32 zero bytes when the chain is empty.';

insert into audit_lanes (lane, hash) select n, decode(repeat('00', 32), 'hex') from generate_series(0, 31) as n;

-- No foreign keys between lanes, links and records: only the triggers below write them, a check for each record would
-- be paid by every write, and verification finds a record without its link.

create table audit_links (
  lane smallint not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  actor text not null,
  reason text,
  table_name text not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  records integer not null check (records > 0),
  previous_hash bytea not null,
  digest bytea not null,
  hash bytea not null,
  primary key (lane, sequence)
);

comment on table audit_links is 'One link per statement that wrote: who, when, why, and the keyed hash that binds it to the link before.';
comment on column audit_links.lane is 'Chain that the link belongs to.';
comment on column audit_links.sequence is 'Place in the chain, from 1 without gaps.';
comment on column audit_links.at is 'Instant of the write by the clock of the database.';
comment on column audit_links.actor is 'User id, or system:<part of the program>.';
comment on column audit_links.reason is 'Why, where a reason was asked for.';
comment on column audit_links.table_name is 'Table that was written.';
comment on column audit_links.operation is 'insert, update or delete.';
comment on column audit_links.records is 'Number of audit records of the statement.';
comment on column audit_links.previous_hash is 'Hash of the link before; zero bytes at the start.';
comment on column audit_links.digest is 'SHA-256 over the audit records of the statement, in their order.';
comment on column audit_links.hash is 'HMAC-SHA-256 over all of the above with the key that lies outside the database.';

create table audit_records (
  lane smallint not null,
  sequence bigint not null,
  position integer not null check (position > 0),
  at timestamptz not null,
  site_id uuid,
  participant_id uuid,
  table_name text not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  row_key text not null,
  value_before jsonb,
  value_after jsonb,
  row_hash bytea,
  primary key (lane, sequence, position)
);
create index on audit_records (site_id, at desc);
create index on audit_records (participant_id, at desc) where participant_id is not null;

comment on table audit_records is 'One record per row written. Its link says who, when and why.';
comment on column audit_records.lane is 'Chain of the link.';
comment on column audit_records.sequence is 'Link in the chain.';
comment on column audit_records.position is 'Place within the link, from 1.';
comment on column audit_records.at is 'Instant of the link, repeated to list records by time.';
comment on column audit_records.site_id is 'Site of the row; null for tables of the whole house.';
comment on column audit_records.participant_id is 'Participant that the row is about, if any.';
comment on column audit_records.table_name is 'Table of the row.';
comment on column audit_records.operation is 'insert, update or delete.';
comment on column audit_records.row_key is 'Primary key of the row, its parts joined by a space.';
comment on column audit_records.value_before is 'For an update the changed columns as they were; for a delete the whole row.';
comment on column audit_records.value_after is 'For an insert the whole row; for an update the changed columns as they are now.';
comment on column audit_records.row_hash is 'SHA-256 of the whole row after the statement, secrets included; null after a delete.';

alter table audit_records enable row level security;
alter table audit_records force row level security;
create policy own_sites on audit_records for select to jointwise_app
  using (site_id is null or site_id = any ((select current_sites())::uuid[]));
create policy every_site on audit_records to jointwise_auditor using (true) with check (true);
grant select on audit_lanes, audit_links, audit_records to jointwise_app, jointwise_auditor;

-- The hash of a row as it lies in its table. Time zone and bytea format are fixed, or the text would depend on them.
create function row_hash(content jsonb) returns bytea
  language sql immutable parallel safe
  return sha256(convert_to(content::text, 'UTF8'));

comment on function row_hash(jsonb) is 'SHA-256 of a row written as jsonb; callers fix the time zone to UTC.';

-- HMAC (RFC 2104) from sha256 alone, so that no extension is needed. The setting jointwise.audit_key holds the inner
-- and the outer padded key, 64 bytes each, in hex: the key is prepared once, outside.
create function audit_sign(message text) returns bytea
  language plpgsql stable
as $$
declare
  pads bytea := decode(coalesce(current_setting('jointwise.audit_key', true), ''), 'hex');
begin
  if octet_length(pads) <> 128 then
    raise exception 'audit key missing: this table is written through Jointwise only';
  end if;
  return sha256(substr(pads, 65, 64) || sha256(substr(pads, 1, 64) || convert_to(message, 'UTF8')));
end
$$;

comment on function audit_sign(text) is 'HMAC-SHA-256 of a text with the key of this transaction.';

-- What a link signs, as one text without ambiguity. Declared stable, as what it calls is: the planner then takes the body
-- into the statement and does not call a function for every row.
create function audit_message(link audit_links) returns text
  language sql stable parallel safe
  return jsonb_build_array(
    link.lane, link.sequence, to_char(link.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), link.actor, link.reason,
    link.table_name, link.operation, link.records, encode(link.previous_hash, 'hex'), encode(link.digest, 'hex'))::text;

comment on function audit_message(audit_links) is 'The text that the hash of a link is computed over.';

-- What a record adds to the digest of its link: its parts in one order, free texts quoted, so that no two records make
-- the same line. Plain text and not jsonb, because this runs for every row that is written.
create function audit_line(
  place integer, moment text, site_id uuid, participant_id uuid, table_name text, operation text, row_key text,
  value_before text, value_after text, row_hash bytea
) returns text
  language sql stable parallel safe
  return concat_ws('|', place, moment, coalesce(site_id::text, ''), coalesce(participant_id::text, ''), table_name,
    operation, quote_literal(row_key), quote_nullable(value_before), quote_nullable(value_after),
    coalesce(encode(row_hash, 'hex'), ''));

create function audit_line(entry audit_records) returns text
  language sql stable parallel safe
  return audit_line(
    entry.position, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), entry.site_id,
    entry.participant_id, entry.table_name, entry.operation, entry.row_key, entry.value_before::text,
    entry.value_after::text, entry.row_hash);

comment on function audit_line(audit_records) is 'The text of a record within the digest of its link.';

-- Takes a chain that nobody holds. The order is ours alone to choose, so there is no deadlock: a transaction holds one
-- chain and waits for none, unless all are taken.
create function take_audit_lane() returns audit_lanes
  language plpgsql
as $$
declare
  head audit_lanes;
  held text := current_setting('jointwise.audit_lane', true);
begin
  if coalesce(held, '') <> '' then
    select * into head from audit_lanes where lane = held::smallint for update;
    return head;
  end if;
  select * into head from audit_lanes limit 1 for update skip locked;
  if not found then
    select * into head from audit_lanes where lane = pg_backend_pid() % 32 for update;
  end if;
  perform set_config('jointwise.audit_lane', head.lane::text, true);
  return head;
end
$$;

comment on function take_audit_lane() is 'Locks a chain for this transaction and returns its head.';

-- After an insert into an audited table. Arguments: the columns of the primary key, in order. One statement takes the new
-- rows to their records and their link: this is what nearly every write is, and imports write millions of rows.
create function write_audit_of_insert() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
  set timezone = 'UTC'
as $$
declare
  secrets constant text[] := array['password_hash', 'secret', 'token_hash', 'sealed'];
  instant timestamptz := clock_timestamp();
  moment text := to_char(instant at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US');
  head audit_lanes;
begin
  if not exists (select from new_rows) then
    return null;
  end if;
  head := take_audit_lane();
  with written as materialized (
    select (row_number() over ())::integer as position, r, r::text as content
    from (select to_jsonb(n) as r from new_rows n) as rows
  ), entries as materialized (
    select position, (r->>'site_id')::uuid as site_id,
      coalesce(r->>'participant_id', case tg_table_name when 'participants' then r->>'id' end)::uuid as participant_id,
      concat_ws(' ', r->>tg_argv[0], r->>tg_argv[1], r->>tg_argv[2], r->>tg_argv[3]) as row_key,
      case when r ?| secrets then r - secrets else r end as value_after,
      case when r ?| secrets then (r - secrets)::text else content end as text_after,
      sha256(convert_to(content, 'UTF8')) as row_hash
    from written
  ), summed as (
    select count(*)::integer as records, bool_or(site_id is not null) as is_clinical,
      sha256(convert_to(string_agg(audit_line(position, moment, site_id, participant_id, tg_table_name::text, 'insert',
        row_key, null, text_after, row_hash), E'\n' order by position), 'UTF8')) as digest
    from entries
  ), linked as (
    insert into audit_links
    select l.lane, l.sequence, l.at, l.actor, l.reason, l.table_name, l.operation, l.records, l.previous_hash, l.digest,
      audit_sign(audit_message(l))
    from summed
    cross join lateral (
      select (row(head.lane, head.sequence + 1, instant, current_actor(),
        nullif(current_setting('jointwise.reason', true), ''), tg_table_name::text, 'insert', records, head.hash, digest,
        null)::audit_links).*
    ) as l
    returning hash
  ), recorded as (
    insert into audit_records
    select head.lane, head.sequence + 1, position, instant, site_id, participant_id, tg_table_name::text, 'insert',
      row_key, null, value_after, row_hash
    from entries
  )
  update audit_lanes a
  set sequence = head.sequence + 1, hash = linked.hash, clinical = a.clinical + summed.is_clinical::integer
  from linked, summed
  where a.lane = head.lane;
  return null;
end
$$;

comment on function write_audit_of_insert() is 'Statement trigger of every audited table after inserts: writes the audit records and their link.';

-- After an update or delete on an audited table. Arguments: the columns of the primary key, in order.
create function write_audit() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
  set timezone = 'UTC'
as $$
declare
  secrets constant text[] := array['password_hash', 'secret', 'token_hash', 'sealed'];
  head audit_lanes;
  link audit_links;
  entries audit_records[];
begin
  link.at := clock_timestamp();
  if tg_op = 'UPDATE' then
    select array_agg(e) into entries from (
      select null::smallint, null::bigint, (row_number() over ())::integer, link.at,
        (r->>'site_id')::uuid,
        coalesce(r->>'participant_id', case tg_table_name when 'participants' then r->>'id' end)::uuid,
        tg_table_name::text, 'update'::text, k,
        (select jsonb_object_agg(key, value) from jsonb_each(o) where value is distinct from r->key) - secrets,
        (select jsonb_object_agg(key, value) from jsonb_each(r) where value is distinct from o->key) - secrets,
        row_hash(r)
      from (
        select to_jsonb(n) as r,
          concat_ws(' ', to_jsonb(n)->>tg_argv[0], to_jsonb(n)->>tg_argv[1], to_jsonb(n)->>tg_argv[2],
                    to_jsonb(n)->>tg_argv[3]) as k
        from new_rows n
      ) as written
      join (
        select to_jsonb(p) as o,
          concat_ws(' ', to_jsonb(p)->>tg_argv[0], to_jsonb(p)->>tg_argv[1], to_jsonb(p)->>tg_argv[2],
                    to_jsonb(p)->>tg_argv[3]) as k
        from old_rows p
      ) as replaced using (k)
    ) as e(lane, sequence, position, at, site_id, participant_id, table_name, operation, row_key, value_before,
           value_after, row_hash);
  else
    select array_agg(e) into entries from (
      select null::smallint, null::bigint, (row_number() over ())::integer, link.at,
        (o->>'site_id')::uuid, (o->>'participant_id')::uuid, tg_table_name::text, 'delete'::text,
        concat_ws(' ', o->>tg_argv[0], o->>tg_argv[1], o->>tg_argv[2], o->>tg_argv[3]),
        o - secrets, null::jsonb, null::bytea
      from (select to_jsonb(p) as o from old_rows p) as removed
    ) as e(lane, sequence, position, at, site_id, participant_id, table_name, operation, row_key, value_before,
           value_after, row_hash);
  end if;
  if entries is null then
    return null;
  end if;

  head := take_audit_lane();
  link.lane := head.lane;
  link.sequence := head.sequence + 1;
  link.actor := current_actor();
  link.reason := nullif(current_setting('jointwise.reason', true), '');
  link.table_name := tg_table_name;
  link.operation := lower(tg_op);
  link.records := cardinality(entries);
  link.previous_hash := head.hash;
  select sha256(convert_to(string_agg(audit_line(e), E'\n' order by e.position), 'UTF8')) into link.digest
  from unnest(entries) as e;
  link.hash := audit_sign(audit_message(link));
  insert into audit_links select link.*;
  insert into audit_records
  select link.lane, link.sequence, e.position, e.at, e.site_id, e.participant_id, e.table_name, e.operation, e.row_key,
    e.value_before, e.value_after, e.row_hash
  from unnest(entries) as e;
  update audit_lanes
  set sequence = link.sequence, hash = link.hash,
    clinical = clinical + (entries[1].site_id is not null)::integer
  where lane = link.lane;
  return null;
end
$$;

comment on function write_audit() is 'Statement trigger of every audited table after updates and deletes: writes the audit records and their link.';

-- One place that says how a table is audited. The trigger names begin with "zz" to run after all others.
create procedure audit(audited regclass, variadic key_columns text[])
  language plpgsql
as $$
declare
  key text := (select string_agg(quote_literal(name), ', ') from unnest(key_columns) as name);
begin
  execute format('create trigger zz_audit_insert after insert on %s referencing new table as new_rows
    for each statement execute function write_audit_of_insert(%s)', audited, key);
  execute format('create trigger zz_audit_update after update on %s referencing old table as old_rows new table as new_rows
    for each statement execute function write_audit(%s)', audited, key);
  execute format('create trigger zz_audit_delete after delete on %s referencing old table as old_rows
    for each statement execute function write_audit(%s)', audited, key);
end
$$;

comment on procedure audit(regclass, text[]) is 'Audits every insert, update and delete of a table; the names are its primary key.';

revoke execute on function take_audit_lane(), write_audit(), write_audit_of_insert() from public;
