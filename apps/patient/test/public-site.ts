import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registryTemplate } from '@jointwise/definitions';
import { createServer, createServices, readConfig } from '@jointwise/server';
import { addSite, addStudy, createStore, openKeys, ownerPool, type Store } from '@jointwise/store';
import { createTestDatabase } from '@jointwise/store/testing';
import { buildPublicAssets } from '../build.mjs';

/** The public pages with their built styles and scripts, served by the real server over a real database. */
export interface PublicSite {
  readonly address: string;
  readonly log: readonly string[];
  /** Which built file is which. */
  readonly manifest: string;
  close(): Promise<void>;
}

/** @param prepare puts more into the store before the first page is asked for */
export async function startPublicSite(
  prepare: (store: Store, siteId: string) => Promise<void> = async () => {},
): Promise<PublicSite> {
  const folder = mkdtempSync(join(tmpdir(), 'jointwise-public-'));
  const publicPagesFolder = join(folder, 'public');
  await buildPublicAssets(publicPagesFolder);
  const database = await createTestDatabase();
  const store = createStore({ pool: database.app, keys: openKeys(folder) });
  const siteId = await store.write({ actor: { system: 'test' }, siteIds: [] }, async (transaction) => {
    const place = { city: 'Barcelona', country: 'ES', timeZone: 'Europe/Madrid' };
    const site = await addSite(transaction, { code: 'BCN', name: 'Barcelona', ...place });
    if (site.status !== 'added') throw new Error('startPublicSite: the site is there already');
    const definition = { ...registryTemplate, title: 'Test registry', synthetic: true };
    await addStudy(transaction, { code: 'TEST', definition, siteIds: [site.id] });
    return site.id;
  });
  await prepare(store, siteId);
  const log: string[] = [];
  const services = createServices({
    store,
    config: { ...readConfig({ JOINTWISE_DATA: folder }, folder), publicPagesFolder },
    database: { createOwnerPool: () => ownerPool(database.url) },
    log: (line) => log.push(line),
  });
  const server = await createServer(services);
  await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    address: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    log,
    manifest: join(publicPagesFolder, 'manifest.json'),
    close: async () => {
      await server.close();
      await services.imports.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
