import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registryTemplate } from '@jointwise/definitions';
import { createServer, createServices, readConfig } from '@jointwise/server';
import { addSite, addStudy, addUser, createStore, openKeys, ownerPool, type Store } from '@jointwise/store';
import { createTestDatabase } from '@jointwise/store/testing';
import { build } from 'vite';
import { hashPassword } from '../../server/src/sign-in/password.ts';
import { ApiClient } from './api-client.ts';

export const password = 'seventeen-violet-kayaks';
export const email = 'marta.soler@example.org';

/** The built pages, served by the real server over a real database, with one site, one study and one person. */
export interface StaffSite {
  readonly address: string;
  readonly siteId: string;
  readonly studyId: string;
  /** The same person, speaking to the server without a browser. */
  readonly api: ApiClient;
  readonly store: Store;
  close(): Promise<void>;
}

/** @param settings as the environment would have them: channels of the site, say */
export async function startStaffSite(settings: Readonly<Record<string, string>> = {}): Promise<StaffSite> {
  const folder = mkdtempSync(join(tmpdir(), 'jointwise-pages-'));
  const pagesFolder = join(folder, 'dist');
  await build({
    configFile: join(import.meta.dirname, '..', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: pagesFolder },
  });
  if (!existsSync(join(pagesFolder, 'index.html'))) throw new Error('startStaffSite: the pages were not built');
  const database = await createTestDatabase();
  const store = createStore({ pool: database.app, keys: openKeys(folder) });
  const passwordHash = await hashPassword(password);
  const { siteId, studyId } = await store.write({ actor: { system: 'test' }, siteIds: [] }, async (transaction) => {
    const place = { city: 'Barcelona', country: 'ES', timeZone: 'Europe/Madrid' };
    const site = await addSite(transaction, { code: 'BCN', name: 'Barcelona', ...place });
    if (site.status !== 'added') throw new Error('startStaffSite: the site is there already');
    const roles = (['coordinator', 'administrator', 'monitor'] as const).map((role) => ({ siteId: site.id, role }));
    await addUser(transaction, { name: 'Marta Soler', email, passwordHash, roles });
    const definition = { ...registryTemplate, title: 'Test registry', synthetic: true };
    const study = await addStudy(transaction, { code: 'TEST', definition, siteIds: [site.id] });
    if (study.status !== 'added') throw new Error('startStaffSite: the study is there already');
    return { siteId: site.id, studyId: study.id };
  });
  const services = createServices({
    store,
    config: {
      ...readConfig({ JOINTWISE_DATA: folder, ...settings }, folder),
      pagesFolder,
      requestsPerMinute: 1_000_000,
    },
    database: { createOwnerPool: () => ownerPool(database.url) },
    signInsPerMinute: 1_000_000,
  });
  const server = await createServer(services);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return {
    store,
    ...{ address, siteId, studyId },
    api: await ApiClient.signIn(address, { email, password }),
    close: async () => {
      await server.close();
      await services.imports.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
