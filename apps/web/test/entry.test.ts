import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { type StaffSite, startStaffSite } from './staff-site.ts';

let site: StaffSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startStaffSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

let made = 0;
async function treated(daysAgo = 100) {
  made += 1;
  const { participantId, visits } = await site.api.enrolTreated(site, { code: `BCN-${1000 + made}`, daysAgo });
  const visitId = visits.find(({ code }) => code === 'M3')?.id ?? '';
  return { participantId, visitId, path: `/participants/${site.siteId}/${participantId}` };
}

/** The pain answers of one KOOS-like instrument of a few items: the numeric rating scale. */
async function answerAll(page: Page, digit: string) {
  const items = page.locator('.item');
  await items.first().waitFor();
  const count = await items.count();
  for (let index = 0; index < count; index += 1)
    await items.nth(index).getByRole('radio', { name: digit, exact: true }).check();
  return count;
}

async function storedAnswers(participantId: string) {
  const { jointSides } = await site.api.participant(site.siteId, participantId);
  return jointSides.flatMap(({ episodes }) =>
    episodes.flatMap(({ visits }) => visits.flatMap((visit) => visit.responses)),
  );
}

describe('signing in', () => {
  it('says what is wrong and lets nobody in', async () => {
    const page = await (await browser.newContext({ baseURL: site.address })).newPage();
    await page.goto('/participants');
    await page.getByLabel('E-mail address').fill('nobody@example.org');
    await page.getByLabel('Password').fill('wrong-wrong-wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('navigation', { name: 'Places' }).count()).toBe(0);
  });
});

describe('enrolling', () => {
  it('shows errors at the field while typing, then enrols and opens the participant', async () => {
    const page = await openSignedIn(browser, site);
    await page.goto('/participants/new');
    await page.getByLabel('Code', { exact: true }).fill('BCN-0001');
    await page.getByRole('radio', { name: 'Female' }).check();
    await page.getByLabel('Year of birth').fill('1866');
    await page.getByText('allowed is 1900 to 2100', { exact: false }).waitFor();
    await page.getByLabel('Year of birth').fill('1966');
    await page.getByText('allowed is 1900 to 2100', { exact: false }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Enrol participant' }).click();
    await page.getByRole('heading', { name: 'Participant BCN-0001' }).waitFor();
  });

  it('keeps an unusual value only with a reason', async () => {
    const page = await openSignedIn(browser, site);
    await page.goto('/participants/new');
    await page.getByLabel('Code', { exact: true }).fill('BCN-0002');
    await page.getByLabel('Height').fill('112');
    await page.getByRole('button', { name: 'Enrol participant' }).click();
    const why = page.getByLabel('Keep it, and say why');
    await why.waitFor();
    expect(await why.evaluate((field) => field.closest('.field')?.contains(document.activeElement))).toBe(true);
    await why.fill('Measured twice, achondroplasia');
    await page.getByRole('button', { name: 'Enrol participant' }).click();
    await page.getByRole('heading', { name: 'Participant BCN-0002' }).waitFor();
  });
});

describe('entering a response', () => {
  it('is done with the keyboard alone, and shows the scores', async () => {
    const { path, visitId, participantId } = await treated();
    const page = await openSignedIn(browser, site);
    await page.goto(`${path}/visits/${visitId}/nrs-pain`);
    const items = page.locator('.item');
    await items.first().waitFor();
    const count = await items.count();
    // The first question waits for a digit: nobody has to walk there.
    for (let index = 0; index < count; index += 1) await page.keyboard.press('7');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Saved' }).waitFor();
    const [stored] = await storedAnswers(participantId);
    expect(Object.values(stored?.answers ?? {})).toEqual(Array(count).fill(7));
  });

  it('keeps two marks on one paper item, and says which counts', async () => {
    const { path, visitId, participantId } = await treated();
    const page = await openSignedIn(browser, site);
    await page.goto(`${path}/visits/${visitId}/koos`);
    const first = page.locator('.item').first();
    await first.getByRole('radio', { name: '1', exact: true }).check();
    await first.getByRole('button', { name: 'A second value is marked' }).click();
    await first.getByRole('checkbox', { name: '3', exact: true }).check();
    await first.getByText('3 counts, the worse one', { exact: false }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Saved' }).waitFor();
    const [stored] = await storedAnswers(participantId);
    expect(stored?.answers.P1).toEqual({ marks: [1, 3] });
  });

  it('survives a connection that breaks after the server has stored it: saved once', async () => {
    const { path, visitId, participantId } = await treated();
    const page = await openSignedIn(browser, site);
    let sent = 0;
    await page.route('**/responses', async (route) => {
      sent += 1;
      if (sent > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.goto(`${path}/visits/${visitId}/nrs-pain`);
    await answerAll(page, '4');
    await page.getByRole('button', { name: 'Save response' }).click();
    await page.getByText('Not saved yet: connection lost, retrying').waitFor();
    await page.getByRole('heading', { name: 'Saved' }).waitFor();
    expect(sent).toBe(2);
    expect(await storedAnswers(participantId)).toHaveLength(1);
  });

  it('keeps the draft over a reload and asks before it is left', async () => {
    const { path, visitId } = await treated();
    const page = await openSignedIn(browser, site);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${path}/visits/${visitId}/nrs-pain`);
    await answerAll(page, '3');
    await page.reload();
    const chosen = page.getByRole('radio', { checked: true });
    await chosen.first().waitFor();
    expect(await chosen.count()).toBe(await page.locator('.item').count());
    await page.getByRole('link', { name: 'Outcomes' }).click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Stay and save' }).click();
    expect(page.url()).toContain('nrs-pain');
    await page.getByRole('link', { name: 'Outcomes' }).click();
    await page.getByRole('button', { name: 'Leave and discard' }).click();
    await page.waitForURL('**/outcomes*');
  });

  it('starts a visual analogue scale without a mark', async () => {
    const { path, visitId } = await treated();
    const page = await openSignedIn(browser, site);
    await page.goto(`${path}/visits/${visitId}/vas-pain`);
    const slider = page.getByRole('slider').first();
    await slider.waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toBe('not answered');
    await page.getByLabel('Or enter the number').first().fill('101');
    await page.getByText('101 is not a number from 0 to 100').waitFor();
    await page.getByLabel('Or enter the number').first().fill('63');
    expect(await slider.getAttribute('aria-valuetext')).toBe('63 mm');
  });
});

describe('amending', () => {
  it('wants a reason, keeps the value before readable, and tells the second of two people', async () => {
    const { path, participantId } = await treated();
    const { demographics } = await site.api.participant(site.siteId, participantId);
    const address = `${path}/records/demographics/${demographics?.id}`;
    const [first, second] = await Promise.all([openSignedIn(browser, site), openSignedIn(browser, site)]);
    await Promise.all([first.goto(address), second.goto(address)]);
    await first.getByLabel('Year of birth').fill('1967');
    await second.getByLabel('Year of birth').fill('1968');
    await first.getByRole('button', { name: 'Save amendment' }).click();
    await first.getByText('The reason is not given').waitFor();
    await first.getByLabel('Reason for the amendment').fill('Read from the passport');
    await first.getByRole('button', { name: 'Save amendment' }).click();
    await first.getByRole('heading', { name: /Participant BCN/ }).waitFor();
    await second.getByLabel('Reason for the amendment').fill('Told by phone');
    await second.getByRole('button', { name: 'Save amendment' }).click();
    await second.getByText('Somebody else has changed this meanwhile').waitFor();
    expect(await second.getByLabel('Year of birth').inputValue()).toBe('1968');
    await first.goto(address);
    await first.getByText('History', { exact: true }).click();
    await first.getByText('Reason: Read from the passport').waitFor();
    expect(await first.locator('s', { hasText: '1966' }).count()).toBe(1);
  });
});
