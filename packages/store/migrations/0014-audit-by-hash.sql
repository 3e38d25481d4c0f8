-- The audit trail costs half: the digest of a link is taken over the hashes of its records' values instead of the values
-- themselves, what is known of a table is asked once for each statement and not for each row, and the write of a single
-- row, which every saved form is, goes straight instead of through the plan for thousands. A link says by which format its
-- texts were made: those of format 1 stay as they were signed.

alter table audit_links add column format smallint not null default 1 check (format in (1, 2));
alter table audit_links alter column format set default 2;
comment on column audit_links.format is 'How the signed texts of the link and of its records are made: 1 quotes the values of a record, 2 hashes them.';

-- Scalars instead of rows, so that the planner takes the body into the statement that calls it.
create function audit_message(
  lane smallint, sequence bigint, moment text, actor text, reason text, table_name text, operation text,
  records integer, previous_hash bytea, digest bytea
) returns text
  language sql stable parallel safe
  return concat_ws('|', '2', lane, sequence, moment, quote_literal(actor), quote_nullable(reason), table_name, operation,
    records, encode(previous_hash, 'hex'), encode(digest, 'hex'));
comment on function audit_message(smallint, bigint, text, text, text, text, text, integer, bytea, bytea)
  is 'The text that the hash of a link of format 2 is computed over; free texts are quoted, so that no two links make the same.';

create or replace function audit_message(link audit_links) returns text
  language sql stable parallel safe
  return case link.format
    when 1 then jsonb_build_array(
      link.lane, link.sequence, to_char(link.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), link.actor, link.reason,
      link.table_name, link.operation, link.records, encode(link.previous_hash, 'hex'), encode(link.digest, 'hex'))::text
    else audit_message(
      link.lane, link.sequence, to_char(link.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), link.actor, link.reason,
      link.table_name, link.operation, link.records, link.previous_hash, link.digest) end;

create function audit_line(
  place integer, moment text, site_id uuid, participant_id uuid, table_name text, operation text, row_key text,
  hash_before bytea, hash_after bytea, row_hash bytea
) returns text
  language sql stable parallel safe
  return concat_ws('|', place, moment, coalesce(site_id::text, ''), coalesce(participant_id::text, ''), table_name,
    operation, quote_literal(row_key), coalesce(encode(hash_before, 'hex'), ''), coalesce(encode(hash_after, 'hex'), ''),
    coalesce(encode(row_hash, 'hex'), ''));
comment on function audit_line(integer, text, uuid, uuid, text, text, text, bytea, bytea, bytea)
  is 'The text of a record within the digest of a link of format 2.';

create function audit_line(entry audit_records, format smallint) returns text
  language sql stable parallel safe
  return case format
    when 1 then audit_line(entry)
    else audit_line(
      entry.position, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), entry.site_id,
      entry.participant_id, entry.table_name, entry.operation, entry.row_key, row_hash(entry.value_before),
      row_hash(entry.value_after), entry.row_hash) end;
comment on function audit_line(audit_records, smallint) is 'The text of a record within the digest of its link, by the format of the link.';

create or replace function write_audit_of_insert() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
  set timezone = 'UTC'
as $$
declare
  names text[] := array['password_hash', 'secret', 'token_hash', 'sealed'];
  instant timestamptz := clock_timestamp();
  moment text := to_char(instant, 'YYYY-MM-DD HH24:MI:SS.US');
  said_actor text := current_actor();
  said_reason text := nullif(current_setting('jointwise.reason', true), '');
  site uuid;
  participant uuid;
  row_key text;
  one jsonb;
  own_hash bytea;
  shown jsonb;
  total integer;
  digest bytea;
  link_hash bytea;
  head audit_lanes;
