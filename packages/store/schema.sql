-- Made from the catalogue by `npm run schema`; compared with the migrations by a test.

-- Tables

create table analysis_results (
  id uuid not null,
  study_id uuid not null,
  estimand_id text not null,
  product_class text not null,
  comparator text,
  site_ids uuid[] not null,
  data_cut_hash text not null,
  request_hash text not null,
  result text not null,
  computed_at timestamp with time zone default now() not null,
  computed_by text default current_actor() not null,
  constraint analysis_results_data_cut_hash_check CHECK ((data_cut_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint analysis_results_pkey PRIMARY KEY (id),
  constraint analysis_results_request_hash_check CHECK ((request_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint analysis_results_site_ids_check CHECK ((cardinality(site_ids) > 0)),
  constraint analysis_results_study_id_fkey FOREIGN KEY (study_id) REFERENCES studies(id),
  constraint analysis_results_study_id_request_hash_key UNIQUE (study_id, request_hash)
);

create table api_token_uses (
  token_id uuid not null,
  last_used_at timestamp with time zone not null,
  constraint api_token_uses_pkey PRIMARY KEY (token_id),
  constraint api_token_uses_token_id_fkey FOREIGN KEY (token_id) REFERENCES api_tokens(id)
);

create table api_tokens (
  id uuid not null,
  user_id uuid not null,
  name text not null,
  token_hash bytea not null,
  permissions text[] not null,
  site_ids uuid[] not null,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint api_tokens_check CHECK ((expires_at > created_at)),
  constraint api_tokens_name_check CHECK ((name <> ''::text)),
  constraint api_tokens_pkey PRIMARY KEY (id),
  constraint api_tokens_token_hash_check CHECK ((octet_length(token_hash) = 32)),
  constraint api_tokens_token_hash_key UNIQUE (token_hash),
  constraint api_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);

create table approved_answers (
  site_id uuid not null,
  id uuid not null,
  version integer not null,
  is_current boolean default true not null,
  title text not null,
  locale text not null,
  body text not null,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  approved_at timestamp with time zone,
  approved_by text,
  constraint approved_answers_body_check CHECK ((body <> ''::text)),
  constraint approved_answers_check CHECK (((approved_at IS NULL) = (approved_by IS NULL))),
  constraint approved_answers_check1 CHECK ((approved_by <> entered_by)),
  constraint approved_answers_locale_check CHECK ((locale ~ '^[a-z]{2,3}$'::text)),
  constraint approved_answers_pkey PRIMARY KEY (site_id, id, version),
  constraint approved_answers_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id),
  constraint approved_answers_title_check CHECK ((title <> ''::text)),
  constraint approved_answers_version_check CHECK ((version > 0))
);

create table audit_lanes (
  lane smallint not null,
  sequence bigint default 0 not null,
  clinical bigint default 0 not null,
  hash bytea not null,
  constraint audit_lanes_clinical_check CHECK ((clinical >= 0)),
  constraint audit_lanes_hash_check CHECK ((octet_length(hash) = 32)),
  constraint audit_lanes_pkey PRIMARY KEY (lane),
  constraint audit_lanes_sequence_check CHECK ((sequence >= 0))
);

create table audit_links (
  lane smallint not null,
  sequence bigint not null,
  at timestamp with time zone not null,
  actor text not null,
  reason text,
  table_name text not null,
  operation text not null,
  records integer not null,
  previous_hash bytea not null,
  digest bytea not null,
  hash bytea not null,
  format smallint default 2 not null,
  constraint audit_links_format_check CHECK ((format = ANY (ARRAY[1, 2]))),
  constraint audit_links_operation_check CHECK ((operation = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text]))),
  constraint audit_links_pkey PRIMARY KEY (lane, sequence),
  constraint audit_links_records_check CHECK ((records > 0)),
  constraint audit_links_sequence_check CHECK ((sequence > 0))
);

create table audit_records (
  lane smallint not null,
  sequence bigint not null,
  position integer not null,
  at timestamp with time zone not null,
  site_id uuid,
  participant_id uuid,
  table_name text not null,
  operation text not null,
  row_key text not null,
  value_before jsonb,
  value_after jsonb,
  row_hash bytea,
  constraint audit_records_operation_check CHECK ((operation = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text]))),
  constraint audit_records_pkey PRIMARY KEY (lane, sequence, "position"),
  constraint audit_records_position_check CHECK (("position" > 0))
);

create table certainty_decisions (
  estimand_id text not null,
  product_class text not null,
  comparator text not null,
  number integer not null,
  level text not null,
  suggested text not null,
  reason text not null,
  decider_id uuid not null,
  decided_at timestamp with time zone default now() not null,
  constraint certainty_decisions_decider_id_fkey FOREIGN KEY (decider_id) REFERENCES users(id),
  constraint certainty_decisions_estimand_id_check CHECK ((estimand_id ~ '^[A-Z][A-Z0-9-]{0,39}$'::text)),
  constraint certainty_decisions_level_check CHECK ((level = ANY (ARRAY['very-low'::text, 'low'::text, 'moderate'::text, 'high'::text]))),
  constraint certainty_decisions_number_check CHECK ((number > 0)),
  constraint certainty_decisions_pkey PRIMARY KEY (estimand_id, product_class, comparator, number),
  constraint certainty_decisions_product_class_check CHECK ((product_class <> ''::text)),
  constraint certainty_decisions_reason_check CHECK ((reason <> ''::text)),
  constraint certainty_decisions_suggested_check CHECK ((suggested = ANY (ARRAY['very-low'::text, 'low'::text, 'moderate'::text, 'high'::text])))
);

create table claim_approvals (
  claim_id uuid not null,
  number integer not null,
  version integer not null,
  kind text not null,
  approver_id uuid not null,
  approver_name text not null,
  verdict_number integer,
  approved_at timestamp with time zone default now() not null,
  constraint claim_approvals_approver_id_fkey FOREIGN KEY (approver_id) REFERENCES users(id),
  constraint claim_approvals_approver_name_check CHECK ((approver_name <> ''::text)),
  constraint claim_approvals_claim_id_verdict_number_fkey FOREIGN KEY (claim_id, verdict_number) REFERENCES claim_verdicts(claim_id, number),
  constraint claim_approvals_claim_id_version_fkey FOREIGN KEY (claim_id, version) REFERENCES claim_versions(claim_id, version),
  constraint claim_approvals_kind_check CHECK ((kind = ANY (ARRAY['publication'::text, 'retirement'::text]))),
  constraint claim_approvals_number_check CHECK ((number > 0)),
  constraint claim_approvals_pkey PRIMARY KEY (claim_id, number)
);

