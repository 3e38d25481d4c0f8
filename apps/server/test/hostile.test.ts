import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../src/routes/index.ts';
import { inject, password, startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let coordinator: TestClient;
let administrator: TestClient;
beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn('coordinator');
  administrator = await test.signIn('administrator');
});
afterAll(() => test.close());

const shared = process.env.JOINTWISE_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const hostile = join(shared, 'data', 'interop', 'hostile');
const nothing = '0192f000-0000-7000-8000-0000000000ff';

const addressOf = (path: string) =>
  path
    .replace(':siteId', test.siteIds.own)
    .replace(':kind', 'condition')
    .replace(':key', 'koos')
    .replace(/:\w+/g, nothing);

/** A body as it is, with the type said. */
function send(method: 'POST' | 'PUT' | 'DELETE', url: string, payload: Buffer | string, type = 'application/json') {
  const { cookie, csrf } = coordinator;
  return inject(test.server, {
    method,
    url,
    payload,
    headers: { cookie, 'x-jointwise-csrf': csrf, 'content-type': type },
  });
}

/** Rows of everything that a request could have written; the trail of requests to sign in aside. */
async function rowCounts(): Promise<unknown> {
  const tables = [
    'participants',
    'clinical_records',
    'responses',
    'joint_sides',
    'episodes',
    'users',
    'sites',
    'studies',
  ];
  const counts = tables.map((table) => `(select count(*) from ${table})::int as ${table}`);
  return (await test.database.owner.query(`select ${counts.join(', ')}`)).rows[0];
}

const writes = routes.filter(({ method, takesUpload }) => method !== 'GET' && takesUpload !== true);
const bodies = writes.filter(({ body }) => body !== undefined);
const enrolment = () => ({ studyId: test.studyId, enrolledOn: '2024-01-02', demographics: { sex: 'female' } });
const enrolAt = () => `/api/sites/${test.siteIds.own}/participants`;

describe('bodies that are not what they say', () => {
  it.each(bodies.map(({ method, path }) => [method as 'POST', path] as const))(
    '%s %s refuses every wrong type of body with 4xx, and stores nothing',
    async (method, path) => {
      const before = await rowCounts();
      const wrong = [
        '',
        'null',
        '[]',
        '"text"',
        '1',
        'true',
        '{}',
        '{"a":1}',
        '{',
        '[[[',
        '{"__proto__":{"a":1}}',
        '\u0000',
      ];
      for (const body of wrong) {
        const reply = await send(method, addressOf(path), body);
        expect.soft(reply.status, body).toBeGreaterThanOrEqual(400);
        expect.soft(reply.status, body).toBeLessThan(500);
        expect.soft(reply.headers['content-type'], body).toContain('application/problem+json');
      }
      expect(await rowCounts()).toEqual(before);
    },
  );

  it.each([
    ['text/plain', '{}', 415],
    ['application/x-www-form-urlencoded', 'a=1', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['application/json; charset=utf-16', '{}', 415],
    ['application/json; charset=utf-8', '{}', 400],
    ['nonsense', '{}', 415],
  ])('answers a body of type %s with %s as %i', async (type, body, status) => {
    expect((await send('POST', enrolAt(), body, type)).status).toBe(status);
  });

  it('answers a body over one mebibyte with 413, and reads one just below', async () => {
    const long = JSON.stringify({ ...enrolment(), code: 'x'.repeat(1_048_576) });
    expect((await send('POST', enrolAt(), long)).body.code).toBe('body-too-large');
    const shorter = JSON.stringify({ ...enrolment(), code: 'x'.repeat(1_000_000) });
    expect((await send('POST', enrolAt(), shorter)).body.code).toBe('invalid-request');
  });

  it('refuses bytes that are not UTF-8, texts with U+0000 and halves of surrogate pairs', async () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    expect((await send('POST', enrolAt(), bytes)).body.code).toBe('malformed-json');
    expect((await send('POST', enrolAt(), '{"a":"\\u0000"}')).body.code).toBe('malformed-text');
    expect((await send('POST', enrolAt(), '{"a":"\\ud800"}')).body.code).toBe('malformed-text');
  });

  it.skipIf(!existsSync(hostile))('answers every file of the JSON test suite with 4xx', async () => {
    const before = await rowCounts();
    const suite = join(hostile, 'json-test-suite');
    for (const file of readdirSync(suite)) {
      const reply = await send('POST', enrolAt(), readFileSync(join(suite, file)));
      expect.soft(reply.status, file).toBeGreaterThanOrEqual(400);
      expect.soft(reply.status, file).toBeLessThan(500);
    }
    expect(await rowCounts()).toEqual(before);
  });
});

