-- Forms that come in at the same time are saved together: one statement, one commit and one set of triggers for all of
-- them. Each keeps what it had alone: its own actor, its own idempotency key, its own refusal.

create or replace function enter_context(context jsonb) returns void
  language plpgsql
as $$
declare
  said text;
begin
  said := set_config('jointwise.actor', context->>'actor', true);
  said := set_config('jointwise.sites', context->>'sites', true);
  said := set_config('jointwise.reason', coalesce(context->>'reason', ''), true);
  said := set_config('jointwise.audit_key', context->>'auditKey', true);
  said := set_config('jointwise.audit_lane', '', true);
  said := set_config('jointwise.actor_of_row', '', true);
end
$$;

-- A statement of several actors makes a link for each of them; nothing else about links and records is new. Which column
-- of a row names its actor is said by the setting jointwise.actor_of_row, for the one statement that needs it.
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
  actor_column text := nullif(current_setting('jointwise.actor_of_row', true), '');
  site uuid;
  participant uuid;
  row_key text;
  one jsonb;
  own_hash bytea;
  shown jsonb;
  total integer;
  actors text[];
  totals integer[];
  digests bytea[];
  previous_hashes bytea[];
  hashes bytea[];
  head audit_lanes;
begin
  select to_jsonb(n), (select count(*) from new_rows) into one, total from new_rows n limit 1;
  if total is null then
    return null;
  end if;
  head := take_audit_lane();
  -- A row as jsonb names every column, so that the first tells for all whether the table keeps a secret.
  names := case when one ?| names then names end;
  actor_column := case when one ? actor_column then actor_column end;
  site := (one->>'site_id')::uuid;
  if total = 1 then
    participant := coalesce(one->>'participant_id', case tg_table_name when 'participants' then one->>'id' end)::uuid;
    row_key := concat_ws(' ', one->>tg_argv[0], one->>tg_argv[1], one->>tg_argv[2], one->>tg_argv[3]);
    own_hash := row_hash(one);
    shown := case when names is null then one else one - names end;
    actors := array[coalesce(one->>actor_column, said_actor)];
    totals := array[1];
    digests := array[sha256(convert_to(audit_line(1, moment, site, participant, tg_table_name::text, 'insert', row_key,
      null, case when names is null then own_hash else row_hash(shown) end, own_hash), 'UTF8'))];
    insert into audit_records
    values (head.lane, head.sequence + 1, 1, instant, site, participant, tg_table_name, 'insert', row_key, null, shown,
      own_hash);
  else
    with entries as materialized (
      select dense_rank() over (order by actor) as nth, (row_number() over (partition by actor))::integer as position,
        actor, (r->>'site_id')::uuid as site_id,
        coalesce(r->>'participant_id', case tg_table_name when 'participants' then r->>'id' end)::uuid as participant_id,
        concat_ws(' ', r->>tg_argv[0], r->>tg_argv[1], r->>tg_argv[2], r->>tg_argv[3]) as row_key,
        case when names is null then r else r - names end as value_after, row_hash(r) as row_hash
      from (
        select r, case when actor_column is null then said_actor else r->>actor_column end as actor
        from (select to_jsonb(n) as r from new_rows n) as written) as signed
    ), recorded as (
      insert into audit_records
      select head.lane, head.sequence + e.nth, e.position, instant, e.site_id, e.participant_id, tg_table_name, 'insert',
        e.row_key, null, e.value_after, e.row_hash
      from entries e
    ), summed as (
      select e.nth, e.actor, count(*)::integer as records, sha256(convert_to(string_agg(audit_line(e.position, moment,
          e.site_id, e.participant_id, tg_table_name::text, 'insert', e.row_key, null,
          case when names is null then e.row_hash else row_hash(e.value_after) end, e.row_hash),
        E'\n' order by e.position), 'UTF8')) as digest
      from entries e group by e.nth, e.actor
    )
    select array_agg(s.actor order by s.nth), array_agg(s.records order by s.nth), array_agg(s.digest order by s.nth)
    into actors, totals, digests from summed s;
  end if;
  for nth in 1 .. cardinality(actors) loop
    previous_hashes[nth] := head.hash;
    head.sequence := head.sequence + 1;
    head.hash := audit_sign(audit_message(head.lane, head.sequence, moment, actors[nth], said_reason,
      tg_table_name::text, 'insert', totals[nth], head.hash, digests[nth]));
    hashes[nth] := head.hash;
  end loop;
  insert into audit_links (lane, sequence, at, actor, reason, table_name, operation, records, previous_hash, digest, hash)
  select head.lane, head.sequence - cardinality(actors) + l.nth, instant, l.actor, said_reason, tg_table_name, 'insert',
    l.records, l.previous_hash, l.digest, l.hash
  from unnest(actors, totals, previous_hashes, digests, hashes) with ordinality
    as l(actor, records, previous_hash, digest, hash, nth);
  update audit_lanes a
  set sequence = head.sequence, hash = head.hash, clinical = a.clinical + (site is not null)::integer
  where a.lane = head.lane;
  return null;
