import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, ownMigrations } from '../src/database/migrate.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('migrate', () => {
  it('applies nothing to a database that is up to date', async () => {
    expect(await migrate(database.url)).toEqual([]);
  });

  it('refuses a database whose applied migration was changed since', async () => {
    const [first, ...others] = ownMigrations();
    const changed = [{ name: first!.name, sql: `${first!.sql}\n-- later thought` }, ...others];
    await expect(migrate(database.url, changed)).rejects.toThrow(/0001-roles-and-session.sql was changed after/);
  });

  it('refuses a database of a newer version', async () => {
    await expect(migrate(database.url, ownMigrations().slice(0, -1))).rejects.toThrow(/belongs to a newer version/);
  });

  it('leaves nothing of a migration that fails half way', async () => {
    const broken = { name: '9999-broken.sql', sql: 'create table half_done (n int); select 1 / 0;' };
    await expect(migrate(database.url, [...ownMigrations(), broken])).rejects.toThrow(
      /9999-broken.sql failed: division/,
    );
    const { rows } = await database.owner.query("select to_regclass('half_done') as found");
    expect(rows).toEqual([{ found: null }]);
  });

  it('lets two programs that start at once apply each migration once', async () => {
    const next = { name: '9998-once.sql', sql: 'create table once_only (n int);' };
    const all = [...ownMigrations(), next];
    const applied = await Promise.all([migrate(database.url, all), migrate(database.url, all)]);
    expect(applied.flat()).toEqual(['9998-once.sql']);
  });
});
