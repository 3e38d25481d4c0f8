import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { ownMigrations } from '../src/database/migrate.ts';
import { appPool, ownerPool } from '../src/database/pools.ts';

/** A database of a test's own, migrated and empty. */
export interface TestDatabase {
  readonly url: string;
  /** Superuser: bypasses row-level security. */
  readonly owner: pg.Pool;
  /** The role that the program works under. */
  readonly app: pg.Pool;
  drop(): Promise<void>;
}

/** Copies the template (about 40 ms). Needs the global set-up of the project's vitest configuration. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env.JOINTWISE_TEST_DATABASE;
  if (serverUrl === undefined) throw new Error('createTestDatabase: the global set-up of packages/store has not run');
  const name = `jointwise_test_${randomBytes(6).toString('hex')}`;
  await atServer(serverUrl, `create database ${name} template ${templateName()}`);
  const url = databaseAt(serverUrl, name);
  const owner = ownerPool(url, { max: 4 });
  const app = appPool(url, { max: 10 });
  return {
    url,
    owner,
    app,
    drop: async () => {
      await Promise.all([owner, app].map((pool) => (pool.ended ? undefined : pool.end())));
      await atServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function atServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Named after the migrations it holds, so that a server that is kept never offers a stale one. */
export function templateName(): string {
  const digest = createHash('sha256').update(JSON.stringify(ownMigrations())).digest('hex');
  return `jointwise_template_${digest.slice(0, 12)}`;
}
