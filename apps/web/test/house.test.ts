import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { registryTemplate } from '@jointwise/definitions';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counterAt, oneTimePassword } from '../../server/src/sign-in/totp.ts';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { type StaffSite, startStaffSite } from './staff-site.ts';

let site: StaffSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startStaffSite(), openBrowser()]);
  await site.api.enrolTreated(site, { code: 'BCN-3001', daysAgo: 100 });
  await site.api.enrolTreated(site, { code: 'BCN-3002', daysAgo: 100 });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Base 32 read as an authenticator reads it (RFC 4648). */
function fromBase32(text: string): Uint8Array {
  const bits = [...text]
    .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

describe('the second factor', () => {
  const person = { name: 'Nil Ferrer', email: 'nil.ferrer@example.org', password: 'nine-amber-lanterns-9' };

  it('is set up with a code, asked for at the next sign-in, and refuses a wrong one', async () => {
    await site.api.request('POST', '/users', { ...person, roles: [{ siteId: site.siteId, role: 'monitor' }] });
    const page = await (await browser.newContext({ baseURL: site.address })).newPage();
    page.setDefaultTimeout(15_000);
    const giveName = async () => {
      await page.getByLabel('E-mail address').fill(person.email);
      await page.getByLabel('Password').fill(person.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
    };
    await page.goto('/account');
    await giveName();
    await page.getByRole('button', { name: 'Set up second factor' }).click();
    const secret = fromBase32(
      (await page.getByRole('region', { name: 'Second factor' }).locator('code').textContent()) ?? '',
    );
    const counter = counterAt(Date.now());
    await page.getByLabel('Six digits it shows now').fill(oneTimePassword(secret, counter));
    await page.getByRole('button', { name: 'Confirm second factor' }).click();
    await page.getByRole('button', { name: 'Set up a new device' }).waitFor();
    await page.context().clearCookies();
    await page.goto('/account');
    await giveName();
    const digits = page.getByLabel('Six digits from your authenticator');
    await digits.waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    // A code that was used is not taken twice.
    await digits.fill(oneTimePassword(secret, counter));
    await page.getByRole('button', { name: 'Confirm code' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('navigation', { name: 'Places' }).count()).toBe(0);
    await digits.fill(oneTimePassword(secret, counter + 1));
    await page.getByRole('button', { name: 'Confirm code' }).click();
    await page.getByRole('navigation', { name: 'Places' }).waitFor();
  });
});

describe('API tokens', () => {
  it('hold several permissions at once, and no more than were chosen', async () => {
    const page = await openSignedIn(browser, site);
    await page.goto('/account');
    await page.getByText('Add a token for 90 days').click();
    await page.getByLabel('Name').fill('Nightly export');
    await page.getByRole('checkbox', { name: 'study.read' }).check();
    await page.getByRole('checkbox', { name: 'outcomes.read' }).check();
    await page.getByRole('button', { name: 'Add token' }).click();
    const secret = await page.getByRole('status').locator('code').textContent();
    await page.getByText('study.read, outcomes.read; at Barcelona').waitFor();
    const ask = async (path: string) =>
      (await fetch(`${site.address}/api${path}`, { headers: { authorization: `Bearer ${secret}` } })).status;
    expect(await ask(`/studies/${site.studyId}`)).toBe(200);
    expect(await ask(`/studies/${site.studyId}/outcomes?instrument=nrs-pain&scale=AVERAGE&visit=M12`)).toBe(200);
    expect(await ask(`/participants?studyId=${site.studyId}`)).toBe(403);
  });
});

describe('the audit trail', () => {
  it('is read for one participant by code, in any case, and says when there is nobody', async () => {
    const page = await openSignedIn(browser, site);
    await page.goto('/study/audit');
    const rows = page.getByRole('region', { name: 'Audit records' }).locator('tbody tr');
    await rows.first().waitFor();
    const replies: string[] = [];
    page.on('response', async (reply) => {
      if (reply.url().includes('participantCode=bcn-3001')) replies.push(await reply.text());
    });
    await page.getByLabel('Participant code').fill('bcn-3001');
    await expect.poll(() => replies.length).toBe(1);
    expect(replies[0]).toContain('BCN-3001');
    expect(replies[0]).not.toContain('BCN-3002');
    expect(await rows.count()).toBeGreaterThan(5);
    await page.getByLabel('Participant code').fill('BCN-9999');
    await page.getByText('Nothing is written here about a participant with the code BCN-9999').waitFor();
  });
});

describe('the definition of the study', () => {
  const json = (content: unknown) => ({
    name: 'definition.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });

  it('is saved as a file, refused with its problems at their paths, and put in force with a reason', async () => {
    const page = await openSignedIn(browser, site, { acceptDownloads: true });
    await page.goto('/study');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save version 1 as JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('test-version-1.json');
    const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as typeof registryTemplate;
    expect(saved.visits).toEqual(registryTemplate.visits);
    await page.getByText('Put a new version in force').click();
    const file = page.getByLabel('Definition file (JSON)');
    await file.setInputFiles(json({ ...saved, conditions: [...saved.conditions, 'sore-knee'] }));
    await page.getByText('The definition is refused').waitFor();
    expect(
      await page
        .getByRole('alert')
        .getByText(/^conditions/)
        .count(),
    ).toBe(1);
    await file.setInputFiles(json({ ...saved, title: 'Test registry, second' }));
    await page.getByText('The file is in order: Test registry, second').waitFor();
    await page.getByLabel('Reason (required)').fill('A clearer title');
    await page.getByRole('button', { name: 'Put in force' }).click();
    await page.getByText('Version 2 is in force.').waitFor();
    const study = await site.api.request<{ version: number; definition: { title: string } }>(
      'GET',
      `/studies/${site.studyId}`,
    );
    expect(study).toMatchObject({ version: 2, definition: { title: 'Test registry, second' } });
  });
});
