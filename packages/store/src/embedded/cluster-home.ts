import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChildUser, childCan } from './child-user.ts';
import { DatabaseError } from './database-error.ts';

// sun_path holds 108 bytes on Linux and 104 on macOS, with the file name and the closing zero.
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length;
/** Where clusters live whose data folder PostgreSQL's own user cannot reach. */
const sharedHome = '/var/lib/jointwise';

/**
 * The folder that the cluster lives in: `postgres` inside the data folder. When PostgreSQL runs as another user who
 * cannot get there (a data folder below /root, or made under umask 077), it is a folder of its own below
 * /var/lib/jointwise, and the data folder notes which one in `postgres-home`.
 */
export function clusterHome(dataFolder: string, user: ChildUser | undefined): string {
  const note = join(dataFolder, 'postgres-home');
  if (existsSync(note)) return prepare(readFileSync(note, 'utf8').trim(), user);
  const inside = prepare(join(dataFolder, 'postgres'), user);
  if (canUse(inside, user)) return inside;
  const outside = user && prepare(join(openSharedHome(), randomUUID()), user);
  if (outside === undefined || !canUse(outside, user)) {
    throw new DatabaseError(
      `PostgreSQL may not write to the data folder ${dataFolder}; choose another JOINTWISE_DATA.`,
    );
  }
  rmdirSync(inside);
  writeFileSync(note, `${outside}\n`);
  return outside;
}

/** Others may pass through it, whatever the umask, and not look around in it. */
function openSharedHome(): string {
  prepare(sharedHome, undefined);
  chmodSync(sharedHome, 0o711);
  return sharedHome;
}

function prepare(folder: string, user: ChildUser | undefined): string {
  try {
    mkdirSync(folder, { recursive: true });
    if (user !== undefined) chownSync(folder, user.uid, user.gid);
    return folder;
  } catch (cause) {
    throw new DatabaseError(`The folder ${folder} cannot be made: ${(cause as Error).message}.`, { cause });
  }
}

function canUse(folder: string, user: ChildUser | undefined): boolean {
  return childCan(user, '/bin/sh', ['-c', 'cd "$0" && test -w . && test -x .', folder]);
}

/** A private folder for the socket: in the home, or a short one in the temporary folder when that path is too long. */
export function socketFolder(home: string, user: ChildUser | undefined): string {
  const near = join(home, 'socket');
  if (Buffer.byteLength(near) <= longestSocketFolder) {
    mkdirSync(near, { recursive: true, mode: 0o700 });
    if (user !== undefined) chownSync(near, user.uid, user.gid);
    return near;
  }
  const isFit = Buffer.byteLength(tmpdir()) <= longestSocketFolder - 24 && existsSync(tmpdir());
  const base = isFit ? tmpdir() : '/tmp';
  const far = mkdtempSync(join(base, 'jointwise-'));
  if (user !== undefined) chownSync(far, user.uid, user.gid);
  return far;
}
