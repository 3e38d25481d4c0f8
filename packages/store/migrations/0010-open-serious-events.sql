-- The list of what to do today begins with serious adverse events that have no outcome yet; without an index each look
-- at it would read every record of the site.

create index clinical_records_serious on clinical_records (site_id, study_id, participant_id)
  where is_current and not is_withdrawn and kind = 'adverse-event' and data->>'isSerious' = 'true';
