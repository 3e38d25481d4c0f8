import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseError } from './database-error.ts';

/**
 * Makes the data folder and the folders above it. One at a time: where no folder can be made although its parent is
 * there (/proc), Node's recursive mkdir never ends.
 *
 * @param dataFolder absolute
 * @throws DatabaseError with one sentence that can be printed
 */
export function makeDataFolder(dataFolder: string): void {
  try {
    if (!isThere(dataFolder)) makeBelow(dataFolder);
  } catch (cause) {
    throw new DatabaseError(`The data folder ${dataFolder} cannot be made: ${(cause as Error).message}.`, { cause });
  }
  if (statSync(dataFolder).isDirectory()) return;
  throw new DatabaseError(`JOINTWISE_DATA is ${dataFolder}, which is not a folder.`);
}

const isThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined;

function makeBelow(folder: string): void {
  const parent = dirname(folder);
  if (!isThere(parent)) makeBelow(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another program that starts at the same moment may have made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
