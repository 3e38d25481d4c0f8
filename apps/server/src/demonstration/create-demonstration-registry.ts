import {
  addImport,
  getUnfinishedImport,
  listKnownKeys,
  type Session,
  type Store,
  type StoreContext,
  setImportProgress,
  setImportStatus,
} from '@jointwise/store';
import { ensurePlace, type StudyPlace, type WantedStudy } from '../imports/ensure-place.ts';
import { importSetting } from '../imports/import-setting.ts';
import { prepareParticipant } from '../imports/prepare-participant.ts';
import { storeBatch } from '../imports/store-batch.ts';
import { demonstrationSites, demonstrationStudy } from './demonstration-study.ts';
import { demonstrationTrial } from './demonstration-trial.ts';
import { addDemonstrationUsers, type DemonstrationAccount, makePassword } from './demonstration-users.ts';
import { fillEnquiries } from './fill-enquiries.ts';
import { fillPriceLists } from './fill-price-lists.ts';
import { fillProcedureLog } from './fill-procedure-log.ts';
import { type DemonstrationParticipant, generateParticipant } from './generate-participant.ts';
import { trialGenerator } from './generate-trial-participant.ts';

export interface DemonstrationWishes {
  readonly participants: number;
  /** Of the demonstration trial; no trial is made where none is said. */
  readonly trialParticipants?: number;
  readonly seed: number;
  /** The day the registry is looked at; its last five years are filled. */
  readonly now: Date;
  /** Of the demonstration users; made up when absent. */
  readonly password?: string;
  readonly onProgress?: (participants: number) => void;
}

export interface DemonstrationRegistry {
  readonly studyId: string;
  readonly siteIds: readonly string[];
  /** Participants stored now; those of an earlier run stay as they are. */
  readonly added: number;
  /** Empty when there were users already. */
  readonly accounts: readonly DemonstrationAccount[];
  readonly password: string;
}

export const demonstrationCode = 'DEMO';
/** What the first start makes, and `jointwise demo` when nothing else is said. */
export const demonstrationParticipants = 600;
export const demonstrationTrialCode = 'DEMO-RCT';
export const demonstrationTrialParticipants = 160;
export const demonstrationSeed = 1;
const participantsInBatch = 60;
const batchesAtOnce = 3;

/**
 * Fills the store with the demonstration registry: sites, study, users and generated participants, who go through the
 * same checks, scoring and audit as imported ones. Running it again with the same seed adds only who is missing. Users
 * come last: a registry without users is one whose filling was cut off, and the next start goes on with it.
 */
export async function createDemonstrationRegistry(
  store: Store,
  wishes: DemonstrationWishes,
): Promise<DemonstrationRegistry> {
  const today = wishes.now.toISOString().slice(0, 10);
  const password = wishes.password ?? makePassword();
  const context: StoreContext = { actor: { system: 'demonstration' }, siteIds: [], reason: 'Demonstration registry' };
  const registry = { code: demonstrationCode, definition: demonstrationStudy };
  const places = await store.write(context, (session) => ensurePlaces(session, registry));
  const siteIds = places.map(({ siteId }) => siteId);
  const { seed, participants } = wishes;
  const filling = new Filling(
    store,
    { ...context, siteIds },
    {
      ...{ places, wishes, today, participants, source: `demonstration-${seed}`, title: 'demonstration registry' },
      generate: (index) => generateParticipant(index, { seed, today }),
    },
  );
  const added = (await filling.run()) + (await fillTrial(store, { ...context, siteIds }, { wishes, today }));
  const { studyId } = places[0] as StudyPlace;
  const sites = demonstrationSites.map((site, index) => ({ site, code: site.code, id: siteIds[index] ?? '' }));
  await fillProcedureLog(store, { context: { ...context, siteIds }, studyId, sites, seed: wishes.seed });
  await fillPriceLists(store, { context: { ...context, siteIds }, sites });
  await fillEnquiries(store, { context, ...firstOf(sites), now: wishes.now });
  const accounts = await store.write(context, (session) => addDemonstrationUsers(session, sites, password));
  return { studyId, siteIds, added, accounts, password };
}

async function ensurePlaces(session: Session, wanted: WantedStudy): Promise<readonly StudyPlace[]> {
  const found: StudyPlace[] = [];
  for (const { code, name, city, country, timeZone } of demonstrationSites) {
    found.push(await ensurePlace(session, { code, name, city, country, timeZone }, wanted));
  }
  return found;
}

/** Fills the demonstration trial, where one is wanted; returns how many were added. */
async function fillTrial(
  store: Store,
  context: StoreContext,
  { wishes, today }: { readonly wishes: DemonstrationWishes; readonly today: string },
): Promise<number> {
  const { seed, trialParticipants: participants = 0 } = wishes;
  if (participants === 0) return 0;
  const trial = { code: demonstrationTrialCode, definition: demonstrationTrial };
  const places = await store.write(context, (session) => ensurePlaces(session, trial));
  const filling = new Filling(store, context, {
    ...{ places, wishes, today, participants, source: `demonstration-trial-${seed}`, title: 'demonstration trial' },
    generate: trialGenerator(participants, { seed, today }),
  });
  return filling.run();
}

