import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

const phone = { width: 390, height: 844 };

async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, viewport: phone, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(path);
  return page;
}

/** What axe finds and what does not fit, in light and in dark. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // What is not a matter of colour is the same in the dark.
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
    found.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 160)}`));
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > phone.width ? [...found, `${width} px wide`] : found;
}

const question = (page: Page, name: string | RegExp) => page.getByRole('group', { name });

/** Ticks answers by their words and goes on, checking that the next question is there. */
async function answer(page: Page, answers: readonly string[], next: string | RegExp): Promise<void> {
  for (const name of answers) {
    const choice = page.getByRole('radio', { name, exact: true }).or(page.getByRole('checkbox', { name, exact: true }));
    await choice.check();
  }
  await page.getByRole('button', { name: /^(Continue|Continuar)$/ }).click();
  await page.getByRole('heading', { level: 1, name: next }).waitFor();
}

describe('ordinary knee pain', () => {
  it('ends at what it could be and who to ask, without an answer ever leaving the browser', async () => {
    const page = await openPage('/en/where-does-it-hurt');
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize(phone);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await answer(page, ['Left knee'], /right now/);
    await page.getByText('Question 2 of 12').waitFor();
    expect(await faults(page)).toEqual([]);
    await answer(page, ['None of these'], /How old/);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('textbox', { name: /How old are you/ }).fill('62');
    await answer(page, [], /injury/);
    await answer(page, ['No, not that I know of'], /injection or an operation/);
    await answer(page, ['No'], /your hand on the joint/);
    await answer(page, ['Neither'], /Besides the pain, is any of this true/);
    await answer(page, ['None of these'], /In the morning/);
    await answer(page, ['Less than half an hour'], /beyond this joint/);
    await answer(page, ['None of these'], /when you use the joint/);
    await answer(page, ['Yes'], /What else/);
    await answer(page, ['The knee crackles when it moves'], /Last question/);
    await page.getByText('Question 12 of 12').waitFor();
    await answer(page, ['None of these'], 'Nothing in your answers is urgent');
    await page.getByRole('heading', { name: 'Osteoarthritis' }).waitFor();
    expect(await page.getByText('It is not a diagnosis').count()).toBe(1);
    expect(await page.getByRole('link', { name: /Ask the clinic/ }).getAttribute('href')).toBe('/en/ask');
    await page.getByText('What you answered, to take along').click();
    const told = page.locator('dl.told');
    expect(await told.locator('dt').count()).toBe(12);
    expect(await told.locator('dd').allInnerTexts()).toEqual(
      expect.arrayContaining(['Left knee', '62 years', 'Less than half an hour', 'The knee crackles when it moves']),
    );
    expect(await faults(page)).toEqual([]);
    expect(sent).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  }, 120_000);
});

