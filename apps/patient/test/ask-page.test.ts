import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../web/test/open-browser.ts';
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

async function violations(page: Page) {
  const result = await new AxeBuilder({ page }).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe.each([
  [
    'en',
    'First name',
    'E-mail address',
    'By e-mail',
    'You may write to me by e-mail',
    'Send question',
    'Your question has arrived',
  ],
  [
    'es',
    'Nombre',
    'Correo electrónico',
    'Por correo electrónico',
    'Pueden escribirme por correo electrónico',
    'Enviar la pregunta',
    'Hemos recibido su pregunta',
  ],
] as const)('/%s/ask with its styles and scripts', (locale, name, email, byEmail, consent, send, arrived) => {
  it.each(['light', 'dark'] as const)(
    'fits a phone, has nothing for axe to find, and is taken with a proof of work: %s',
    async (colorScheme) => {
      const context = await browser.newContext({
        baseURL: site.address,
        viewport: { width: 390, height: 844 },
        colorScheme,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(`/${locale}/ask`);
      expect(await violations(page)).toEqual([]);
      expect(await width(page)).toBeLessThanOrEqual(390);
      await page.getByLabel(name, { exact: true }).fill('Nuria');
      await page.getByRole('radio', { name: byEmail }).check();
      await page.getByRole('button', { name: send }).click();
      // What is missing stands at the field, and the form keeps what was written.
      await page.locator('#email-problem').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.getByLabel(name, { exact: true }).inputValue()).toBe('Nuria');
      await page.getByLabel(email, { exact: true }).fill('nuria@example.org');
      await page.getByRole('checkbox', { name: consent }).check();
      await page.getByRole('button', { name: send }).click();
      await page.getByRole('heading', { name: arrived }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await width(page)).toBeLessThanOrEqual(390);
      expect(await context.cookies()).toEqual([]);
      await page.locator('textarea').fill(locale === 'en' ? 'It is hot and swollen' : 'Está caliente e hinchada');
      await page.locator('button[value="share"]').click();
      await page.locator('[role="alert"]').waitFor();
      expect(await violations(page)).toEqual([]);
      await context.close();
    },
    // Four looks with axe and a proof of work: long where many tests share two cores.
    180_000,
  );
});