describe('texts of every kind', () => {
  const texts = [
    'Ωμέγα',
    '👩‍⚕️ é e\u0301',
    '\u202Eright to left',
    "Robert'); drop table participants; --",
    '<script>alert(1)</script>',
    '\u0001\u0007\t',
    '＜ｆｕｌｌ＞',
    '%00 %s {{7*7}}',
  ];

  /** Stores a text as the sport of a participant and reads it back. */
  async function roundTrip(text: string): Promise<{ status: number; read?: string }> {
    const { demographics, ...rest } = enrolment();
    const made = await coordinator.request('POST', enrolAt(), {
      ...rest,
      demographics: { ...demographics, sport: text },
    });
    if (made.status !== 201) return { status: made.status };
    const page = await coordinator.request('GET', `${enrolAt()}/${made.body.id}`);
    return { status: 201, read: page.body.demographics.data.sport };
  }

  it('come back unchanged', async () => {
    for (const text of texts) expect.soft(await roundTrip(text), text).toEqual({ status: 201, read: text });
  });

  it.skipIf(!existsSync(hostile))(
    'of the list of naughty strings come back unchanged or are refused with a reason',
    async () => {
      const list: string[] = JSON.parse(readFileSync(join(hostile, 'blns.json'), 'utf8'));
      for (const text of list) {
        const { status, read } = await roundTrip(text);
        if (status === 201) expect.soft(read ?? '', text).toBe(text === '' ? '' : text);
        else expect.soft([400, 422], text).toContain(status);
      }
    },
  );

  it.skipIf(!existsSync(hostile))('do no harm in addresses and searches', async () => {
    const list: string[] = JSON.parse(readFileSync(join(hostile, 'blns.json'), 'utf8'));
    for (const text of list.filter((one) => !/\p{Cs}/u.test(one))) {
      const escaped = encodeURIComponent(text);
      const search = await coordinator.request('GET', `/api/participants?studyId=${test.studyId}&search=${escaped}`);
      expect.soft(search.status, text).toBeLessThan(500);
      const path = await coordinator.request('GET', `${enrolAt()}/${escaped}`);
      expect.soft(path.status, text).toBeLessThan(500);
    }
  });
});

describe('addresses', () => {
  it('that do not exist get 404 as a problem', async () => {
    for (const url of [
      '/api',
      '/api/',
      '/api/nothing',
      '/api/sites/x/y/z',
      '/api/Health',
      '/api/health/',
      '/api/../api/none',
    ]) {
      const reply = await coordinator.request('GET', url);
      expect.soft(reply.status, url).toBe(404);
      expect.soft(reply.body?.code, url).toBe('not-found');
    }
  });

  it('that exist for other methods get 405 with the methods they know', async () => {
    const reply = await coordinator.request('PUT', '/api/session', {});
    expect(reply).toMatchObject({
      status: 405,
      body: { code: 'method-not-allowed' },
      headers: { allow: 'POST, GET, DELETE' },
    });
    const patch = await inject(test.server, { method: 'PATCH', url: '/api/health' });
    expect(patch.status).toBe(405);
  });

  it.each(routes.filter(({ path }) => path.includes(':')).map(({ method, path }) => [method, path] as const))(
    '%s %s answers ids of every bad kind with 4xx',
    async (method, path) => {
      for (const bad of [
        'x',
        '0',
        '-1',
        'null',
        '%00',
        '%ff',
        '%F0%9F%92%A9',
        "1'--",
        'a'.repeat(399),
        'a'.repeat(4000),
        nothing.toUpperCase(),
      ]) {
        const url = path.replace(/:\w+/g, bad);
        const reply = await coordinator.request(method, url, method === 'GET' ? undefined : {});
        expect.soft(reply.status, `${url.slice(0, 80)}`).toBeGreaterThanOrEqual(400);
        expect.soft(reply.status, `${url.slice(0, 80)}`).toBeLessThan(500);
      }
    },
  );

  it('with queries of every bad kind get 4xx', async () => {
    const bad = ['', 'x', '1e999', '-1', '[]', '{"a":1}', '%00', '\ud83d\ude00'.repeat(200)];
    const readers = routes.filter(({ method, query }) => method === 'GET' && query !== undefined);
    for (const { path } of readers) {
      for (const value of bad) {
        for (const name of ['studyId', 'siteId', 'limit', 'after', 'threshold', '__proto__', 'nothing']) {
          const url = `${addressOf(path)}?${name}=${encodeURIComponent(value)}&${name}=twice`;
          expect.soft((await administrator.request('GET', url)).status, url.slice(0, 80)).toBeLessThan(500);
        }
      }
    }
  });

  it('with a page mark that was made up start again or are refused', async () => {
    for (const after of ['x', 'bnVsbA', 'WzEsMiwzXQ', Buffer.from('["a","b",1]').toString('base64url')]) {
      const url = `/api/participants?studyId=${test.studyId}&after=${after}`;
      expect.soft((await coordinator.request('GET', url)).status, after).toBeLessThan(500);
    }
  });
});

