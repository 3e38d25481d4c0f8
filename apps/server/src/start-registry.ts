import { appendAnchor, countUsers, type OpenedStore, openStore, type Store } from '@jointwise/store';
import { carryMessages } from './channels/carry-messages.ts';
import { checkPort } from './check-port.ts';
import { keepClaims } from './claims/keep-claims.ts';
import { seedClaims } from './claims/seed-claims.ts';
import type { Config } from './config.ts';
import { anchorsFile, createServices } from './create-services.ts';
import { createServer } from './frame/server.ts';
import type { Services } from './services.ts';
import { pointToSignInNote, writeSignInNote } from './sign-in-note.ts';
import { sweep } from './sweep.ts';

export interface StartOptions {
  /** Fills an empty registry on the first start; returns the lines that tell how to sign in. */
  readonly onFirstRun?: (store: Store) => Promise<readonly string[]>;
}

export interface RunningRegistry {
  readonly address: string;
  /** Lines that tell how to sign in to the demonstration registry, if this is one. */
  readonly signIn: readonly string[];
  /** One line: on which channels the sites can be asked. */
  readonly enquiries: string;
  readonly services: Services;
  /** Ends requests, jobs, connections and the embedded database, in this order. */
  stop(): Promise<void>;
}

const anchorEveryMilliseconds = 10 * 60_000;

/**
 * Opens the database, brings it up to date, fills it when it is empty, and listens. When a step fails, what was opened
 * is closed again.
 *
 * @throws DatabaseError, or the error of the port, for `sentenceOf`
 */
export async function startRegistry(config: Config, { onFirstRun }: StartOptions = {}): Promise<RunningRegistry> {
  await checkPort(config.host, config.port);
  const opened = await openStore({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl });
  const { store, database } = opened;
  try {
    const signIn = await fillIfEmpty(opened, config.dataFolder, onFirstRun);
    await seedClaims(store);
    const services = createServices({ store, config, database });
    const server = await createServer(services);
    await server.listen({ host: config.host, port: config.port });
    const keeping = keepHouse(services, database.createOwnerPool({ max: 1 }));
    const carrying = carryMessages(services);
    const claims = keepClaims(services);
    return {
      address: config.publicUrl?.href.replace(/\/$/, '') ?? addressOf(config.host, server.server.address()),
      signIn,
      enquiries: services.channels.describe(),
      services,
      stop: async () => {
        await server.close();
        await services.imports.stop();
        await carrying.stop();
        await claims.stop();
        await keeping.stop();
        await opened.stop();
      },
    };
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

/** Fills an empty registry. Returns how to sign in: in full the first time, where it is written down later. */
async function fillIfEmpty(
  { store, database }: Pick<OpenedStore, 'store' | 'database'>,
  dataFolder: string,
  fill: StartOptions['onFirstRun'],
): Promise<readonly string[]> {
  const users = await store.read({ actor: { system: 'start' }, siteIds: [] }, countUsers);
  if (users > 0 || fill === undefined) return pointToSignInNote(dataFolder);
  console.log('Creating the demonstration registry (once) ...');
  const lines = await fill(store);
  // The database learns by itself what its tables hold, but only after a minute; until then it plans as if they were empty.
  const owner = database.createOwnerPool({ max: 1 });
  await owner.query('analyze').finally(() => owner.end());
  writeSignInNote(dataFolder, lines);
  return lines;
}

/** Anchors of the audit chains, now, every ten minutes and at the end; old sessions and keys are swept away. */
function keepHouse(services: Services, pool: Parameters<typeof appendAnchor>[0]): { stop(): Promise<void> } {
  const options = { key: services.store.keys.audit, anchorsFile: anchorsFile(services.config) };
  const keep = async () => {
    await appendAnchor(pool, options);
    await sweep(services);
  };
  let last = keep().catch(() => undefined);
  const timer = setInterval(() => {
    last = last.then(keep).catch(() => undefined);
  }, anchorEveryMilliseconds);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await last;
      await keep().catch(() => undefined);
    },
  };
}

function addressOf(host: string, bound: ReturnType<import('node:net').Server['address']>): string {
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
