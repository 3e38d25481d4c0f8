import type { StudyDefinition } from '@jointwise/definitions';
import {
  addSite,
  addStudy,
  addStudySites,
  getSiteByCode,
  getStudyByCode,
  type NewSite,
  type Session,
} from '@jointwise/store';

export interface WantedStudy {
  readonly code: string;
  readonly definition: StudyDefinition;
}

export interface StudyPlace {
  readonly siteId: string;
  readonly studyId: string;
  /** The definition in force, which may be newer than the one that was given. */
  readonly study: StudyDefinition;
}

/** The site and study with these codes, made where they are not there; the site takes part in the study. */
export async function ensurePlace(session: Session, site: NewSite, wanted: WantedStudy): Promise<StudyPlace> {
  const siteId = (await getSiteByCode(session, site.code))?.id ?? (await added(addSite(session, site), site.code));
  const known = await getStudyByCode(session, wanted.code);
  if (known === undefined) {
    const studyId = await added(addStudy(session, { ...wanted, siteIds: [siteId] }), wanted.code);
    return { siteId, studyId, study: wanted.definition };
  }
  await addStudySites(session, known.id, [siteId]);
  return { siteId, studyId: known.id, study: known.definition };
}

async function added(
  work: Promise<{ readonly status: 'added'; readonly id: string } | { readonly status: 'already-exists' }>,
  code: string,
): Promise<string> {
  const outcome = await work;
  if (outcome.status === 'added') return outcome.id;
  throw new Error(`${code} was made by somebody else at the same moment; run again`);
}
