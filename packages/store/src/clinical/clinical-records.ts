import type { RecordAnchor } from '@jointwise/definitions';
import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { NotFound } from '../house/studies.ts';
import { earliestDay } from './earliest-day.ts';
import type { VersionConflict } from './response-types.ts';
import { type VersionSaved, versionConflict } from './responses.ts';

export type RecordData = Readonly<Record<string, unknown>>;

/** What a record is about: a participant, or something of theirs. */
export interface RecordPlace {
  readonly siteId: string;
  readonly participantId: string;
  readonly anchor: RecordAnchor;
  /** Joint-side, episode or visit; the participant when absent. */
  readonly anchorId?: string | undefined;
}

export interface NewClinicalRecord extends RecordPlace {
  readonly id?: string | undefined;
  readonly kind: string;
  readonly data: RecordData;
  /** Date of the record by its definition's `dateField`; may be partial. */
  readonly datedOn?: string | undefined;
}

export interface AmendedClinicalRecord {
  readonly siteId: string;
  readonly participantId: string;
  readonly kind: string;
  readonly id: string;
  /** The version that the change starts from. */
  readonly version: number;
  readonly data: RecordData;
  readonly datedOn?: string | undefined;
}

export type RecordIdentity = Omit<AmendedClinicalRecord, 'data' | 'datedOn'>;

export interface ClinicalRecord {
  readonly id: string;
  readonly kind: string;
  readonly anchor: RecordAnchor;
  readonly anchorId: string;
  readonly version: number;
  readonly data: RecordData;
  readonly on: string | null;
  readonly enteredAt: string;
  readonly enteredBy: string;
  readonly withdrawn: boolean;
}

