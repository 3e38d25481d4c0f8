import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type ChildUser, childUser, cleanEnvironment } from './child-user.ts';
import { clusterHome, socketFolder } from './cluster-home.ts';
import { makeDataFolder } from './data-folder.ts';
import { DatabaseError } from './database-error.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { ownerIsAlive, removeOwnerNote, writeOwnerNote } from './owner-note.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { awaitFreeCluster, inUse, livePostmaster, runningSocket } from './postmaster.ts';

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Password of the superuser `jointwise`; used when the cluster is made, and to sign in. */
  readonly password: string;
  /** When another Jointwise runs the database of this folder, use that one instead of refusing. */
  readonly sharesRunning?: boolean;
  /** Further settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Address of a database in the cluster, on its socket. */
  url(database: string): string;
  stop(): Promise<void>;
}

const standardSettings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  logging_collector: 'on',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  // A failed statement is logged without its values: they may be a participant's.
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
  // Nor with its details, which quote the row that was refused.
  log_error_verbosity: 'terse',
};

// The shell waits for PostgreSQL, and leaves a reader beside it. When we die, however we die, the reader's input ends and
// it stops the database; when the database dies, the shell ends. Its builtins alone: PATH may lead nowhere.
const watchman = `exec 3<&0
"$0" "$@" </dev/null 3<&- & pid=$!
(while read -r line <&3; do :; done; kill -INT $pid) 2>/dev/null & reader=$!
trap 'kill -INT $pid' TERM INT
trap 'kill -QUIT $pid' QUIT
wait $pid
wait $pid
kill $reader`;

/**
 * Starts PostgreSQL in the data folder, making the cluster on first use. Only the socket in a private folder listens.
 *
 * @throws DatabaseError with one sentence that says what is wrong
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new DatabaseError('The embedded PostgreSQL does not run on Windows yet; set DATABASE_URL.');
  }
  const dataFolder = resolve(options.dataFolder);
  makeDataFolder(dataFolder);
  const user = childUser(dataFolder);
  const home = clusterHome(dataFolder, user);
  const cluster = join(home, 'cluster');
  const running = options.sharesRunning === true && ownerIsAlive(dataFolder) ? runningSocket(cluster) : undefined;
  if (running !== undefined) return { url: urlOn(running, options.password), stop: async () => undefined };
  await awaitFreeCluster(dataFolder, cluster);
  writeOwnerNote(dataFolder);
  try {
    const binaries = postgresBinaries({ home, user });
    initialiseCluster({ binaries, home, cluster, user, password: options.password });
    return await launch({ ...options, dataFolder, binaries, home, cluster, user });
  } catch (error) {
    removeOwnerNote(dataFolder);
    throw error;
  }
}

interface Launch extends EmbeddedOptions {
  readonly binaries: string;
  readonly home: string;
  readonly cluster: string;
  readonly user: ChildUser | undefined;
}

async function launch(plan: Launch): Promise<EmbeddedPostgres> {
  const socket = socketFolder(plan.home, plan.user);
  const settings = Object.entries({ ...standardSettings, ...plan.settings });
  const child = spawn(
    '/bin/sh',
    ['-c', watchman, join(plan.binaries, 'postgres'), '-D', plan.cluster, '-k', socket].concat(
      settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ),
    { ...plan.user, cwd: '/', env: cleanEnvironment(), stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  child.on('error', () => undefined);
  // We may end without waiting for the database: it notices.
  child.unref();
  (child.stdin as unknown as { unref?: () => void }).unref?.();
  const url = urlOn(socket, plan.password);
  await awaitReady(child, url('postgres'), plan);
  return { url, stop: () => stop(child, { ...plan, socket }) };
}

const urlOn = (socket: string, password: string) => (database: string) =>
  `postgresql://jointwise:${password}@localhost/${database}?host=${encodeURIComponent(socket)}`;

async function awaitReady(child: ChildProcess, url: string, { cluster, dataFolder }: Launch): Promise<void> {
  let last: unknown;
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      if (livePostmaster(cluster) !== undefined) throw inUse(dataFolder);
      throw new DatabaseError(`PostgreSQL did not start in ${cluster}: ${lastLogLine(cluster)}`);
    }
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      last = error;
      const code = (error as { code?: string }).code ?? '';
      if (code === '28P01') throw new DatabaseError(wrongPassword(dataFolder), { cause: error });
    }
    await wait(attempt < 40 ? 15 : 100);
  }
  throw new DatabaseError(`PostgreSQL in ${cluster} does not answer: ${(last as Error).message}.`, { cause: last });
}

function wrongPassword(dataFolder: string): string {
  return `The database in ${dataFolder} does not accept the password in its secrets folder; restore that folder from a backup.`;
}

function lastLogLine(cluster: string): string {
  const current = join(cluster, 'current_logfiles');
  const name = existsSync(current) ? readFileSync(current, 'utf8').split(' ')[1]?.trim() : undefined;
  const log = name === undefined ? '' : join(cluster, name);
  if (log === '' || !existsSync(log)) return 'it left no log.';
  return readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? 'its log is empty.';
}

async function stop(child: ChildProcess, plan: Launch & { readonly socket: string }): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    child.ref();
    child.stdin?.end();
    const isOver = await Promise.race([ended.then(() => true), wait(20_000, false, { ref: false })]);
    // On a full disk it cannot write its last checkpoint; it recovers from an immediate stop at the next start.
    if (!isOver) child.kill('SIGQUIT');
    await Promise.race([ended, wait(5_000, undefined, { ref: false })]);
  }
  if (!plan.socket.startsWith(plan.home)) rmSync(plan.socket, { recursive: true, force: true });
  removeOwnerNote(plan.dataFolder);
}
