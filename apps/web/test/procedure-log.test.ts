import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysBefore } from './api-client.ts';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { type StaffSite, startStaffSite } from './staff-site.ts';

let site: StaffSite;
let browser: Browser;
let page: Page;
const month = daysBefore(600).slice(0, 7);
beforeAll(async () => {
  [site, browser] = await Promise.all([startStaffSite(), openBrowser()]);
  // Three left knees of one day, treated with PRP_LP.
  for (const code of ['BCN-0001', 'BCN-0002', 'BCN-0003']) await site.api.enrolTreated(site, { code, daysAgo: 600 });
  page = await openSignedIn(browser, site);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Logged {
  readonly rows: readonly { readonly month: string; readonly treated: number | null; readonly enrolled: number }[];
}
const stored = async () =>
  (await site.api.request<Logged>('GET', `/sites/${site.siteId}/procedure-log?studyId=${site.studyId}`)).rows;

async function isSound(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

describe('the procedure log', () => {
  it('is reached from Study and says what is not logged', async () => {
    await page.goto('/study');
    await page.getByRole('link', { name: 'Procedure log' }).click();
    await page.getByText('1 of 1 months is not fully logged.').waitFor();
    await page.getByRole('cell', { name: 'not logged' }).waitFor();
    await isSound();
  });

  it('takes a count by keyboard, and fewer than enrolled only with a reason', async () => {
    await page.getByRole('link', { name: /^Log: Knee/ }).click();
    const treated = page.getByLabel('Treated (joint-sides)');
    await treated.fill('2.5');
    await page.getByText('treated is 2.5; a whole number is needed.').waitFor();
    await treated.fill('2');
    await page.getByText('must be at least the enrolled episodes of that month: 3', { exact: false }).waitFor();
    await treated.press('Enter');
    expect(await stored()).toMatchObject([{ month, treated: null, enrolled: 3 }]);
    await isSound();
    await page.getByLabel('Keep it, and say why').fill('One was treated elsewhere');
    await treated.press('Enter');
    await page.getByText('3/2 enrolled', { exact: false }).waitFor();
    expect(await stored()).toMatchObject([{ month, treated: 2, enrolled: 3 }]);
  });

  it('amends with a reason and shows every version', async () => {
    await page.getByRole('link', { name: /^Amend or history: Knee/ }).click();
    await page.getByText('Reason: One was treated elsewhere').waitFor();
    await page.getByLabel('Treated (joint-sides)').fill('4');
    await page.getByRole('button', { name: 'Save amendment' }).click();
    await page.getByText('The reason is not given', { exact: false }).waitFor();
    await isSound();
    await page.getByLabel('Reason for the amendment').fill('The list had a second page');
    await page.getByRole('button', { name: 'Save amendment' }).click();
    await page.getByText('3 of 4 treated are enrolled; every month is logged.').waitFor();
    await page.getByRole('link', { name: /^Amend or history: Knee/ }).click();
    await page.getByText('4 treated').waitFor();
    await page.getByText('2 treated').waitFor();
    await page.getByText('Reason: The list had a second page').waitFor();
  });

  it('puts the treated first on the outcomes page', async () => {
    await page.goto('/outcomes?instrument=nrs-pain&scale=AVERAGE&visit=M12');
    await page.getByText('Enrolled of treated: 3/4 = 75.0 % (procedure log).').waitFor();
    const flow = page.getByRole('region', { name: 'Denominators' });
    expect(await flow.locator('svg text').first().textContent()).toBe('Treated');
    await flow.getByText('1 not enrolled').waitFor();
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/study/procedure-log');
    await page.getByText('3/4 enrolled', { exact: false }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
