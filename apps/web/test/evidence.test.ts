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

async function isSound(): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const table = [
  'study,year,condition,treatment,product_class,randomised,endpoint,instrument,scale,direction,range_min,range_max,timepoint_months,kind,n,mean,sd',
  'Plasma 2024,2024,oa-knee,Plasma,PRP_LP,50,pain,nrs-pain,AVERAGE,lower-better,0,10,12,change,60,-2,2',
  'Plasma 2024,2024,oa-knee,Saline,SALINE,50,pain,nrs-pain,AVERAGE,lower-better,0,10,12,change,50,-1.5,2',
].join('\n');

describe('published evidence', () => {
  it('lists trials with their standing, and reviews apart', async () => {
    await page.goto('/evidence');
    await page.getByText('0 of', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: 'RESTORE (Bennell 2021)' }).waitFor();
    await page.getByText('from memory, excluded').first().waitFor();
    await page.getByRole('heading', { name: 'Reviews' }).waitFor();
    await isSound();
  });

  it('shows a trial as printed, with what the checks found', async () => {
    await page.getByRole('link', { name: 'Ruane 2021' }).click();
    await page.getByText('the interval does not hold its own mean -3.13', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'Results as printed' }).waitFor();
    await isSound();
  });

  it('looks at a file before it keeps it, and names row and column', async () => {
    await page.goto('/evidence/import');
    await page.getByLabel('Or paste it').fill(table);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByText('60 in the result of 50 randomised', { exact: false }).waitFor();
    await page.getByText('row 1, column n', { exact: false }).waitFor();
    await isSound();
    await page.getByRole('button', { name: 'Keep these trials' }).click();
    await page.getByText('1 of 1 trial kept', { exact: false }).waitFor();
  });

  it('pools with what is there, says that it is unverified, and gives each step of the certainty', async () => {
    await page.goto('/evidence/synthesis');
    await page.getByText('from 2 trials', { exact: false }).waitFor();
    await page.getByText('Not yet verified by a second person', { exact: false }).first().waitFor();
    await page.getByText('Prediction interval', { exact: false }).first().waitFor();
    await page.getByText('Risk of bias', { exact: false }).first().waitFor();
    await isSound();
  });

  it("asks a second person without showing the first one's numbers", async () => {
    await page.goto('/evidence/enter?key=restore-2021');
    await page.getByRole('heading', { name: 'Second entry' }).waitFor();
    expect(await page.getByLabel('Estimate').first().inputValue()).toBe('');
    await isSound();
    await page.getByRole('button', { name: 'Save the entry' }).click();
    await page.getByText('differences between the readings', { exact: false }).waitFor();
  }, 180_000);
});
