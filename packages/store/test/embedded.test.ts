import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/database/open-database.ts';

let folder: string;
const children: ChildProcess[] = [];
const opened: Database[] = [];
/** Clusters outside of the data folder, to be removed with it. */
const homes: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jointwise-embedded-'));
  // Or the PostgreSQL of root, which runs as another user, could not get in.
  chmodSync(folder, 0o711);
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const database of opened.splice(0)) await database.stop();
  for (const path of [folder, ...homes.splice(0)]) rmSync(path, { recursive: true, force: true });
});

async function open(dataFolder: string, sharesRunning = false): Promise<Database> {
  const database = await openDatabase({ dataFolder, sharesRunning });
  opened.push(database);
  return database;
}

async function hold(dataFolder: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./hold-database.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise<void>((ready, fail) => {
    child.stdout?.once('data', () => ready());
    child.once('exit', (code) => fail(new Error(`the holder ended with code ${code}`)));
  });
  return child;
}

const postmaster = (dataFolder: string) =>
  Number(readFileSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const answers = async (database: Database) => {
  const pool = database.createOwnerPool({ max: 1 });
  return pool
    .query('select true as yes')
    .then(({ rows }) => rows[0].yes, String)
    .finally(() => pool.end());
};
const countKept = async (database: Database) =>
  (await database.createOwnerPool({ max: 1 }).query('select count(*) as n from kept')).rows[0].n;

describe('the embedded database', () => {
  it('starts again after kill -9, without an orphan and with every row', async () => {
    const data = join(folder, 'data');
    const holder = await hold(data);
    const pid = postmaster(data);
    holder.kill('SIGKILL');
    const database = await open(data);
    expect(isAlive(pid)).toBe(false);
    expect(await countKept(database)).toBe(1);
  });

  it('refuses a folder that another process works in, with one sentence, and shares it when asked', async () => {
    const data = join(folder, 'data');
    await hold(data);
    await expect(openDatabase({ dataFolder: data })).rejects.toThrow(
      /^The data folder .* is in use by another process; .*\.$/,
    );
    const shared = await open(data, true);
    expect(await countKept(shared)).toBe(1);
    await shared.stop();
    expect(isAlive(postmaster(data))).toBe(true);
  });

  it('is made under a strict umask and without a temporary folder', async () => {
    const [umask, temporary] = [process.umask(0o077), process.env.TMPDIR];
    const data = join(folder, 'data');
    try {
      process.env.TMPDIR = join(folder, 'nowhere');
      expect(await answers(await open(data))).toBe(true);
    } finally {
      process.umask(umask);
      process.env.TMPDIR = temporary ?? '';
      const note = join(data, 'postgres-home');
      if (existsSync(note)) homes.push(readFileSync(note, 'utf8').trim());
    }
  });

  it('starts where PATH leads nowhere', async () => {
    const path = process.env.PATH;
    try {
      process.env.PATH = '/nowhere';
      expect(await answers(await open(join(folder, 'data')))).toBe(true);
    } finally {
      process.env.PATH = path;
    }
  });

  it.runIf(process.getuid?.() === 0)(
    'works for root on the database of an ordinary user, and leaves it theirs',
    async () => {
      const data = join(folder, 'data');
      await open(data);
      await opened.pop()?.stop();
      spawnSync('chown', ['-R', '65534:65534', data]);
      const database = await open(data);
      expect(await answers(database)).toBe(true);
      expect(statSync(join(data, 'postgres', 'cluster', 'PG_VERSION')).uid).toBe(65534);
    },
  );

  it('that breaks in the middle of a transaction refuses the query under way and ends nothing else', async () => {
    const database = await open(join(folder, 'data'));
    const pool = database.createOwnerPool({ max: 2 });
    const client = await pool.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid');
    await pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
    expect(await answers(database)).toBe(true);
  });

  it('leaves no process behind when it is stopped', async () => {
    const data = join(folder, 'data');
    const database = await openDatabase({ dataFolder: data });
    const pid = postmaster(data);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('works in a folder whose path is too long for a socket, with blanks and letters of every kind', async () => {
    const database = await open(join(folder, `dades d'avaluació ${'x'.repeat(120)}`));
    const { rows } = await database.createOwnerPool().query('show listen_addresses');
    expect(rows).toEqual([{ listen_addresses: '' }]);
  });

  it('works for root in a folder that only root may enter, and notes where the database lives', async () => {
    chmodSync(folder, 0o700);
    await open(join(folder, 'data'));
    const note = join(folder, 'data', 'postgres-home');
    expect(existsSync(note)).toBe(process.getuid?.() === 0);
    if (!existsSync(note)) return;
    const home = readFileSync(note, 'utf8').trim();
    await opened.pop()?.stop();
    expect(existsSync(join(home, 'cluster', 'PG_VERSION'))).toBe(true);
    rmSync(home, { recursive: true });
  });

  it('writes no value of a refused row to its log', async () => {
    const data = join(folder, 'data');
    const pool = (await open(data)).createOwnerPool({ max: 1 });
    await pool.query('create table visitors (name text primary key, age int check (age > 0))');
    await pool.query("insert into visitors values ('Aurelia', 40)");
    await expect(pool.query("insert into visitors values ('Aurelia', 41)")).rejects.toThrow(/duplicate/);
    await expect(pool.query("insert into visitors values ('Berengar', -1)")).rejects.toThrow(/check/);
    const logs = join(data, 'postgres', 'cluster', 'log');
    const text = readdirSync(logs)
      .map((name) => readFileSync(join(logs, name), 'utf8'))
      .join('');
    expect(text).toContain('visitors_pkey');
    expect(text).not.toMatch(/Aurelia|Berengar/);
  });

  it('says in one sentence that a data folder cannot be made', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(openDatabase({ dataFolder: join(file, 'data') })).rejects.toThrow(/cannot be (made|written)/);
  });

  it('says in one sentence that a server refuses', async () => {
    const refused = openDatabase({ dataFolder: folder, databaseUrl: 'postgresql://x:y@127.0.0.1:1/none' });
    await expect(refused).rejects.toThrow(/^The database that DATABASE_URL names refuses: .*ECONNREFUSED.*\.$/);
  });
});
