import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import { paddedAuditKey } from '../src/database/keys.ts';
import { migrate, ownMigrations } from '../src/database/migrate.ts';
import { ownerPool } from '../src/database/pools.ts';
import { createTestDatabase, databaseAt, type TestDatabase } from './test-database.ts';

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

  /** A new database, and a user of its own for it. */
  async function stranger(options: string, rights: string): Promise<{ url: string; drop(): Promise<unknown> }> {
    const name = `jointwise_test_stranger_${randomBytes(4).toString('hex')}`;
    await database.owner.query(`create role ${name} login password 'x' ${rights}`);
    await database.owner.query(`create database ${name} ${options}`);
    const url = new URL(databaseAt(database.url, name));
    Object.assign(url, { username: name, password: 'x' });
    const drop = async () => {
      await database.owner.query(`drop database ${name} with (force)`);
      await database.owner.query(`drop role ${name}`);
    };
    return { url: url.href, drop };
  }

  it.each([
    ["encoding 'LATIN1' template template0 locale 'C'", 'superuser', /keeps text as LATIN1; Jointwise needs .*UTF8\.$/],
    ['', 'createrole', /may not create tables in its schema "public"; Jointwise needs that once\.$/],
  ])('refuses a database %s of a user with %s in one sentence', async (options, rights, sentence) => {
    const { url, drop } = await stranger(options, rights);
    await expect(migrate(url)).rejects.toThrow(sentence);
    await drop();
  });

  it('lets two programs that start at once apply each migration once', async () => {
    const next = { name: '9998-once.sql', sql: 'create table once_only (n int);' };
    const all = [...ownMigrations(), next];
    const applied = await Promise.all([migrate(database.url, all), migrate(database.url, all)]);
    expect(applied.flat()).toEqual(['9998-once.sql']);
  });

  it('keeps an audit trail verifiable that was written before its digests were taken over hashes', async () => {
    const name = `jointwise_test_older_${randomBytes(4).toString('hex')}`;
    await database.owner.query(`create database ${name}`);
    const url = databaseAt(database.url, name);
    const owner = ownerPool(url, { max: 2 });
    try {
      await migrate(url, ownMigrations().slice(0, 13));
      const key = randomBytes(32);
      const insert = (code: string) => `begin;
        select enter_context('{"actor":"system:test","sites":"","auditKey":"${paddedAuditKey(key)}"}');
        insert into sites (id, code, name, city, country, time_zone)
        values (gen_random_uuid(), '${code}', 'Site', 'Barcelona', 'ES', 'Europe/Madrid');
        update sites set name = 'Renamed' where code = '${code}';
        commit`;
      await owner.query(insert('OLD'));
      await migrate(url);
      await owner.query(insert('NEW'));
      const formats = await owner.query(
        'select format, count(*) as n from audit_links group by format order by format',
      );
      expect(formats.rows).toEqual([
        { format: 1, n: 2 },
        { format: 2, n: 2 },
      ]);
      expect(await verifyAudit(owner, { key, anchorsFile: '/nonexistent/anchors' })).toMatchObject({
        ok: true,
        links: 4,
      });
    } finally {
      await owner.end();
      await database.owner.query(`drop database ${name} with (force)`);
    }
  });
});
