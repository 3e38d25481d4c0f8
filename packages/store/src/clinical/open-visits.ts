import { rowsOf, type Session } from '../database/session.ts';
import type { Side } from './joint-sides.ts';

/** SQL: the window of a visit holds this day, and something is asked there. */
export const isOpen = (visit: string, day: string) =>
  `${visit}.opens_on <= ${day} and ${visit}.closes_on >= ${day} and ${visit}.instruments <> '{}'`;

// SQL: nobody has answered this instrument at the visit.
const lacks = (visit: string, instrument: string) => `not exists (select from responses a
     where a.site_id = ${visit}.site_id and a.visit_id = ${visit}.id and a.instrument = ${instrument} and a.is_current)`;

/** SQL: something that the visit asks has no answer. */
export const isUnanswered = (visit: string) =>
  `exists (select from unnest(${visit}.instruments) as asked(instrument) where ${lacks(visit, 'asked.instrument')})`;

export interface OpenVisitsQuery {
  readonly siteId: string;
  readonly studyId: string;
  /** The day it is at the site. */
  readonly today: string;
  readonly limit: number;
}

/** An unanswered visit whose window is open, of somebody who still takes part. */
export interface OpenVisit {
  readonly participantId: string;
  readonly participantCode: string;
  readonly jointSideId: string;
  readonly joint: string;
  readonly side: Side;
  readonly visitId: string;
  readonly visitCode: string;
  readonly targetOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
  /** What is asked at the visit and has no answer. */
  readonly instruments: readonly string[];
}

/** SQL: the columns of an `OpenVisit`, of visit v, participant p and joint-side j. */
export const openVisitColumns = `p.id as "participantId", p.code as "participantCode", j.id as "jointSideId", j.joint,
  j.side, v.id as "visitId", v.code as "visitCode", v.target_on as "targetOn", v.opens_on as "opensOn",
  v.closes_on as "closesOn", array(
    select asked.instrument from unnest(v.instruments) with ordinality as asked(instrument, place)
    where ${lacks('v', 'asked.instrument')} order by place) as instruments`;

/** Visits with something unanswered that are open today or open by `opensBy`, those that close first before the others. */
export function listOpenVisits(
  session: Session,
  query: OpenVisitsQuery & { readonly opensBy?: string },
): Promise<OpenVisit[]> {
  return rowsOf<OpenVisit>(
    session,
    `select ${openVisitColumns}
     from unanswered_visits u
     join visits v on v.site_id = u.site_id and v.id = u.visit_id
     join participants p on p.site_id = u.site_id and p.id = u.participant_id and p.status = 'active'
     join episodes e on e.site_id = v.site_id and e.id = v.episode_id
     join joint_sides j on j.site_id = e.site_id and j.id = e.joint_side_id
     where u.site_id = $1 and u.study_id = $2 and u.opens_on <= $5 and u.closes_on >= $3
     order by u.closes_on, u.visit_id
     limit $4`,
    [query.siteId, query.studyId, query.today, query.limit, query.opensBy ?? query.today],
  );
}

export interface MissingConsent {
  readonly participantId: string;
  readonly participantCode: string;
  readonly enrolledOn: string;
}

/** Active participants without a decision about a consent purpose, the latest enrolled first. */
export function listMissingConsents(
  session: Session,
  query: Omit<OpenVisitsQuery, 'today'> & { readonly purpose: string },
): Promise<MissingConsent[]> {
  return rowsOf<MissingConsent>(
    session,
    `select p.id as "participantId", p.code as "participantCode", p.enrolled_on as "enrolledOn"
     from participants p
     where p.site_id = $1 and p.study_id = $2 and p.status = 'active' and not exists (
       select from clinical_records r where r.site_id = p.site_id and r.participant_id = p.id and r.kind = 'consent'
         and r.is_current and not r.is_withdrawn and r.data->>'purpose' = $3)
     order by p.id desc
     limit $4`,
    [query.siteId, query.studyId, query.purpose, query.limit],
  );
}
