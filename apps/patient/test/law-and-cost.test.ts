import AxeBuilder from '@axe-core/playwright';
import type { PriceList } from '@jointwise/definitions';
import { addPriceList } from '@jointwise/store';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../web/test/open-browser.ts';
import { type PublicSite, startPublicSite } from './public-site.ts';

const terms = {
  currency: 'EUR',
  tax: { treatment: 'exempt' },
  validFrom: '2020-01-01',
  validUntil: '2099-12-31',
  payer: 'self',
  complications: { payer: 'site', text: 'Without charge.' },
  refundPolicy: 'In full before the first injection.',
  isTrial: false,
  isPublished: true,
} as const;
const lists: readonly PriceList[] = [
  {
    ...terms,
    productClass: 'PRP_LP',
    injections: 3,
    repeatCourseMinor: 100_000,
    items: [
      { kind: 'consultation', inclusion: 'priced', unitMinor: 12_000 },
      { kind: 'product-injection', inclusion: 'priced', quantity: 3, unitMinor: 40_000 },
      { kind: 'imaging', inclusion: 'not-included' },
    ],
  },
  {
    ...terms,
    productClass: 'CORTICOSTEROID',
    injections: 1,
    items: [{ kind: 'product-injection', inclusion: 'priced', unitMinor: 9500 }],
  },
];

let site: PublicSite;
let browser: Browser;
beforeAll(async () => {
  const prepare: Parameters<typeof startPublicSite>[0] = (store, siteId) =>
    store.write({ actor: { system: 'test' }, siteIds: [siteId], reason: 'test' }, async (session) => {
      for (const list of lists) await addPriceList(session, siteId, list);
    });
  [site, browser] = await Promise.all([startPublicSite(prepare), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const phone = { width: 390, height: 844 };

async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, viewport: phone, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(path);
  return page;
}

/** What axe finds and what does not fit, in light and in dark. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 160)}`));
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > phone.width ? [...found, `${width} px wide`] : found;
}

describe('is this allowed here', () => {
  it('answers a question about marrow in Spain, by keyboard alone', async () => {
    const page = await openPage('/en/allowed');
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('What is offered').focus();
    await page.getByLabel('What is offered').selectOption({ label: 'Bone marrow, concentrated (BMAC)' });
    await page.getByLabel('Where it is given').selectOption('Spain');
    await page.getByLabel('What it is for').selectOption('Osteoarthritis');
    await page
      .getByLabel('How it is offered to you')
      .selectOption({ label: 'None of these; I pay for it at a clinic' });
    await page.getByRole('button', { name: 'Look it up' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What the law makes of it' }).waitFor();
    await page.getByText('Counts as an advanced therapy medicine').waitFor();
    await page.getByText('outside every way that the law names').waitFor();
    await page.getByText('Legal status is not evidence that it works').waitFor();
    expect(await page.getByLabel('Where it is given').inputValue()).toBe('ES');
    await page.getByText('The rules that were read').click();
    await page.getByText('EU-3').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  it('works in Spanish without JavaScript, and says that a state permits what nobody approved', async () => {
    const page = await openPage('/es/allowed', { javaScriptEnabled: false, locale: 'es-ES' });
    expect(await page.getByLabel('Dónde se da').inputValue()).toBe('ES');
    await page.getByLabel('Qué se ofrece').selectOption('svf');
    await page.getByLabel('Dónde se da').selectOption('US-FL');
    await page.getByLabel('Para qué es').selectOption('osteoarthritis');
    await page.getByRole('button', { name: 'Consultar' }).click();
    await page.getByText('Cuenta como medicamento biológico').waitFor();
    await page.getByText('Permitido por un estado no es aprobado por la FDA').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await page.context().close();
  });

  it('prints the answer without the form', async () => {
    const page = await openPage('/en/allowed?what=prp&where=US&for=osteoarthritis');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Look it up' }).isVisible()).toBe(false);
    expect(await page.getByText('left to the doctor').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('what it costs in all', () => {
  it('adds up a whole course with own travel, names what is left out, and stands beside the other treatment', async () => {
    const page = await openPage('/en/cost');
    expect(await faults(page)).toEqual([]);
    await page
      .getByLabel('Clinic and treatment')
      .selectOption({ label: 'Barcelona: Platelet-rich plasma, few white cells' });
    await page.getByLabel('Your travel and lodging').fill('80.50');
    await page.getByRole('button', { name: 'Add it up' }).click();
    // 120 + 3 x 400 + 80.50
    await page.locator('.sum', { hasText: '€1,400.50' }).waitFor();
    await page.getByText('X-rays and scans: the clinic says that it is not in the price').waitFor();
    await page.getByText('Sedation: the clinic says nothing about it').waitFor();
    await page.getByText('If the course is repeated: €1,000.00 more').waitFor();
    await page.getByRole('row', { name: 'Corticosteroid €95.00' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  it('works in Spanish without JavaScript, and says which amount it could not read', async () => {
    const page = await openPage('/es/cost', { javaScriptEnabled: false, locale: 'es-ES' });
    await page.getByLabel('Clínica y tratamiento').selectOption({ index: 2 });
    await page.getByLabel('El sueldo que pierde').fill('mucho');
    await page.getByRole('button', { name: 'Sumar' }).click();
    await page.getByRole('heading', { name: 'El tratamiento completo' }).waitFor();
    await page.getByText('Escriba una cantidad como número').waitFor();
    await page.getByText('El precio no dice nada de si un tratamiento funciona').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await page.context().close();
  });
});
