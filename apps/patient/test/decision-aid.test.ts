import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../web/test/open-browser.ts';
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

const phone = { viewport: { width: 390, height: 844 } };
async function open(path: string, options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, ...phone, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(path);
  return page;
}

async function expectClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} (${colorScheme}): ${nodes[0]?.html}`)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}

const paths = [
  '/who-made-this',
  '/options/corticosteroid',
  '/options/marrow-and-fat?where=ES',
  '/options',
  '/options/nothing-now',
  '/options/platelet-rich-plasma',
  '/options/cultured-cells',
];

describe.each(['en', 'es'])('the pages of the decision aid in %s', (locale) => {
  it.each([...paths, '/people-like-you', '/decide', '/quality'])(
    '%s: axe finds nothing, nothing is cut off',
    async (path) => {
      const page = await open(`/${locale}${path}`);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      await expectClean(page);
      await page.context().close();
    },
  );
});

describe('the options', () => {
  it('stand side by side with equal cells, and none is marked', async () => {
    const page = await open('/en/options');
    const rows = page.getByRole('table', { name: 'All options side by side' }).getByRole('row');
    expect(await rows.count()).toBe(10);
    for (let index = 1; index < 10; index += 1) {
      expect(await rows.nth(index).getByRole('cell').count()).toBe(5);
      for (const text of await rows.nth(index).getByRole('cell').allInnerTexts()) expect(text.trim()).not.toBe('');
    }
    await page.context().close();
  });

  it('have the same headings each, in the same order', async () => {
    const headings = async (option: string) => {
      const page = await open(`/en/options/${option}`, { javaScriptEnabled: false });
      const texts = await page.locator('main h2').allInnerTexts();
      await page.context().close();
      return texts;
    };
    const surgery = await headings('surgery');
    expect(surgery.length).toBeGreaterThan(9);
    for (const option of ['nothing-now', 'platelet-rich-plasma', 'cultured-cells']) {
      expect(await headings(option)).toEqual(surgery);
    }
  });

  it('tell a number in both frames with the comparator, certainty above the picture and the source one tap away', async () => {
    const page = await open('/en/options/platelet-rich-plasma');
    const number = page.locator('.number').filter({ hasText: 'Clearly less pain after one year' });
    const text = await number.innerText();
    expect(text).toContain('With platelets 58 of 100 people had clearly less pain and 42 had not.');
    expect(text).toContain('With salt water 51 of 100 had clearly less pain and 49 had not.');
    expect(text).toContain('between 50 and 65 of 100');
    expect(text).toContain('Computed from means, not counted.');
    expect(text.indexOf('How sure is this?')).toBeLessThan(text.indexOf('With platelets 58'));
    expect(text).not.toMatch(/\b1 in \d/);
    const picture = number.getByRole('img');
    expect(await picture.getAttribute('aria-label')).toContain('58 of 100');
    expect(await picture.locator('circle').count()).toBe(200);
    await number.getByText('Sources and date').click();
    await number.getByRole('link', { name: /RESTORE/ }).waitFor();
    await number.getByText('The numbers as a table').click();
    expect(await number.getByRole('row').allInnerTexts()).toEqual([
      'Who\tYes\tNo\tOf\tMay lie between',
      'With platelets\t58\t42\t100\tbetween 50 and 65 of 100',
      'With salt water\t51\t49\t100\t–',
    ]);
    await page.context().close();
  });

  it('say that there is no number where there is none', async () => {
    const page = await open('/en/options/corticosteroid');
    expect(await page.getByRole('heading', { name: 'No number that we may show' }).count()).toBe(1);
    await page.context().close();
  });

  it('are only those that there are', async () => {
    const page = await open('/es');
    expect((await page.goto('/es/options/magic'))?.status()).toBe(404);
    await page.context().close();
  });
});

/** Leaves questions open until the one with this name is asked. */
async function goOnTo(page: Page, question: string | RegExp, next = 'Continue') {
  for (let screens = 0; screens < 20; screens += 1) {
    const asked = page.getByRole('group', { name: question });
    if ((await asked.count()) > 0) return asked;
    await page.getByRole('button', { name: next, exact: true }).click();
  }
  throw new Error(`goOnTo: nobody asks ${question}`);
}

describe('making up one’s mind', () => {
  const go = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('works without JavaScript, fills nothing in, and ends in a summary and a tagged PDF', async () => {
    const page = await open('/en/decide', { javaScriptEnabled: false });
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.getByRole('group', { name: 'Having less pain soon' }).getByLabel('More than most').check();
    await go(page, 'Continue');
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.getByText('Step 1 of 4: question 2 of 9').waitFor();
    expect(await page.getByRole('group').count()).toBe(1);
    await (await goOnTo(page, /salt water alone/)).getByLabel('51 of 100').check();
    await (await goOnTo(page, /Are platelets stem cells/)).getByLabel('Yes').check();
    await go(page, 'Continue');
    await page.getByText('1 of 6 right.').waitFor();
    await page.getByText('Not quite. No.').waitFor();
    await go(page, 'Continue');
    for (const item of await page.getByRole('group').all()) await item.getByLabel('Yes').check();
    await go(page, 'Continue');
    await page.getByLabel('I do not know yet').check();
    await page.getByLabel('My own questions').fill('Will it hurt?');
    await go(page, 'Continue');
    await page.getByRole('heading', { name: 'Your summary' }).waitFor();
    const text = await page.locator('main').innerText();
    for (const part of [
      'Having less pain soon: More than most.',
      '4 of 4 with yes.',
      'I do not know yet',
      'Will it hurt?',
    ]) {
      expect(text).toContain(part);
    }
    const [download] = await Promise.all([page.waitForEvent('download'), go(page, 'Save as PDF')]);
    const pdf = readFileSync(await download.path(), 'latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (en)');
    expect(pdf).toContain('/S /H2');
    await page.context().close();
  });

  it('keeps answers when one goes back, and finds conflict when one of four is no', async () => {
    const page = await open('/es/decide');
    await (await goOnTo(page, 'No gastar mucho dinero', 'Seguir')).getByLabel('Bastante').check();
    await go(page, 'Seguir');
    await expectClean(page);
    await go(page, 'Atrás');
    expect(await page.getByLabel('Bastante').isChecked()).toBe(true);
    await goOnTo(page, 'No tengo dudas sobre mi elección', 'Seguir');
    await go(page, 'Atrás');
    await page.getByText('0 de 6', { exact: false }).waitFor();
    await go(page, 'Seguir');
    const items = await page.getByRole('group').all();
    for (const item of items) await item.getByLabel('Sí').check();
    await items[2]?.getByLabel('No').check();
    await expectClean(page);
    await go(page, 'Seguir');
    await expectClean(page);
    await go(page, 'Seguir');
    await page.getByText('3 de 4 con sí.').waitFor();
    await page.getByText('Algo sigue abierto para usted.', { exact: false }).waitFor();
    await expectClean(page);
    await page.context().close();
  });

  it('can be answered by keyboard alone', async () => {
    const page = await open('/en/decide');
    await page.locator('input[name="value-pain"]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('input[name="value-pain"][value="1"]').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Continue' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Taking as little risk of harm as I can' }).waitFor();
    await page.context().close();
  });

  it('sets no cookie and leaves nothing of an answer in the log', async () => {
    const page = await open('/en/decide');
    await page.locator('input[name="value-pain"][value="3"]').check();
    await goOnTo(page, /salt water alone/);
    expect(await page.context().cookies()).toEqual([]);
    expect(site.log.join('\n')).not.toContain('value-pain');
    await page.context().close();
  });
});

describe('keeping answers on the device', () => {
  const stored = (page: Page) => page.evaluate(() => Object.entries(localStorage));
  const keep = (page: Page) => page.getByRole('button', { name: 'Keep on this device' });

  it('stores nothing until it is asked to, follows the answers from then on, and forgets', async () => {
    const page = await open('/en/decide');
    await page.locator('input[name="value-pain"][value="3"]').check();
    const platelets = await goOnTo(page, /Are platelets stem cells/);
    await keep(page).waitFor();
    expect(await stored(page)).toEqual([]);
    await keep(page).click();
    await page.getByText('Kept on this device.', { exact: false }).waitFor();
    await platelets.getByLabel('No', { exact: true }).check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByText('These are your answers that are kept on this device.').waitFor();
    expect(JSON.parse((await stored(page))[0]?.[1] ?? '')).toEqual({ 'value-pain': '3', 'know-platelets': 'no' });
    expect(await page.context().cookies()).toEqual([]);
    await expectClean(page);

    await page.goto('/es/decide');
    expect(await page.locator('input[name="value-pain"][value="3"]').isChecked()).toBe(true);
    expect(await page.locator('input:checked').count()).toBe(1);
    await goOnTo(page, /células madre las plaquetas/, 'Seguir');
    expect(await page.locator('input[name="know-platelets"][value="no"]').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Borrar mis respuestas' }).click();
    await page.getByText('Ya no hay nada guardado en este aparato.').waitFor();
    expect(await stored(page)).toEqual([]);
    await page.goto('/en/decide');
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.context().close();
  });

  it('is not offered without JavaScript, and takes nothing foreign out of the storage', async () => {
    const plain = await open('/en/decide', { javaScriptEnabled: false });
    expect(await keep(plain).isVisible()).toBe(false);
    await plain.context().close();
    const page = await open('/en/decide');
    await page.evaluate(() => localStorage.setItem('jointwise.decision', '{"go":"summary","value-pain":"99","own":7}'));
    await page.reload();
    await page.getByRole('button', { name: 'Forget my answers' }).waitFor();
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await page.locator('input[name="go"]').count()).toBe(0);
    await page.context().close();
  });
});

describe('people like you', () => {
  it('says plainly when there is nobody to count, and what it cannot show', async () => {
    const page = await open('/en/people-like-you');
    await page.getByText('There is no registry with such answers on this site yet.').waitFor();
    await page.getByText('this cannot show what a treatment did', { exact: false }).waitFor();
    await page.context().close();
  });

  it('refuses a choice that is not on its lists', async () => {
    const page = await open('/en');
    expect((await page.goto('/en/people-like-you?joint=tail'))?.status()).toBe(400);
    await page.context().close();
  });
});

describe('the criteria of decision aids', () => {
  it('are all listed, with what is not met and that nobody has signed', async () => {
    const page = await open('/en/quality');
    expect(await page.locator('.criteria tbody tr').count()).toBe(44);
    expect(await page.locator('.state-not-met').count()).toBeGreaterThan(5);
    await page.getByText('Nobody has signed this page yet.', { exact: false }).waitFor();
    await page.context().close();
  });
});
