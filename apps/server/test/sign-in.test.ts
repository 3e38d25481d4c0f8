import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { counterAt, oneTimePassword } from '../src/sign-in/totp.ts';
import { emailOf, inject, password, signIn, startTestServer, type TestServer } from './test-server.ts';

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.close());
beforeEach(() => test.setNow(new Date()));

const attempt = (payload: object, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  inject(test.server, { method: 'POST', url: '/api/session', payload, headers, remoteAddress });

async function eventsOf(email: string): Promise<string[]> {
  const { rows } = await test.database.owner.query(
    'select a.event from sign_in_attempts a join users u on u.id = a.user_id where u.email = $1 order by a.id',
    [email],
  );
  return rows.map(({ event }) => event);
}

describe('signing in', () => {
  it('sets a cookie that scripts cannot read and that other sites do not send along', async () => {
    const reply = await attempt({ email: emailOf('monitor'), password });
    expect(reply.status).toBe(200);
    expect(reply.body.user).toMatchObject({ email: emailOf('monitor'), secondFactor: false });
    const cookies = [reply.headers['set-cookie']].flat();
    expect(cookies[0]).toMatch(/^jointwise_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  });

  it('keeps only the hash of the token', async () => {
    const { cookie } = await signIn(test.server, emailOf('monitor'));
    const token = /jointwise_session=([\w-]+)/.exec(cookie)?.[1] ?? '';
    const { rows } = await test.database.owner.query('select s::text as row from sessions s');
    expect(token).toHaveLength(43);
    expect(rows.some(({ row }) => row.includes(token) || row.includes(Buffer.from(token).toString('hex')))).toBe(false);
  });

  it('says the same to a wrong password and to an unknown account', async () => {
    const wrong = await attempt({ email: emailOf('analyst'), password: 'not this one at all' });
    const unknown = await attempt({ email: 'nobody@example.org', password: 'not this one at all' });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body.code).toBe('invalid-credentials');
  });

  it('audits success and failure', async () => {
    const before = await eventsOf(emailOf('clinician'));
    await attempt({ email: emailOf('clinician'), password: 'wrong' });
    await attempt({ email: emailOf('clinician'), password });
    expect((await eventsOf(emailOf('clinician'))).slice(before.length)).toEqual(['wrong-password', 'signed-in']);
    const { rows } = await test.database.owner.query(
      "select count(*)::int as n from audit_records where table_name = 'sign_in_attempts'",
    );
    expect(rows[0].n).toBeGreaterThanOrEqual(2);
  });

  it('delays after five failures, lets nobody guess meanwhile, and lets the owner in after the delay', async () => {
    const email = emailOf('coordinator', 'other');
    for (let i = 0; i < 5; i++) await attempt({ email, password: 'wrong' });
    const locked = await attempt({ email, password });
    expect(locked).toMatchObject({ status: 423, body: { code: 'locked', retryAfterSeconds: 15 } });
    expect(locked.headers['retry-after']).toBe('15');
    test.setNow(new Date(Date.now() + 16_000));
    expect((await attempt({ email, password })).status).toBe(200);
  });

  it('delays an unknown account as it delays a known one', async () => {
    for (let i = 0; i < 5; i++) await attempt({ email: 'nobody@else.org', password: 'wrong' });
    expect((await attempt({ email: 'nobody@else.org', password })).body.code).toBe('locked');
  });

  it('keeps the owner in at a known browser, whatever strangers do', async () => {
    const email = emailOf('clinician', 'other');
    const { cookie } = await signIn(test.server, email);
    for (let i = 0; i < 25; i++) await attempt({ email, password: 'wrong' }, {}, `192.0.2.${i}`);
    expect((await attempt({ email, password }, {}, '198.51.100.1')).body.code).toBe('locked');
    expect((await attempt({ email, password }, { cookie }, '198.51.100.1')).status).toBe(200);
  });

  it('lets nobody in whose account is disabled, and ends their sessions', async () => {
    const administrator = await test.signIn('administrator', 'other');
    const email = emailOf('monitor', 'other');
    const monitor = await signIn(test.server, email);
    const users = await administrator.request('GET', '/api/users');
    const { id } = users.body.rows.find((row: { email: string }) => row.email === email);
    const body = { status: 'disabled', reason: 'left the clinic' };
    expect((await administrator.request('PUT', `/api/users/${id}/status`, body)).status).toBe(204);
    expect((await monitor.request('GET', '/api/session')).status).toBe(401);
    expect((await attempt({ email, password })).body.code).toBe('invalid-credentials');
  });
});

describe('a session', () => {
  it('ends with signing out', async () => {
    const client = await test.signIn('monitor');
    expect((await client.request('DELETE', '/api/session')).status).toBe(204);
    expect((await client.request('GET', '/api/session')).status).toBe(401);
  });

  it('ends after an hour without a request', async () => {
    const client = await test.signIn('monitor');
    test.setNow(new Date(Date.now() + 59 * 60_000));
    expect((await client.request('GET', '/api/studies')).status).toBe(200);
    test.setNow(new Date(Date.now() + 122 * 60_000));
    expect((await client.request('GET', '/api/studies')).status).toBe(401);
  });

  it('refuses a write without the token that only its own pages can read', async () => {
    const { cookie } = await test.signIn('coordinator');
    const url = '/api/tokens';
    const reply = await inject(test.server, { method: 'POST', url, headers: { cookie }, payload: {} });
    expect(reply).toMatchObject({ status: 403, body: { code: 'wrong-csrf-token' } });
  });

  it('refuses a write that a browser sends for another site', async () => {
    const client = await test.signIn('coordinator');
    const elsewhere = await client.request('POST', '/api/tokens', {}, { origin: 'https://evil.example' });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'wrong-origin' } });
    const crossSite = await client.request('POST', '/api/tokens', {}, { 'sec-fetch-site': 'cross-site' });
    expect(crossSite).toMatchObject({ status: 403, body: { code: 'wrong-origin' } });
    const own = await client.request(
      'POST',
      '/api/tokens',
      {},
      { origin: 'http://clinic.local:8080', host: 'clinic.local:8080' },
    );
    expect(own.body.code).toBe('invalid-request');
  });

  it('ends everywhere else when the password changes', async () => {
    const email = emailOf('analyst', 'other');
    const here = await signIn(test.server, email);
    const there = await signIn(test.server, email);
    const next = 'orchard-tuesday-umbrella';
    expect((await here.request('POST', '/api/password', { current: 'wrong', next })).status).toBe(401);
    const weak = await here.request('POST', '/api/password', { current: password, next: 'Password123456' });
    expect(weak).toMatchObject({ status: 422, body: { code: 'weak-password' } });
    expect((await here.request('POST', '/api/password', { current: password, next })).status).toBe(204);
    expect((await here.request('GET', '/api/session')).status).toBe(200);
    expect((await there.request('GET', '/api/session')).status).toBe(401);
    expect((await attempt({ email, password: next })).status).toBe(200);
  });
});

