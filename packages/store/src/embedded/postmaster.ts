import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataFolderInUseError } from './database-error.ts';
import { ownerIsAlive, processIsAlive } from './owner-note.ts';

/** Process number of the PostgreSQL that works in the cluster folder, if it is alive. */
export function livePostmaster(cluster: string): number | undefined {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return processIsAlive(pid) && isPostgres(pid) ? pid : undefined;
}

/** Folder of the socket that the PostgreSQL of the cluster listens on, if it is alive: line 5 of its own note. */
export function runningSocket(cluster: string): string | undefined {
  if (livePostmaster(cluster) === undefined) return undefined;
  return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[4] || undefined;
}

/** After a power cut the number may belong to anything; off Linux we cannot tell and believe the file. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

/**
 * Makes sure nobody works in the cluster. A PostgreSQL whose Jointwise was killed stops by itself within a moment; one
 * that was orphaned for good is asked to stop. While its Jointwise lives, the data folder is in use.
 *
 * @throws DataFolderInUseError
 */
export async function awaitFreeCluster(dataFolder: string, cluster: string): Promise<void> {
  // One that was killed this very moment takes a little to die.
  for (let attempt = 0; attempt < 10 && ownerIsAlive(dataFolder); attempt += 1) await wait(100);
  if (ownerIsAlive(dataFolder)) throw inUse(dataFolder);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const pid = livePostmaster(cluster);
    if (pid === undefined) return;
    if (attempt === 20) ask(pid, 'SIGINT');
    // It cannot write its last checkpoint; it recovers from an immediate stop.
    if (attempt === 150) ask(pid, 'SIGQUIT');
    await wait(100);
  }
  throw inUse(dataFolder);
}

function ask(pid: number, signal: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone meanwhile, or not ours to stop: the caller goes on waiting and then says that the folder is in use.
  }
}

export function inUse(dataFolder: string): DataFolderInUseError {
  return new DataFolderInUseError(
    `The data folder ${dataFolder} is in use by another process; stop that one first, or choose another folder with JOINTWISE_DATA.`,
  );
}
