import AxeBuilder from '@axe-core/playwright';
import { createDemonstrationRegistry } from '@jointwise/server';
import { getAccountByEmail, setUserRoles } from '@jointwise/store';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { email, type StaffSite, startStaffSite } from './staff-site.ts';

let site: StaffSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startStaffSite(), openBrowser()]);
  const { siteIds } = await createDemonstrationRegistry(site.store, {
    ...{ participants: 420, seed: 3, now: new Date(), password: 'seventeen-violet-kayaks' },
  });
  await site.store.write({ actor: { system: 'test' }, siteIds }, async (session) => {
    const account = await getAccountByEmail(session, email);
    const roles = siteIds.map((siteId) => ({ siteId, role: 'analyst' as const }));
    await setUserRoles(session, account?.id ?? '', roles);
  });
  page = await openSignedIn(browser, site, { acceptDownloads: true });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function isSound(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('the analyses', () => {
  it('say what will be there before anything was run', async () => {
    await page.goto('/analyses?estimand=E-PAIN-12&productClass=PRP_LP&comparator=HA');
    await page.getByText('has not been answered from the data of your sites').waitFor();
    await page.getByRole('heading', { name: 'The question' }).waitFor();
    await page.getByText('not locked: it could still be changed after looking').waitFor();
    await isSound();
  });

  it('answer a question in a sentence with n/N, checks, balance and origin', async () => {
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByText(/Pain at 12 months: .* with PRP, LP than with Hyaluronic acid \(95 % interval/).waitFor();
    await page.getByText(/Known: \d+\/\d+ PRP, LP, \d+\/\d+ Hyaluronic acid of those due/).waitFor();
    await page.getByRole('img', { name: /Main analysis: .* Only those who answered/ }).waitFor();
    await page.getByText('E-value', { exact: false }).first().waitFor();
    await page.getByRole('cell', { name: 'By chance, concealed.' }).waitFor();
    expect(await page.getByText(/^[0-9a-f]{64}$/).count()).toBe(1);
    await isSound();
  });

  it('give the rows behind the answer as a file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save its dataset (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/E-PAIN-12\.csv$/);
  });

  it('are found again under their question', async () => {
    const address = page.url();
    await page.goto('/analyses?estimand=E-PAIN-12&productClass=PRP_LP');
    await page.getByRole('button', { name: 'PRP, LP against Hyaluronic acid' }).click();
    await page.getByText(/Pain at 12 months: .* with PRP, LP than with Hyaluronic acid/).waitFor();
    expect(new URL(page.url()).searchParams.get('analysis')).toBe(new URL(address).searchParams.get('analysis'));
  });

  it('call a course without comparison that, and show how people fare without the product', async () => {
    await page.goto('/analyses?estimand=E-PAIN-12&productClass=PRP_LP&comparator=');
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByText('a course without comparison').waitFor();
    await page.getByRole('heading', { name: 'Without the product' }).waitFor();
    await isSound();
  });

  it('lock a question once and for good, after saying so', async () => {
    await page.getByRole('button', { name: 'Lock this version' }).click();
    await page.getByText('A lock is for good').waitFor();
    await isSound();
    await page.getByRole('button', { name: 'Lock for good' }).click();
    await page.getByText('locked before the treatments were known: confirmatory').waitFor();
    await page.getByText('Version 1 locked by Marta Soler', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Lock this version' }).count()).toBe(0);
  });
});