create table claim_verdicts (
  claim_id uuid not null,
  number integer not null,
  version integer not null,
  verdict text not null,
  certainty text,
  worse_than text,
  card jsonb not null,
  evidence_hash text not null,
  data_cut_hash text,
  decided_at timestamp with time zone default now() not null,
  decided_by text default current_actor() not null,
  constraint claim_verdicts_card_check CHECK ((jsonb_typeof(card) = 'object'::text)),
  constraint claim_verdicts_certainty_check CHECK ((certainty = ANY (ARRAY['very-low'::text, 'low'::text, 'moderate'::text, 'high'::text]))),
  constraint claim_verdicts_claim_id_version_fkey FOREIGN KEY (claim_id, version) REFERENCES claim_versions(claim_id, version),
  constraint claim_verdicts_data_cut_hash_check CHECK ((data_cut_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint claim_verdicts_evidence_hash_check CHECK ((evidence_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint claim_verdicts_number_check CHECK ((number > 0)),
  constraint claim_verdicts_pkey PRIMARY KEY (claim_id, number),
  constraint claim_verdicts_verdict_check CHECK ((verdict = ANY (ARRAY['supported'::text, 'benefit-size-uncertain'::text, 'inconclusive'::text, 'not-answerable'::text, 'too-small-to-matter'::text, 'no-important-effect'::text, 'harm'::text]))),
  constraint claim_verdicts_worse_than_check CHECK ((worse_than = ANY (ARRAY['supported'::text, 'benefit-size-uncertain'::text, 'inconclusive'::text, 'not-answerable'::text, 'too-small-to-matter'::text, 'no-important-effect'::text, 'harm'::text])))
);

create table claim_versions (
  claim_id uuid not null,
  version integer not null,
  is_current boolean default true not null,
  definition jsonb not null,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint claim_versions_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id),
  constraint claim_versions_definition_check CHECK ((jsonb_typeof(definition) = 'object'::text)),
  constraint claim_versions_pkey PRIMARY KEY (claim_id, version),
  constraint claim_versions_version_check CHECK ((version > 0))
);

create table claims (
  id uuid not null,
  slug text not null,
  owner_id uuid,
  created_at timestamp with time zone default now() not null,
  created_by text default current_actor() not null,
  constraint claims_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id),
  constraint claims_pkey PRIMARY KEY (id),
  constraint claims_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint claims_slug_key UNIQUE (slug)
);

create table clinical_records (
  site_id uuid not null,
  id uuid not null,
  version integer not null,
  is_current boolean default true not null,
  is_withdrawn boolean default false not null,
  study_id uuid not null,
  participant_id uuid not null,
  joint_side_id uuid,
  episode_id uuid,
  visit_id uuid,
  kind text not null,
  anchor text not null,
  data jsonb not null,
  dated_on text,
  earliest_on date,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint clinical_records_anchor_check CHECK ((anchor = ANY (ARRAY['participant'::text, 'joint-side'::text, 'episode'::text, 'visit'::text]))),
  constraint clinical_records_check CHECK (((NOT is_withdrawn) OR (version > 1))),
  constraint clinical_records_check1 CHECK (
CASE anchor
    WHEN 'participant'::text THEN ((joint_side_id IS NULL) AND (episode_id IS NULL) AND (visit_id IS NULL))
    WHEN 'joint-side'::text THEN ((joint_side_id IS NOT NULL) AND (episode_id IS NULL) AND (visit_id IS NULL))
    WHEN 'episode'::text THEN ((episode_id IS NOT NULL) AND (visit_id IS NULL))
    ELSE (visit_id IS NOT NULL)
END),
  constraint clinical_records_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint clinical_records_dated_on_check CHECK ((dated_on ~ '^\d{4}(-\d{2}(-\d{2}.*)?)?$'::text)),
  constraint clinical_records_kind_check CHECK ((kind ~ '^[a-z][a-z-]{1,39}$'::text)),
  constraint clinical_records_pkey PRIMARY KEY (site_id, id, version),
  constraint clinical_records_site_id_episode_id_fkey FOREIGN KEY (site_id, episode_id) REFERENCES episodes(site_id, id),
  constraint clinical_records_site_id_joint_side_id_fkey FOREIGN KEY (site_id, joint_side_id) REFERENCES joint_sides(site_id, id),
  constraint clinical_records_site_id_participant_id_fkey FOREIGN KEY (site_id, participant_id) REFERENCES participants(site_id, id),
  constraint clinical_records_site_id_visit_id_fkey FOREIGN KEY (site_id, visit_id) REFERENCES visits(site_id, id),
  constraint clinical_records_version_check CHECK ((version > 0))
);

create table enquiries (
  site_id uuid not null,
  id uuid not null,
  version integer default 1 not null,
  reference text not null,
  channel text not null,
  answer_by text not null,
  may_contact_by text[] not null,
  call_me boolean default false not null,
  locale text not null,
  detected_language text,
  state text default 'new'::text not null,
  outcome text,
  outcome_reason text,
  urgency text,
  is_red_flag_open boolean default false not null,
  is_scanned boolean not null,
  data_roles jsonb not null,
  assigned_to uuid,
  identity_check text,
  participant_id uuid,
  sealed bytea,
  received_at timestamp with time zone default now() not null,
  last_event_at timestamp with time zone default now() not null,
  last_inbound_at timestamp with time zone,
  erased_at timestamp with time zone,
  constraint enquiries_answer_by_check CHECK ((answer_by = ANY (ARRAY['e-mail'::text, 'whatsapp'::text, 'phone'::text]))),
  constraint enquiries_channel_check CHECK ((channel = ANY (ARRAY['web-form'::text, 'e-mail'::text, 'whatsapp'::text, 'phone'::text]))),
  constraint enquiries_check CHECK (((outcome IS NULL) = (outcome_reason IS NULL))),
  constraint enquiries_check1 CHECK (((NOT is_red_flag_open) OR (urgency IS NOT NULL))),
  constraint enquiries_check2 CHECK (((sealed IS NULL) = (erased_at IS NOT NULL))),
  constraint enquiries_data_roles_check CHECK ((jsonb_typeof(data_roles) = 'object'::text)),
  constraint enquiries_detected_language_check CHECK ((detected_language ~ '^[a-z]{2,3}$'::text)),
  constraint enquiries_locale_check CHECK ((locale ~ '^[a-z]{2,3}$'::text)),
  constraint enquiries_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'decision-aid-sent'::text, 'appointment'::text, 'declined'::text, 'enrolled'::text]))),
  constraint enquiries_pkey PRIMARY KEY (site_id, id),
  constraint enquiries_reference_check CHECK ((reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'::text)),
  constraint enquiries_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id),
  constraint enquiries_site_id_participant_id_fkey FOREIGN KEY (site_id, participant_id) REFERENCES participants(site_id, id),
  constraint enquiries_site_id_reference_key UNIQUE (site_id, reference),
  constraint enquiries_state_check CHECK ((state = ANY (ARRAY['new'::text, 'assigned'::text, 'answered'::text, 'closed'::text]))),
  constraint enquiries_urgency_check CHECK ((urgency = ANY (ARRAY['emergency'::text, 'same-day'::text, 'soon'::text]))),
  constraint enquiries_version_check CHECK ((version > 0))
);

create table enquiry_details (
  site_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  sealed bytea,
  entered_at timestamp with time zone default now() not null,
  withdrawn_at timestamp with time zone,
  constraint enquiry_details_pkey PRIMARY KEY (site_id, id),
  constraint enquiry_details_site_id_enquiry_id_fkey FOREIGN KEY (site_id, enquiry_id) REFERENCES enquiries(site_id, id)
);

create table enquiry_events (
  site_id uuid not null,
  enquiry_id uuid not null,
  number integer not null,
  kind text not null,
  detail text,
  at timestamp with time zone default now() not null,
  by text default current_actor() not null,
  constraint enquiry_events_detail_check CHECK ((detail ~ '^[A-Za-z0-9:/. -]{1,120}$'::text)),
  constraint enquiry_events_kind_check CHECK ((kind ~ '^[a-z][a-z-]{0,39}$'::text)),
  constraint enquiry_events_number_check CHECK ((number > 0)),
  constraint enquiry_events_pkey PRIMARY KEY (site_id, enquiry_id, number),
  constraint enquiry_events_site_id_enquiry_id_fkey FOREIGN KEY (site_id, enquiry_id) REFERENCES enquiries(site_id, id)
);

create table enquiry_handles (
  site_id uuid not null,
  enquiry_id uuid not null,
  channel text not null,
  handle_hash bytea,
  constraint enquiry_handles_channel_check CHECK ((channel = ANY (ARRAY['e-mail'::text, 'whatsapp'::text, 'phone'::text]))),
  constraint enquiry_handles_handle_hash_check CHECK ((octet_length(handle_hash) = 32)),
  constraint enquiry_handles_pkey PRIMARY KEY (site_id, enquiry_id, channel),
  constraint enquiry_handles_site_id_enquiry_id_fkey FOREIGN KEY (site_id, enquiry_id) REFERENCES enquiries(site_id, id)
);

create table enquiry_links (
  site_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint enquiry_links_check CHECK ((expires_at > created_at)),
  constraint enquiry_links_pkey PRIMARY KEY (site_id, id),
  constraint enquiry_links_site_id_enquiry_id_fkey FOREIGN KEY (site_id, enquiry_id) REFERENCES enquiries(site_id, id),
  constraint enquiry_links_site_id_token_hash_key UNIQUE (site_id, token_hash),
  constraint enquiry_links_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table enquiry_messages (
  site_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  direction text not null,
  channel text not null,
  kind text not null,
  status text not null,
  provider_hash bytea,
  attachments integer default 0 not null,
  answer_id uuid,
  answer_version integer,
  at timestamp with time zone default now() not null,
  by text default current_actor() not null,
  constraint enquiry_messages_attachments_check CHECK ((attachments >= 0)),
  constraint enquiry_messages_channel_check CHECK ((channel = ANY (ARRAY['web-form'::text, 'e-mail'::text, 'whatsapp'::text, 'phone'::text]))),
  constraint enquiry_messages_check CHECK (((direction = 'in'::text) = (status = 'received'::text))),
  constraint enquiry_messages_check1 CHECK (((kind = 'answer'::text) = (answer_id IS NOT NULL))),
  constraint enquiry_messages_check2 CHECK (((answer_id IS NULL) = (answer_version IS NULL))),
  constraint enquiry_messages_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint enquiry_messages_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'safety'::text, 'answer'::text]))),
  constraint enquiry_messages_pkey PRIMARY KEY (site_id, id),
  constraint enquiry_messages_provider_hash_check CHECK ((octet_length(provider_hash) = 32)),
  constraint enquiry_messages_site_id_enquiry_id_fkey FOREIGN KEY (site_id, enquiry_id) REFERENCES enquiries(site_id, id),
  constraint enquiry_messages_status_check CHECK ((status = ANY (ARRAY['received'::text, 'queued'::text, 'sent'::text, 'delivered'::text, 'read'::text, 'failed'::text, 'cancelled'::text])))
);

