import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Role, registryTemplate, roles, type StudyDefinition } from '@jointwise/definitions';
import { addSite, addStudy, addUser, createStore, ownerPool, type Store } from '@jointwise/store';
import { createTestDatabase, type TestDatabase } from '@jointwise/store/testing';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { createServer, createServices, readConfig } from '../src/index.ts';
import type { Services } from '../src/services.ts';
import { hashPassword } from '../src/sign-in/password.ts';

export const password = 'seventeen-violet-kayaks';

/** A server over a database of its own: two sites, one study, and for each site one user of every role. */
export interface TestServer {
  readonly server: FastifyInstance;
  readonly services: Services;
  readonly store: Store;
  readonly database: TestDatabase;
  readonly siteIds: { readonly own: string; readonly other: string };
  readonly studyId: string;
  readonly log: string[];
  /** Moves the clock of the server. */
  setNow(now: Date): void;
  signIn(role: Role, site?: 'own' | 'other'): Promise<TestClient>;
  close(): Promise<void>;
}

/** A signed-in browser. */
export interface TestClient {
  readonly cookie: string;
  readonly csrf: string;
  request(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<TestReply>;
}

export interface TestReply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

export function emailOf(role: Role, site: 'own' | 'other' = 'own'): string {
  return `${role}.${site}@example.org`;
}

export async function startTestServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const dataFolder = mkdtempSync(join(tmpdir(), 'jointwise-server-'));
  const { openKeys } = await import('@jointwise/store');
  const store = createStore({ pool: database.app, keys: openKeys(dataFolder) });
  const { siteIds, studyId } = await fill(store);
  const log: string[] = [];
  let now: Date | undefined;
  const config = {
    ...readConfig({ JOINTWISE_DATA: dataFolder, ...settings }, '/nowhere'),
    requestsPerMinute: 1_000_000,
  };
  const services = createServices({
    store,
    config,
    database: { createOwnerPool: () => ownerPool(database.url) },
    log: (line) => log.push(line),
    now: () => now ?? new Date(),
    signInsPerMinute: 1_000_000,
  });
  const server = await createServer(services);
  return {
    ...{ server, services, store, database, siteIds, studyId, log },
    setNow: (to) => {
      now = to;
    },
    signIn: (role, site = 'own') => signIn(server, emailOf(role, site)),
    close: async () => {
      await server.close();
      await services.imports.stop();
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export const studyDefinition: StudyDefinition = { ...registryTemplate, title: 'Test registry', synthetic: true };

async function fill(store: Store) {
  const passwordHash = await hashPassword(password);
  const system = { system: 'test' };
  return store.write({ actor: system, siteIds: [] }, async (transaction) => {
    const site = (code: string, timeZone: string) =>
      addSite(transaction, { code, name: code, city: code, country: 'ES', timeZone });
    const own = await site('BCN', 'Europe/Madrid');
    const other = await site('LON', 'Europe/London');
    if (own.status !== 'added' || other.status !== 'added') throw new Error('fill: the sites are there already');
    for (const [name, { id }] of Object.entries({ own, other })) {
      for (const role of roles) {
        const email = emailOf(role, name as 'own' | 'other');
        await addUser(transaction, { name: `${role} ${name}`, email, passwordHash, roles: [{ siteId: id, role }] });
      }
    }
    const study = await addStudy(transaction, {
      code: 'TEST',
      definition: studyDefinition,
      siteIds: [own.id, other.id],
    });
    if (study.status !== 'added') throw new Error('fill: the study is there already');
    return { siteIds: { own: own.id, other: other.id }, studyId: study.id };
  });
}

/** Sends one request to the server without a network. */
export async function inject(server: FastifyInstance, options: InjectOptions): Promise<TestReply> {
  const reply = await server.inject(options);
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: isJson ? reply.json() : reply.body, headers: reply.headers };
}

export async function signIn(server: FastifyInstance, email: string): Promise<TestClient> {
  const reply = await inject(server, { method: 'POST', url: '/api/session', payload: { email, password } });
  if (reply.status !== 200) throw new Error(`signIn: ${email} got ${reply.status} ${JSON.stringify(reply.body)}`);
  const cookie = [reply.headers['set-cookie']]
    .flat()
    .map((one) => String(one).split(';')[0])
    .join('; ');
  const session = await inject(server, { method: 'GET', url: '/api/session', headers: { cookie } });
  const csrf = String(session.body.csrf);
  return {
    cookie,
    csrf,
    request: (method, url, body, headers = {}) =>
      inject(server, {
        method,
        url,
        headers: { cookie, 'x-jointwise-csrf': csrf, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      }),
  };
}
