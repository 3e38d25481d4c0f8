import AxeBuilder from '@axe-core/playwright';
import { seedClaims } from '@jointwise/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { type StaffSite, startStaffSite } from './staff-site.ts';

let site: StaffSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startStaffSite(), openBrowser()]);
  await seedClaims(site.store);
  page = await openSignedIn(browser, site);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function isSound() {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('the ledger of claims', () => {
  it('lists every claim with its verdict', async () => {
    await page.goto('/claims');
    await page.getByText('Injections of your own platelets relieve knee pain.').waitFor();
    expect(await page.getByText('No important effect shown').count()).toBeGreaterThan(0);
    await isSound();
  });

  it('shows a claim, and publishes it in the name of who reads it', async () => {
    await page.goto('/claims/platelets-relieve-knee-pain');
    await page.getByText('It made no difference that matters').waitFor();
    await isSound();
    await page.getByLabel('Reason of the approval').fill('read and agreed');
    await page.getByRole('button', { name: 'Publish in my name' }).click();
    await page.getByText('approved by Marta Soler').waitFor();
    await page.goto('/en/claims/platelets-relieve-knee-pain');
    await page.getByText('Marta Soler').waitFor();
  });

  it('does not publish a claim without estimand, and says why', async () => {
    await page.goto('/claims/repairs-tissue');
    await page.getByText('has no estimand').waitFor();
    await page.getByLabel('Reason of the approval').fill('try');
    expect(await page.getByRole('button', { name: 'Publish in my name' }).isDisabled()).toBe(true);
  });

  it('finds the claims of a pasted text, each with its verdict', async () => {
    await page.goto('/claims/check');
    await page.getByLabel('Text or HTML').fill('PRP relieves knee pain.\n\nWe open at 9.\n\nNo side effects from PRP.');
    await page.getByRole('button', { name: 'Find the claims' }).click();
    await page.getByText('2 claims in 2 sentences').waitFor();
    expect(await page.getByText('No important effect shown').count()).toBe(1);
    await isSound();
  });
});
