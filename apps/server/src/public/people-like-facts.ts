import type { PeopleLikeFact } from '@jointwise/analysis';
import { ageBandOf } from '@jointwise/registry';
import { listPeopleLikeCounts, listSites, listStudies, type PeopleLikeCount } from '@jointwise/store';
import type { Services } from '../services.ts';

const actor = { system: 'public pages' };
const instrument = 'nrs-pain';
const scale = 'AVERAGE';
const visit = 'M12';
const baselineVisit = 'BL';
const keptMilliseconds = 10 * 60_000;

export interface PeopleLikeFacts {
  /** Null where there is no registry, or nobody in it is due. */
  readonly facts: readonly PeopleLikeFact[] | null;
  readonly countedOn: string;
}

/**
 * Counts of everybody who is due in the registry, over all sites: made anew at most every ten minutes, so that readers
 * ask a list in memory and never the database.
 */
export async function readPeopleLike({ store, outcomes, now }: Pick<Services, 'store' | 'outcomes' | 'now'>) {
  const time = now();
  const slot = String(Math.floor(time.getTime() / keptMilliseconds));
  return outcomes.get('people-like', slot, async (): Promise<PeopleLikeFacts> => {
    const countedOn = time.toISOString().slice(0, 10);
    const known = await store.read({ actor, siteIds: [] }, async (session) => ({
      studies: await listStudies(session),
      siteIds: (await listSites(session)).map(({ id }) => id),
    }));
    const study = known.studies.find(({ kind }) => kind === 'registry');
    if (study === undefined) return { facts: null, countedOn };
    const asked = { studyId: study.id, instrument, scale, visit, baselineVisit, today: countedOn };
    const counts = await store.read({ actor, siteIds: known.siteIds }, (session) =>
      listPeopleLikeCounts(session, asked),
    );
    return { facts: counts.length === 0 ? null : counts.map(toFact), countedOn };
  });
}

function toFact({ age, ageBand, ...count }: PeopleLikeCount): PeopleLikeFact {
  return { ...count, ageBand: age === null ? ageBand : ageBandOf(age) };
}
