import { addPriceList } from '@jointwise/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPrices } from '../src/demonstration/demonstration-prices.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let site: TestServer;
beforeAll(async () => {
  site = await startTestServer();
});
afterAll(() => site?.close());

const get = (url: string) => site.server.inject({ method: 'GET', url });
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page about costs', () => {
  it('says so when no clinic has published a price, and what to ask', async () => {
    const text = textOf((await get('/en/cost')).body);
    expect(text).toContain('No clinic has published its prices here yet');
    expect(text).toContain('What is not in the price?');
  });

  it('shows the court-recorded example with its source', async () => {
    const text = textOf((await get('/en/cost')).body);
    expect(text).toContain('$8,900.00 for one treatment');
    expect(text).toContain('For 12 treatments it asked $41,500.00');
    expect(text).toContain('US v. California Stem Cell Treatment Center');
  });

  it('adds up a whole course with what the person pays elsewhere', async () => {
    const context = { actor: { system: 'test' }, siteIds: [site.siteIds.own, site.siteIds.other], reason: 'test' };
    await site.store.write(context, async (session) => {
      for (const list of demonstrationPrices('BCN')) await addPriceList(session, site.siteIds.own, list);
      const [hidden] = demonstrationPrices('LDN');
      if (hidden !== undefined) await addPriceList(session, site.siteIds.other, { ...hidden, isPublished: false });
    });
    const { offers } = (await get('/en/cost.json')).json();
    expect(offers).toHaveLength(6);
    const { code } = offers.find(({ productClass }: { productClass: string }) => productClass === 'PRP_LP');
    const { body } = await get(`/es/cost?offer=${code}&travel=80,50&work=`);
    const text = textOf(body);
    // 120 + 3 x 310 + 3 x 150 + 3 x 60 + 2 x 80 + 80.50 = 1920.50
    expect(text).toContain('1920,50 €');
    expect(text).toContain('Radiografías y otras imágenes: la clínica dice que no está en el precio');
    expect(text).toContain('Sedación: la clínica no dice nada');
    expect(text).toContain('Ácido hialurónico');
    expect(text).toContain('El precio no dice nada de si un tratamiento funciona');
  });

  it('counts no amount that is no number, and says which', async () => {
    const { offers } = (await get('/en/cost.json')).json();
    const { body } = await get(`/en/cost?offer=${offers[0].code}&travel=much&work=-5`);
    expect(body.match(/aria-invalid="true"/g)).toHaveLength(2);
    expect(textOf(body)).toContain('Write an amount as a number');
  });

  it('answers nothing for an offer that is not published', async () => {
    expect((await get('/en/cost?offer=../../etc')).body).not.toContain('id="course"');
  });
});
