import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, seedClaims } from '@jointwise/server';
import { addUser, type Store } from '@jointwise/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedLanguage } from './invented-language.ts';
import { type PublicSite, startPublicSite } from './public-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'jointwise-languages-'));
let site: PublicSite;
beforeAll(async () => {
  mkdirSync(join(folder, 'languages'));
  writeFileSync(join(folder, 'languages', 'fr.json'), JSON.stringify(inventedLanguage('fr')));
  readConfig({ JOINTWISE_DATA: folder }, folder);
  site = await startPublicSite(publishAll);
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function publishAll(store: Store, siteId: string): Promise<void> {
  await store.write({ actor: { system: 'test' }, siteIds: [] }, (session) =>
    addUser(session, {
      ...{ name: 'Demonstration: every role at every site', email: 'admin@demo.example', passwordHash: 'none' },
      roles: [{ siteId, role: 'administrator' }],
    }),
  );
  await seedClaims(store);
}

const fetchPage = async (path: string) => {
  const reply = await fetch(`${site.address}${path}`);
  return { status: reply.status, html: await reply.text() };
};

/** What a person reads and what is read aloud, without addresses, names of classes and scripts. */
function wordsOf(html: string): string {
  const spoken = [...html.matchAll(/(?:aria-label|alt|content|placeholder|title)="([^"]*)"/g)].map(([, text]) => text);
  const read = html
    .replace(/<(style|script)\b.*?<\/\1>/gs, ' ')
    .replace(/<(q|span)[^>]*\blang="en"[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<a\b[^>]*\bclass="language"[^>]*>.*?<\/a>/gs, ' ')
    .replace(/<[^>]*>/g, '\n');
  return [...spoken, read].join('\n');
}

/** Words that no Spanish sentence holds; trials keep the names that they gave themselves. */
const english =
  /\b(the|of|and|with|without|from|which|their|its|not|people|person|trials?|points|ratio|against|review|registry|product|cells|platelets?|saline|months|weeks|compared|nobody|answers?|shown|pain|study|verified|source|baseline|treatment|numbers?|every|site|other|another|years?)\b/gi;
const ownNames = /Jointwise|RESTORE \(Bennell 2021\)|English|Test registry|ensayo RESTORE|\bE-[A-Z]+(-\d+)?\b/g;

const spanishPages = async () => {
  const list = JSON.parse((await fetchPage('/es/claims.json')).html) as { claims: { slug: string }[] };
  return ['/es/claims', '/es/studies/TEST', ...list.claims.map(({ slug }) => `/es/claims/${slug}`)];
};

describe('the claims in Spanish', () => {
  it('are shipped whole', async () => expect((await spanishPages()).length).toBeGreaterThanOrEqual(13));

  it('hold no English word, in the text or in what is read aloud', async () => {
    for (const path of await spanishPages()) {
      const { status, html } = await fetchPage(path);
      expect(status, path).toBe(200);
      const found = wordsOf(html).replaceAll(ownNames, ' ').match(english);
      expect([...new Set(found ?? [])], path).toEqual([]);
    }
  });

  it('write decimals with a comma and days in Spanish', async () => {
    const { html } = await fetchPage('/es/claims/platelets-relieve-knee-pain');
    // RESTORE: difference -0.4, 95 % from -0.9 to 0.2, least that matters 1.5 (JAMA 2021;326:2021).
    expect(html).toContain('−0,40 (IC 95 % −0,90 a 0,20) puntos de 0 a 10');
    expect(wordsOf(html).match(/\d\.\d/g)).toBeNull();
    expect(html).toMatch(/\d{1,2} (ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic) 20\d\d/);
  });

  it('draw the same picture with Spanish words', async () => {
    const { html } = await fetchPage('/es/claims/platelets-relieve-knee-pain.svg');
    expect(html).toContain('Sin efecto importante demostrado');
    expect(html).toContain('puntos de 0 a 10');
  });
});

const pages = ['', '/claims', '/claims/platelets-relieve-knee-pain', '/options', '/options/surgery', '/decide'];
const morePages = ['/where-does-it-hurt', '/allowed', '/cost', '/ask', '/evidence', '/quality', '/people-like-you'];

describe('a third language that is a file', () => {
  it.each([...pages, ...morePages])(
    'has its page, its mark on every text, and its language said: /fr%s',
    async (path) => {
      const { status, html } = await fetchPage(`/fr${path}`);
      expect(status).toBe(200);
      expect(html).toContain('<html lang="fr">');
      expect(html).toContain(`<link rel="alternate" hrefLang="fr" href="/fr${path}"/>`);
      expect(html.match(/ ·fr/g)?.length ?? 0).toBeGreaterThan(10);
    },
  );

  it('stands in the switch of the other languages, and answers who asks for it', async () => {
    const { html } = await fetchPage('/en/claims');
    expect(html).toContain('href="/fr/claims">English ·fr</a>');
    const reply = await fetch(`${site.address}/public`, {
      headers: { 'accept-language': 'fr-CA' },
      redirect: 'manual',
    });
    expect(reply.headers.get('location')).toBe('/fr');
  });

  it('writes numbers and days in its own way', async () => {
    const { html } = await fetchPage('/fr/claims/platelets-relieve-knee-pain');
    expect(html).toContain('−0,40');
    expect(html).toMatch(/\d{1,2} (janv\.|févr\.|mars|avr\.|mai|juin|juil\.|août|sept\.|oct\.|nov\.|déc\.) 20\d\d/);
  });

  it('has no grade of readability that was made for another language', async () => {
    expect((await fetchPage('/fr/quality')).html).toMatch(/English ·fr: no formula/);
  });

  it('is refused whole when a text is missing, with the name of the file and of the text', () => {
    const { home: _, ...rest } = inventedLanguage('de');
    const path = join(folder, 'languages', 'de.json');
    writeFileSync(path, JSON.stringify(rest));
    expect(() => readConfig({ JOINTWISE_DATA: folder }, folder)).toThrow(/languages\/de\.json .*home\.\w+ is missing/);
    writeFileSync(path, '{');
    expect(() => readConfig({ JOINTWISE_DATA: folder }, folder)).toThrow(/de\.json is not JSON/);
  });
});
