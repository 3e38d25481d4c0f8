import { rowsOf, type Session } from '../database/session.ts';

export interface OpenSeriousEventsQuery {
  readonly siteId: string;
  readonly studyId: string;
  readonly limit: number;
}

/** A serious adverse event whose outcome is not known, or not final. */
export interface OpenSeriousEvent {
  readonly participantId: string;
  readonly participantCode: string;
  /** Code of the term; null where only the reporter's words were entered. */
  readonly term: string | null;
  /** Day on which the site came to know of it. */
  readonly awareOn: string | null;
}

/** Serious adverse events without a final outcome, the earliest first. The dead and the withdrawn are among them. */
export function listOpenSeriousEvents(session: Session, query: OpenSeriousEventsQuery): Promise<OpenSeriousEvent[]> {
  return rowsOf<OpenSeriousEvent>(
    session,
    `select p.id as "participantId", p.code as "participantCode", r.data->>'term' as term,
       r.data->>'awareOn' as "awareOn"
     from clinical_records r
     join participants p on p.site_id = r.site_id and p.id = r.participant_id
     where r.site_id = $1 and r.study_id = $2 and r.is_current and not r.is_withdrawn and r.kind = 'adverse-event'
       and r.data->>'isSerious' = 'true'
       and coalesce(r.data->>'outcome', 'unknown') in ('recovering', 'not-recovered', 'unknown')
     order by r.earliest_on, r.id
     limit $3`,
    [query.siteId, query.studyId, query.limit],
  );
}
