import { readConfig } from '@jointwise/server';
import { type OpenedStore, openStore } from '@jointwise/store';

/** Opens the store that the environment names, works, and closes it again, whatever happens. */
export async function withStore<T>(work: (opened: OpenedStore) => Promise<T>): Promise<T> {
  const { databaseUrl, dataFolder } = readConfig(process.env, process.cwd());
  const opened = await openStore({ databaseUrl, dataFolder, sharesRunning: true, max: 4 });
  try {
    return await work(opened);
  } finally {
    await opened.stop();
  }
}

/** Who works at the terminal. Whoever can open the data folder can do everything in it. */
export const terminal = { system: 'terminal' } as const;