end
$$;

-- Tells only of drafts that were not added, by their place. Keys are claimed in their order, so that two statements with
-- the same keys do not wait for each other; a second request with a key waits here until the first has ended.
create function save_responses(context jsonb, drafts json) returns jsonb
  language plpgsql
as $$
declare
  added integer[];
begin
  perform enter_context(context);
  perform set_config('jointwise.actor_of_row', 'entered_by', true);
  with placed as materialized (
    -- Looked up one by one: the planner takes any JSON for a hundred drafts, and would read all visits for them.
    select d.*, v.study_id, v.participant_id, v.episode_id
    from json_to_recordset(drafts) as d(place integer, actor text, "siteId" uuid, "visitId" uuid, id uuid,
      instrument text, "instrumentRevision" integer, answers jsonb, scores jsonb, mode text, locale text,
      "completedOn" date, "startedAt" timestamptz, key text, "requestHash" text, reply jsonb)
    cross join lateral (
      select study_id, participant_id, episode_id from visits
      where site_id = d."siteId" and id = d."visitId" limit 1) v
  ), claimed as (
    insert into idempotency_keys (actor, key, request_hash, reply)
    select p.actor, p.key, decode(p."requestHash", 'hex'), p.reply from placed p where p.key is not null
    order by p.actor, p.key
    on conflict (actor, key) do nothing
    returning actor, key
  ), fresh as materialized (
    select p.* from placed p left join claimed c using (actor, key) where p.key is null or c.key is not null
  ), stored as (
    insert into responses (site_id, id, version, study_id, participant_id, episode_id, visit_id, instrument,
      instrument_revision, answers, scores, mode, locale, completed_on, started_at, entered_by)
    select f."siteId", f.id, 1, f.study_id, f.participant_id, f.episode_id, f."visitId", f.instrument,
      f."instrumentRevision", f.answers, f.scores, f.mode, f.locale, f."completedOn", f."startedAt", f.actor
    from fresh f
  )
  select coalesce(array_agg(f.place), '{}') into added from fresh f;
  if cardinality(added) = json_array_length(drafts) then
    return '[]';
  end if;
  return (
    select jsonb_agg(jsonb_build_object('place', d.place) || case
      when v.id is null then '{"status": "not-found"}'
      when k.request_hash = decode(d."requestHash", 'hex') then jsonb_build_object('status', 'repeated', 'reply', k.reply)
      else '{"status": "key-reused"}' end)
    from json_to_recordset(drafts) as d(place integer, actor text, "siteId" uuid, "visitId" uuid, key text,
      "requestHash" text)
    left join visits v on v.site_id = d."siteId" and v.id = d."visitId"
    left join idempotency_keys k on k.actor = d.actor and k.key = d.key
    where d.place <> all (added));
end
$$;
comment on function save_responses(jsonb, json) is 'Saves responses, their scores, audit records and idempotency keys; returns what became of those that were not added.';

drop function save_response(jsonb, jsonb);

-- What came in just now is not looked for among all responses: most visits ask one thing, and this is it.
create or replace function note_answers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  delete from unanswered_visits u using (
    select site_id, visit_id, array_agg(instrument) as answered from new_rows where is_current group by site_id, visit_id) r
  where u.site_id = r.site_id and u.visit_id = r.visit_id and not exists (
    select from visits v cross join unnest(v.instruments) as asked(instrument)
    where v.site_id = r.site_id and v.id = r.visit_id and case when asked.instrument = any (r.answered) then false
      else not exists (
        select from responses a
        where a.site_id = v.site_id and a.visit_id = v.id and a.instrument = asked.instrument and a.is_current) end);
  return null;
end
$$;
