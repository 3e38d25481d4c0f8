import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { type StaffSite, startStaffSite } from './staff-site.ts';

let site: StaffSite;
let browser: Browser;
let participantPath = '';
let visitId = '';
let demographicsId = '';
beforeAll(async () => {
  [site, browser] = await Promise.all([startStaffSite(), openBrowser()]);
  const { participantId, visits } = await site.api.enrolTreated(site, { code: 'BCN-0042', daysAgo: 400 });
  participantPath = `/participants/${site.siteId}/${participantId}`;
  visitId = visits.find(({ code }) => code === 'M12')?.id ?? '';
  demographicsId = (await site.api.participant(site.siteId, participantId)).demographics?.id ?? '';
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const places: readonly (readonly [name: string, path: () => string, ready: string])[] = [
  ['today', () => '/', 'In order of urgency'],
  ['participants', () => '/participants', '1 participant'],
  ['participant', () => participantPath, 'Left knee'],
  ['enrol', () => '/participants/new', 'Year of birth'],
  ['joint-side', () => `${participantPath}/joint-sides/new`, 'Choose the joint first'],
  ['contact details', () => `${participantPath}/contact`, 'Family name'],
  ['product', () => `${participantPath}/records/product/new`, 'Product class'],
  ['adverse event', () => `${participantPath}/records/adverse-event/new`, 'What happened'],
  ['amendment', () => `${participantPath}/records/demographics/${demographicsId}`, 'Reason for the amendment'],
  ['response', () => `${participantPath}/visits/${visitId}/koos`, 'Short descriptors'],
  ['visual analogue scale', () => `${participantPath}/visits/${visitId}/vas-pain`, 'Or enter the number'],
  ['outcomes', () => '/outcomes', 'From treated to answered'],
  ['claims', () => '/claims', 'No claim is in the ledger yet'],
  ['claim text', () => '/claims/check', 'Find the claims'],
  ['new claim', () => '/claims/new', 'Save claim'],
  ['study', () => '/study', 'Instruments and wording packs'],
  ['procedure log', () => '/study/procedure-log', '1 not logged'],
  ['rules', () => '/study/regulation', 'Rules walked'],
  ['prices', () => '/study/prices', 'No price list yet'],
  ['imports', () => '/study/imports', 'Import a file'],
  ['people', () => '/study/people', 'marta.soler@example.org'],
  ['audit', () => '/study/audit', 'Verify the trail'],
  ['account', () => '/account', 'Second factor'],
];

async function open(page: Page, path: string, ready: string) {
  await page.goto(path);
  await page.locator('#main').getByText(ready, { exact: false }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function violations(page: Page) {
  const result = await new AxeBuilder({ page }).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** One visit of a page, looked at in light and dark and then on a phone: opening is what takes the time. */
describe('every page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openSignedIn(browser, site);
  });

  it.each(places)('has nothing for axe to find in light or dark, and fits a phone: %s', async (_name, path, ready) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, path(), ready);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.getByText('Synthetic data').count()).toBe(1);
  });
});

describe('the way in', () => {
  it.each(['light', 'dark'] as const)('has nothing for axe to find in %s', async (colorScheme) => {
    const page = await (await browser.newContext({ baseURL: site.address, colorScheme })).newPage();
    await page.goto('/');
    await page.getByLabel('Password').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
