import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from './database-error.ts';

/** The operating system user that PostgreSQL runs as, when it is another than ours. */
export interface ChildUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it an ordinary user: the one who owns the cluster in the data folder,
 * or for a new one a user with an entry in /etc/passwd (initdb looks itself up there): `postgres` where it exists, else
 * `nobody`. An ordinary user runs it as itself: undefined.
 */
export function childUser(dataFolder: string): ChildUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(join(dataFolder, 'postgres', 'cluster'), { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const passwd = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
  for (const name of ['postgres', 'nobody']) {
    const entry = passwd.split('\n').find((line) => line.startsWith(`${name}:`));
    const [, , uid, gid] = entry?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined && uid !== '0') return { uid: Number(uid), gid: Number(gid) };
  }
  throw new DatabaseError(
    'PostgreSQL does not run as root, and neither a user "postgres" nor "nobody" exists on this machine; start Jointwise as an ordinary user.',
  );
}

/** Whether the user can really do it, asked by doing it: modes, mounts and access lists all count. */
export function childCan(user: ChildUser | undefined, command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore', env: cleanEnvironment() }).status === 0;
}

/** Environment for PostgreSQL programs: no PG* variables of ours, messages in English, time in UTC. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
