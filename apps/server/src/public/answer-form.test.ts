import { createHash } from 'node:crypto';
import { HomePage } from '@jointwise/patient/pages';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import type { Services } from '../services.ts';
import { definePage, type FormDefinition, type PageDefinition } from './define-page.ts';
import { FormTokens } from './form-token.ts';
import { servePublicPages } from './serve-public-pages.ts';

const key = new Uint8Array(32).fill(3);
const opened: FastifyInstance[] = [];
afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

/** A server with one form and no database: studies are asked for and there are none. */
async function serve(
  form: Partial<FormDefinition> = {},
  read: () => Promise<unknown> = async () => [],
): Promise<FastifyInstance> {
  const server = Fastify();
  opened.push(server);
  const services = {
    config: readConfig({}, '/nowhere'),
    store: { read },
    now: () => new Date(),
    formKey: key,
    log: () => undefined,
    isHttps: false,
  } as unknown as Services;
  const view = (title: string) => ({ title, description: title, content: HomePage({ t: texts }) });
  const texts = (await import('@jointwise/patient/pages')).textsOf('en');
  const page: PageDefinition = definePage({
    path: '/form',
    get: () => view('Form'),
    post: { guard: 'full', handle: (_context, sent) => view(`Taken ${sent.get('name')}`), ...form },
  });
  await servePublicPages(server, [page], services);
  return server;
}

function send(server: FastifyInstance, fields: Record<string, string>, remoteAddress = '192.0.2.1') {
  return server.inject({
    method: 'POST',
    url: '/en/form',
    remoteAddress,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
}

/** Works for a token as a browser does. */
function prove(token: string): string {
  for (let proof = 0; ; proof += 1) {
    const digest = createHash('sha256').update(`${token}:${proof}`).digest();
    if (digest[0] === 0 && digest[1] === 0) return String(proof);
  }
}

const freshToken = (page = '/en/form') => new FormTokens(key).issue(page);
const proven = (name: string) => {
  const token = freshToken();
  return { name, website: '', 'form-token': token, 'form-proof': prove(token) };
};

describe('a public form', () => {
  it('is taken with its token, an empty trap and a proof of work, and its answer is kept nowhere', async () => {
    const reply = await send(await serve(), proven('Ana'));
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('Taken Ana');
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['without a token', { name: 'Ana', website: '' }],
    ['with the token of another page', { name: 'Ana', website: '', 'form-token': freshToken('/en/other') }],
    [
      'with the token of a page opened five hours ago',
      {
        name: 'Ana',
        website: '',
        'form-token': new FormTokens(key, () => Date.now() - 5 * 3_600_000).issue('/en/form'),
      },
    ],
  ])('is refused %s, and says that nothing was kept', async (_how, fields) => {
    const reply = await send(await serve(), fields);
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain('open for too long');
    expect(reply.body).not.toContain('Ana');
  });

  it('is refused when a program has filled in the trap, or has left it out', async () => {
    const server = await serve();
    expect((await send(server, { ...proven('Ana'), website: 'https://example.org' })).statusCode).toBe(400);
    const { website: _left, ...without } = proven('Ana');
    expect((await send(server, without)).statusCode).toBe(400);
  });

  it('is taken twice a minute from one address without JavaScript, and then asked to wait', async () => {
    const server = await serve();
    const plain = () => send(server, { name: 'Ana', website: '', 'form-token': freshToken(), 'form-proof': '' });
    expect([(await plain()).statusCode, (await plain()).statusCode]).toEqual([200, 200]);
    const third = await plain();
    expect(third.statusCode).toBe(429);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect((await send(server, proven('Ana'))).statusCode).toBe(200);
    const elsewhere = { name: 'Ana', website: '', 'form-token': freshToken(), 'form-proof': '' };
    expect((await send(server, elsewhere, '192.0.2.2')).statusCode).toBe(200);
  });

  it('is not taken twice for one proof of work', async () => {
    const server = await serve();
    const fields = proven('Ana');
    expect([(await send(server, fields)).statusCode, (await send(server, fields)).statusCode]).toEqual([200, 403]);
    expect((await send(server, fields, '192.0.2.9')).statusCode).toBe(403);
  });

  it('is limited by address even with proof', async () => {
    const server = await serve({ perMinute: 2 });
    const replies = [await send(server, proven('a')), await send(server, proven('b')), await send(server, proven('c'))];
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
  });

  it('needs neither trap nor proof where only the token guards it', async () => {
    const reply = await send(await serve({ guard: 'token' }), { name: 'Ana', 'form-token': freshToken() });
    expect(reply.statusCode).toBe(200);
  });

  it('is drawn again with what was written, where its page can do that', async () => {
    const texts = (await import('@jointwise/patient/pages')).textsOf('en');
    const refused: FormDefinition['refused'] = (_context, form, refusal) => ({
      title: `Again ${form.get('name')} ${refusal}`,
      description: '',
      content: HomePage({ t: texts }),
    });
    const reply = await send(await serve({ refused }), { name: 'Ana', website: '' });
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain('Again Ana expired');
  });

  it('is taken while the database cannot be reached, as far as its page needs none', async () => {
    const server = await serve({ guard: 'token' }, () => Promise.reject(new Error('down')));
    expect((await send(server, { name: 'Ana', 'form-token': freshToken() })).statusCode).toBe(200);
  });

  it('is refused when it is not UTF-8 or has fields without end', async () => {
    const server = await serve();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = (payload: Buffer) => server.inject({ method: 'POST', url: '/en/form', headers, payload });
    expect((await post(Buffer.from([0x61, 0x3d, 0xff]))).statusCode).toBe(400);
    expect((await post(Buffer.from('a=1&'.repeat(400)))).statusCode).toBe(400);
    expect((await post(Buffer.from('a=%00'))).statusCode).toBe(400);
  });
});
