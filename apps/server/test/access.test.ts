import { permissionsOfRole, type Role, roles } from '@jointwise/definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Access, Route } from '../src/frame/route.ts';
import { routes } from '../src/routes/index.ts';
import { inject, startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
const clients = new Map<Role, TestClient>();

beforeAll(async () => {
  test = await startTestServer();
  for (const role of roles) clients.set(role, await test.signIn(role));
});
afterAll(() => test.close());

const somebody = '0192f000-0000-7000-8000-0000000000ff';

/** An address of the route with the site asked for, and ids of nothing everywhere else. */
function addressOf(route: Route, siteId: string): string {
  return route.path
    .replace(':siteId', siteId)
    .replace(/:kind/, 'condition')
    .replace(/:key/, 'koos')
    .replace(/:\w+/g, somebody);
}

/** What the permission table says, without asking the server. */
function isAllowed(access: Access, role: Role, site: 'own' | 'other'): boolean {
  if (typeof access === 'string') return true;
  const isHeld = permissionsOfRole[role].includes(access.permission);
  return isHeld && (access.at === 'any-site' || site === 'own');
}

const walks = routes.flatMap((route) =>
  roles.flatMap((role) => (['own', 'other'] as const).map((site) => ({ route, role, site }))),
);

// Signing out would end the session that the other requests use; its own test is among those of signing in.
const walked = walks.filter(({ route }) => !(route.method === 'DELETE' && route.path === '/api/session'));

describe('every route, every role, own and other site', () => {
  it('has a table worth walking', () => {
    expect(walked.length).toBeGreaterThan(400);
  });

  it.each(walked.map((walk) => [`${walk.route.method} ${walk.route.path}`, walk.role, walk.site, walk] as const))(
    '%s as %s, %s site',
    async (_name, role, site, { route }) => {
      const client = clients.get(role);
      const url = addressOf(route, test.siteIds[site]);
      const reply = await client?.request(route.method, url, route.method === 'GET' ? undefined : {});
      expect(reply?.status).toBeLessThan(500);
      if (isAllowed(route.access, role, site)) expect(['forbidden', 'not-signed-in']).not.toContain(reply?.body?.code);
      else expect(reply).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    },
  );

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s without signing in',
    async (_name, route) => {
      const url = addressOf(route, test.siteIds.own);
      const reply = await inject(test.server, { method: route.method, url });
      if (route.access === 'public') expect(reply.status).not.toBe(401);
      else expect(reply).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    },
  );
});

describe('access, spot-checked by hand', () => {
  const at = (site: 'own' | 'other', path: string) =>
    `/api/sites/${test.siteIds[site]}/participants/${somebody}${path}`;
  const statusOf = async (role: Role, url: string) => (await clients.get(role)?.request('GET', url))?.status;

  it('shows contact details to coordinators and clinicians, to nobody else, and at no other site', async () => {
    expect(await statusOf('coordinator', at('own', '/contact'))).toBe(404);
    expect(await statusOf('clinician', at('own', '/contact'))).toBe(404);
    expect(await statusOf('monitor', at('own', '/contact'))).toBe(403);
    expect(await statusOf('administrator', at('own', '/contact'))).toBe(403);
    expect(await statusOf('coordinator', at('other', '/contact'))).toBe(403);
  });

  it('shows no single participant to an analyst', async () => {
    expect(await statusOf('analyst', `/api/participants?studyId=${test.studyId}`)).toBe(403);
    expect(await statusOf('analyst', at('own', ''))).toBe(403);
  });

  it('answers a site that does not exist like one of somebody else', async () => {
    const url = `/api/sites/${somebody}/participants/${somebody}`;
    expect(await statusOf('coordinator', url)).toBe(403);
  });

  it('gives an administrator no audit records of another site', async () => {
    expect(await statusOf('administrator', `/api/audit?siteId=${test.siteIds.own}`)).toBe(200);
    expect(await statusOf('administrator', `/api/audit?siteId=${test.siteIds.other}`)).toBe(403);
  });

  it('lets an administrator give no role at a site of somebody else', async () => {
    const roleThere = { siteId: test.siteIds.other, role: 'administrator' };
    const body = { name: 'New', email: 'new@example.org', password: 'quiet-lanterns-drift-42', roles: [roleThere] };
    const reply = await clients.get('administrator')?.request('POST', '/api/users', body);
    expect(reply).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('lists users and roles of own sites alone', async () => {
    const reply = await clients.get('administrator')?.request('GET', '/api/users');
    const sites = reply?.body.rows.flatMap((row: { roles: { siteId: string }[] }) =>
      row.roles.map((held) => held.siteId),
    );
    expect(new Set(sites)).toEqual(new Set([test.siteIds.own]));
  });
});
