import type { VersionConflict } from '../clinical/response-types.ts';
import { rowOf, type Session } from '../database/session.ts';
import type { NotFound } from '../house/studies.ts';
import { addEnquiryEvent } from './enquiry-events.ts';
import type { EnquiryChange, EnquiryEventEntry } from './enquiry-types.ts';

export interface ChangeOfEnquiry {
  readonly siteId: string;
  readonly id: string;
  /** The version that the change starts from; absent where the person writes, who has seen none. */
  readonly version?: number | undefined;
  readonly change: EnquiryChange;
  /** What happened, in order; at least one. */
  readonly events: readonly [EnquiryEventEntry, ...EnquiryEventEntry[]];
  readonly at: Date;
}

const columnOf: Readonly<Record<keyof EnquiryChange, string>> = {
  state: 'state',
  outcome: 'outcome',
  outcomeReason: 'outcome_reason',
  urgency: 'urgency',
  isRedFlagOpen: 'is_red_flag_open',
  isScanned: 'is_scanned',
  callMe: 'call_me',
  assignedTo: 'assigned_to',
  identityCheck: 'identity_check',
  participantId: 'participant_id',
  lastInboundAt: 'last_inbound_at',
};

/** Changes an enquiry and writes down what happened, together. The retention clock starts anew. */
export async function changeEnquiry(
  session: Session,
  { siteId, id, version, change, events, at }: ChangeOfEnquiry,
): Promise<{ readonly status: 'saved'; readonly version: number } | VersionConflict | NotFound> {
  const current = await rowOf<{ version: number }>(
    session,
    'select version from enquiries where site_id = $1 and id = $2 for update',
    [siteId, id],
  );
  if (current === undefined) return { status: 'not-found' };
  if (version !== undefined && version !== current.version) return conflict(session, siteId, id, current.version);
  const next = current.version + events.length;
  const names = (Object.keys(change) as (keyof EnquiryChange)[]).filter((name) => change[name] !== undefined);
  const settings = names.map((name, index) => `${columnOf[name]} = $${index + 5}`);
  await session.client.query(
    `update enquiries set ${['version = $3', 'last_event_at = $4', ...settings].join(', ')}
     where site_id = $1 and id = $2`,
    [siteId, id, next, at, ...names.map((name) => change[name])],
  );
  for (const [index, event] of events.entries()) {
    await addEnquiryEvent(session, { ...event, siteId, enquiryId: id, number: current.version + index + 1, at });
  }
  return { status: 'saved', version: next };
}

async function conflict(session: Session, siteId: string, id: string, version: number): Promise<VersionConflict> {
  const last = await rowOf<{ at: string; by: string }>(
    session,
    `select e.at, coalesce(u.name, e.by) as by from enquiry_events e left join users u on u.id::text = e.by
     where e.site_id = $1 and e.enquiry_id = $2 and e.number = $3`,
    [siteId, id, version],
  );
  return { status: 'conflict', version, at: last?.at ?? '', by: last?.by ?? '' };
}
