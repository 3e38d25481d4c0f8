import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { email, password, type StaffSite } from './staff-site.ts';

export { openBrowser } from './launch-browser.ts';

/** A new page with somebody signed in through the form; an error in the page fails the test that caused it. */
export async function openSignedIn(
  browser: Browser,
  site: StaffSite,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto('/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  return page;
}
