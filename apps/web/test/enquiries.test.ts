import { createHmac } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  channelsFile,
  mail,
  secrets,
  startGraph,
  startMailbox,
  whatsappCall,
} from '../../server/test/channels-example.ts';
import { ApiClient } from './api-client.ts';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { type StaffSite, startStaffSite } from './staff-site.ts';

let site: StaffSite;
let browser: Browser;
let page: Page;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let graph: Awaited<ReturnType<typeof startGraph>>;

beforeAll(async () => {
  [mailbox, graph, browser] = await Promise.all([startMailbox(), startGraph(), openBrowser()]);
  site = await startStaffSite({ ...channelsFile({ smtp: mailbox.url, graph: graph.url }), JOINTWISE_TRUST_PROXY: '1' });
  const doctor = { email: 'pau.vidal@example.org', password: 'quiet-lanterns-drift-42' };
  const roles = [{ siteId: site.siteId, role: 'clinician' }];
  await site.api.request('POST', '/users', { ...doctor, name: 'Pau Vidal', roles });
  const answers = `/sites/${site.siteId}/answers`;
  const text = { title: 'First answer', locale: 'en', body: 'Dear {name}, thank you for your question.' };
  const { id } = await site.api.request<{ id: string }>('POST', answers, text);
  const clinician = await ApiClient.signIn(site.address, doctor);
  await clinician.request('POST', `${answers}/${id}/approval`, { version: 1 });
  page = await openSignedIn(browser, site);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await mailbox?.close();
  await graph?.close();
});

const sign = (secret: string, ...parts: string[]) => {
  const hmac = createHmac('sha256', secret);
  for (const part of parts) hmac.update(part);
  return `sha256=${hmac.digest('hex')}`;
};

/** The providers bring a message each. */
async function bringMessages() {
  const body = whatsappCall('Since yesterday it is hot and swollen', { name: 'Sam Field' });
  const whatsapp = await fetch(`${site.address}/hooks/whatsapp`, {
    ...{ method: 'POST', body },
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': sign(secrets.appSecret, body) },
  });
  expect(whatsapp.status).toBe(200);
  const message = mail('Good morning, I would like an appointment', { from: 'Ana Prat <ana@example.org>' });
  const time = String(Math.floor(Date.now() / 1000));
  const email = await fetch(`${site.address}/hooks/email/BCN`, {
    ...{ method: 'POST', body: message },
    headers: {
      'content-type': 'message/rfc822',
      'x-jointwise-timestamp': time,
      'x-jointwise-signature': sign(secrets.webhookSecret, `${time}.`, message),
    },
  });
  expect(email.status).toBe(200);
}

