import { seal, unseal } from '../database/sealed.ts';
import { rowOf, type Session } from '../database/session.ts';
import type { NotFound } from '../house/studies.ts';
import type { VersionConflict } from './response-types.ts';

/** Name, address and the like, by field; nothing of it is readable in the database. */
export type ContactDetails = Readonly<Record<string, unknown>>;

export interface StoredContact {
  /** 0 when there are none yet. */
  readonly version: number;
  readonly updatedAt: string | null;
  readonly contact: ContactDetails;
}

const bound = (siteId: string, participantId: string) => `participant_contacts ${siteId} ${participantId}`;

/** Contact details; undefined when there is no such participant. Needs the permission contact.read. */
export async function getContact(
  session: Session,
  siteId: string,
  participantId: string,
): Promise<StoredContact | undefined> {
  const row = await rowOf<{ version: number | null; sealed: Buffer | null; updatedAt: string | null }>(
    session,
    `select c.version, c.sealed, c.entered_at as "updatedAt"
     from participants p left join participant_contacts c
       on c.site_id = p.site_id and c.participant_id = p.id and c.is_current
     where p.site_id = $1 and p.id = $2`,
    [siteId, participantId],
  );
  if (row === undefined) return undefined;
  if (row.sealed === null || row.version === null) return { version: 0, updatedAt: null, contact: {} };
  const opened = unseal(session.keys.contact, row.sealed, bound(siteId, participantId)).toString('utf8');
  return { version: row.version, updatedAt: row.updatedAt, contact: JSON.parse(opened) as ContactDetails };
}

export interface ContactChange {
  readonly siteId: string;
  readonly participantId: string;
  /** The version that the change starts from; 0 for the first. */
  readonly version: number;
  readonly contact: ContactDetails;
}

/** The next version of the contact details; a conflict when the given version is not the current one. */
export async function setContact(
  session: Session,
  { siteId, participantId, version, contact }: ContactChange,
): Promise<{ readonly status: 'saved'; readonly version: number } | VersionConflict | NotFound> {
  const current = await rowOf<{ version: number | null; at: string; by: string }>(
    session,
    `select c.version, c.entered_at as at, coalesce(u.name, c.entered_by) as by
     from participants p
     left join participant_contacts c on c.site_id = p.site_id and c.participant_id = p.id and c.is_current
     left join users u on u.id::text = c.entered_by
     where p.site_id = $1 and p.id = $2`,
    [siteId, participantId],
  );
  if (current === undefined) return { status: 'not-found' };
  if ((current.version ?? 0) !== version) {
    return { status: 'conflict', version: current.version ?? 0, at: current.at, by: current.by };
  }
  await session.client.query(
    'update participant_contacts set is_current = false where site_id = $1 and participant_id = $2 and is_current',
    [siteId, participantId],
  );
  const sealed = seal(session.keys.contact, Buffer.from(JSON.stringify(contact)), bound(siteId, participantId));
  // Of two first versions at once, the second is refused by the primary key.
  const row = await rowOf(
    session,
    `insert into participant_contacts (site_id, participant_id, version, sealed) values ($1, $2, $3, $4)
     on conflict do nothing returning version`,
    [siteId, participantId, version + 1, sealed],
  );
  if (row === undefined) {
    return { status: 'conflict', version: version + 1, at: new Date().toISOString(), by: 'somebody else just now' };
  }
  return { status: 'saved', version: version + 1 };
}
