import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../web/test/launch-browser.ts';
import { type PublicSite, startPublicSite } from './public-site.ts';

let site: PublicSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startPublicSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A phone that has seen the front page once and then loses its connection. */
async function loseConnection(locale: 'en' | 'es'): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: site.address, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`/${locale}`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const kept = async () => (await (await caches.open(`jointwise ${location.pathname}`)).keys()).length;
    while ((await kept()) < 16) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await context.setOffline(true);
  return { context, page };
}

describe('without a connection', () => {
  it('where it hurts can be asked to its end, and an option can be read', async () => {
    const { context, page } = await loseConnection('en');
    await page.goto('/en/where-does-it-hurt');
    await page.getByText('You have no connection. This is the page as you last saw it.').waitFor();
    await page.getByRole('radio', { name: 'Left knee' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('checkbox', { name: 'Sudden shortness of breath, or chest pain' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Get help now' }).waitFor();
    await page.goto('/en/options/surgery');
    await page.getByRole('heading', { level: 1, name: 'Surgery' }).waitFor();
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    await context.close();
  });

  it('a page that is not kept says so and names those that are, in Spanish and for axe', async () => {
    const { context, page } = await loseConnection('es');
    await page.goto('/es/cost');
    await page.getByRole('heading', { level: 1, name: 'No tiene conexión' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.getByRole('link', { name: /Qué se puede hacer/ }).click();
    await page.getByRole('heading', { level: 1, name: /Qué se puede hacer/ }).waitFor();
    await context.close();
  });

  it('a form keeps what was written, and is sent when the connection is back', async () => {
    const { context, page } = await loseConnection('en');
    await context.setOffline(false);
    await page.goto('/en/decide');
    await page.getByRole('group', { name: 'Having less pain soon' }).getByLabel('More than most').check();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('alert').getByText('It was not sent: there is no connection.').waitFor();
    expect(await page.locator('input[name="value-pain"][value="3"]').isChecked()).toBe(true);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('group', { name: 'Taking as little risk of harm as I can' }).waitFor();
    await context.close();
  });

  it('a form stays too when the browser believes that it is connected', async () => {
    const { context, page } = await loseConnection('en');
    await context.setOffline(false);
    await page.goto('/en/decide');
    await page.getByRole('group', { name: 'Having less pain soon' }).getByLabel('More than most').check();
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: true }));
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('alert').getByText('It was not sent').waitFor();
    expect(await page.locator('input[name="value-pain"][value="3"]').isChecked()).toBe(true);
    await context.close();
  });

  it('keeps no answer, no page of one person and no cookie', async () => {
    const { context, page } = await loseConnection('en');
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url, method }) => `${method} ${new URL(url).pathname}`);
    });
    expect(kept.filter((line) => !/^GET \/(en(\/|$)|public\/assets\/)/.test(line))).toEqual([]);
    expect(kept.filter((line) => /\/ask\/|decide|people-like|summary/.test(line))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.close();
  });
});