describe('numbers and dates', () => {
  it('that are impossible are refused, and nothing is stored', async () => {
    const before = await rowCounts();
    const refused = [
      { enrolledOn: '2023-02-29' },
      { enrolledOn: '2024-13-01' },
      { enrolledOn: '9999-12-31' },
      { enrolledOn: '+275760-09-13' },
      { enrolledOn: 20240102 },
      { demographics: { sex: 'female', heightCm: 1e308 } },
      { demographics: { sex: 'female', heightCm: -0.1 } },
      { demographics: { sex: 'female', birthYear: 1960.5 } },
      { demographics: { sex: 'female', birthYear: '1960' } },
      { demographics: { sex: ['female'] } },
    ];
    for (const change of refused) {
      const reply = await coordinator.request('POST', enrolAt(), { ...enrolment(), ...change });
      expect.soft([400, 422], JSON.stringify(change)).toContain(reply.status);
      expect.soft(reply.body.problems?.length, JSON.stringify(change)).toBeGreaterThan(0);
    }
    expect((await send('POST', enrolAt(), '{"a":1e400}')).body.code).toBe('invalid-request');
    expect(await rowCounts()).toEqual(before);
  });
});

describe('headers', () => {
  it('of every bad kind get 4xx', async () => {
    const tries = [
      { cookie: 'jointwise_session=' },
      { cookie: `jointwise_session=${'x'.repeat(5000)}` },
      { cookie: 'jointwise_session=\u00ff;;;=;' },
      { authorization: 'Bearer' },
      { authorization: `Bearer ${'x'.repeat(201)}` },
      { 'x-jointwise-csrf': 'x' },
      { 'if-none-match': '*', range: 'bytes=0-' },
    ];
    for (const headers of tries) {
      const reply = await inject(test.server, { method: 'GET', url: '/api/studies', headers });
      expect.soft(reply.status, JSON.stringify(headers).slice(0, 60)).toBe(401);
    }
  });

  it('keep a page from being framed, sniffed and scripted by others, and lock nobody out of plain http', async () => {
    const { headers } = await inject(test.server, { method: 'GET', url: '/api/health' });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('ask for https only where the registry is reached by it', async () => {
    const secure = await startTestServer({ JOINTWISE_PUBLIC_URL: 'https://registry.example.org' });
    const payload = { email: 'monitor.own@example.org', password };
    const reply = await inject(secure.server, { method: 'POST', url: '/api/session', payload });
    expect(reply.headers['strict-transport-security']).toContain('max-age');
    expect(String([reply.headers['set-cookie']].flat()[0])).toMatch(/^__Host-jointwise_session=.*; Secure$/);
    await secure.close();
  });
});

describe('a connection that does not speak HTTP', () => {
  it('gets a problem and is closed', async () => {
    await test.server.listen({ host: '127.0.0.1', port: 0 });
    const address = test.server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const talk = (text: string) =>
      new Promise<string>((done) => {
        let answer = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        socket.on('data', (piece) => {
          answer += piece;
        });
        socket.on('close', () => done(answer));
      });
    expect(await talk('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*malformed-request/);
    const headers = `GET /api/health HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await talk(headers)).toMatch(/^HTTP\/1.1 431 [\s\S]*headers-too-large/);
  });
});

describe('too many requests', () => {
  it('from somebody who is not signed in are delayed', async () => {
    const replies = [];
    for (let i = 0; i < 310; i++) {
      replies.push(await inject(test.server, { method: 'GET', url: '/api/studies', remoteAddress: '203.0.113.9' }));
    }
    const last = replies.at(-1);
    expect(last).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  });
});
