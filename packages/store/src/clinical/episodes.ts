import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { NotFound } from '../house/studies.ts';

/** A visit as planned by the registry. */
export interface PlannedVisit {
  readonly id?: string | undefined;
  readonly code: string;
  /** Days, `2026-03-14`. Opens and closes are both inside the window. */
  readonly targetOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Instrument keys asked. */
  readonly instruments: readonly string[];
}

export interface NewEpisode {
  readonly siteId: string;
  readonly jointSideId: string;
  readonly id?: string | undefined;
  /** Day of the index procedure. */
  readonly indexOn: string;
  readonly condition?: string | undefined;
  readonly conditionRecordId?: string | undefined;
  readonly productClass?: string | undefined;
  readonly visits: readonly PlannedVisit[];
}

export interface AddedEpisode {
  readonly status: 'added';
  readonly id: string;
  readonly number: number;
  readonly indexOn: string;
  readonly visits: readonly { readonly id: string; readonly code: string; readonly targetOn: string }[];
}

/** Adds the next episode of a joint-side with its visits. Earlier episodes stay as they are. */
export async function addEpisode(session: Session, episode: NewEpisode): Promise<AddedEpisode | NotFound> {
  const { siteId, jointSideId, indexOn } = episode;
  const place = await rowOf<{ participantId: string; studyId: string; joint: string }>(
    session,
    `select j.participant_id as "participantId", p.study_id as "studyId", j.joint
     from joint_sides j join participants p on p.site_id = j.site_id and p.id = j.participant_id
     where j.site_id = $1 and j.id = $2`,
    [siteId, jointSideId],
  );
  if (place === undefined) return { status: 'not-found' };
  // Two episodes of one joint-side at once get two numbers; were it not for the lock, the unique key would refuse one.
  await session.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [jointSideId]);
  const id = episode.id ?? uuidv7();
  const added = await rowOf<{ number: number }>(
    session,
    `insert into episodes (site_id, id, study_id, participant_id, joint_side_id, number, index_on, joint, condition,
       condition_record_id, product_class)
     select $1, $2, $3, $4, $5, 1 + coalesce(max(e.number), 0), $6, $7, $8, $9, $10
     from episodes e where e.site_id = $1 and e.joint_side_id = $5
     returning number`,
    [
      ...[siteId, id, place.studyId, place.participantId, jointSideId, indexOn, place.joint],
      ...[episode.condition ?? null, episode.conditionRecordId ?? null, episode.productClass ?? null],
    ],
  );
  const visits = episode.visits.map((visit) => ({ ...visit, id: visit.id ?? uuidv7() }));
  await session.client.query(
    `insert into visits (site_id, id, study_id, participant_id, episode_id, code, target_on, opens_on, closes_on,
       instruments)
     select $1, v.id, $2, $3, $4, v.code, v."targetOn", v."opensOn", v."closesOn", v.instruments
     from jsonb_to_recordset($5) as v(id uuid, code text, "targetOn" date, "opensOn" date, "closesOn" date,
       instruments text[])`,
    [siteId, place.studyId, place.participantId, id, JSON.stringify(visits)],
  );
  return {
    status: 'added',
    id,
    number: added?.number ?? 1,
    indexOn,
    visits: visits.map(({ id: visitId, code, targetOn }) => ({ id: visitId, code, targetOn })),
  };
}

export interface EpisodeChange {
  readonly siteId: string;
  readonly id: string;
  readonly indexOn: string;
  readonly condition: string | null;
  readonly conditionRecordId: string | null;
  readonly productClass: string | null;
  /** Visits with their windows from the corrected day 0, by code; others stay. */
  readonly visits: readonly PlannedVisit[];
}

/** Follows an amended record: the columns that repeat it, and the windows that hang on day 0. */
export async function amendEpisode(session: Session, change: EpisodeChange): Promise<boolean> {
  const { rowCount } = await session.client.query(
    `update episodes set index_on = $3, condition = $4, condition_record_id = $5, product_class = $6
     where site_id = $1 and id = $2`,
    [
      ...[change.siteId, change.id, change.indexOn],
      ...[change.condition, change.conditionRecordId, change.productClass],
    ],
  );
  await session.client.query(
    `update visits o set target_on = v."targetOn", opens_on = v."opensOn", closes_on = v."closesOn"
     from jsonb_to_recordset($3) as v(code text, "targetOn" date, "opensOn" date, "closesOn" date)
     where o.site_id = $1 and o.episode_id = $2 and o.code = v.code
       and (o.target_on, o.opens_on, o.closes_on) is distinct from (v."targetOn", v."opensOn", v."closesOn")`,
    [change.siteId, change.id, JSON.stringify(change.visits)],
  );
  return rowCount === 1;
}

export interface Episode {
  readonly id: string;
  readonly participantId: string;
  readonly studyId: string;
  readonly jointSideId: string;
  readonly joint: string;
  readonly number: number;
  readonly indexOn: string;
  readonly condition: string | null;
  readonly conditionRecordId: string | null;
  readonly productClass: string | null;
}

const columns = `id, participant_id as "participantId", study_id as "studyId", joint_side_id as "jointSideId", joint,
  number, index_on as "indexOn", condition, condition_record_id as "conditionRecordId",
  product_class as "productClass"`;

export function getEpisode(session: Session, siteId: string, episodeId: string): Promise<Episode | undefined> {
  return rowOf<Episode>(session, `select ${columns} from episodes where site_id = $1 and id = $2`, [siteId, episodeId]);
}

/** Episodes of a joint-side, in their order. */
export function listEpisodes(session: Session, siteId: string, jointSideId: string): Promise<Episode[]> {
  return rowsOf<Episode>(
    session,
    `select ${columns} from episodes where site_id = $1 and joint_side_id = $2 order by number`,
    [siteId, jointSideId],
  );
}

/** Episodes of a participant over all joint-sides, by day 0. */
export function listParticipantEpisodes(session: Session, siteId: string, participantId: string): Promise<Episode[]> {
  return rowsOf<Episode>(
    session,
    `select ${columns} from episodes where site_id = $1 and participant_id = $2 order by index_on, id`,
    [siteId, participantId],
  );
}
