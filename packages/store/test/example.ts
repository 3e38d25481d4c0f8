import type { StudyDefinition } from '@jointwise/definitions';
import { addEpisode } from '../src/clinical/episodes.ts';
import { addJointSide } from '../src/clinical/joint-sides.ts';
import { addParticipant } from '../src/clinical/participants.ts';
import type { NewResponse } from '../src/clinical/response-types.ts';
import type { StoreContext } from '../src/database/context.ts';
import { createStore, type Store } from '../src/database/create-store.ts';
import type { Keys } from '../src/database/keys.ts';
import { addSite } from '../src/house/sites.ts';
import { addStudy } from '../src/house/studies.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** A small registry to test on: two sites, one study, and one participant with a left knee at the first site. */
export interface Example {
  readonly database: TestDatabase;
  readonly store: Store;
  readonly keys: Keys;
  readonly siteId: string;
  readonly otherSiteId: string;
  readonly studyId: string;
  readonly participantId: string;
  readonly jointSideId: string;
  readonly episodeId: string;
  /** By visit code: BL and M12. */
  readonly visitIds: Readonly<Record<string, string>>;
  /** The first site, for the test. */
  readonly at: StoreContext;
  readonly everywhere: StoreContext;
}

export const exampleDefinition: StudyDefinition = {
  kind: 'registry',
  title: 'Example registry',
  synthetic: true,
  arms: [],
  conditions: ['knee-osteoarthritis'],
  productClasses: ['prp', 'saline'],
  visits: [],
  primaryScales: { '*': { instrument: 'koos', scale: 'pain' } },
  ctcaeVersion: '5.0',
};

export const exampleKeys: Keys = { audit: Buffer.alloc(32, 7), contact: Buffer.alloc(32, 9) };

export async function createExample(): Promise<Example> {
  const database = await createTestDatabase();
  const store = createStore({ pool: database.app, keys: exampleKeys });
  const setUp: StoreContext = { actor: { system: 'test' }, siteIds: [] };
  const { siteId, otherSiteId, studyId } = await store.write(setUp, async (session) => {
    const city = { country: 'ES', city: 'Barcelona', timeZone: 'Europe/Madrid' };
    const first = added(await addSite(session, { ...city, code: 'BCN', name: 'Barcelona' }));
    const second = added(await addSite(session, { ...city, code: 'LON', name: 'London' }));
    const study = { code: 'EXAMPLE', definition: exampleDefinition, siteIds: [first, second] };
    return { siteId: first, otherSiteId: second, studyId: added(await addStudy(session, study)) };
  });
  const at: StoreContext = { actor: { system: 'test' }, siteIds: [siteId] };
  const everywhere: StoreContext = { ...at, siteIds: [siteId, otherSiteId] };
  const person = await addTreatedParticipant(store, at, { siteId, studyId });
  return { database, store, keys: exampleKeys, siteId, otherSiteId, studyId, at, everywhere, ...person };
}

export interface TreatedParticipant {
  readonly siteId: string;
  readonly studyId: string;
  readonly indexOn?: string;
  readonly productClass?: string;
  readonly condition?: string;
  readonly code?: string;
}

/** One participant, one left knee, one episode, visits BL (index day and six weeks before) and M12 (day 274 to 547). */
export async function addTreatedParticipant(store: Store, context: StoreContext, treated: TreatedParticipant) {
  const {
    siteId,
    studyId,
    indexOn = '2024-01-10',
    productClass = 'prp',
    condition = 'knee-osteoarthritis',
    code,
  } = treated;
  return store.write(context, async (session) => {
    const participantId = added(await addParticipant(session, { siteId, studyId, code, enrolledOn: indexOn }));
    const jointSideId = added(await addJointSide(session, { siteId, participantId, joint: 'knee', side: 'left' }));
    const episode = await addEpisode(session, {
      ...{ siteId, jointSideId, indexOn, productClass, condition },
      visits: [
        { code: 'BL', ...days(indexOn, -14, -42, 0), instruments: ['koos'] },
        { code: 'M12', ...days(indexOn, 365, 274, 547), instruments: ['koos'] },
      ],
    });
    if (episode.status !== 'added') throw new Error(episode.status);
    const visitIds = Object.fromEntries(episode.visits.map((visit) => [visit.code, visit.id]));
    return { participantId, jointSideId, episodeId: episode.id, visitIds };
  });
}

function days(indexOn: string, target: number, first: number, last: number) {
  return { targetOn: dayAfter(indexOn, target), opensOn: dayAfter(indexOn, first), closesOn: dayAfter(indexOn, last) };
}

export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

export function added(result: { readonly status: string; readonly id?: string }): string {
  if (result.id === undefined) throw new Error(`expected an id, got ${result.status}`);
  return result.id;
}

/** A response to KOOS with one answer and its pain score. */
export function painResponse(siteId: string, visitId: string, pain: number, completedOn = '2024-01-09'): NewResponse {
  const score = { scale: 'pain', status: 'scored', value: pain, reason: null, answered: 9, outOf: 9 } as const;
  const other = {
    scale: 'sport',
    status: 'not-scored',
    value: null,
    reason: 'too-few',
    answered: 0,
    outOf: 5,
  } as const;
  return {
    ...{ siteId, visitId, instrument: 'koos', instrumentRevision: 1, mode: 'web', locale: 'en' },
    ...{ answers: { P1: 2, P2: null, P3: 'not-applicable' }, scores: [score, other], completedOn },
  };
}
