import { resolve } from 'node:path';
import pg from 'pg';
import { DatabaseError } from '../embedded/database-error.ts';
import { type EmbeddedPostgres, startPostgres } from '../embedded/start-postgres.ts';
import { databasePassword } from './keys.ts';
import { appPool, ownerPool, type PoolOptions } from './pools.ts';

export interface DatabaseOptions {
  /** Address of a PostgreSQL 15 or newer; the embedded one runs when it is absent or empty. */
  readonly databaseUrl?: string | undefined;
  readonly dataFolder: string;
  /** When another Jointwise runs the embedded database of this folder, use that one instead of refusing. */
  readonly sharesRunning?: boolean;
}

export interface Database {
  readonly kind: 'embedded' | 'external';
  /** Address for the owner of the tables. */
  readonly ownerUrl: string;
  createOwnerPool(options?: PoolOptions): pg.Pool;
  createAppPool(options?: PoolOptions): pg.Pool;
  /** Ends the pools made here, then the embedded database. */
  stop(): Promise<void>;
}

/**
 * Opens the database: starts the embedded one in the data folder, or reaches the one that the address names.
 *
 * @throws DatabaseError with one sentence that can be printed
 */
export async function openDatabase({
  databaseUrl,
  dataFolder,
  sharesRunning = false,
}: DatabaseOptions): Promise<Database> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    await reach(databaseUrl);
    return database('external', databaseUrl);
  }
  const folder = resolve(dataFolder);
  const embedded = await startPostgres({ dataFolder: folder, password: databasePassword(folder), sharesRunning });
  try {
    await makeDatabase(embedded, 'jointwise');
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return database('embedded', embedded.url('jointwise'), embedded);
}

function database(kind: Database['kind'], ownerUrl: string, embedded?: EmbeddedPostgres): Database {
  const pools: pg.Pool[] = [];
  const keep = (pool: pg.Pool) => {
    pools.push(pool);
    return pool;
  };
  return {
    kind,
    ownerUrl,
    createOwnerPool: (options) => keep(ownerPool(ownerUrl, options)),
    createAppPool: (options) => keep(appPool(ownerUrl, options)),
    stop: async () => {
      await Promise.all(pools.map((pool) => (pool.ended ? undefined : pool.end())));
      await embedded?.stop();
    },
  };
}

async function makeDatabase(embedded: EmbeddedPostgres, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: embedded.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}

async function reach(databaseUrl: string): Promise<void> {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  } catch (cause) {
    throw new DatabaseError('DATABASE_URL is not an address like postgresql://user:password@host:5432/name.', {
      cause,
    });
  }
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const { message, code } = cause as Error & { code?: string };
    throw new DatabaseError(`The database that DATABASE_URL names refuses: ${message === '' ? code : message}.`, {
      cause,
    });
  }
  await client.end();
}
