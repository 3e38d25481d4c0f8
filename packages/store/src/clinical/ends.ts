/**
 * SQL: the clinical record says that no more visits are due: death, or withdrawal from contact or from the study.
 * Word for word the predicate of the index clinical_records_ends, or the planner would not use it.
 */
export const endsFollowUp = (
  record: string,
) => `${record}.is_current and not ${record}.is_withdrawn and (${record}.kind = 'death'
    or ${record}.kind = 'withdrawal' and ${record}.data->>'scope' in ('contact', 'study')
    or ${record}.kind = 'consent' and ${record}.data->>'purpose' = 'contact' and ${record}.data->>'decision' = 'withdrawn')`;

/** SQL: the clinical record is surgery after the index procedure; the predicate of clinical_records_surgery. */
export const isLaterSurgery = (record: string) => `${record}.is_current and not ${record}.is_withdrawn
  and (${record}.kind = 'intercurrent-event' and ${record}.data->>'eventKind' = 'surgery'
    or ${record}.kind = 'procedure' and ${record}.data->>'procedureKind' = 'surgery'
      and ${record}.data->>'isIndex' is distinct from 'true')`;