async function violations(where: Page) {
  const result = await new AxeBuilder({ page: where }).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
const fitsPhone = async (where: Page) => {
  await where.setViewportSize({ width: 390, height: 844 });
  await where.waitForTimeout(100);
  const width = await where.evaluate(() => document.documentElement.scrollWidth);
  await where.setViewportSize({ width: 1280, height: 800 });
  return width <= 390;
};

describe.each([
  [
    'en',
    'First name',
    'E-mail address',
    'By e-mail',
    'You may write to me by e-mail',
    'Send question',
    'Your question has arrived',
  ],
  [
    'es',
    'Nombre',
    'Correo electrónico',
    'Por correo electrónico',
    'Pueden escribirme por correo electrónico',
    'Enviar la pregunta',
    'Hemos recibido su pregunta',
  ],
] as const)('a person asks at /%s/ask', (locale, name, email, byEmail, consent, send, arrived) => {
  it('without JavaScript, on a phone, by keyboard, with nothing for axe to find', async () => {
    const withScripts = await browser.newContext({ baseURL: site.address, viewport: { width: 390, height: 844 } });
    const looked = await withScripts.newPage();
    await looked.goto(`/${locale}/ask`);
    expect(await violations(looked)).toEqual([]);
    expect(await looked.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await withScripts.close();
    const context = await browser.newContext({
      ...{ baseURL: site.address, viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
      // Few forms a minute are taken from one address without proof of work: these are two people.
      extraHTTPHeaders: { 'x-forwarded-for': locale === 'en' ? '192.0.2.1' : '192.0.2.2' },
    });
    const form = await context.newPage();
    await form.goto(`/${locale}/ask`);
    await form.getByLabel(name, { exact: true }).focus();
    await form.keyboard.type(locale === 'en' ? 'Nuria' : 'Jordi');
    await form.keyboard.press('Tab');
    await form.keyboard.press('Tab');
    await form.keyboard.press('Space');
    expect(await form.getByRole('radio', { name: byEmail }).isChecked()).toBe(true);
    await form.getByLabel(email, { exact: true }).focus();
    await form.keyboard.type(`${locale}@example.org`);
    await form.getByRole('button', { name: send }).focus();
    await form.keyboard.press('Enter');
    // The consent was left out: the form says so, keeps what was written, and can be sent again.
    const consentBox = form.getByRole('checkbox', { name: consent });
    expect(await form.getByLabel(email, { exact: true }).inputValue()).toBe(`${locale}@example.org`);
    await consentBox.focus();
    await form.keyboard.press('Space');
    await form.getByRole('button', { name: send }).focus();
    await form.keyboard.press('Enter');
    await form.getByRole('heading', { name: arrived }).waitFor();
    expect(new URL(form.url()).pathname).toMatch(new RegExp(`^/${locale}/ask/[A-Za-z0-9_-]{64}$`));
    const own = await browser.newContext({ baseURL: site.address, viewport: { width: 390, height: 844 } });
    const ownPage = await own.newPage();
    await ownPage.goto(form.url());
    expect(await violations(ownPage)).toEqual([]);
    expect(await ownPage.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await own.close();
    await context.close();
  });
});

describe('the coordinator', () => {
  it('takes down a call, and sees the enquiry of each channel, red flags first', async () => {
    await bringMessages();
    await page.goto('/enquiries/new');
    await page.getByLabel('First name').fill('Quim');
    await page.getByRole('textbox', { name: 'Phone' }).fill('+34 600 111 222');
    await page.getByRole('checkbox', { name: 'Phone' }).check();
    await page.getByRole('button', { name: 'Save enquiry' }).click();
    await page.getByRole('heading', { name: /^Enquiry [0-9A-Z]{8}$/ }).waitFor();
    await page.goto('/enquiries');
    const list = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Open/ }) });
    await list.first().waitFor();
    const rows = await list.allInnerTexts();
    expect(rows[0]).toMatch(/CALL NOW|Call now/);
    for (const [who, channel] of [
      ['Sam Field', 'WhatsApp'],
      ['Ana Prat', 'E-mail'],
      ['Nuria', 'Web form'],
      ['Jordi', 'Web form'],
      ['Quim', 'Phone'],
    ]) {
      const row = rows.find((text) => text.includes(who ?? ''));
      expect(row, who).toContain(channel);
    }
    expect(rows.join()).not.toMatch(/hot and swollen/);
    expect(await violations(page)).toEqual([]);
    expect(await fitsPhone(page)).toBe(true);
  });

  it('finds the red flag on top of Today, and says what was done', async () => {
    await page.goto('/');
    const notice = page.getByRole('region', { name: 'Somebody who asked may need help now' });
    await notice.waitFor();
    await page.getByText('1 who asked may need help now').waitFor();
    expect(await violations(page)).toEqual([]);
    await notice.getByRole('link', { name: 'Open Sam Field' }).click();
    await page.getByLabel('What was done').selectOption('spoke-and-directed');
    expect(await violations(page)).toEqual([]);
    expect(await fitsPhone(page)).toBe(true);
    await page.getByRole('button', { name: 'Save what was done' }).click();
    await page.getByText('Dealt with: spoke to the person').waitFor();
    await page.goto('/');
    await page.getByText('In order of urgency').waitFor();
    expect(await notice.count()).toBe(0);
  });

  it('takes an enquiry, answers from an approved text, and closes it with a reason', async () => {
    await page.goto('/enquiries');
    await page.getByRole('link', { name: 'Open Ana Prat' }).click();
    await page.getByRole('button', { name: 'Take it' }).click();
    await page.getByText('You have taken it.').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-labelledby') === 'steps');
    expect(await page.getByRole('button', { name: /^Take it/ }).count()).toBe(0);
    await page.getByLabel('Approved answer').selectOption({ label: 'First answer (en)' });
    const preview = page.getByRole('figure', { name: 'As it will be sent' });
    await preview.getByText('Dear Ana Prat, thank you for your question.').waitFor();
    expect(await preview.innerText()).toContain('If you want no more messages, answer STOP.');
    expect(await preview.innerText()).not.toMatch(/[{}]/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByText(/Answer “First answer” by e-mail: (queued|sent)/).waitFor();
    expect(await page.getByRole('button', { name: 'Send answer' }).isDisabled()).toBe(true);
    await page.getByLabel('What it has come to').selectOption('declined');
    await page.getByLabel('Reason', { exact: true }).selectOption('distance');
    await page.getByRole('button', { name: 'Save outcome' }).click();
    await page.getByText('Outcome: Declined, distance or travel').waitFor();
    expect(await page.getByRole('button', { name: 'Open again' }).count()).toBe(1);
    const history = await page.getByRole('region', { name: 'History' }).innerText();
    expect(history).toContain('the person, by e-mail');
    expect(history).not.toContain('system:');
  });

  it('enrols from an enquiry and types nothing again', async () => {
    await page.goto('/enquiries');
    await page.getByRole('link', { name: 'Open Quim' }).click();
    await page.getByLabel('How', { exact: true }).selectOption('called-back');
    await page.getByRole('button', { name: 'Save how we know' }).click();
    await page.getByRole('link', { name: 'Enrol as participant' }).click();
    await page.getByText('Quim · +34600111222').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Male', exact: true }).check();
    await page.getByRole('button', { name: 'Enrol participant' }).click();
    await page.getByText('BCN-0001').first().waitFor();
    await page.goto(`${new URL(page.url()).pathname}/contact`);
    await page.getByLabel('Phone').waitFor();
    expect(await page.getByLabel('Phone').inputValue()).toBe('+34600111222');
    expect(await page.getByLabel('Given name').inputValue()).toBe('Quim');
  });

  it('sees who was not treated in the funnel, and what the answers say', async () => {
    await page.goto('/enquiries');
    const row = page.getByRole('row', { name: /^Declined/ });
    await row.waitFor();
    expect(await row.innerText()).toContain('1/5');
    await page.goto('/answers');
    await page.getByText('Approved by Pau Vidal').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await fitsPhone(page)).toBe(true);
  });
});