/** The site that is asked in the demonstration. */
function firstOf(sites: readonly { readonly site: { readonly country: string }; readonly id: string }[]) {
  const [first] = sites;
  if (first === undefined) throw new Error('the demonstration study has no site');
  return { siteId: first.id, country: first.site.country };
}

interface FillingPlan {
  readonly places: readonly StudyPlace[];
  readonly wishes: DemonstrationWishes;
  readonly today: string;
  readonly participants: number;
  /** Names the import: the same source is filled once. */
  readonly source: string;
  readonly title: string;
  readonly generate: (index: number) => DemonstrationParticipant;
}

/** Generates, checks and stores, one batch for a site at a time, a few at once. */
class Filling {
  readonly #store: Store;
  readonly #context: StoreContext;
  readonly #plan: FillingPlan;
  readonly #waiting = new Map<string, DemonstrationParticipant[]>();
  readonly #running = new Set<Promise<void>>();
  readonly #imports = new Map<string, { place: StudyPlace; importId: string; added: number }>();
  #added = 0;

  constructor(store: Store, context: StoreContext, plan: FillingPlan) {
    this.#store = store;
    this.#context = context;
    this.#plan = plan;
  }

  async run(): Promise<number> {
    await this.#open();
    try {
      await this.#fill();
    } finally {
      await Promise.allSettled(this.#running);
    }
    await this.#close();
    return this.#added;
  }

  async #fill(): Promise<void> {
    const { participants, generate } = this.#plan;
    for (let index = 0; index < participants; index++) {
      const one = generate(index);
      const batch = this.#waiting.get(one.site.code) ?? [];
      batch.push(one);
      this.#waiting.set(one.site.code, batch);
      if (batch.length < participantsInBatch) continue;
      this.#waiting.delete(one.site.code);
      await this.#send(one.site.code, batch);
    }
    for (const [code, batch] of this.#waiting) await this.#send(code, batch);
    await Promise.all(this.#running);
  }

  async #open(): Promise<void> {
    const { places, wishes, participants, source: fileHash, title } = this.#plan;
    await this.#store.write(this.#context, async (session) => {
      for (const [index, place] of places.entries()) {
        const { siteId, studyId } = place;
        const source = { siteId, studyId, fileHash };
        const unfinished = await getUnfinishedImport(session, source);
        const importId =
          unfinished?.id ??
          (await addImport(session, {
            ...source,
            fileName: `${title}, seed ${wishes.seed}`,
            fileBytes: 0,
            mapping: { seed: wishes.seed, participants },
            status: 'running',
          }));
        this.#imports.set(demonstrationSites[index]?.code ?? '', { place, importId, added: 0 });
      }
    });
  }

  async #close(): Promise<void> {
    await this.#store.write(this.#context, async (session) => {
      for (const { place, importId, added } of this.#imports.values()) {
        const mark = { siteId: place.siteId, id: importId };
        const counts = { rowsRead: added, rowsImported: added, rowsKnown: 0, rowsRefused: 0, bytesRead: 0 };
        await setImportProgress(session, mark, counts);
        await setImportStatus(session, mark, { status: 'finished' });
      }
    });
  }

  async #send(code: string, batch: readonly DemonstrationParticipant[]): Promise<void> {
    const work = this.#storeBatch(code, batch).finally(() => this.#running.delete(work));
    this.#running.add(work);
    if (this.#running.size >= batchesAtOnce) await Promise.race(this.#running);
  }

  async #storeBatch(code: string, batch: readonly DemonstrationParticipant[]): Promise<void> {
    const own = this.#imports.get(code);
    if (own === undefined) throw new Error(`the demonstration study has no site ${code}`);
    const { place, importId } = own;
    const keys = batch.map(({ participant }) => participant.sourceKey);
    const known = await this.#store.read(this.#context, (session) => listKnownKeys(session, place, keys));
    const setting = importSetting(place.study, this.#plan.today);
    const prepared = batch
      .filter(({ participant }) => !known.has(participant.sourceKey))
      .map(({ participant }) => {
        const preparation = prepareParticipant(participant, setting);
        if (preparation.status === 'accepted') return preparation.participant;
        throw new Error(`a generated participant was refused: ${JSON.stringify(preparation.problems[0])}`);
      });
    own.added += prepared.length;
    const destination = { context: this.#context, place: { siteId: place.siteId, studyId: place.studyId, importId } };
    const notTaken = await storeBatch(this.#store, destination, prepared);
    if (notTaken[0] !== undefined) throw new Error(`a generated participant was not stored: ${notTaken[0].detail}`);
    this.#added += prepared.length;
    this.#plan.wishes.onProgress?.(this.#added);
  }
}