create table episodes (
  site_id uuid not null,
  id uuid not null,
  study_id uuid not null,
  participant_id uuid not null,
  joint_side_id uuid not null,
  number integer not null,
  index_on date not null,
  joint text not null,
  condition text,
  condition_record_id uuid,
  product_class text,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint episodes_number_check CHECK ((number > 0)),
  constraint episodes_pkey PRIMARY KEY (site_id, id),
  constraint episodes_site_id_joint_side_id_fkey FOREIGN KEY (site_id, joint_side_id) REFERENCES joint_sides(site_id, id),
  constraint episodes_site_id_joint_side_id_number_key UNIQUE (site_id, joint_side_id, number),
  constraint episodes_site_id_participant_id_fkey FOREIGN KEY (site_id, participant_id) REFERENCES participants(site_id, id)
);

create table estimand_locks (
  study_id uuid not null,
  estimand_id text not null,
  version integer not null,
  definition jsonb not null,
  hash text not null,
  locked_at timestamp with time zone default now() not null,
  locked_by text default current_actor() not null,
  constraint estimand_locks_definition_check CHECK ((jsonb_typeof(definition) = 'object'::text)),
  constraint estimand_locks_estimand_id_check CHECK ((estimand_id ~ '^[A-Z][A-Z0-9-]{0,39}$'::text)),
  constraint estimand_locks_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint estimand_locks_pkey PRIMARY KEY (study_id, estimand_id, version),
  constraint estimand_locks_study_id_fkey FOREIGN KEY (study_id) REFERENCES studies(id),
  constraint estimand_locks_version_check CHECK ((version > 0))
);

create table evidence_adjudications (
  trial_key text not null,
  number integer not null,
  version integer not null,
  trial jsonb not null,
  choices jsonb not null,
  adjudicator_id uuid not null,
  adjudicated_at timestamp with time zone default now() not null,
  constraint evidence_adjudications_adjudicator_id_fkey FOREIGN KEY (adjudicator_id) REFERENCES users(id),
  constraint evidence_adjudications_choices_check CHECK ((jsonb_typeof(choices) = 'array'::text)),
  constraint evidence_adjudications_number_check CHECK ((number > 0)),
  constraint evidence_adjudications_pkey PRIMARY KEY (trial_key, number),
  constraint evidence_adjudications_trial_check CHECK ((jsonb_typeof(trial) = 'object'::text)),
  constraint evidence_adjudications_trial_key_check CHECK (((trial_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(trial_key) <= 100))),
  constraint evidence_adjudications_trial_key_version_fkey FOREIGN KEY (trial_key, version) REFERENCES evidence_entries(trial_key, version),
  constraint evidence_adjudications_version_check CHECK ((version > 0))
);

create table evidence_entries (
  trial_key text not null,
  version integer not null,
  reader_id uuid not null,
  trial jsonb not null,
  origin text not null,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint evidence_entries_origin_check CHECK ((origin = ANY (ARRAY['read'::text, 'import'::text]))),
  constraint evidence_entries_pkey PRIMARY KEY (trial_key, version),
  constraint evidence_entries_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES users(id),
  constraint evidence_entries_trial_check CHECK ((jsonb_typeof(trial) = 'object'::text)),
  constraint evidence_entries_trial_key_check CHECK (((trial_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(trial_key) <= 100))),
  constraint evidence_entries_version_check CHECK ((version > 0))
);

create table idempotency_keys (
  actor text not null,
  key text not null,
  request_hash bytea not null,
  reply jsonb,
  created_at timestamp with time zone default now() not null,
  constraint idempotency_keys_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint idempotency_keys_pkey PRIMARY KEY (actor, key)
);

create table import_refusals (
  site_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  place integer not null,
  column_name text not null,
  value text not null,
  rule text not null,
  detail text not null,
  constraint import_refusals_pkey PRIMARY KEY (site_id, import_id, row_number, place),
  constraint import_refusals_place_check CHECK ((place > 0)),
  constraint import_refusals_row_number_check CHECK ((row_number > 0)),
  constraint import_refusals_site_id_import_id_fkey FOREIGN KEY (site_id, import_id) REFERENCES imports(site_id, id)
);

create table imported_rows (
  site_id uuid not null,
  study_id uuid not null,
  source_key text not null,
  import_id uuid not null,
  participant_id uuid not null,
  constraint imported_rows_pkey PRIMARY KEY (site_id, study_id, source_key),
  constraint imported_rows_site_id_import_id_fkey FOREIGN KEY (site_id, import_id) REFERENCES imports(site_id, id),
  constraint imported_rows_source_key_check CHECK ((source_key <> ''::text))
);

create table imports (
  site_id uuid not null,
  id uuid not null,
  study_id uuid not null,
  file_name text not null,
  file_hash text not null,
  mapping jsonb not null,
  status text not null,
  rows_read integer default 0 not null,
  rows_imported integer default 0 not null,
  rows_known integer default 0 not null,
  rows_refused integer default 0 not null,
  file_bytes bigint default 0 not null,
  bytes_read bigint default 0 not null,
  detail text,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint imports_mapping_check CHECK ((jsonb_typeof(mapping) = 'object'::text)),
  constraint imports_pkey PRIMARY KEY (site_id, id),
  constraint imports_rows_imported_check CHECK ((rows_imported >= 0)),
  constraint imports_rows_known_check CHECK ((rows_known >= 0)),
  constraint imports_rows_read_check CHECK ((rows_read >= 0)),
  constraint imports_rows_refused_check CHECK ((rows_refused >= 0)),
  constraint imports_site_id_study_id_fkey FOREIGN KEY (site_id, study_id) REFERENCES study_sites(site_id, study_id),
  constraint imports_status_check CHECK ((status = ANY (ARRAY['previewed'::text, 'running'::text, 'finished'::text, 'failed'::text, 'interrupted'::text])))
);

create table instrument_packs (
  id uuid not null,
  instrument text not null,
  locale text not null,
  title text not null,
  is_current boolean default true not null,
  content jsonb not null,
  loaded_at timestamp with time zone default now() not null,
  loaded_by text default current_actor() not null,
  constraint instrument_packs_content_check CHECK ((jsonb_typeof(content) = 'object'::text)),
  constraint instrument_packs_pkey PRIMARY KEY (id)
);

create table joint_sides (
  site_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  joint text not null,
  side text not null,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint joint_sides_joint_check CHECK ((joint ~ '^[a-z][a-z0-9-]{0,39}$'::text)),
  constraint joint_sides_pkey PRIMARY KEY (site_id, id),
  constraint joint_sides_side_check CHECK ((side = ANY (ARRAY['left'::text, 'right'::text, 'midline'::text, 'unknown'::text]))),
  constraint joint_sides_site_id_participant_id_fkey FOREIGN KEY (site_id, participant_id) REFERENCES participants(site_id, id),
  constraint joint_sides_site_id_participant_id_joint_side_key UNIQUE (site_id, participant_id, joint, side)
);

create table migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table notices (
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  claim_id uuid,
  detail jsonb not null,
  created_at timestamp with time zone default now() not null,
  read_at timestamp with time zone,
  constraint notices_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id),
  constraint notices_detail_check CHECK ((jsonb_typeof(detail) = 'object'::text)),
  constraint notices_kind_check CHECK ((kind ~ '^[a-z][a-z-]{1,39}$'::text)),
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);

create table opt_outs (
  site_id uuid not null,
  channel text not null,
  handle_hash bytea not null,
  is_out boolean default true not null,
  decided_at timestamp with time zone default now() not null,
  constraint opt_outs_channel_check CHECK ((channel = ANY (ARRAY['e-mail'::text, 'whatsapp'::text, 'phone'::text]))),
  constraint opt_outs_handle_hash_check CHECK ((octet_length(handle_hash) = 32)),
  constraint opt_outs_pkey PRIMARY KEY (site_id, channel, handle_hash),
  constraint opt_outs_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id)
);