export interface RecordVersion {
  readonly version: number;
  readonly data: RecordData;
  readonly withdrawn: boolean;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

const columns = `r.id, r.kind, r.anchor,
  coalesce(r.visit_id, r.episode_id, r.joint_side_id, r.participant_id) as "anchorId", r.version, r.data,
  r.dated_on as "on", r.entered_at as "enteredAt", coalesce(u.name, r.entered_by) as "enteredBy",
  r.is_withdrawn as withdrawn`;

// What is named by the anchor, and whose it is: found only if it is this participant's.
const places: Readonly<Record<RecordAnchor, string>> = {
  participant: 'select study_id, null, null, null from participants where site_id = $1 and id = $2 and $3 in (id)',
  'joint-side': `select p.study_id, j.id, null, null from joint_sides j
    join participants p on p.site_id = j.site_id and p.id = j.participant_id
    where j.site_id = $1 and j.participant_id = $2 and j.id = $3`,
  episode: `select study_id, joint_side_id, id, null from episodes
    where site_id = $1 and participant_id = $2 and id = $3`,
  visit: `select v.study_id, e.joint_side_id, e.id, v.id from visits v
    join episodes e on e.site_id = v.site_id and e.id = v.episode_id
    where v.site_id = $1 and v.participant_id = $2 and v.id = $3`,
};

/** Adds a record in its first version, unless what it is about is not there. */
export async function addClinicalRecord(session: Session, record: NewClinicalRecord): Promise<VersionSaved | NotFound> {
  const id = record.id ?? uuidv7();
  const row = await rowOf(
    session,
    `insert into clinical_records (site_id, id, version, study_id, participant_id, joint_side_id, episode_id, visit_id,
       kind, anchor, data, dated_on, earliest_on)
     select $1, $4, 1, place.study_id, $2, place.joint_side_id::uuid, place.episode_id::uuid, place.visit_id::uuid,
       $5, $6, $7, $8, $9
     from (${places[record.anchor]}) as place(study_id, joint_side_id, episode_id, visit_id)
     returning id`,
    [
      ...[record.siteId, record.participantId, record.anchorId ?? record.participantId, id, record.kind],
      ...[record.anchor, JSON.stringify(record.data), record.datedOn ?? null, earliestDay(record.datedOn)],
    ],
  );
  if (row === undefined) return { status: 'not-found' };
  await followStatus(session, record);
  return { status: 'saved', id, version: 1 };
}

/** The next version of a record; a conflict when the given version is not the current one. */
export function amendClinicalRecord(session: Session, change: AmendedClinicalRecord) {
  return addVersion(session, change, { data: change.data, datedOn: change.datedOn, isWithdrawn: false });
}

/** A last version that says: entered in error. Earlier versions stay readable. */
export function withdrawClinicalRecord(session: Session, record: RecordIdentity) {
  return addVersion(session, record, { isWithdrawn: true });
}

interface VersionContent {
  readonly isWithdrawn: boolean;
  readonly data?: RecordData;
  readonly datedOn?: string | undefined;
}

async function addVersion(
  session: Session,
  record: RecordIdentity,
  content: VersionContent,
): Promise<VersionSaved | VersionConflict | NotFound | { readonly status: 'already-withdrawn' }> {
  const state = await rowOf<{ isWithdrawn: boolean }>(
    session,
    `select is_withdrawn as "isWithdrawn" from clinical_records
     where site_id = $1 and participant_id = $2 and id = $3 and kind = $4 and is_current`,
    [record.siteId, record.participantId, record.id, record.kind],
  );
  if (state === undefined) return { status: 'not-found' };
  if (state.isWithdrawn) return { status: 'already-withdrawn' };
  const old = await rowOf(
    session,
    `update clinical_records set is_current = false
     where site_id = $1 and id = $2 and version = $3 and is_current returning id`,
    [record.siteId, record.id, record.version],
  );
  if (old === undefined) return versionConflict(session, 'clinical_records', record);
  const version = record.version + 1;
  await session.client.query(
    `insert into clinical_records (site_id, id, version, is_withdrawn, study_id, participant_id, joint_side_id,
       episode_id, visit_id, kind, anchor, data, dated_on, earliest_on)
     select site_id, id, $4, $5, study_id, participant_id, joint_side_id, episode_id, visit_id, kind, anchor,
       coalesce($6, data), case when $6::jsonb is null then dated_on else $7 end,
       case when $6::jsonb is null then earliest_on else $8::date end
     from clinical_records where site_id = $1 and id = $2 and version = $3`,
    [
      ...[record.siteId, record.id, record.version, version, content.isWithdrawn],
      ...[content.data === undefined ? null : JSON.stringify(content.data)],
      ...[content.datedOn ?? null, earliestDay(content.datedOn)],
    ],
  );
  await followStatus(session, record);
  return { status: 'saved', id: record.id, version };
}

const kindsOfStatus = new Set(['death', 'withdrawal', 'consent']);

// The roster searches by status: the column repeats what the current records say.
async function followStatus(
  session: Session,
  { siteId, participantId, kind }: Pick<RecordIdentity, 'siteId' | 'participantId' | 'kind'>,
): Promise<void> {
  if (!kindsOfStatus.has(kind)) return;
  await session.client.query(
    `update participants p set status = s.status
     from (
       select case when bool_or(kind = 'death') then 'dead'
         when bool_or(kind = 'withdrawal' and data->>'scope' in ('contact', 'study')
           or kind = 'consent' and data->>'purpose' = 'contact' and data->>'decision' = 'withdrawn') then 'withdrawn'
         else 'active' end as status
       from clinical_records
       where site_id = $1 and participant_id = $2 and is_current and not is_withdrawn
         and kind in ('death', 'withdrawal', 'consent')
     ) as s
     where p.site_id = $1 and p.id = $2 and p.status <> s.status`,
    [siteId, participantId],
  );
}

export interface RecordsWanted {
  readonly siteId: string;
  readonly participantId: string;
  readonly kind?: string | undefined;
}

/** Current records of a participant, withdrawn ones too, by date and entry. */
export function listClinicalRecords(session: Session, wanted: RecordsWanted): Promise<ClinicalRecord[]> {
  return rowsOf<ClinicalRecord>(
    session,
    `select ${columns} from clinical_records r left join users u on u.id::text = r.entered_by
     where r.site_id = $1 and r.participant_id = $2 and r.is_current and ($3::text is null or r.kind = $3)
     order by r.earliest_on nulls first, r.id`,
    [wanted.siteId, wanted.participantId, wanted.kind ?? null],
  );
}

export function getClinicalRecord(session: Session, siteId: string, recordId: string) {
  return rowOf<ClinicalRecord & { readonly participantId: string }>(
    session,
    `select ${columns}, r.participant_id as "participantId"
     from clinical_records r left join users u on u.id::text = r.entered_by
     where r.site_id = $1 and r.id = $2 and r.is_current`,
    [siteId, recordId],
  );
}

/** Every version, oldest first, with who, when and why. */
export function listRecordVersions(session: Session, siteId: string, recordId: string): Promise<RecordVersion[]> {
  return rowsOf<RecordVersion>(
    session,
    `select r.version, r.data, r.is_withdrawn as withdrawn, r.entered_at as at,
       coalesce(u.name, r.entered_by) as by, l.reason
     from clinical_records r
     left join users u on u.id::text = r.entered_by
     left join audit_records a on a.site_id = r.site_id and a.participant_id = r.participant_id
       and a.table_name = 'clinical_records' and a.operation = 'insert'
       and a.row_key = concat_ws(' ', r.site_id, r.id, r.version)
     left join audit_links l using (lane, sequence)
     where r.site_id = $1 and r.id = $2
     order by r.version`,
    [siteId, recordId],
  );
}
