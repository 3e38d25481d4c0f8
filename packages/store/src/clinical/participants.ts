import { uuidv7 } from 'uuidv7';
import { rowOf, type Session } from '../database/session.ts';
import type { Added, AlreadyExists } from '../house/sites.ts';
import type { NotFound } from '../house/studies.ts';

export interface NewParticipant {
  readonly siteId: string;
  readonly studyId: string;
  readonly id?: string | undefined;
  /** Made here when absent: site code and a number, `BCN-0042`. */
  readonly code?: string | undefined;
  /** Day at the site, `2026-03-14`. */
  readonly enrolledOn: string;
}

export interface Participant {
  readonly siteId: string;
  readonly id: string;
  readonly studyId: string;
  readonly code: string;
  readonly enrolledOn: string;
  readonly status: 'active' | 'withdrawn' | 'dead';
}

export type AddedParticipant = Added & { readonly code: string };

/** Adds a participant, unless the code is taken or the site does not take part in the study. */
export async function addParticipant(
  session: Session,
  participant: NewParticipant,
): Promise<AddedParticipant | AlreadyExists | NotFound> {
  const { siteId, studyId, enrolledOn } = participant;
  const place = await rowOf(session, 'select from study_sites where site_id = $1 and study_id = $2', [siteId, studyId]);
  if (place === undefined) return { status: 'not-found' };
  if (participant.code !== undefined) return insert(session, participant, participant.code);
  // Two who enrol at once may count the same number: the second tries the next.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const added = await insert(
      session,
      { siteId, studyId, enrolledOn, id: participant.id },
      await nextCode(session, participant, attempt),
    );
    if (added.status === 'added') return added;
  }
  return { status: 'already-exists', field: 'code' };
}

async function insert(session: Session, participant: NewParticipant, code: string) {
  const id = participant.id ?? uuidv7();
  const row = await rowOf(
    session,
    `insert into participants (site_id, id, study_id, code, enrolled_on) values ($1, $2, $3, $4, $5)
     on conflict (site_id, study_id, code) do nothing returning id`,
    [participant.siteId, id, participant.studyId, code, participant.enrolledOn],
  );
  return row === undefined
    ? ({ status: 'already-exists', field: 'code' } as const)
    : ({ status: 'added', id, code } as const);
}

async function nextCode(session: Session, { siteId, studyId }: NewParticipant, attempt: number): Promise<string> {
  const row = await rowOf<{ prefix: string; last: number }>(
    session,
    `select s.code as prefix, coalesce((
       select max(substring(p.code from '[0-9]{1,9}$')::bigint) from participants p
       where p.site_id = s.id and p.study_id = $2 and p.code ~ ('^' || s.code || '-[0-9]{1,9}$')), 0) as last
     from sites s where s.id = $1`,
    [siteId, studyId],
  );
  return `${row?.prefix}-${String((row?.last ?? 0) + 1 + attempt).padStart(4, '0')}`;
}

export function getParticipant(session: Session, siteId: string, participantId: string) {
  return rowOf<Participant>(
    session,
    `select site_id as "siteId", id, study_id as "studyId", code, enrolled_on as "enrolledOn", status
     from participants where site_id = $1 and id = $2`,
    [siteId, participantId],
  );
}
