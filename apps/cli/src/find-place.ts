import { getStudyByCode, listSites, listStudies, listStudySites, type Session, type Store } from '@jointwise/store';
import { CommandFailure } from './command-failure.ts';
import { terminal } from './with-store.ts';

/** The study that is named, or the only one, and the sites to look at. */
export function findPlace(
  store: Store,
  { study: code, site }: { readonly study?: string; readonly site?: string },
): Promise<{ studyId: string; siteIds: readonly string[] }> {
  return store.read({ actor: terminal, siteIds: [] }, async (session) => {
    const studyId = await findStudy(session, code);
    const siteIds = await listStudySites(session, studyId);
    if (site === undefined) return { studyId, siteIds };
    const sites = await listSites(session, siteIds);
    const found = sites.find((one) => one.code === site.toUpperCase());
    if (found === undefined) {
      const known = sites.map((one) => one.code).join(', ');
      throw new CommandFailure(`the study has no site "${site}"; its sites are ${known}`, 2);
    }
    return { studyId, siteIds: [found.id] };
  });
}

async function findStudy(session: Session, code: string | undefined): Promise<string> {
  const studies = await listStudies(session);
  const known = studies.map((one) => one.code).join(', ') || 'none yet';
  if (code !== undefined) {
    const found = await getStudyByCode(session, code.toUpperCase());
    if (found === undefined) throw new CommandFailure(`there is no study "${code}"; studies are ${known}`, 2);
    return found.id;
  }
  if (studies.length === 1 && studies[0] !== undefined) return studies[0].id;
  throw new CommandFailure(`name the study with --study; studies are ${known}`, 2);
}