describe('signs of a septic joint', () => {
  it('stop the questions and show whom to call, in Spanish and without JavaScript', async () => {
    const page = await openPage('/es/where-does-it-hurt', { javaScriptEnabled: false, locale: 'es-ES' });
    await answer(page, ['Rodilla derecha'], /ahora mismo/);
    await answer(page, ['Nada de esto'], /Cuántos años/);
    await answer(page, ['Prefiero no decirlo'], /lesión/);
    await answer(page, ['No, que yo sepa'], /inyección/);
    await answer(page, ['No'], /Ponga la mano/);
    await answer(page, ['Caliente e hinchada'], /además/);
    await answer(page, ['Temperatura de 38,0 °C o más'], 'Pida ayuda ahora');
    expect(await page.getByRole('link', { name: 'Llamar al 112' }).first().getAttribute('href')).toBe('tel:112');
    await page.getByText('No envíe en su lugar un correo ni un WhatsApp').waitFor();
    expect(await page.locator('main a[href*="/options"], main a[href*="/ask"], main a[href*="/cost"]').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    expect(site.log.join('\n')).not.toMatch(/hot-swollen|fever|rodilla|knee/);
    // Back leads to the question with its answer still there.
    await page.getByRole('button', { name: 'Atrás' }).click();
    expect(await page.getByRole('checkbox', { name: /38,0/ }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('show the number of the country that the browser tells, and the others beside it', async () => {
    const page = await openPage('/en/where-does-it-hurt', { locale: 'en-US' });
    await answer(page, ['Left hip'], /right now/);
    await answer(page, ['Both legs are weak'], 'Get help now');
    const links = await page.locator('.call a').allTextContents();
    expect(links.map((text) => text.trim())).toEqual(['Call 911', 'Call 112', 'Call 999', 'or 112']);
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });
});

describe('signs of rheumatoid arthritis', () => {
  it('lead to a rheumatologist and not to an injection, by keyboard alone', async () => {
    const page = await openPage('/en/where-does-it-hurt?places=list');
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** Goes by Tab to the control of that name. */
    const reach = async (name: string) => {
      for (let step = 0; step < 60; step += 1) {
        await press('Tab');
        const found = await page.evaluate(() => {
          const control = document.activeElement as HTMLInputElement | null;
          return (control?.labels?.[0]?.textContent ?? control?.textContent ?? '').trim();
        });
        if (found === name) return;
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    const tick = async (name: string, next: string | RegExp) => {
      await reach(name);
      await press('Space');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: next }).waitFor();
    };
    // Radio buttons are one stop of Tab; arrows go on from there.
    await reach('Left shoulder');
    while (!(await page.getByRole('radio', { name: 'Right hand', exact: true }).isChecked())) await press('ArrowDown');
    await press('Enter');
    await question(page, /right now/).waitFor();
    await tick('None of these', /How old/);
    await press('Tab');
    await page.keyboard.type('47');
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: /injury/ }).waitFor();
    await press('Tab', 'ArrowDown', 'ArrowDown', 'Enter');
    await page.getByRole('heading', { level: 1, name: /operation/ }).waitFor();
    await press('Tab', 'ArrowDown', 'ArrowDown', 'Enter');
    await page.getByRole('heading', { level: 1, name: /hand on the joint/ }).waitFor();
    await press('Tab', 'ArrowDown', 'Enter');
    await page.getByRole('heading', { level: 1, name: /swelling come/ }).waitFor();
    await tick('None of these', /any of this true/);
    await tick('None of these', /In the morning/);
    await press('Tab', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await page.getByRole('checkbox', { name: /Two or more joints/ }).waitFor();
    await tick('Two or more joints are swollen', /when you use/);
    await press('Tab', 'ArrowDown', 'Enter');
    await page.getByRole('heading', { level: 1, name: /What else/ }).waitFor();
    await tick('None of these', /Last question/);
    await tick('None of these', 'Ask to see a rheumatologist');
    expect(await page.getByText('not an injection').count()).toBe(1);
    expect(await page.locator('main a[href*="/options"], main a[href*="/ask"]').count()).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a question', () => {
  it('says by role and in words what is wrong with an answer', async () => {
    const page = await openPage('/en/where-does-it-hurt');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('Choose an answer').waitFor();
    await answer(page, ['Left knee'], /right now/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByRole('checkbox', { name: 'One calf is swollen and hurts' }).check();
    await page.getByRole('checkbox', { name: 'None of these' }).check();
    expect(await page.getByRole('checkbox', { name: 'One calf is swollen and hurts' }).isChecked()).toBe(false);
    await page.context().close();
  });

  it('says it without JavaScript as well, and keeps what was ticked', async () => {
    const page = await openPage('/en/where-does-it-hurt', { javaScriptEnabled: false });
    await answer(page, ['Left knee'], /right now/);
    await answer(page, ['One calf is swollen and hurts', 'None of these'], /right now/);
    await page.getByRole('alert').getByText('Keep one of the two').waitFor();
    expect(await page.getByRole('checkbox', { name: 'None of these' }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('goes back by its button and by that of the browser, and a page loaded again knows nothing', async () => {
    const page = await openPage('/en/where-does-it-hurt');
    await answer(page, ['Left knee'], /right now/);
    await answer(page, ['I am not sure about the others'], /How old/);
    await page.getByText('You were not sure about a sign that cannot wait').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { level: 1, name: /right now/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'I am not sure about the others' }).isChecked()).toBe(true);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Where does it hurt?' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Left knee' }).isChecked()).toBe(true);
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Left knee' }).isChecked()).toBe(false);
    await page.context().close();
  });
});
