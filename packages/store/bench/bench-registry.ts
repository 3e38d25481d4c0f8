import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreContext } from '../src/database/context.ts';
import { type OpenedStore, openStore } from '../src/database/open-store.ts';
import { addSite } from '../src/house/sites.ts';
import { addStudy } from '../src/house/studies.ts';

/** A registry of its own in a temporary folder, on the embedded database as it runs in earnest: every commit is synced. */
export interface BenchRegistry extends OpenedStore {
  readonly siteIds: readonly string[];
  readonly studyId: string;
  readonly everywhere: StoreContext;
  remove(): Promise<void>;
}

export const benchVisits = [
  { code: 'BL', target: -14, first: -42, last: 0 },
  { code: 'W6', target: 42, first: 28, last: 62 },
  { code: 'M3', target: 91, first: 63, last: 136 },
  { code: 'M6', target: 182, first: 137, last: 273 },
  { code: 'M12', target: 365, first: 274, last: 547 },
  { code: 'M24', target: 730, first: 548, last: 1094 },
] as const;

export async function createBenchRegistry(): Promise<BenchRegistry> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jointwise-bench-'));
  // Or root's PostgreSQL, which runs as another user, could not get in and would live elsewhere.
  chmodSync(dataFolder, 0o711);
  const opened = await openStore({ dataFolder });
  const setUp: StoreContext = { actor: { system: 'bench' }, siteIds: [] };
  const place = { city: 'Barcelona', country: 'ES', timeZone: 'Europe/Madrid' };
  const { siteIds, studyId } = await opened.store.write(setUp, async (session) => {
    const siteIds: string[] = [];
    for (const code of ['BCN', 'LON', 'BOS']) {
      const site = await addSite(session, { ...place, code, name: code });
      if (site.status === 'added') siteIds.push(site.id);
    }
    const study = await addStudy(session, {
      code: 'BENCH',
      siteIds,
      definition: {
        ...{ kind: 'registry', title: 'Benchmark', synthetic: true, arms: [], conditions: [], productClasses: [] },
        ...{ visits: [], primaryScales: { '*': { instrument: 'koos', scale: 'pain' } }, ctcaeVersion: '5.0' },
      },
    });
    if (study.status !== 'added') throw new Error(study.status);
    return { siteIds, studyId: study.id };
  });
  const remove = async () => {
    await opened.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { ...opened, siteIds, studyId, everywhere: { actor: { system: 'bench' }, siteIds }, remove };
}
