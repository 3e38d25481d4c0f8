import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

let site: TestServer;
beforeAll(async () => {
  site = await startTestServer();
});
afterAll(() => site?.close());

const get = (url: string, headers: Record<string, string> = {}) => site.server.inject({ method: 'GET', url, headers });
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page about the law', () => {
  it('asks before it answers, and says that legal is not effective', async () => {
    const { statusCode, body } = await get('/en/allowed');
    expect(statusCode).toBe(200);
    expect(body).toContain('Legal status is not evidence that it works');
    expect(body).not.toContain('id="answer"');
  });

  it('answers for marrow concentrate in Spain, in Spanish, with the rule', async () => {
    const { body } = await get('/es/allowed?what=bmac&where=ES&for=osteoarthritis&way=none&when=2026-03-14');
    const text = textOf(body);
    expect(text).toContain('Cuenta como medicamento de terapia avanzada');
    expect(text).toContain('Es la lectura probable');
    expect(text).toContain('fuera de todas las vías');
    expect(text).toContain('EU-3 : Regulation (EC) 1394/2007 Art 2(1)(c) (decide)');
    expect(text).toContain('no demuestra que funcione');
  });

  it('says that permitted by a state is not approved, from the day of the law', async () => {
    const ask = '/en/allowed?what=svf&where=US-FL&for=osteoarthritis&when=';
    expect((await get(`${ask}2025-07-01`)).body).toContain('Permitted by a state is not approved by the FDA');
    expect((await get(`${ask}2025-06-30`)).body).not.toContain('Permitted by a state');
  });

  it('names what it needs to know and does not guess', async () => {
    const text = textOf((await get('/en/allowed?what=bmac&where=US')).body);
    expect(text).toContain('This cannot be told yet');
    expect(text).toContain('what it is for');
  });

  it('does not tell patients a rule that has yet to be checked', async () => {
    const text = textOf((await get('/en/allowed?what=prp&where=UK&for=osteoarthritis')).body);
    expect(text).toContain('We have not been able to check this');
    expect(text).not.toContain('IPG637');
  });

  it('takes no nonsense from an address, and guesses the place from the language of the browser', async () => {
    const nonsense = '/en/allowed?what=%3Cscript%3E&where=MARS&when=2026-02-31&step=x&cells=maybe';
    expect((await get(nonsense)).body).not.toContain('id="answer"');
    const { body } = await get('/es/allowed', { 'accept-language': 'es-ES' });
    expect(body).toContain('<option value="ES" selected="">España</option>');
  });

  it('gives the same answer as JSON', async () => {
    const reply = await get('/en/allowed.json?what=svf&where=EU&for=osteoarthritis&when=2026-03-14');
    expect(reply.json()).toMatchObject({
      result: { status: 'told', category: 'eu-atmp', certainty: 'determined', route: 'unsaid' },
      notEvidence: expect.stringContaining('not evidence'),
    });
  });
});
