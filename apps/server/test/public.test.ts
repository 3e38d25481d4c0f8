import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

let site: TestServer;
beforeAll(async () => {
  site = await startTestServer();
});
afterAll(() => site?.close());

const get = (url: string, headers: Record<string, string> = {}) => site.server.inject({ method: 'GET', url, headers });

describe('public pages', () => {
  it('speak the language of their address and lead to the same page in the other', async () => {
    const reply = await get('/es');
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.body).toMatch(/^<!doctype html><html lang="es">/);
    expect(reply.body).toContain('hrefLang="en" href="/en"');
    expect(reply.body).toContain('No diagnostica');
  });

  it('say that the data of a demonstration are made up', async () => {
    expect((await get('/en')).body).toContain('made up');
  });

  it('run and load nothing but files of their own, and set no cookie', async () => {
    const { headers, body } = await get('/en');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).not.toMatch(/<script(?! type="module" src="\/public\/assets\/)| style=|<style| on\w+=/);
  });

  it('lead whoever names no language to the one they like best', async () => {
    const reply = await get('/public', { 'accept-language': 'es-ES,es;q=0.9,en;q=0.5' });
    expect(reply.statusCode).toBe(302);
    expect(reply.headers.location).toBe('/es');
  });

  it.each(['/fr', '/fr/claims', '/en/nothing-here'])('have nothing at %s, and say so in a page', async (url) => {
    const reply = await get(url);
    expect(reply.statusCode).toBe(404);
    expect(reply.body).toContain('There is no page here');
  });

  it('are found with a slash too many', async () => {
    const reply = await get('/en/where-does-it-hurt/?places=list');
    expect(reply.statusCode).toBe(308);
    expect(reply.headers.location).toBe('/en/where-does-it-hurt?places=list');
  });

  it('are sent again only when they have changed', async () => {
    const first = await get('/en');
    const again = await get('/en', { 'if-none-match': String(first.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('are sent small where the browser can read that', async () => {
    const plain = await get('/en');
    const small = await get('/en', { 'accept-encoding': 'gzip, br' });
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  });

  it('refuse a form that is not a form, and one from another site', async () => {
    const json = await site.server.inject({ method: 'POST', url: '/en', payload: { a: 1 } });
    expect(json.statusCode).toBe(415);
    const foreign = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await site.server.inject({ method: 'POST', url: '/en', headers: foreign, payload: 'a=1' });
    expect(reply.statusCode).toBe(403);
  });

  it('refuse a form of more than 64 KB', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const payload = `a=${'x'.repeat(65_536)}`;
    expect((await site.server.inject({ method: 'POST', url: '/en', headers, payload })).statusCode).toBe(413);
  });
});
