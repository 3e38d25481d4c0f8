import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, ownMigrations } from '../src/database/migrate.ts';
import { startPostgres } from '../src/embedded/start-postgres.ts';
import { databaseAt, templateName } from './test-database.ts';

/**
 * One PostgreSQL for a whole test run, with a migrated template that every test copies. TEST_DATABASE_URL names a
 * server to use instead; its user must be a superuser.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') {
    await makeTemplate(given);
    process.env.JOINTWISE_TEST_DATABASE = given;
    return async () => undefined;
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'jointwise-store-'));
  // Or root's PostgreSQL, which runs as another user, could not get in and would live elsewhere.
  chmodSync(dataFolder, 0o711);
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };
  const embedded = await startPostgres({ dataFolder, password: 'for-tests-only', settings });
  await makeTemplate(embedded.url('postgres'));
  process.env.JOINTWISE_TEST_DATABASE = embedded.url('postgres');
  return async () => {
    await embedded.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const name = templateName();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    await client.query(`create database ${name}`);
    try {
      await migrate(databaseAt(serverUrl, name), ownMigrations());
    } catch (error) {
      await client.query(`drop database ${name}`);
      throw error;
    }
  }
  await client.end();
}
