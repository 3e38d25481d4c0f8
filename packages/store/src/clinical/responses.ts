import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { NotFound } from '../house/studies.ts';
import type { NewResponse, ScaleScore, StoredAnswers, StoredResponse, VersionConflict } from './response-types.ts';

export type VersionSaved = { readonly status: 'saved'; readonly id: string; readonly version: number };

export interface AmendedResponse {
  readonly siteId: string;
  readonly id: string;
  /** The version that the change starts from. */
  readonly version: number;
  readonly instrumentRevision: number;
  readonly answers: StoredAnswers;
  readonly scores: readonly ScaleScore[];
  /** As before when absent. */
  readonly mode?: string | undefined;
  readonly completedOn?: string | undefined;
}

export interface ResponseVersion {
  readonly version: number;
  readonly answers: StoredAnswers;
  readonly scores: readonly ScaleScore[];
  readonly completedOn: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

const columns = `r.id, r.version, r.visit_id as "visitId", r.instrument,
  r.instrument_revision as "instrumentRevision", r.answers, r.scores, r.mode, r.locale,
  r.completed_on as "completedOn", r.entered_at as "enteredAt", coalesce(u.name, r.entered_by) as "enteredBy"`;

/** Adds a response inside a wider transaction; `store.saveResponse` is the short way. */
export async function addResponse(session: Session, response: NewResponse): Promise<VersionSaved | NotFound> {
  const id = response.id ?? uuidv7();
  const row = await rowOf(
    session,
    `insert into responses (site_id, id, version, study_id, participant_id, episode_id, visit_id, instrument,
       instrument_revision, answers, scores, mode, locale, completed_on, started_at)
     select site_id, $3, 1, study_id, participant_id, episode_id, id, $4, $5, $6, $7, $8, $9, $10, $11
     from visits where site_id = $1 and id = $2
     returning id`,
    [
      ...[response.siteId, response.visitId, id, response.instrument, response.instrumentRevision],
      ...[JSON.stringify(response.answers), JSON.stringify(response.scores), response.mode, response.locale],
      ...[response.completedOn, response.startedAt ?? null],
    ],
  );
  return row === undefined ? { status: 'not-found' } : { status: 'saved', id, version: 1 };
}

/** The next version of a response; a conflict when the given version is not the current one. */
export async function amendResponse(
  session: Session,
  change: AmendedResponse,
): Promise<VersionSaved | VersionConflict | NotFound> {
  const old = await rowOf(
    session,
    'update responses set is_current = false where site_id = $1 and id = $2 and version = $3 and is_current returning id',
    [change.siteId, change.id, change.version],
  );
  if (old === undefined) return versionConflict(session, 'responses', change);
  const version = change.version + 1;
  await session.client.query(
    `insert into responses (site_id, id, version, study_id, participant_id, episode_id, visit_id, instrument,
       instrument_revision, answers, scores, mode, locale, completed_on, started_at)
     select site_id, id, $4, study_id, participant_id, episode_id, visit_id, instrument, $5, $6, $7,
       coalesce($8, mode), locale, coalesce($9::date, completed_on), started_at
     from responses where site_id = $1 and id = $2 and version = $3`,
    [
      ...[change.siteId, change.id, change.version, version, change.instrumentRevision],
      ...[JSON.stringify(change.answers), JSON.stringify(change.scores)],
      ...[change.mode ?? null, change.completedOn ?? null],
    ],
  );
  return { status: 'saved', id: change.id, version };
}

/** Why a version is not the current one: it is another, or there is no such row. */
export async function versionConflict(
  session: Session,
  table: 'responses' | 'clinical_records' | 'procedure_log_entries' | 'price_lists',
  { siteId, id }: { readonly siteId: string; readonly id: string },
): Promise<VersionConflict | NotFound> {
  const current = await rowOf<Omit<VersionConflict, 'status'>>(
    session,
    `select r.version, r.entered_at as at, coalesce(u.name, r.entered_by) as by
     from ${table} r left join users u on u.id::text = r.entered_by
     where r.site_id = $1 and r.id = $2 and r.is_current`,
    [siteId, id],
  );
  return current === undefined ? { status: 'not-found' } : { status: 'conflict', ...current };
}

/** A response in its current version, with the participant and visit it belongs to. */
export function getResponse(session: Session, siteId: string, responseId: string) {
  return rowOf<StoredResponse & { readonly participantId: string; readonly episodeId: string }>(
    session,
    `select ${columns}, r.participant_id as "participantId", r.episode_id as "episodeId"
     from responses r left join users u on u.id::text = r.entered_by
     where r.site_id = $1 and r.id = $2 and r.is_current`,
    [siteId, responseId],
  );
}

/** Every version, oldest first, with who, when and why. */
export function listResponseVersions(session: Session, siteId: string, responseId: string): Promise<ResponseVersion[]> {
  return rowsOf<ResponseVersion>(
    session,
    `select r.version, r.answers, r.scores, r.completed_on as "completedOn", r.entered_at as at,
       coalesce(u.name, r.entered_by) as by, l.reason
     from responses r
     left join users u on u.id::text = r.entered_by
     left join audit_records a on a.site_id = r.site_id and a.participant_id = r.participant_id
       and a.table_name = 'responses' and a.operation = 'insert'
       and a.row_key = concat_ws(' ', r.site_id, r.id, r.version)
     left join audit_links l using (lane, sequence)
     where r.site_id = $1 and r.id = $2
     order by r.version`,
    [siteId, responseId],
  );
}