create table outbox_messages (
  site_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  channel text not null,
  state text default 'waiting'::text not null,
  sealed bytea,
  attempts integer default 0 not null,
  not_before timestamp with time zone default now() not null,
  last_code text,
  constraint outbox_messages_attempts_check CHECK ((attempts >= 0)),
  constraint outbox_messages_channel_check CHECK ((channel = ANY (ARRAY['e-mail'::text, 'whatsapp'::text]))),
  constraint outbox_messages_check CHECK (((state = ANY (ARRAY['waiting'::text, 'dead'::text])) OR (sealed IS NULL))),
  constraint outbox_messages_pkey PRIMARY KEY (site_id, id),
  constraint outbox_messages_site_id_enquiry_id_fkey FOREIGN KEY (site_id, enquiry_id) REFERENCES enquiries(site_id, id),
  constraint outbox_messages_site_id_id_fkey FOREIGN KEY (site_id, id) REFERENCES enquiry_messages(site_id, id),
  constraint outbox_messages_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'dead'::text, 'cancelled'::text])))
);

create table participant_contacts (
  site_id uuid not null,
  participant_id uuid not null,
  version integer not null,
  is_current boolean default true not null,
  sealed bytea not null,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint participant_contacts_pkey PRIMARY KEY (site_id, participant_id, version),
  constraint participant_contacts_site_id_participant_id_fkey FOREIGN KEY (site_id, participant_id) REFERENCES participants(site_id, id),
  constraint participant_contacts_version_check CHECK ((version > 0))
);

create table participant_tallies (
  site_id uuid not null,
  study_id uuid not null,
  lane smallint not null,
  participants integer not null,
  constraint participant_tallies_participants_check CHECK ((participants > 0)),
  constraint participant_tallies_pkey PRIMARY KEY (site_id, study_id, lane),
  constraint participant_tallies_site_id_study_id_fkey FOREIGN KEY (site_id, study_id) REFERENCES study_sites(site_id, study_id)
);

create table participants (
  site_id uuid not null,
  id uuid not null,
  study_id uuid not null,
  code text not null,
  enrolled_on date not null,
  status text default 'active'::text not null,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint participants_code_check CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'::text)),
  constraint participants_pkey PRIMARY KEY (site_id, id),
  constraint participants_site_id_study_id_code_key UNIQUE (site_id, study_id, code),
  constraint participants_site_id_study_id_fkey FOREIGN KEY (site_id, study_id) REFERENCES study_sites(site_id, study_id),
  constraint participants_status_check CHECK ((status = ANY (ARRAY['active'::text, 'withdrawn'::text, 'dead'::text])))
);

create table price_lists (
  site_id uuid not null,
  id uuid not null,
  version integer not null,
  is_current boolean default true not null,
  product_class text not null,
  is_published boolean not null,
  valid_from date not null,
  valid_until date not null,
  terms jsonb not null,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint price_lists_check CHECK ((valid_from <= valid_until)),
  constraint price_lists_pkey PRIMARY KEY (site_id, id, version),
  constraint price_lists_product_class_check CHECK ((product_class <> ''::text)),
  constraint price_lists_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id),
  constraint price_lists_terms_check CHECK ((jsonb_typeof(terms) = 'object'::text)),
  constraint price_lists_version_check CHECK ((version > 0))
);

create table procedure_log_entries (
  site_id uuid not null,
  id uuid not null,
  version integer not null,
  is_current boolean default true not null,
  study_id uuid not null,
  month date not null,
  joint text not null,
  product_class text not null,
  treated integer not null,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint procedure_log_entries_joint_check CHECK ((joint <> ''::text)),
  constraint procedure_log_entries_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint procedure_log_entries_pkey PRIMARY KEY (site_id, id, version),
  constraint procedure_log_entries_product_class_check CHECK ((product_class <> ''::text)),
  constraint procedure_log_entries_site_id_study_id_fkey FOREIGN KEY (site_id, study_id) REFERENCES study_sites(site_id, study_id),
  constraint procedure_log_entries_treated_check CHECK (((treated >= 0) AND (treated <= 100000))),
  constraint procedure_log_entries_version_check CHECK ((version > 0))
);

create table responses (
  site_id uuid not null,
  id uuid not null,
  version integer not null,
  is_current boolean default true not null,
  study_id uuid not null,
  participant_id uuid not null,
  episode_id uuid not null,
  visit_id uuid not null,
  instrument text not null,
  instrument_revision integer not null,
  answers jsonb not null,
  scores jsonb not null,
  mode text not null,
  locale text not null,
  completed_on date not null,
  started_at timestamp with time zone,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint responses_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
  constraint responses_instrument_check CHECK ((instrument ~ '^[a-z][a-z0-9-]{0,39}$'::text)),
  constraint responses_instrument_revision_check CHECK ((instrument_revision > 0)),
  constraint responses_mode_check CHECK ((mode ~ '^[a-z][a-z-]{0,19}$'::text)),
  constraint responses_pkey PRIMARY KEY (site_id, id, version),
  constraint responses_scores_check CHECK ((jsonb_typeof(scores) = 'array'::text)),
  constraint responses_site_id_visit_id_fkey FOREIGN KEY (site_id, visit_id) REFERENCES visits(site_id, id),
  constraint responses_version_check CHECK ((version > 0))
);

create table scores (
  site_id uuid not null,
  response_id uuid not null,
  version integer not null,
  scale text not null,
  is_current boolean default true not null,
  study_id uuid not null,
  participant_id uuid not null,
  episode_id uuid not null,
  visit_code text not null,
  value double precision not null,
  completed_on date not null,
  days_off smallint not null,
  is_in_window boolean not null,
  constraint scores_days_off_check CHECK ((days_off >= 0)),
  constraint scores_pkey PRIMARY KEY (site_id, response_id, version, scale)
);

create table second_factors (
  user_id uuid not null,
  secret bytea,
  confirmed_at timestamp with time zone,
  last_counter bigint,
  constraint second_factors_pkey PRIMARY KEY (user_id),
  constraint second_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);

create table sessions (
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  address text,
  created_at timestamp with time zone default now() not null,
  last_used_at timestamp with time zone default now() not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sessions_check CHECK ((ends_at > created_at)),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_check CHECK ((octet_length(token_hash) = 32)),
  constraint sessions_token_hash_key UNIQUE (token_hash),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);

create table sign_in_attempts (
  id uuid not null,
  user_id uuid,
  event text not null,
  address text,
  at timestamp with time zone default now() not null,
  constraint sign_in_attempts_event_check CHECK ((event ~ '^[a-z-]{1,40}$'::text)),
  constraint sign_in_attempts_pkey PRIMARY KEY (id),
  constraint sign_in_attempts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);

create table sites (
  id uuid not null,
  code text not null,
  name text not null,
  city text not null,
  country text not null,
  time_zone text not null,
  created_at timestamp with time zone default now() not null,
  constraint sites_code_check CHECK ((code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'::text)),
  constraint sites_code_key UNIQUE (code),
  constraint sites_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint sites_name_check CHECK ((name <> ''::text)),
  constraint sites_pkey PRIMARY KEY (id)
);

create table studies (
  id uuid not null,
  code text not null,
  created_at timestamp with time zone default now() not null,
  constraint studies_code_check CHECK ((code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'::text)),
  constraint studies_code_key UNIQUE (code),
  constraint studies_pkey PRIMARY KEY (id)
);

create table study_sites (
  site_id uuid not null,
  study_id uuid not null,
  opened_at timestamp with time zone default now() not null,
  constraint study_sites_pkey PRIMARY KEY (site_id, study_id),
  constraint study_sites_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id),
  constraint study_sites_study_id_fkey FOREIGN KEY (study_id) REFERENCES studies(id)
);

create table study_unblindings (
  study_id uuid not null,
  unblinded_at timestamp with time zone default now() not null,
  unblinded_by text default current_actor() not null,
  constraint study_unblindings_pkey PRIMARY KEY (study_id),
  constraint study_unblindings_study_id_fkey FOREIGN KEY (study_id) REFERENCES studies(id)
);

create table study_versions (
  study_id uuid not null,
  version integer not null,
  is_current boolean default true not null,
  definition jsonb not null,
  entered_at timestamp with time zone default now() not null,
  entered_by text default current_actor() not null,
  constraint study_versions_definition_check CHECK ((jsonb_typeof(definition) = 'object'::text)),
  constraint study_versions_pkey PRIMARY KEY (study_id, version),
  constraint study_versions_study_id_fkey FOREIGN KEY (study_id) REFERENCES studies(id),
  constraint study_versions_version_check CHECK ((version > 0))
);

create table unanswered_visits (
  site_id uuid not null,
  visit_id uuid not null,
  study_id uuid not null,
  participant_id uuid not null,
  opens_on date not null,
  target_on date not null,
  closes_on date not null,
  constraint unanswered_visits_pkey PRIMARY KEY (site_id, visit_id)
);

create table user_roles (
  site_id uuid not null,
  user_id uuid not null,
  role text not null,
  is_held boolean default true not null,
  constraint user_roles_pkey PRIMARY KEY (site_id, user_id, role),
  constraint user_roles_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'clinician'::text, 'monitor'::text, 'analyst'::text, 'administrator'::text]))),
  constraint user_roles_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id),
  constraint user_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);

