import { rowsOf, type Session } from '../database/session.ts';
import { type OpenVisit, type OpenVisitsQuery, openVisitColumns } from './open-visits.ts';

/**
 * Visits that are open today and whose safety assessment is not recorded, those that close first before the others; of
 * people who still take part. An assessment that says "not assessed" is a record too: nobody is asked twice for it.
 *
 * @param visitCodes visits that ask about adverse events, by the definition of the study
 */
export function listUnaskedVisits(
  session: Session,
  { siteId, studyId, today, limit, visitCodes }: OpenVisitsQuery & { readonly visitCodes: readonly string[] },
): Promise<OpenVisit[]> {
  return rowsOf<OpenVisit>(
    session,
    `select ${openVisitColumns}
     from visits v
     join participants p on p.site_id = v.site_id and p.id = v.participant_id and p.status = 'active'
     join episodes e on e.site_id = v.site_id and e.id = v.episode_id
     join joint_sides j on j.site_id = e.site_id and j.id = e.joint_side_id
     where v.site_id = $1 and v.study_id = $2 and v.opens_on <= $3 and v.closes_on >= $3 and v.code = any ($5)
       and not exists (
         select from clinical_records r where r.site_id = v.site_id and r.visit_id = v.id
           and r.kind = 'safety-assessment' and r.is_current and not r.is_withdrawn)
     order by v.closes_on, v.id
     limit $4`,
    [siteId, studyId, today, limit, visitCodes],
  );
}