begin
  select to_jsonb(n), count(*) over () into one, total from new_rows n limit 1;
  if total is null then
    return null;
  end if;
  head := take_audit_lane();
  head.sequence := head.sequence + 1;
  -- A row as jsonb names every column, so that the first tells for all whether the table keeps a secret.
  names := case when one ?| names then names end;
  site := (one->>'site_id')::uuid;
  if total = 1 then
    participant := coalesce(one->>'participant_id', case tg_table_name when 'participants' then one->>'id' end)::uuid;
    row_key := concat_ws(' ', one->>tg_argv[0], one->>tg_argv[1], one->>tg_argv[2], one->>tg_argv[3]);
    own_hash := row_hash(one);
    shown := case when names is null then one else one - names end;
    digest := sha256(convert_to(audit_line(1, moment, site, participant, tg_table_name::text, 'insert', row_key, null,
      case when names is null then own_hash else row_hash(shown) end, own_hash), 'UTF8'));
    insert into audit_records
    values (head.lane, head.sequence, 1, instant, site, participant, tg_table_name, 'insert', row_key, null, shown, own_hash);
  else
    with entries as materialized (
      select position, (r->>'site_id')::uuid as site_id,
        coalesce(r->>'participant_id', case tg_table_name when 'participants' then r->>'id' end)::uuid as participant_id,
        concat_ws(' ', r->>tg_argv[0], r->>tg_argv[1], r->>tg_argv[2], r->>tg_argv[3]) as row_key,
        case when names is null then r else r - names end as value_after, row_hash(r) as row_hash
      from (select (row_number() over ())::integer as position, to_jsonb(n) as r from new_rows n) as written
    ), recorded as (
      insert into audit_records
      select head.lane, head.sequence, position, instant, e.site_id, e.participant_id, tg_table_name, 'insert',
        e.row_key, null, e.value_after, e.row_hash
      from entries e
    )
    select sha256(convert_to(string_agg(audit_line(e.position, moment, e.site_id, e.participant_id, tg_table_name::text,
      'insert', e.row_key, null, case when names is null then e.row_hash else row_hash(e.value_after) end, e.row_hash),
      E'\n' order by e.position), 'UTF8'))
    into digest from entries e;
  end if;
  link_hash := audit_sign(audit_message(head.lane, head.sequence, moment, said_actor, said_reason, tg_table_name::text,
    'insert', total, head.hash, digest));
  insert into audit_links (lane, sequence, at, actor, reason, table_name, operation, records, previous_hash, digest, hash)
  values (head.lane, head.sequence, instant, said_actor, said_reason, tg_table_name, 'insert', total, head.hash, digest, link_hash);
  update audit_lanes a
  set sequence = head.sequence, hash = link_hash, clinical = a.clinical + (site is not null)::integer
  where a.lane = head.lane;
  return null;
end
$$;

create or replace function write_audit() returns trigger
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
  link.format := 2;
  link.lane := head.lane;
  link.sequence := head.sequence + 1;
  link.actor := current_actor();
  link.reason := nullif(current_setting('jointwise.reason', true), '');
  link.table_name := tg_table_name;
  link.operation := lower(tg_op);
  link.records := cardinality(entries);
  link.previous_hash := head.hash;
  select sha256(convert_to(string_agg(audit_line(e, link.format), E'\n' order by e.position), 'UTF8')) into link.digest
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

-- Every three neighbouring characters, without the plan that a query in the body would need for every code: the index
-- keeps each part once by itself.
create or replace function code_parts(code text) returns text[]
  language plpgsql immutable parallel safe
as $$
declare
  small text := lower(code collate "C");
  parts text[] := '{}';
begin
  for place in 1 .. length(small) - 2 loop
    parts := parts || substr(small, place, 3);
  end loop;
  return parts;
end
$$;

-- Rows of a few kilobytes stay as they are instead of being compressed: compressing took a quarter of the time of a save.
alter table audit_records set (toast_tuple_target = 8160);
alter table responses set (toast_tuple_target = 8160);
alter table idempotency_keys set (toast_tuple_target = 8160);
