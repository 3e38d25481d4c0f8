import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addSite } from '@jointwise/store';
import { createTestDatabase, type TestDatabase } from '@jointwise/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Config, readConfig, startRegistry } from '../src/index.ts';
import { sentenceOf } from '../src/main.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jointwise-start-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function configFor(port: number, more: Partial<Config> = {}): Config {
  const environment = { PORT: String(port), JOINTWISE_DATA: folder, DATABASE_URL: database.url };
  return { ...readConfig(environment, '/nowhere'), ...more };
}

describe('a running registry', () => {
  it('answers, anchors its audit trail, says what prevents a second one, and stops', async () => {
    const registry = await startRegistry(configFor(0));
    expect(registry.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const health = await fetch(`${registry.address}/api/health`);
    expect(await health.json()).toMatchObject({ status: 'ready', database: 'external' });

    const port = Number(new URL(registry.address).port);
    const second = await startRegistry(configFor(port)).catch(sentenceOf);
    expect(second).toBe(`Port ${port} is in use by another program; choose one with PORT.`);

    await registry.stop();
    await expect(fetch(`${registry.address}/api/health`)).rejects.toThrow();
    const anchors = readFileSync(join(folder, 'audit-anchors.jsonl'), 'utf8').trim().split('\n');
    expect(anchors.length).toBeGreaterThanOrEqual(2);
  });

  it('fills an empty database once, and says how to sign in', async () => {
    let filled = 0;
    const onFirstRun = async () => {
      filled += 1;
      return ['Sign in as somebody.'];
    };
    const registry = await startRegistry(configFor(0), { onFirstRun });
    expect(registry.signIn).toEqual(['Sign in as somebody.']);
    expect(filled).toBe(1);
    await registry.stop();
  });

  it('serves the pages, every address of theirs, and files with a digest for ever', async () => {
    const pagesFolder = join(folder, 'pages');
    mkdirSync(join(pagesFolder, 'assets'), { recursive: true });
    writeFileSync(join(pagesFolder, 'index.html'), '<title>Jointwise</title>');
    writeFileSync(join(pagesFolder, 'assets', 'main-1a2b.js'), 'void 0;');
    const { address, stop } = await startRegistry(configFor(0, { pagesFolder }));
    for (const path of ['/', '/participants/abc', '/outcomes?x=1']) {
      const page = await fetch(address + path);
      expect(await page.text()).toBe('<title>Jointwise</title>');
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
    const script = await fetch(`${address}/assets/main-1a2b.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${address}/assets/other.js`)).status).toBe(404);
    expect((await fetch(`${address}/../../../etc/passwd`)).status).toBeLessThan(500);
    await stop();
  });
});

describe('what prevents a start', () => {
  it('is said in one sentence', async () => {
    const registry = await startRegistry(configFor(0));
    const site = { code: 'BCN', name: 'One', city: 'Barcelona', country: 'ES', timeZone: 'Europe/Madrid' };
    await registry.services.store.write({ actor: { system: 'test' }, siteIds: [] }, (session) =>
      addSite(session, site),
    );
    await registry.stop();
    const unreachable = configFor(0, { databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' });
    const sentence = await startRegistry(unreachable).catch(sentenceOf);
    expect(sentence).toMatch(/^The database that DATABASE_URL names refuses: /);
    const foreignKeys = configFor(0, { dataFolder: join(folder, 'another') });
    expect(await startRegistry(foreignKeys).catch(sentenceOf)).toMatch(
      /^The database was written with other keys than those in .*another\/secrets; .*\.$/,
    );
    const elsewhere = await startRegistry(configFor(0, { host: '192.0.2.1' })).catch(sentenceOf);
    expect(elsewhere).toBe('HOST is not an address of this machine.');
  });
});
