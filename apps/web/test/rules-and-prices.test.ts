import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { type StaffSite, startStaffSite } from './staff-site.ts';

let site: StaffSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startStaffSite(), openBrowser()]);
  page = await openSignedIn(browser, site);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What axe finds in light and dark, and what does not fit a phone. */
async function faults(): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 160)}`));
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(100);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width: 1280, height: 800 });
  return width > 390 ? [...found, `${width} px wide`] : found;
}

describe('rules for a product', () => {
  it('says what is missing before anything is known, and follows what is chosen', async () => {
    await page.goto('/study');
    await page.getByRole('link', { name: 'Rules' }).click();
    await page.getByText('Cannot be determined: need', { exact: false }).waitFor();
    await page.getByLabel('Product class').selectOption('BMAC');
    await page.getByText('Advanced therapy medicinal product (ATMP): likely, by rule EU-3.').waitFor();
    await page.getByLabel('Place', { exact: true }).selectOption('US');
    await page.getByText('contested, by rule US-3', { exact: false }).waitFor();
    await page.getByText('Whether marrow in an osteoarthritic joint is homologous use is disputed.').first().waitFor();
    expect(await faults()).toEqual([]);
  });

  it('marks what has yet to be checked, and takes steps in place of those of the class', async () => {
    await page.getByLabel('Place', { exact: true }).selectOption('UK');
    await page.getByLabel('Product class').selectOption('PRP_LP');
    await page.getByText('The deciding rule is to be checked', { exact: false }).waitFor();
    await page.getByLabel('Place', { exact: true }).selectOption('US');
    await page.getByLabel('Product class').selectOption('BMAC');
    await page.getByLabel('Say what was done', { exact: false }).check();
    await page.getByLabel('Cultured').check();
    await page.getByText('Biological drug under section 351: determined, by rule US-5.').waitFor();
  });
});

describe('prices', () => {
  it('are entered as a whole course, and one injection for a course of three is refused', async () => {
    await page.getByRole('link', { name: 'Prices' }).click();
    await page.getByText('Barcelona has no price list yet.').waitFor();
    await page.getByText('Nobody has had Corticosteroid injection as a first course.').waitFor();
    await page.getByRole('button', { name: 'Add a price list' }).click();
    await page.getByLabel('Product class').selectOption('PRP_LP');
    await page.getByLabel('Injections in the course').fill('3');
    await page.getByLabel('Tax', { exact: true }).selectOption('exempt');
    await page.getByLabel('Valid until').fill('2099-12-31');
    await page.getByLabel('Product, each injection: in the price').selectOption('priced');
    await page.getByLabel('Product, each injection: price of one').fill('400,50');
    await page.getByLabel('Imaging: in the price').selectOption('not-included');
    await page.getByLabel('Reason').fill('first list');
    await page.getByRole('button', { name: 'Save price list' }).click();
    await page.getByText('the whole course has 3 injections', { exact: false }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByLabel('Product, each injection: times').fill('3');
    await page.getByRole('button', { name: 'Save price list' }).click();
    await page.getByText('Barcelona has 1 price list, 0 of them published.').waitFor();
    await page.getByRole('cell', { name: '€1,201.50' }).waitFor();
  });

  it('become a quote that says what is not in it', async () => {
    await page.getByRole('button', { name: /^Quote/ }).click();
    const quote = page.getByRole('region', { name: 'Quote' });
    await quote.getByText('€1,201.50').first().waitFor();
    await quote.getByText('Not in it:', { exact: false }).waitFor();
    await quote.getByText('Nothing is said about refunds.').waitFor();
    expect(await faults()).toEqual([]);
  });
});
