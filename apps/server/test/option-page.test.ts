import { publishedTrials, type TrialDefinition } from '@jointwise/definitions';
import { addPriceList } from '@jointwise/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedClaims } from '../src/claims/seed-claims.ts';
import { demonstrationPrices } from '../src/demonstration/demonstration-prices.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test?.close());

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#x27;/g, "'")
    .replaceAll(/\s+/g, ' ');
const open = async (url: string, language?: string) => {
  const headers = language === undefined ? {} : { 'accept-language': language };
  const reply = await test.server.inject({ method: 'GET', url, headers });
  return { status: reply.statusCode, text: textOf(reply.body), body: reply.body, headers: reply.headers };
};
const notEvidence = 'Legal status is not evidence that it works.';

describe('the legal status inside an option', () => {
  it('is asked for a place, told by the classifier for each product, and never without that it proves nothing', async () => {
    const before = await open('/en/options/marrow-and-fat');
    expect(before.text).toContain('Choose a place to see what the law makes of it there.');
    expect(before.text).toContain(notEvidence);
    const spain = await open('/en/options/marrow-and-fat?where=ES');
    expect(spain.text).toContain('Law of this place: Spain');
    expect(spain.text).toContain(notEvidence);
    for (const what of ['bmac', 'mfat', 'svf']) {
      const { result } = JSON.parse((await open(`/en/allowed.json?what=${what}&where=ES`)).body);
      expect(spain.body).toContain(`/en/allowed?what=${what}&amp;where=ES`);
      expect(['told', 'undetermined', 'to-be-checked']).toContain(result.status);
    }
    // SVF made with an enzyme is a medicine in the Union (domain 6.2) and a drug in the United States (9th Cir. 2024).
    expect(spain.text).toContain('Cells freed from fat');
    expect(spain.headers['cache-control']).toBe('no-store');
  });

  it('takes the place from the region of the browser, else from the language', async () => {
    expect((await open('/en/options/platelet-rich-plasma', 'en-GB')).text).toContain(
      'Law of this place: United Kingdom',
    );
    expect((await open('/es/options/platelet-rich-plasma')).text).toContain('Ley de este lugar: España');
    expect((await open('/es/options/platelet-rich-plasma', 'es-US')).text).toContain('Estados Unidos');
    expect((await open('/en/options/platelet-rich-plasma?where=ES', 'en-GB')).text).toContain(
      'Law of this place: Spain',
    );
    expect((await open('/en/options/platelet-rich-plasma?where=XX', 'en-GB')).text).toContain('Choose a place');
  });

  it('says so where no product is given', async () => {
    const { text } = await open('/en/options/surgery?where=ES');
    expect(text).toContain('No product is given here that we look up.');
    expect(text).toContain(notEvidence);
  });
});

describe('the price inside an option', () => {
  it('says that there is none, here and in general', async () => {
    const { text } = await open('/en/options/platelet-rich-plasma');
    expect(text).toContain('No clinic has published a price for this here.');
    expect(text).toContain('We hold no price for this that can be checked in a public document.');
  });

  it('shows what a court recorded, with its source, and only where it belongs', async () => {
    const { text } = await open('/en/options/marrow-and-fat');
    // US$8,900 for a single treatment and US$41,500 for twelve (domain C-1, [S:11]).
    expect(text).toContain('$8,900.00 for one treatment');
    expect(text).toContain('For 12 treatments it asked $41,500.00');
    expect(text).toContain('US v. California Stem Cell Treatment Center');
    expect((await open('/en/options/surgery')).text).not.toContain('$8,900');
  });

  it('shows the whole course by the published list of a site', async () => {
    const context = { actor: { system: 'test' }, siteIds: [test.siteIds.own], reason: 'test' };
    await test.store.write(context, async (session) => {
      for (const list of demonstrationPrices('BCN')) await addPriceList(session, test.siteIds.own, list);
    });
    const { text, body } = await open('/es/options/platelet-rich-plasma');
    // 120 + 3 x 310 + 3 x 150 + 3 x 60 + 2 x 80 = 1840
    expect(text).toContain('1840,00 €');
    expect(body).toMatch(/\/es\/cost\?offer=\w+\.PRP_LP/);
    expect(text).toMatch(/\d+ partes del tratamiento no están en este precio/);
  });
});

describe('the claims inside an option', () => {
  it('stand with verdict, numbers, people, basis and date as the ledger has them', async () => {
    expect((await open('/en/options/platelet-rich-plasma')).text).toContain('No claim about it has been checked');
    await seedClaims(test.store);
    const clinician = await test.signIn('clinician');
    await clinician.request('POST', '/api/claims/platelets-relieve-knee-pain/publication', {
      ...{ version: 1, reason: 'checked' },
    });
    const { text, body } = await open('/en/options/platelet-rich-plasma');
    expect(text).toContain('It made no difference that matters compared with an injection of salt water.');
    expect(text).toContain('−0.40 (95 % CI −0.90 to 0.20) points of 0-10');
    expect(text).toContain('Rests on published trials; verdict of');
    expect(text).toContain('288 people; how many of them answered is not in our source.');
    expect(body).toContain('href="/en/claims/platelets-relieve-knee-pain"');
  });
});

describe('the numbers of the aid', () => {
  it('follow the evidence table: a second reading is said, and a corrected number is shown', async () => {
    const first = await open('/en/options/platelet-rich-plasma');
    expect(first.text).toContain('With salt water 51 of 100 had clearly less pain');
    expect(first.text).toContain('not yet read by a second person');
    const shipped = publishedTrials.find(({ key }) => key === 'restore-2021') as TrialDefinition;
    const clinician = await test.signIn('clinician');
    const entered = await clinician.request('POST', '/api/evidence/restore-2021/entries', { trial: shipped });
    expect(entered.body.status).toBe('entered-twice');
    test.setNow(new Date(Date.now() + 120_000));
    expect((await open('/en/options/platelet-rich-plasma')).text).toContain(
      'From our evidence table, read by two people',
    );
  });

  it('show what a source says of all its groups together, and nothing of one group', async () => {
    const { text } = await open('/en/options/corticosteroid');
    // MILES: posted means from -15.9 to -28.8 mm whose groups are not verified, serious events 4.3 % ([S:4]).
    expect(text).toContain('lower in each of the six groups, by 16 to 29 points of 100');
    expect(text).toContain('Of 100 people in the trial, 4 had a serious health problem and 96 had not.');
    expect(text).toContain('Not in our evidence table');
    // RESTORE, salt water alone: share with at least 11.3 of N(11.9, 17.6) is 0.514 (docs/methods/decision-aid.md).
    expect((await open('/en/options/nothing-now')).text).toContain('51 of 100 people with salt water');
  });
});
