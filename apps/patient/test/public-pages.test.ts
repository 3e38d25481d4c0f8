import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../web/test/launch-browser.ts';
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

describe('the front page', () => {
  it.each(['en', 'es'])('has nothing for axe to find, sets no cookie and asks no other server: %s', async (locale) => {
    const context = await browser.newContext({ baseURL: site.address, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`/${locale}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('data:'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('leads to the same page in the other language, and jumps over its head by keyboard', async () => {
    const page = await browser.newPage({ baseURL: site.address });
    await page.goto('/en');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('heading', { level: 1, name: /articulación que duele/ }).waitFor();
    await page.close();
  });
});

describe('what a first view costs', () => {
  it('is one answer before anything is shown: styles stand in the page, and the policy lets no others in', async () => {
    const page = await browser.newPage({ baseURL: site.address });
    const reply = await page.goto('/en');
    const style = await page.locator('style').textContent();
    const hash = createHash('sha256')
      .update(style ?? '')
      .digest('base64');
    expect(reply?.headers()['content-security-policy']).toContain(`style-src 'sha256-${hash}';`);
    expect(await page.locator('link[rel="stylesheet"]').count()).toBe(0);
    const heightOf = () => page.evaluate(() => getComputedStyle(document.querySelector('.language')!).minHeight);
    const styled = await heightOf();
    expect(styled).not.toBe('auto');
    await page.evaluate(() => {
      const foreign = document.createElement('style');
      foreign.textContent = '.language { min-height: 333px !important }';
      document.head.append(foreign);
    });
    expect(await heightOf()).toBe(styled);
    await page.close();
  });

  it.each(['/en', '/en/where-does-it-hurt', '/en/decide'])(
    'is under 100 KB of JavaScript, and far under: %s',
    async (path) => {
      const html = await (await fetch(`${site.address}${path}`)).text();
      const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1]);
      let bytes = 0;
      for (const src of scripts) bytes += (await (await fetch(`${site.address}${src}`)).arrayBuffer()).byteLength;
      // Not compressed: what is sent is less than a third of it.
      expect(bytes).toBeLessThan(30_000);
    },
  );
});

describe('the proof of work', () => {
  it('is there when a form is sent, however quickly', async () => {
    const page = await browser.newPage({ baseURL: site.address });
    const script = scriptName();
    const form =
      '<form method="post" action="/en/proof"><input type="hidden" name="form-token" value="a.b.c">' +
      '<input type="hidden" name="form-proof" data-form-proof><button>Send</button></form>';
    let sent = '';
    await page.route('**/en/proof', (route) => {
      sent = route.request().postData() ?? '';
      const body = `<!doctype html><title>proof</title>${sent === '' ? form : 'sent'}<script type="module" src="${script}"></script>`;
      return route.fulfill({ contentType: 'text/html', body });
    });
    await page.goto('/en/proof');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('sent').waitFor();
    const fields = new URLSearchParams(sent);
    const digest = createHash('sha256')
      .update(`${fields.get('form-token')}:${fields.get('form-proof')}`)
      .digest();
    expect([digest[0], digest[1]]).toEqual([0, 0]);
    await page.close();
  });
});

/** Address of the built script, found where the site keeps its manifest. */
function scriptName(): string {
  const manifest = JSON.parse(readFileSync(site.manifest, 'utf8'));
  return `/public/assets/${manifest['form-proof.js']}`;
}
