import type pg from 'pg';
import { isUnanswered } from '../clinical/open-visits.ts';
import { streamRows } from '../database/stream-rows.ts';
import type { AuditProblem } from './audit-report.ts';

type Found = (problem: AuditProblem) => void;

const unanswered = `select coalesce(x.key, u.key) as key from (
    select concat_ws(' ', v.site_id, v.id) as key,
      row(v.study_id, v.participant_id, v.opens_on, v.target_on, v.closes_on)::text as content
    from visits v
    where ${isUnanswered('v')}
  ) as x
  full join (
    select concat_ws(' ', site_id, visit_id) as key,
      row(study_id, participant_id, opens_on, target_on, closes_on)::text as content
    from unanswered_visits
  ) as u using (key)
  where x.content is distinct from u.content`;

const tallies = `select coalesce(x.key, t.key) as key from (
    select concat_ws(' ', site_id, study_id) as key, count(*) as n from participants group by site_id, study_id
  ) as x
  full join (
    select concat_ws(' ', site_id, study_id) as key, sum(participants) as n from participant_tallies
    group by site_id, study_id
  ) as t using (key)
  where x.n is distinct from t.n`;

/** Compares the tables that lists read instead of counting with the audited tables that they repeat. */
export async function checkRepeats(client: pg.PoolClient, found: Found): Promise<void> {
  const repeats = [
    ['unanswered_visits', unanswered, 'is not as visits and responses say'],
    ['participant_tallies', tallies, 'is not the number of participants'],
  ] as const;
  for (const [table, statement, sentence] of repeats) {
    for await (const { key } of streamRows<{ key: string }>(client, statement)) {
      found({ kind: 'repeat-changed', table, key, detail: `${key} of ${table} ${sentence}.` });
    }
  }
}
