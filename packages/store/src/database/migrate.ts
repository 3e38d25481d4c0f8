import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DatabaseError } from '../embedded/database-error.ts';

export interface Migration {
  /** File name: `0001-roles-and-session.sql`. */
  readonly name: string;
  readonly sql: string;
}

// Any number does; every Jointwise must take the same one.
const lockNumber = 7_210_042;
const oldestVersion = 150_000;

/** The migrations that come with this program, in their order. */
export function ownMigrations(): Migration[] {
  const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * Brings a database up to date: each migration once, each in its own transaction, one program at a time.
 *
 * @param ownerUrl address of the database for a user who may create tables and roles
 * @returns names of the migrations that were applied now
 * @throws DatabaseError when the server is too old or unfit, rights are missing, an applied migration was changed, or one fails
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[] = ownMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await client.query(
      'create table if not exists migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const applied = await appliedMigrations(client, migrations);
    const missing = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string; lacks: string | null }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
       current_setting('server_encoding') as encoding,
       case when to_regclass('migrations') is not null then null
         when not has_schema_privilege('public', 'create') then 'create tables in its schema "public"'
         when not (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
           and (select count(*) from pg_roles where rolname in ('jointwise_app', 'jointwise_auditor')) < 2
           then 'create roles'
       end as lacks`,
  );
  const [server] = rows;
  if (server === undefined) return;
  const { number, version, encoding, lacks } = server;
  if (number < oldestVersion) {
    throw new DatabaseError(`The database is PostgreSQL ${version}; Jointwise needs 15 or newer.`);
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseError(
      `The database keeps text as ${encoding}; Jointwise needs one that was created with encoding UTF8.`,
    );
  }
  if (lacks !== null) throw new DatabaseError(`The user of the database may not ${lacks}; Jointwise needs that once.`);
}

async function appliedMigrations(client: pg.Client, own: readonly Migration[]): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migrations');
  for (const { name, checksum } of rows) {
    const migration = own.find((one) => one.name === name);
    if (migration === undefined) {
      throw new DatabaseError(
        `The database has migration ${name}, which this version of Jointwise does not know: it belongs to a newer version.`,
      );
    }
    if (checksum !== checksumOf(migration)) {
      throw new DatabaseError(
        `Migration ${name} was changed after it was applied to this database; restore the file and put the change into a new migration.`,
      );
    }
  }
  return new Set(rows.map(({ name }) => name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [
      migration.name,
      checksumOf(migration),
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new DatabaseError(`Migration ${migration.name} failed: ${(cause as Error).message}.`, { cause });
  }
}

function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}
