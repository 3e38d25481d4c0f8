import { rowsOf, type Session } from '../database/session.ts';
import type { EnquiryEvent, EnquiryEventEntry } from './enquiry-types.ts';

/** Appends a line to the history of an enquiry. For the files of this folder, which keep number and version together. */
export async function addEnquiryEvent(
  session: Session,
  event: EnquiryEventEntry & {
    readonly siteId: string;
    readonly enquiryId: string;
    readonly number: number;
    readonly at: Date;
  },
): Promise<void> {
  await session.client.query(
    'insert into enquiry_events (site_id, enquiry_id, number, kind, detail, at) values ($1, $2, $3, $4, $5, $6)',
    [event.siteId, event.enquiryId, event.number, event.kind, event.detail ?? null, event.at],
  );
}

/** The history of an enquiry, oldest first. */
export function listEnquiryEvents(session: Session, siteId: string, enquiryId: string): Promise<EnquiryEvent[]> {
  return rowsOf<EnquiryEvent>(
    session,
    `select e.number, e.kind, e.detail, e.at, coalesce(u.name, e.by) as by
     from enquiry_events e left join users u on u.id::text = e.by
     where e.site_id = $1 and e.enquiry_id = $2 order by e.number`,
    [siteId, enquiryId],
  );
}
