import { type ClaimDefinition, shippedClaims } from '@jointwise/definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedClaims } from '../src/claims/seed-claims.ts';
import { inject, startTestServer, type TestServer } from './test-server.ts';

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
  await seedClaims(test.store);
  const clinician = await test.signIn('clinician');
  for (const slug of ['platelets-relieve-knee-pain', 'fewer-risks']) {
    await clinician.request('POST', `/api/claims/${slug}/publication`, { version: 1, reason: 'checked' });
  }
});
afterAll(() => test.close());

const page = async (url: string) => {
  const reply = await test.server.inject({ method: 'GET', url });
  return { status: reply.statusCode, text: reply.body, headers: reply.headers };
};
const sentenceOf = (slug: string) => (shippedClaims.find((claim) => claim.slug === slug) as ClaimDefinition).sentence;

describe('the page of a claim', () => {
  it('says the sentence, the verdict as a word and a sentence, the certainty and the numbers, in both languages', async () => {
    const english = await page('/en/claims/platelets-relieve-knee-pain');
    expect(english.status).toBe(200);
    expect(english.text).toContain(`<q>${sentenceOf('platelets-relieve-knee-pain').en}</q>`);
    expect(english.text).toContain('No important effect shown');
    expect(english.text).toContain('It made no difference that matters compared with an injection of salt water.');
    // RESTORE (Bennell 2021): -0.4 (-0.9 to 0.2).
    expect(english.text).toContain('−0.40 (95 % CI −0.90 to 0.20) points of 0-10');
    expect(english.text).toContain('Moderate certainty');
    expect(english.text).toContain('RESTORE (Bennell 2021)');
    const spanish = await page('/es/claims/platelets-relieve-knee-pain');
    expect(spanish.text).toContain(`<q>${sentenceOf('platelets-relieve-knee-pain').es}</q>`);
    expect(spanish.text).toContain('Sin efecto importante demostrado');
    expect(spanish.text).toContain('−0,40 (IC 95 % −0,90 a 0,20)');
  });

  it('calls harm by its name', async () => {
    const { text } = await page('/en/claims/fewer-risks');
    expect(text).toContain('More people had side effects than with placebo.');
    expect(text).toContain('2.67 (95 % CI 1.19 to 5.99)');
  });

  it('needs no script and holds none', async () => {
    expect((await page('/en/claims/fewer-risks')).text).not.toMatch(/<script|style="|onclick/);
  });

  it('stands beside itself as data and as a picture that other sites may show', async () => {
    const data = await page('/en/claims/fewer-risks.json');
    expect(JSON.parse(data.text)).toMatchObject({ words: { verdict: 'Harm' }, card: { verdict: { code: 'harm' } } });
    const image = await page('/es/claims/fewer-risks.svg');
    expect(image.headers['content-type']).toContain('image/svg+xml');
    expect(image.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(image.text).toContain('Daño');
    expect(image.text).not.toMatch(/<script|href=|url\((?!#)/);
  });

  it('does not exist for drafts and for what never was', async () => {
    expect((await page('/en/claims/avoids-surgery')).status).toBe(404);
    expect((await page('/en/claims/nothing-here')).status).toBe(404);
    expect((await page('/en/claims/avoids-surgery.json')).status).toBe(404);
    expect((await page("/en/claims/'%20or%201=1")).status).toBe(404);
  });
});

describe('the list of claims', () => {
  it('holds those that are published, with their verdicts', async () => {
    const { status, text } = await page('/en/claims');
    expect(status).toBe(200);
    expect(text).toContain('/en/claims/fewer-risks');
    expect(text).not.toContain('/en/claims/avoids-surgery');
    expect(JSON.parse((await page('/en/claims.json')).text).claims).toHaveLength(2);
  });
});

describe('a claim on the public pages', () => {
  it('is the same whoever asks: no session, no cookie', async () => {
    const reply = await inject(test.server, { method: 'GET', url: '/en/claims/fewer-risks' });
    expect(reply.headers['set-cookie']).toBeUndefined();
  });
});

describe('the page of a study', () => {
  it('says what it is and how many take part, and hides few', async () => {
    const data = JSON.parse((await page('/en/studies/TEST.json')).text);
    expect(data).toMatchObject({ code: 'TEST', sites: 2, people: 0, classes: [] });
    const { status, text } = await page('/en/studies/TEST');
    expect(status).toBe(200);
    expect(text).toContain('/en/claims/fewer-risks');
    expect((await page('/en/studies/NONE')).status).toBe(404);
    expect((await page('/en/evidence')).text).toContain('/en/studies/TEST');
  });
});
