import { rowOf, type Session } from '../database/session.ts';
import type { ClinicalRecord } from './clinical-records.ts';
import type { Side } from './joint-sides.ts';
import type { StoredResponse } from './response-types.ts';

/** Everything about one participant, flat; contact details stay apart. */
export interface ParticipantPage {
  readonly participant: {
    readonly id: string;
    readonly siteId: string;
    readonly studyId: string;
    readonly code: string;
    readonly enrolledOn: string;
    readonly status: 'active' | 'withdrawn' | 'dead';
  };
  readonly jointSides: readonly { readonly id: string; readonly joint: string; readonly side: Side }[];
  readonly episodes: readonly PageEpisode[];
  readonly visits: readonly PageVisit[];
  /** Current versions, those withdrawn as entered in error too. */
  readonly records: readonly ClinicalRecord[];
  /** Current versions. */
  readonly responses: readonly StoredResponse[];
}

export interface PageEpisode {
  readonly id: string;
  readonly jointSideId: string;
  readonly number: number;
  readonly indexOn: string;
  readonly condition: string | null;
  readonly conditionRecordId: string | null;
  readonly productClass: string | null;
}

export interface PageVisit {
  readonly id: string;
  readonly episodeId: string;
  readonly code: string;
  readonly targetOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly instruments: readonly string[];
}

// Instants inside JSON are not seen by the driver: written as the rest of the program writes them.
const instant = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const enteredBy = (row: string) =>
  `coalesce((select u.name from users u where u.id::text = ${row}.entered_by), ${row}.entered_by)`;
const all = (fields: string, from: string, order: string) =>
  `coalesce((select jsonb_agg(jsonb_build_object(${fields}) order by ${order}) from ${from}), '[]')`;
const own = (alias: string) => `${alias}.site_id = p.site_id and ${alias}.participant_id = p.id`;

const statement = `select
  jsonb_build_object('id', p.id, 'siteId', p.site_id, 'studyId', p.study_id, 'code', p.code,
    'enrolledOn', p.enrolled_on, 'status', p.status) as participant,
  ${all("'id', j.id, 'joint', j.joint, 'side', j.side", `joint_sides j where ${own('j')}`, 'j.joint, j.side')} as "jointSides",
  ${all(
    `'id', e.id, 'jointSideId', e.joint_side_id, 'number', e.number, 'indexOn', e.index_on, 'condition', e.condition,
     'conditionRecordId', e.condition_record_id, 'productClass', e.product_class`,
    `episodes e where ${own('e')}`,
    'e.index_on, e.number',
  )} as episodes,
  ${all(
    `'id', v.id, 'episodeId', v.episode_id, 'code', v.code, 'targetOn', v.target_on, 'opensOn', v.opens_on,
     'closesOn', v.closes_on, 'instruments', v.instruments`,
    `visits v where ${own('v')}`,
    'v.target_on, v.id',
  )} as visits,
  ${all(
    `'id', c.id, 'kind', c.kind, 'anchor', c.anchor,
     'anchorId', coalesce(c.visit_id, c.episode_id, c.joint_side_id, c.participant_id), 'version', c.version,
     'data', c.data, 'on', c.dated_on, 'enteredAt', ${instant('c.entered_at')}, 'enteredBy', ${enteredBy('c')},
     'withdrawn', c.is_withdrawn`,
    `clinical_records c where ${own('c')} and c.is_current`,
    'c.earliest_on nulls first, c.id',
  )} as records,
  ${all(
    `'id', r.id, 'version', r.version, 'visitId', r.visit_id, 'instrument', r.instrument,
     'instrumentRevision', r.instrument_revision, 'answers', r.answers, 'scores', r.scores, 'mode', r.mode,
     'locale', r.locale, 'completedOn', r.completed_on, 'enteredAt', ${instant('r.entered_at')},
     'enteredBy', ${enteredBy('r')}`,
    `responses r where ${own('r')} and r.is_current`,
    'r.completed_on, r.id',
  )} as responses
from participants p where p.site_id = $1 and p.id = $2`;

/** Everything that the page of a participant shows, in one statement. */
export function getParticipantPage(
  session: Session,
  siteId: string,
  participantId: string,
): Promise<ParticipantPage | undefined> {
  return rowOf<ParticipantPage>(session, statement, [siteId, participantId]);
}