describe('the second factor', () => {
  const fromBase32 = (text: string) => {
    const bits = [...text]
      .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
      .join('');
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  };

  it('is asked for once it is confirmed, accepts a code once, and is sealed in the database', async () => {
    const email = emailOf('clinician');
    const client = await signIn(test.server, email);
    const proposed = await client.request('POST', '/api/second-factor');
    const secret = fromBase32(proposed.body.secret);
    expect(secret).toHaveLength(20);
    const now = Date.now();
    test.setNow(new Date(now));
    const code = (shift: number) => oneTimePassword(secret, counterAt(now) + shift);
    expect((await client.request('PUT', '/api/second-factor', { code: '000000' })).body?.code).toBe('wrong-code');
    expect((await client.request('PUT', '/api/second-factor', { code: code(0) })).status).toBe(204);

    expect((await attempt({ email, password })).body.code).toBe('second-factor-required');
    expect((await attempt({ email, password, code: code(0) })).body.code).toBe('invalid-credentials');
    expect((await attempt({ email, password, code: code(1) })).status).toBe(200);
    expect((await attempt({ email, password, code: code(1) })).body.code).toBe('invalid-credentials');

    const { rows } = await test.database.owner.query(
      'select secret from second_factors where confirmed_at is not null',
    );
    expect(rows.some((row) => row.secret.includes(secret))).toBe(false);
  });

  it('lets two requests with the same code in once', async () => {
    const email = emailOf('analyst');
    const client = await signIn(test.server, email);
    const secret = fromBase32((await client.request('POST', '/api/second-factor')).body.secret);
    const now = Date.now();
    await client.request('PUT', '/api/second-factor', { code: oneTimePassword(secret, counterAt(now)) });
    const code = oneTimePassword(secret, counterAt(now) + 1);
    const replies = await Promise.all([attempt({ email, password, code }), attempt({ email, password, code })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('is reset by an administrator of the sites of its owner', async () => {
    const administrator = await test.signIn('administrator');
    const users = await administrator.request('GET', '/api/users');
    const { id } = users.body.rows.find((row: { email: string }) => row.email === emailOf('clinician'));
    const stranger = await test.signIn('administrator', 'other');
    const url = `/api/users/${id}/second-factor`;
    expect((await stranger.request('DELETE', url, { reason: 'lost' })).status).toBe(403);
    expect((await administrator.request('DELETE', url, { reason: 'lost' })).status).toBe(204);
    expect((await attempt({ email: emailOf('clinician'), password })).status).toBe(200);
  });
});

describe('where a second factor is required', () => {
  it('lets staff do nothing before they have one, but set it up', async () => {
    const strict = await startTestServer({ JOINTWISE_SECOND_FACTOR: 'required' });
    const client = await strict.signIn('coordinator');
    const session = await client.request('GET', '/api/session');
    expect(session.body.secondFactorRequired).toBe(true);
    const refused = await client.request('GET', `/api/participants?studyId=${strict.studyId}`);
    expect(refused).toMatchObject({ status: 403, body: { code: 'second-factor-enrolment-required' } });
    expect((await client.request('POST', '/api/second-factor')).status).toBe(200);
    await strict.close();
  });
});

describe('an API token', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const read = (token: string, url: string) => inject(test.server, { method: 'GET', url, headers: bearer(token) });

  it('does what it was made for, at its site, and nothing else', async () => {
    const client = await test.signIn('coordinator');
    const wanted = { name: 'export', permissions: ['study.read'], siteIds: [test.siteIds.own], expiresInDays: 7 };
    const made = await client.request('POST', '/api/tokens', wanted);
    expect(made.status).toBe(201);
    const { token, id } = made.body;
    expect((await read(token, '/api/studies')).status).toBe(200);
    expect((await read(token, `/api/participants?studyId=${test.studyId}`)).body.code).toBe('forbidden');
    const another = await inject(test.server, {
      method: 'POST',
      url: '/api/tokens',
      headers: bearer(token),
      payload: wanted,
    });
    expect(another.body.code).toBe('forbidden');
    expect((await client.request('DELETE', `/api/tokens/${id}`)).status).toBe(204);
    expect((await read(token, '/api/studies')).body.code).toBe('not-signed-in');
  });

  it('never holds more than its owner', async () => {
    const client = await test.signIn('coordinator');
    const wanted = { name: 'more', permissions: ['user.write'], siteIds: [test.siteIds.own], expiresInDays: 7 };
    expect((await client.request('POST', '/api/tokens', wanted)).body.code).toBe('forbidden');
    const elsewhere = { ...wanted, permissions: ['study.read'], siteIds: [test.siteIds.other] };
    expect((await client.request('POST', '/api/tokens', elsewhere)).body.code).toBe('forbidden');
  });

  it('loses what its owner loses', async () => {
    const administrator = await test.signIn('administrator');
    const next = {
      name: 'Temp',
      email: 'temp@example.org',
      password,
      roles: [{ siteId: test.siteIds.own, role: 'monitor' }],
    };
    const { id } = (await administrator.request('POST', '/api/users', next)).body;
    const client = await signIn(test.server, next.email);
    const wanted = { name: 'audit', permissions: ['audit.read'], siteIds: [test.siteIds.own], expiresInDays: 7 };
    const { token } = (await client.request('POST', '/api/tokens', wanted)).body;
    const url = `/api/audit?siteId=${test.siteIds.own}`;
    expect((await read(token, url)).status).toBe(200);
    const roles = { roles: [{ siteId: test.siteIds.own, role: 'analyst' }], reason: 'moved' };
    expect((await administrator.request('PUT', `/api/users/${id}/roles`, roles)).status).toBe(204);
    expect((await read(token, url)).body.code).toBe('forbidden');
  });

  it('is refused when it is not one', async () => {
    for (const authorization of [
      'Bearer x',
      'Basic YTpi',
      'Bearer jw_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      'Bearer \u00e9',
    ]) {
      const reply = await inject(test.server, { method: 'GET', url: '/api/studies', headers: { authorization } });
      expect(reply.body.code).toBe('not-signed-in');
    }
  });
});
