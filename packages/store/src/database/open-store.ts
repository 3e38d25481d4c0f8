import { checkKeys } from './check-keys.ts';
import { createStore, type Store } from './create-store.ts';
import { openKeys } from './keys.ts';
import { migrate } from './migrate.ts';
import { type Database, type DatabaseOptions, openDatabase } from './open-database.ts';
import type { PoolOptions } from './pools.ts';

export interface OpenedStore {
  readonly store: Store;
  readonly database: Database;
  stop(): Promise<void>;
}

/**
 * Everything that a program needs to begin: opens the database, brings it up to date, and opens the store with the
 * keys of the data folder.
 *
 * @throws DatabaseError with one sentence that can be printed
 */
export async function openStore(options: DatabaseOptions & PoolOptions): Promise<OpenedStore> {
  const keys = openKeys(options.dataFolder);
  const database = await openDatabase(options);
  try {
    await migrate(database.ownerUrl);
    const pool = database.createOwnerPool({ max: 1 });
    await checkKeys(pool, keys.audit, options.dataFolder);
    await pool.end();
  } catch (error) {
    await database.stop();
    throw error;
  }
  const pool = database.createAppPool({ max: options.max ?? 16 });
  return { store: createStore({ pool, keys }), database, stop: () => database.stop() };
}
