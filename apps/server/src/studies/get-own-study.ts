import { getStudy, listStudySites, type Session, type Study } from '@jointwise/store';

/** A study in which one of these sites takes part; to the others it does not exist. */
export async function getOwnStudy(
  transaction: Session,
  studyId: string,
  siteIds: readonly string[],
): Promise<Study | undefined> {
  const study = await getStudy(transaction, studyId);
  const taking = study === undefined ? [] : await listStudySites(transaction, study.id);
  return taking.some((siteId) => siteIds.includes(siteId)) ? study : undefined;
}
