import AxeBuilder from '@axe-core/playwright';
import { seedClaims } from '@jointwise/server';
import { addUser, type Store } from '@jointwise/store';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../web/test/open-browser.ts';
import { type PublicSite, startPublicSite } from './public-site.ts';

let site: PublicSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startPublicSite(publishAll), openBrowser()]);
  page = await (await browser.newContext({ baseURL: site.address, javaScriptEnabled: true })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The shipped claims, published in the name of the user of the demonstration. */
async function publishAll(store: Store, siteId: string): Promise<void> {
  await store.write({ actor: { system: 'test' }, siteIds: [] }, (session) =>
    addUser(session, {
      ...{ name: 'Demonstration approver', email: 'admin@demo.example', passwordHash: 'none' },
      roles: [{ siteId, role: 'administrator' }],
    }),
  );
  await seedClaims(store);
}

const violations = async () =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`,
  );

describe('the public pages of claims', () => {
  it.each([
    '/en/claims',
    '/es/claims',
    '/en/claims/platelets-relieve-knee-pain',
    '/es/claims/fewer-risks',
    '/en/claims/lasts-for-years',
    '/en/evidence',
    '/es/evidence',
  ])('have nothing for axe to find in light or dark, and fit a phone: %s', async (path) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    await page.goto(path);
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it.each(['/en/claims/platelets-relieve-knee-pain', '/es/claims/lasting-pain-relief'])(
    'print on one page of A4: %s',
    async (path) => {
      await page.emulateMedia({ colorScheme: 'light', media: 'print' });
      await page.goto(path);
      const pdf = await page.pdf({
        format: 'A4',
        margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' },
      });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    },
  );
});