create table users (
  id uuid not null,
  email text not null,
  name text not null,
  password_hash text not null,
  status text default 'active'::text not null,
  created_at timestamp with time zone default now() not null,
  last_sign_in_at timestamp with time zone,
  constraint users_email_check CHECK ((email = lower(email))),
  constraint users_name_check CHECK ((name <> ''::text)),
  constraint users_pkey PRIMARY KEY (id),
  constraint users_status_check CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text])))
);

create table visits (
  site_id uuid not null,
  id uuid not null,
  study_id uuid not null,
  participant_id uuid not null,
  episode_id uuid not null,
  code text not null,
  target_on date not null,
  opens_on date not null,
  closes_on date not null,
  instruments text[] default '{}'::text[] not null,
  entered_at timestamp with time zone default now() not null,
  constraint visits_check CHECK (((opens_on <= target_on) AND (target_on <= closes_on))),
  constraint visits_code_check CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$'::text)),
  constraint visits_pkey PRIMARY KEY (site_id, id),
  constraint visits_site_id_episode_id_code_key UNIQUE (site_id, episode_id, code),
  constraint visits_site_id_episode_id_fkey FOREIGN KEY (site_id, episode_id) REFERENCES episodes(site_id, id),
  constraint visits_site_id_participant_id_fkey FOREIGN KEY (site_id, participant_id) REFERENCES participants(site_id, id)
);

-- Indexes

CREATE INDEX analysis_results_estimand ON public.analysis_results USING btree (study_id, estimand_id, computed_at);

CREATE INDEX api_tokens_user_id_idx ON public.api_tokens USING btree (user_id);

CREATE INDEX audit_records_participant_id_at_idx ON public.audit_records USING btree (participant_id, at DESC) WHERE (participant_id IS NOT NULL);

CREATE INDEX audit_records_site_id_at_idx ON public.audit_records USING btree (site_id, at DESC);

CREATE INDEX certainty_decisions_decider_id_idx ON public.certainty_decisions USING btree (decider_id);

CREATE INDEX claim_approvals_approver_id_idx ON public.claim_approvals USING btree (approver_id);

CREATE INDEX claim_approvals_claim_id_verdict_number_idx ON public.claim_approvals USING btree (claim_id, verdict_number);

CREATE INDEX claim_approvals_claim_id_version_idx ON public.claim_approvals USING btree (claim_id, version);

CREATE INDEX claim_verdicts_claim_id_version_idx ON public.claim_verdicts USING btree (claim_id, version);

CREATE INDEX claims_owner_id_idx ON public.claims USING btree (owner_id);

CREATE INDEX clinical_records_ends ON public.clinical_records USING btree (study_id, kind, participant_id, site_id, earliest_on) WHERE (is_current AND (NOT is_withdrawn) AND ((kind = 'death'::text) OR ((kind = 'withdrawal'::text) AND ((data ->> 'scope'::text) = ANY (ARRAY['contact'::text, 'study'::text]))) OR ((kind = 'consent'::text) AND ((data ->> 'purpose'::text) = 'contact'::text) AND ((data ->> 'decision'::text) = 'withdrawn'::text))));

CREATE INDEX clinical_records_serious ON public.clinical_records USING btree (site_id, study_id, participant_id) WHERE (is_current AND (NOT is_withdrawn) AND (kind = 'adverse-event'::text) AND ((data ->> 'isSerious'::text) = 'true'::text));

CREATE INDEX clinical_records_site_id_episode_id_idx ON public.clinical_records USING btree (site_id, episode_id) WHERE (episode_id IS NOT NULL);

CREATE INDEX clinical_records_site_id_joint_side_id_idx ON public.clinical_records USING btree (site_id, joint_side_id) WHERE (joint_side_id IS NOT NULL);

CREATE INDEX clinical_records_site_id_participant_id_idx ON public.clinical_records USING btree (site_id, participant_id);

CREATE INDEX clinical_records_site_id_visit_id_idx ON public.clinical_records USING btree (site_id, visit_id) WHERE (visit_id IS NOT NULL);

CREATE INDEX clinical_records_surgery ON public.clinical_records USING btree (study_id, joint_side_id, site_id, earliest_on) WHERE (is_current AND (NOT is_withdrawn) AND (((kind = 'intercurrent-event'::text) AND ((data ->> 'eventKind'::text) = 'surgery'::text)) OR ((kind = 'procedure'::text) AND ((data ->> 'procedureKind'::text) = 'surgery'::text) AND ((data ->> 'isIndex'::text) IS DISTINCT FROM 'true'::text))));

CREATE INDEX enquiries_inbox ON public.enquiries USING btree (site_id, state, received_at DESC);

CREATE INDEX enquiries_red_flags ON public.enquiries USING btree (site_id, received_at) WHERE is_red_flag_open;

CREATE INDEX enquiries_retention ON public.enquiries USING btree (site_id, last_event_at) WHERE (erased_at IS NULL);

CREATE INDEX enquiries_site_id_participant_id_idx ON public.enquiries USING btree (site_id, participant_id) WHERE (participant_id IS NOT NULL);

CREATE INDEX enquiry_details_site_id_enquiry_id_idx ON public.enquiry_details USING btree (site_id, enquiry_id);

CREATE INDEX enquiry_handles_site_id_handle_hash_idx ON public.enquiry_handles USING btree (site_id, handle_hash) WHERE (handle_hash IS NOT NULL);

CREATE INDEX enquiry_links_site_id_enquiry_id_idx ON public.enquiry_links USING btree (site_id, enquiry_id);

CREATE INDEX enquiry_messages_site_id_enquiry_id_idx ON public.enquiry_messages USING btree (site_id, enquiry_id);

CREATE INDEX episodes_class ON public.episodes USING btree (study_id, product_class, participant_id, site_id) INCLUDE (condition, joint);

CREATE INDEX episodes_condition ON public.episodes USING btree (study_id, condition, participant_id, site_id) INCLUDE (joint);

CREATE INDEX episodes_joint ON public.episodes USING btree (study_id, joint, participant_id, site_id);

CREATE INDEX episodes_outcomes ON public.episodes USING btree (study_id, id) INCLUDE (site_id, participant_id, joint_side_id, joint, condition, product_class, index_on);

CREATE INDEX episodes_site_id_participant_id_idx ON public.episodes USING btree (site_id, participant_id);

CREATE INDEX evidence_adjudications_adjudicator_id_idx ON public.evidence_adjudications USING btree (adjudicator_id);

CREATE INDEX evidence_adjudications_trial_key_version_idx ON public.evidence_adjudications USING btree (trial_key, version);

CREATE INDEX evidence_entries_reader_id_idx ON public.evidence_entries USING btree (reader_id);

CREATE INDEX idempotency_keys_created_at_idx ON public.idempotency_keys USING btree (created_at);

CREATE INDEX imported_rows_site_id_import_id_idx ON public.imported_rows USING btree (site_id, import_id);

CREATE INDEX imports_site_id_study_id_idx ON public.imports USING btree (site_id, study_id);

CREATE INDEX notices_claim_id_idx ON public.notices USING btree (claim_id);

CREATE INDEX notices_open ON public.notices USING btree (user_id, created_at) WHERE (read_at IS NULL);

CREATE INDEX notices_user_id_idx ON public.notices USING btree (user_id);

CREATE INDEX outbox_messages_site_id_enquiry_id_idx ON public.outbox_messages USING btree (site_id, enquiry_id);

CREATE INDEX outbox_messages_waiting ON public.outbox_messages USING btree (site_id, not_before) WHERE (state = 'waiting'::text);

