-- The path that is walked most: one response with scores, audit and idempotency key in one round trip.

create function enter_context(context jsonb) returns void
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
end
$$;
comment on function enter_context(jsonb) is 'Says for this transaction who works, at which sites, why, and with which audit key.';

-- Claims a key. Returns null when it is new, else what became of the request that had it first. A second request with
-- the same key waits here until the first has ended.
create function claim_key(wanted text, hash bytea, answer jsonb) returns jsonb
  language plpgsql
as $$
declare
  kept idempotency_keys;
begin
  insert into idempotency_keys (actor, key, request_hash, reply) values (current_actor(), wanted, hash, answer)
  on conflict (actor, key) do nothing;
  if found then
    return null;
  end if;
  select * into strict kept from idempotency_keys where actor = current_actor() and key = wanted;
  if kept.request_hash <> hash then
    return jsonb_build_object('status', 'key-reused');
  end if;
  return jsonb_build_object('status', 'repeated', 'reply', kept.reply);
end
$$;
comment on function claim_key(text, bytea, jsonb) is 'Claims an idempotency key, or returns what it was used for.';

create function save_response(context jsonb, draft jsonb) returns jsonb
  language plpgsql
as $$
declare
  place visits;
  known jsonb;
begin
  perform enter_context(context);
  select * into place from visits
  where site_id = (draft->>'siteId')::uuid and id = (draft->>'visitId')::uuid;
  if not found then
    return jsonb_build_object('status', 'not-found');
  end if;
  if draft ? 'key' then
    known := claim_key(draft->>'key', decode(draft->>'requestHash', 'hex'), draft->'reply');
    if known is not null then
      return known;
    end if;
  end if;
  insert into responses (site_id, id, version, study_id, participant_id, episode_id, visit_id, instrument,
    instrument_revision, answers, scores, mode, locale, completed_on, started_at)
  values (place.site_id, (draft->>'id')::uuid, 1, place.study_id, place.participant_id, place.episode_id, place.id,
    draft->>'instrument', (draft->>'instrumentRevision')::integer, draft->'answers', draft->'scores', draft->>'mode',
    draft->>'locale', (draft->>'completedOn')::date, (draft->>'startedAt')::timestamptz);
  return jsonb_build_object('status', 'added');
end
$$;
comment on function save_response(jsonb, jsonb) is 'Saves a response, its scores, its audit record and its idempotency key.';
