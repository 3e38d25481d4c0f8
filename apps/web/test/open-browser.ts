import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { email, password, type StaffSite } from './staff-site.ts';

const ownChromium = '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium where there is one, else the one that comes with the npm package. */
export async function openBrowser(): Promise<Browser> {
  if (existsSync(ownChromium)) return chromium.launch({ executablePath: ownChromium, args: flags });
  const shipped = (await import('@sparticuz/chromium')).default;
  return chromium.launch({ executablePath: await shipped.executablePath(), args: [...shipped.args, ...flags] });
}

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