CREATE INDEX participants_code_parts ON public.participants USING gin (code_parts(code));

CREATE INDEX participants_roster ON public.participants USING btree (study_id, code, id) INCLUDE (site_id, status);

CREATE INDEX participants_status ON public.participants USING btree (study_id, status, code) WHERE (status <> 'active'::text);

CREATE INDEX responses_site_id_participant_id_idx ON public.responses USING btree (site_id, participant_id);

CREATE INDEX responses_site_id_visit_id_instrument_is_current_idx ON public.responses USING btree (site_id, visit_id) INCLUDE (instrument, is_current);

CREATE INDEX scores_outcomes ON public.scores USING btree (study_id, scale, visit_code, episode_id, days_off, completed_on) INCLUDE (site_id, value) WHERE (is_current AND is_in_window);

CREATE INDEX sessions_ends_at_idx ON public.sessions USING btree (ends_at);

CREATE INDEX sessions_user_id_idx ON public.sessions USING btree (user_id);

CREATE INDEX sign_in_attempts_user_id_at_idx ON public.sign_in_attempts USING btree (user_id, at DESC) WHERE (user_id IS NOT NULL);

CREATE INDEX study_sites_study_id_idx ON public.study_sites USING btree (study_id);

CREATE INDEX unanswered_visits_open ON public.unanswered_visits USING btree (site_id, study_id, closes_on) INCLUDE (opens_on, target_on, participant_id, visit_id);

CREATE INDEX user_roles_user_id_idx ON public.user_roles USING btree (user_id);

CREATE INDEX visits_open ON public.visits USING btree (site_id, study_id, closes_on) INCLUDE (opens_on, code);

CREATE INDEX visits_outcomes ON public.visits USING btree (study_id, code, episode_id) INCLUDE (site_id, participant_id, opens_on, closes_on, instruments);

CREATE INDEX visits_site_id_participant_id_opens_on_closes_on_target_on__idx ON public.visits USING btree (site_id, participant_id, opens_on) INCLUDE (closes_on, target_on, instruments);

CREATE UNIQUE INDEX approved_answers_current ON public.approved_answers USING btree (site_id, id) WHERE is_current;

CREATE UNIQUE INDEX claim_versions_current ON public.claim_versions USING btree (claim_id) WHERE is_current;

CREATE UNIQUE INDEX clinical_records_allocation ON public.clinical_records USING btree (site_id, participant_id, COALESCE(joint_side_id, participant_id)) WHERE (is_current AND (NOT is_withdrawn) AND (kind = 'allocation'::text));

CREATE UNIQUE INDEX clinical_records_current ON public.clinical_records USING btree (site_id, id) WHERE is_current;

CREATE UNIQUE INDEX enquiry_messages_provider ON public.enquiry_messages USING btree (site_id, provider_hash);

CREATE UNIQUE INDEX instrument_packs_current ON public.instrument_packs USING btree (instrument, locale) WHERE is_current;

CREATE UNIQUE INDEX participant_contacts_current ON public.participant_contacts USING btree (site_id, participant_id) WHERE is_current;

CREATE UNIQUE INDEX price_lists_class ON public.price_lists USING btree (site_id, product_class) WHERE is_current;

CREATE UNIQUE INDEX price_lists_current ON public.price_lists USING btree (site_id, id) WHERE is_current;

CREATE UNIQUE INDEX procedure_log_entries_cell ON public.procedure_log_entries USING btree (site_id, study_id, month, joint, product_class) WHERE is_current;

CREATE UNIQUE INDEX procedure_log_entries_current ON public.procedure_log_entries USING btree (site_id, id) WHERE is_current;

CREATE UNIQUE INDEX responses_current ON public.responses USING btree (site_id, id) WHERE is_current;

CREATE UNIQUE INDEX study_versions_current ON public.study_versions USING btree (study_id) WHERE is_current;

CREATE UNIQUE INDEX users_email ON public.users USING btree (email);

-- Functions

CREATE OR REPLACE PROCEDURE public.audit(IN audited regclass, VARIADIC key_columns text[])
 LANGUAGE plpgsql
AS $procedure$
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
$procedure$
;

