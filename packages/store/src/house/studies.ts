import type { StudyDefinition } from '@jointwise/definitions';
import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { AlreadyExists } from './sites.ts';

export interface Study {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly definition: StudyDefinition;
}

export interface StudySummary {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: 'registry' | 'trial';
  readonly synthetic: boolean;
  readonly version: number;
}

export interface NewStudy {
  readonly code: string;
  readonly definition: StudyDefinition;
  /** Sites that take part from the start. */
  readonly siteIds: readonly string[];
}

export type StudySaved = { readonly status: 'added'; readonly id: string; readonly version: number };
export type NotFound = { readonly status: 'not-found' };

/** Adds a study with the first version of its definition, unless its code is taken. */
export async function addStudy(session: Session, study: NewStudy): Promise<StudySaved | AlreadyExists> {
  const id = uuidv7();
  const row = await rowOf(
    session,
    'insert into studies (id, code) values ($1, $2) on conflict (code) do nothing returning id',
    [id, study.code],
  );
  if (row === undefined) return { status: 'already-exists', field: 'code' };
  await session.client.query('insert into study_versions (study_id, version, definition) values ($1, 1, $2)', [
    id,
    JSON.stringify(study.definition),
  ]);
  await addStudySites(session, id, study.siteIds);
  return { status: 'added', id, version: 1 };
}

/** Lets sites take part in a study; those that do already stay. */
export async function addStudySites(session: Session, studyId: string, siteIds: readonly string[]): Promise<void> {
  await session.client.query(
    'insert into study_sites (site_id, study_id) select unnest($2::uuid[]), $1 on conflict do nothing',
    [studyId, siteIds],
  );
}

/** A new version of the definition. Visits that are planned already keep their windows. */
export async function addStudyVersion(
  session: Session,
  studyId: string,
  definition: StudyDefinition,
): Promise<StudySaved | NotFound> {
  const current = await rowOf<{ version: number }>(
    session,
    'update study_versions set is_current = false where study_id = $1 and is_current returning version',
    [studyId],
  );
  if (current === undefined) return { status: 'not-found' };
  const version = current.version + 1;
  await session.client.query('insert into study_versions (study_id, version, definition) values ($1, $2, $3)', [
    studyId,
    version,
    JSON.stringify(definition),
  ]);
  return { status: 'added', id: studyId, version };
}

const current = `select s.id, s.code, v.version, v.definition
  from studies s join study_versions v on v.study_id = s.id and v.is_current`;

export function getStudy(session: Session, studyId: string): Promise<Study | undefined> {
  return rowOf<Study>(session, `${current} where s.id = $1`, [studyId]);
}

export function getStudyByCode(session: Session, code: string): Promise<Study | undefined> {
  return rowOf<Study>(session, `${current} where s.code = $1`, [code]);
}

/** Studies in which at least one of the sites takes part; every study when none is given. */
export function listStudies(session: Session, siteIds?: readonly string[]): Promise<StudySummary[]> {
  return rowsOf<StudySummary>(
    session,
    `select s.id, s.code, v.definition->>'title' as title, v.definition->>'kind' as kind,
       coalesce((v.definition->>'synthetic')::boolean, false) as synthetic, v.version
     from studies s join study_versions v on v.study_id = s.id and v.is_current
     where $1::uuid[] is null
        or exists (select from study_sites t where t.study_id = s.id and t.site_id = any ($1))
     order by s.code`,
    [siteIds ?? null],
  );
}

/** Ids of the sites that take part. */
export async function listStudySites(session: Session, studyId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    session,
    'select site_id as id from study_sites where study_id = $1 order by site_id',
    [studyId],
  );
  return rows.map(({ id }) => id);
}
