import { uuidv7 } from 'uuidv7';
import { rowOf, type Session } from '../database/session.ts';
import type { Added, AlreadyExists } from '../house/sites.ts';
import type { NotFound } from '../house/studies.ts';

export type Side = 'left' | 'right' | 'midline' | 'unknown';

export interface NewJointSide {
  readonly siteId: string;
  readonly participantId: string;
  readonly id?: string | undefined;
  readonly joint: string;
  readonly side: Side;
}

export interface JointSide {
  readonly id: string;
  readonly participantId: string;
  readonly studyId: string;
  readonly joint: string;
  readonly side: Side;
}

/** Adds a joint-side of a participant, unless it is there: the left knee of a person is one. */
export async function addJointSide(session: Session, added: NewJointSide): Promise<Added | AlreadyExists | NotFound> {
  const { siteId, participantId, joint, side } = added;
  const participant = await rowOf(session, 'select from participants where site_id = $1 and id = $2', [
    siteId,
    participantId,
  ]);
  if (participant === undefined) return { status: 'not-found' };
  const id = added.id ?? uuidv7();
  const row = await rowOf(
    session,
    `insert into joint_sides (site_id, id, participant_id, joint, side) values ($1, $2, $3, $4, $5)
     on conflict (site_id, participant_id, joint, side) do nothing returning id`,
    [siteId, id, participantId, joint, side],
  );
  return row === undefined ? { status: 'already-exists', field: 'side' } : { status: 'added', id };
}

export function getJointSide(session: Session, siteId: string, jointSideId: string): Promise<JointSide | undefined> {
  return rowOf<JointSide>(
    session,
    `select j.id, j.participant_id as "participantId", p.study_id as "studyId", j.joint, j.side
     from joint_sides j join participants p on p.site_id = j.site_id and p.id = j.participant_id
     where j.site_id = $1 and j.id = $2`,
    [siteId, jointSideId],
  );
}
