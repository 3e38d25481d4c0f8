import { rowOf, type Session } from '../database/session.ts';
import type { Side } from './joint-sides.ts';

/** What entering a response needs to know of its visit. */
export interface Visit {
  readonly id: string;
  readonly siteId: string;
  readonly studyId: string;
  readonly participantId: string;
  readonly episodeId: string;
  readonly code: string;
  readonly targetOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly instruments: readonly string[];
  readonly indexOn: string;
  readonly condition: string | null;
  readonly joint: string;
  readonly side: Side;
  readonly timeZone: string;
  /** Current responses of the visit, in the order in which they were entered. */
  readonly answered: readonly { readonly instrument: string; readonly completedOn: string }[];
}

export function getVisit(session: Session, siteId: string, visitId: string): Promise<Visit | undefined> {
  return rowOf<Visit>(
    session,
    `select v.id, v.site_id as "siteId", v.study_id as "studyId", v.participant_id as "participantId",
       v.episode_id as "episodeId", v.code, v.target_on as "targetOn", v.opens_on as "opensOn",
       v.closes_on as "closesOn", v.instruments, e.index_on as "indexOn", e.condition, e.joint, j.side,
       s.time_zone as "timeZone",
       coalesce((
         select jsonb_agg(jsonb_build_object('instrument', r.instrument, 'completedOn', r.completed_on) order by r.id)
         from responses r where r.site_id = v.site_id and r.visit_id = v.id and r.is_current
       ), '[]') as answered
     from visits v
     join episodes e on e.site_id = v.site_id and e.id = v.episode_id
     join joint_sides j on j.site_id = e.site_id and j.id = e.joint_side_id
     join sites s on s.id = v.site_id
     where v.site_id = $1 and v.id = $2`,
    [siteId, visitId],
  );
}