CREATE OR REPLACE FUNCTION public.audit_line(entry audit_records)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN audit_line((entry)."position", to_char(((entry).at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD HH24:MI:SS.US'::text), (entry).site_id, (entry).participant_id, (entry).table_name, (entry).operation, (entry).row_key, ((entry).value_before)::text, ((entry).value_after)::text, (entry).row_hash)
;

CREATE OR REPLACE FUNCTION public.audit_line(entry audit_records, format smallint)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE format WHEN 1 THEN audit_line(entry) ELSE audit_line((entry)."position", to_char(((entry).at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD HH24:MI:SS.US'::text), (entry).site_id, (entry).participant_id, (entry).table_name, (entry).operation, (entry).row_key, row_hash((entry).value_before), row_hash((entry).value_after), (entry).row_hash) END
;

CREATE OR REPLACE FUNCTION public.audit_line(place integer, moment text, site_id uuid, participant_id uuid, table_name text, operation text, row_key text, hash_before bytea, hash_after bytea, row_hash bytea)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN concat_ws('|'::text, place, moment, COALESCE((site_id)::text, ''::text), COALESCE((participant_id)::text, ''::text), table_name, operation, quote_literal(row_key), COALESCE(encode(hash_before, 'hex'::text), ''::text), COALESCE(encode(hash_after, 'hex'::text), ''::text), COALESCE(encode(row_hash, 'hex'::text), ''::text))
;

CREATE OR REPLACE FUNCTION public.audit_line(place integer, moment text, site_id uuid, participant_id uuid, table_name text, operation text, row_key text, value_before text, value_after text, row_hash bytea)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN concat_ws('|'::text, place, moment, COALESCE((site_id)::text, ''::text), COALESCE((participant_id)::text, ''::text), table_name, operation, quote_literal(row_key), quote_nullable(value_before), quote_nullable(value_after), COALESCE(encode(row_hash, 'hex'::text), ''::text))
;

CREATE OR REPLACE FUNCTION public.audit_message(link audit_links)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE (link).format WHEN 1 THEN (jsonb_build_array((link).lane, (link).sequence, to_char(((link).at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD HH24:MI:SS.US'::text), (link).actor, (link).reason, (link).table_name, (link).operation, (link).records, encode((link).previous_hash, 'hex'::text), encode((link).digest, 'hex'::text)))::text ELSE audit_message((link).lane, (link).sequence, to_char(((link).at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD HH24:MI:SS.US'::text), (link).actor, (link).reason, (link).table_name, (link).operation, (link).records, (link).previous_hash, (link).digest) END
;

CREATE OR REPLACE FUNCTION public.audit_message(lane smallint, sequence bigint, moment text, actor text, reason text, table_name text, operation text, records integer, previous_hash bytea, digest bytea)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN concat_ws('|'::text, '2', lane, sequence, moment, quote_literal(actor), quote_nullable(reason), table_name, operation, records, encode(previous_hash, 'hex'::text), encode(digest, 'hex'::text))
;

CREATE OR REPLACE FUNCTION public.audit_sign(message text)
 RETURNS bytea
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  pads bytea := decode(coalesce(current_setting('jointwise.audit_key', true), ''), 'hex');
begin
  if octet_length(pads) <> 128 then
    raise exception 'audit key missing: this table is written through Jointwise only';
  end if;
  return sha256(substr(pads, 65, 64) || sha256(substr(pads, 1, 64) || convert_to(message, 'UTF8')));
end
$function$
;

CREATE OR REPLACE FUNCTION public.claim_key(wanted text, hash bytea, answer jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.code_parts(code text)
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  small text := lower(code collate "C");
  parts text[] := '{}';
begin
  for place in 1 .. length(small) - 2 loop
    parts := parts || substr(small, place, 3);
  end loop;
  return parts;
end
$function$
;

CREATE OR REPLACE FUNCTION public.current_actor()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(NULLIF(current_setting('jointwise.actor'::text, true), ''::text), 'unknown'::text)
;

CREATE OR REPLACE FUNCTION public.current_sites()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (string_to_array(current_setting('jointwise.sites'::text, true), ','::text))::uuid[]
;

CREATE OR REPLACE FUNCTION public.enter_context(context jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.expect_answers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into unanswered_visits
  select site_id, id, study_id, participant_id, opens_on, target_on, closes_on from new_rows where instruments <> '{}';
  return null;
end
$function$
;

CREATE OR REPLACE PROCEDURE public.guard_by_site(IN guarded regclass)
 LANGUAGE plpgsql
AS $procedure$
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
$procedure$
;

CREATE OR REPLACE FUNCTION public.miss_answers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into unanswered_visits
  select distinct v.site_id, v.id, v.study_id, v.participant_id, v.opens_on, v.target_on, v.closes_on
  from new_rows n
  join visits v on v.site_id = n.site_id and v.id = n.visit_id
  where not n.is_current and n.instrument = any (v.instruments) and not exists (
    select from responses r
    where r.site_id = v.site_id and r.visit_id = v.id and r.instrument = n.instrument and r.is_current)
  on conflict do nothing;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.move_expected_answers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update unanswered_visits u set opens_on = v.opens_on, target_on = v.target_on, closes_on = v.closes_on
  from new_rows v
  where u.site_id = v.site_id and u.visit_id = v.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.note_answers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.participants_with_code_part(study uuid, part text)
 RETURNS TABLE(site_id uuid, id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query
  select p.site_id, p.id from participants p
  where p.study_id = study and p.site_id = any ((select current_sites())::uuid[])
    and code_parts(p.code) @> code_parts(part) and strpos(lower(p.code collate "C"), lower(part collate "C")) > 0;
end
$function$
;

CREATE OR REPLACE FUNCTION public.project_scores()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into scores (site_id, response_id, version, scale, study_id, participant_id, episode_id, visit_code, value,
    completed_on, days_off, is_in_window)
  select r.site_id, r.id, r.version, r.instrument || '/' || (s->>'scale'), v.study_id, v.participant_id, v.episode_id,
    v.code, (s->>'value')::double precision, r.completed_on,
    least(abs(r.completed_on - v.target_on), 32767), r.completed_on between v.opens_on and v.closes_on
  from new_rows r
  join visits v on v.site_id = r.site_id and v.id = r.visit_id
  cross join jsonb_array_elements(r.scores) as s
  where s->>'value' is not null;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.replace_scores()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update scores s set
    days_off = least(abs(s.completed_on - v.target_on), 32767),
    is_in_window = s.completed_on between v.opens_on and v.closes_on
  from new_rows v join responses r on r.site_id = v.site_id and r.visit_id = v.id
  where s.site_id = r.site_id and s.response_id = r.id and s.version = r.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.retire_scores()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update scores s set is_current = r.is_current
  from new_rows r
  where s.site_id = r.site_id and s.response_id = r.id and s.version = r.version and s.is_current <> r.is_current;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.row_hash(content jsonb)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN sha256(convert_to((content)::text, 'UTF8'::name))
;

CREATE OR REPLACE FUNCTION public.save_responses(context jsonb, drafts json)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.take_audit_lane()
 RETURNS audit_lanes
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.tally_participants()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  held smallint;
begin
  if exists (select from new_rows) then
    held := (take_audit_lane()).lane;
    insert into participant_tallies as t (site_id, study_id, lane, participants)
    select site_id, study_id, held, count(*) from new_rows group by site_id, study_id
    on conflict (site_id, study_id, lane) do update set participants = t.participants + excluded.participants;
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.write_audit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.write_audit_of_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
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
$function$
;

-- Triggers

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.analysis_results REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.analysis_results REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.analysis_results REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.api_tokens REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.api_tokens REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.api_tokens REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.approved_answers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.approved_answers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.approved_answers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.certainty_decisions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('estimand_id', 'product_class', 'comparator', 'number');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.certainty_decisions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('estimand_id', 'product_class', 'comparator', 'number');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.certainty_decisions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('estimand_id', 'product_class', 'comparator', 'number');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.claim_approvals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('claim_id', 'number');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.claim_approvals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('claim_id', 'number');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.claim_approvals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('claim_id', 'number');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.claim_verdicts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('claim_id', 'number');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.claim_verdicts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('claim_id', 'number');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.claim_verdicts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('claim_id', 'number');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.claim_versions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('claim_id', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.claim_versions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('claim_id', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.claim_versions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('claim_id', 'version');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.claims REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.claims REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.claims REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.clinical_records REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.clinical_records REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.clinical_records REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.enquiries REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.enquiries REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.enquiries REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.enquiry_details REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.enquiry_details REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.enquiry_details REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.enquiry_events REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'enquiry_id', 'number');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.enquiry_events REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'enquiry_id', 'number');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.enquiry_events REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'enquiry_id', 'number');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.enquiry_links REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.enquiry_links REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.enquiry_links REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.enquiry_messages REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.enquiry_messages REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.enquiry_messages REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.episodes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.episodes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.episodes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.estimand_locks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('study_id', 'estimand_id', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.estimand_locks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('study_id', 'estimand_id', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.estimand_locks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('study_id', 'estimand_id', 'version');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.evidence_adjudications REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('trial_key', 'number');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.evidence_adjudications REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('trial_key', 'number');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.evidence_adjudications REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('trial_key', 'number');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.evidence_entries REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('trial_key', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.evidence_entries REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('trial_key', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.evidence_entries REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('trial_key', 'version');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.import_refusals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'import_id', 'row_number', 'place');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.import_refusals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'import_id', 'row_number', 'place');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.import_refusals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'import_id', 'row_number', 'place');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.imported_rows REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'study_id', 'source_key');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.imported_rows REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'study_id', 'source_key');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.imported_rows REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'study_id', 'source_key');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.imports REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.imports REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.imports REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.instrument_packs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.instrument_packs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.instrument_packs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.joint_sides REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.joint_sides REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.joint_sides REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.notices REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.notices REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.notices REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.opt_outs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'channel', 'handle_hash');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.opt_outs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'channel', 'handle_hash');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.opt_outs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'channel', 'handle_hash');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.participant_contacts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'participant_id', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.participant_contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'participant_id', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.participant_contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'participant_id', 'version');

CREATE TRIGGER tally_participants AFTER INSERT ON public.participants REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_participants();

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.participants REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.participants REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.participants REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.price_lists REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.price_lists REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.price_lists REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.procedure_log_entries REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.procedure_log_entries REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.procedure_log_entries REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER miss_answers AFTER UPDATE ON public.responses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION miss_answers();

CREATE TRIGGER note_answers AFTER INSERT ON public.responses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_answers();

CREATE TRIGGER project_scores AFTER INSERT ON public.responses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_scores();

CREATE TRIGGER retire_scores AFTER UPDATE ON public.responses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION retire_scores();

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.responses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.responses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.responses REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id', 'version');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.second_factors REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('user_id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.second_factors REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('user_id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.second_factors REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('user_id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.sign_in_attempts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.sign_in_attempts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.sign_in_attempts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.sites REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.sites REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.sites REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.studies REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.studies REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.studies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.study_sites REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'study_id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.study_sites REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'study_id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.study_sites REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'study_id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.study_unblindings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('study_id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.study_unblindings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('study_id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.study_unblindings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('study_id');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.study_versions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('study_id', 'version');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.study_versions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('study_id', 'version');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.study_versions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('study_id', 'version');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.user_roles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'user_id', 'role');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.user_roles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'user_id', 'role');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.user_roles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'user_id', 'role');

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('id');

CREATE TRIGGER expect_answers AFTER INSERT ON public.visits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION expect_answers();

CREATE TRIGGER move_expected_answers AFTER UPDATE ON public.visits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION move_expected_answers();

CREATE TRIGGER replace_scores AFTER UPDATE ON public.visits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION replace_scores();

CREATE TRIGGER zz_audit_delete AFTER DELETE ON public.visits REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

CREATE TRIGGER zz_audit_insert AFTER INSERT ON public.visits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit_of_insert('site_id', 'id');

CREATE TRIGGER zz_audit_update AFTER UPDATE ON public.visits REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_audit('site_id', 'id');

-- Row-level security

policy every_site on approved_answers for all to jointwise_auditor using (true) with check (true);

policy own_sites on approved_answers for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on audit_records for all to jointwise_auditor using (true) with check (true);

policy own_sites on audit_records for select to jointwise_app using (((site_id IS NULL) OR (site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])))) with check ();

policy every_site on clinical_records for all to jointwise_auditor using (true) with check (true);

policy own_sites on clinical_records for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on enquiries for all to jointwise_auditor using (true) with check (true);

policy own_sites on enquiries for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on enquiry_details for all to jointwise_auditor using (true) with check (true);

policy own_sites on enquiry_details for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on enquiry_events for all to jointwise_auditor using (true) with check (true);

policy own_sites on enquiry_events for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on enquiry_handles for all to jointwise_auditor using (true) with check (true);

policy own_sites on enquiry_handles for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on enquiry_links for all to jointwise_auditor using (true) with check (true);

policy own_sites on enquiry_links for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on enquiry_messages for all to jointwise_auditor using (true) with check (true);

policy own_sites on enquiry_messages for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on episodes for all to jointwise_auditor using (true) with check (true);

policy own_sites on episodes for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on import_refusals for all to jointwise_auditor using (true) with check (true);

policy own_sites on import_refusals for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on imported_rows for all to jointwise_auditor using (true) with check (true);

policy own_sites on imported_rows for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on imports for all to jointwise_auditor using (true) with check (true);

policy own_sites on imports for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on joint_sides for all to jointwise_auditor using (true) with check (true);

policy own_sites on joint_sides for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on opt_outs for all to jointwise_auditor using (true) with check (true);

policy own_sites on opt_outs for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on outbox_messages for all to jointwise_auditor using (true) with check (true);

policy own_sites on outbox_messages for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on participant_contacts for all to jointwise_auditor using (true) with check (true);

policy own_sites on participant_contacts for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on participant_tallies for all to jointwise_auditor using (true) with check (true);

policy own_sites on participant_tallies for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on participants for all to jointwise_auditor using (true) with check (true);

policy own_sites on participants for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on price_lists for all to jointwise_auditor using (true) with check (true);

policy own_sites on price_lists for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on procedure_log_entries for all to jointwise_auditor using (true) with check (true);

policy own_sites on procedure_log_entries for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on responses for all to jointwise_auditor using (true) with check (true);

policy own_sites on responses for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on scores for all to jointwise_auditor using (true) with check (true);

policy own_sites on scores for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on unanswered_visits for all to jointwise_auditor using (true) with check (true);

policy own_sites on unanswered_visits for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

policy every_site on visits for all to jointwise_auditor using (true) with check (true);

policy own_sites on visits for all to jointwise_app using ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[]))) with check ((site_id = ANY (( SELECT current_sites() AS current_sites)::uuid[])));

-- Grants

grant insert, select on analysis_results to jointwise_app;

grant select on analysis_results to jointwise_auditor;

grant insert, select, update (last_used_at) on api_token_uses to jointwise_app;

grant insert, select, update (withdrawn_at) on api_tokens to jointwise_app;

grant select on api_tokens to jointwise_auditor;

grant insert, select, update (approved_at), update (approved_by), update (is_current) on approved_answers to jointwise_app;

grant select on approved_answers to jointwise_auditor;

grant select on audit_lanes to jointwise_app;

grant select on audit_lanes to jointwise_auditor;

grant select on audit_links to jointwise_app;

grant select on audit_links to jointwise_auditor;

grant select on audit_records to jointwise_app;

grant select on audit_records to jointwise_auditor;

grant insert, select on certainty_decisions to jointwise_app;

grant select on certainty_decisions to jointwise_auditor;

grant insert, select on claim_approvals to jointwise_app;

grant select on claim_approvals to jointwise_auditor;

grant insert, select on claim_verdicts to jointwise_app;

grant select on claim_verdicts to jointwise_auditor;

grant insert, select, update (is_current) on claim_versions to jointwise_app;

grant select on claim_versions to jointwise_auditor;

grant insert, select, update (owner_id) on claims to jointwise_app;

grant select on claims to jointwise_auditor;

grant insert, select, update (is_current) on clinical_records to jointwise_app;

grant select on clinical_records to jointwise_auditor;

grant insert, select, update (answer_by), update (assigned_to), update (call_me), update (detected_language), update (erased_at), update (identity_check), update (is_red_flag_open), update (is_scanned), update (last_event_at), update (last_inbound_at), update (locale), update (may_contact_by), update (outcome), update (outcome_reason), update (participant_id), update (sealed), update (state), update (urgency), update (version) on enquiries to jointwise_app;

grant select on enquiries to jointwise_auditor;

grant insert, select, update (sealed), update (withdrawn_at) on enquiry_details to jointwise_app;

grant select on enquiry_details to jointwise_auditor;

grant insert, select on enquiry_events to jointwise_app;

grant select on enquiry_events to jointwise_auditor;

grant insert, select, update (handle_hash) on enquiry_handles to jointwise_app;

grant select on enquiry_handles to jointwise_auditor;

grant insert, select, update (withdrawn_at) on enquiry_links to jointwise_app;

grant select on enquiry_links to jointwise_auditor;

grant insert, select, update (provider_hash), update (status) on enquiry_messages to jointwise_app;

grant select on enquiry_messages to jointwise_auditor;

grant insert, select, update (condition), update (condition_record_id), update (index_on), update (product_class) on episodes to jointwise_app;

grant select on episodes to jointwise_auditor;

grant insert, select on estimand_locks to jointwise_app;

grant select on estimand_locks to jointwise_auditor;

grant insert, select on evidence_adjudications to jointwise_app;

grant select on evidence_adjudications to jointwise_auditor;

grant insert, select on evidence_entries to jointwise_app;

grant select on evidence_entries to jointwise_auditor;

grant delete, insert, select, update (reply) on idempotency_keys to jointwise_app;

grant insert, select on import_refusals to jointwise_app;

grant select on import_refusals to jointwise_auditor;

grant insert, select on imported_rows to jointwise_app;

grant select on imported_rows to jointwise_auditor;

grant insert, select, update (bytes_read), update (detail), update (finished_at), update (rows_imported), update (rows_known), update (rows_read), update (rows_refused), update (started_at), update (status) on imports to jointwise_app;

grant select on imports to jointwise_auditor;

grant insert, select, update (is_current) on instrument_packs to jointwise_app;

grant select on instrument_packs to jointwise_auditor;

grant insert, select on joint_sides to jointwise_app;

grant select on joint_sides to jointwise_auditor;

grant insert, select, update (read_at) on notices to jointwise_app;

grant select on notices to jointwise_auditor;

grant insert, select, update (decided_at), update (is_out) on opt_outs to jointwise_app;

grant select on opt_outs to jointwise_auditor;

grant insert, select, update (attempts), update (last_code), update (not_before), update (sealed), update (state) on outbox_messages to jointwise_app;

grant select on outbox_messages to jointwise_auditor;

grant insert, select, update (is_current) on participant_contacts to jointwise_app;

grant select on participant_contacts to jointwise_auditor;

grant select on participant_tallies to jointwise_app;

grant select on participant_tallies to jointwise_auditor;

grant insert, select, update (status) on participants to jointwise_app;

grant select on participants to jointwise_auditor;

grant insert, select, update (is_current) on price_lists to jointwise_app;

grant select on price_lists to jointwise_auditor;

grant insert, select, update (is_current) on procedure_log_entries to jointwise_app;

grant select on procedure_log_entries to jointwise_auditor;

grant insert, select, update (is_current) on responses to jointwise_app;

grant select on responses to jointwise_auditor;

grant select on scores to jointwise_app;

grant select on scores to jointwise_auditor;

grant insert, select, update (confirmed_at), update (last_counter), update (secret) on second_factors to jointwise_app;

grant select on second_factors to jointwise_auditor;

grant delete, insert, select, update (ended_at), update (last_used_at) on sessions to jointwise_app;

grant insert, select on sign_in_attempts to jointwise_app;

grant select on sign_in_attempts to jointwise_auditor;

grant insert, select on sites to jointwise_app;

grant select on sites to jointwise_auditor;

grant insert, select on studies to jointwise_app;

grant select on studies to jointwise_auditor;

grant insert, select on study_sites to jointwise_app;

grant select on study_sites to jointwise_auditor;

grant insert, select on study_unblindings to jointwise_app;

grant select on study_unblindings to jointwise_auditor;

grant insert, select, update (is_current) on study_versions to jointwise_app;

grant select on study_versions to jointwise_auditor;

grant select on unanswered_visits to jointwise_app;

grant select on unanswered_visits to jointwise_auditor;

grant insert, select, update (is_held) on user_roles to jointwise_app;

grant select on user_roles to jointwise_auditor;

grant insert, select, update (last_sign_in_at), update (name), update (password_hash), update (status) on users to jointwise_app;

grant select on users to jointwise_auditor;

grant insert, select, update (closes_on), update (opens_on), update (target_on) on visits to jointwise_app;

grant select on visits to jointwise_auditor;
