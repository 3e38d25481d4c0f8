import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let coordinator: TestClient;
let prices: string;
beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn('coordinator');
  prices = `/api/sites/${test.siteIds.own}/prices`;
});
afterAll(() => test.close());

const list = (change: object = {}) => ({
  productClass: 'PRP_LP',
  currency: 'EUR',
  injections: 3,
  tax: { treatment: 'exempt' },
  validFrom: '2020-01-01',
  validUntil: '2100-12-31',
  items: [
    { kind: 'consultation', inclusion: 'priced', unitMinor: 12_000 },
    { kind: 'product-injection', inclusion: 'priced', quantity: 3, unitMinor: 40_000 },
  ],
  payer: 'self',
  complications: { payer: 'site', text: 'Without charge.' },
  refundPolicy: 'In full before the first injection.',
  isTrial: false,
  isPublished: true,
  ...change,
});
const put = (body: object) => coordinator.request('PUT', prices, { reason: 'new year', ...body });

describe('price lists and quotes', () => {
  let saved: { id: string; version: number };

  it('are added once for a product class and read back', async () => {
    const reply = await put({ list: list() });
    expect(reply).toMatchObject({ status: 200, body: { version: 1 } });
    saved = reply.body;
    expect(await put({ list: list() })).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    const { body } = await coordinator.request('GET', prices);
    expect(body.rows).toMatchObject([{ id: saved.id, version: 1, list: list() }]);
  });

  it('are amended from the version that was seen, with a reason', async () => {
    const dearer = list({ repeatCourseMinor: 100_000 });
    expect(await put({ id: saved.id, list: dearer })).toMatchObject({
      status: 422,
      body: { problems: [{ field: 'version' }] },
    });
    expect(await put({ id: saved.id, version: 1, list: dearer })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await put({ id: saved.id, version: 1, list: dearer })).toMatchObject({
      status: 409,
      body: { code: 'version-conflict' },
    });
    expect((await coordinator.request('PUT', prices, { list: list() })).status).toBe(400);
  });

  it('refuse the price of one injection for a course of three', async () => {
    const items = [{ kind: 'product-injection', inclusion: 'priced', unitMinor: 40_000 }];
    expect(await put({ list: list({ productClass: 'HA', items }) })).toMatchObject({
      status: 422,
      body: { problems: [{ field: 'items[0].quantity', rule: 'not-whole-course' }] },
    });
  });

  it('price the whole course, with the other treatments of the site beside it', async () => {
    const items = [{ kind: 'product-injection', inclusion: 'priced', unitMinor: 9000 }];
    await put({ list: list({ productClass: 'CORTICOSTEROID', injections: 1, items }) });
    const quotes = `/api/sites/${test.siteIds.own}/quotes`;
    const { status, body } = await coordinator.request('POST', quotes, { productClass: 'PRP_LP' });
    expect(status).toBe(200);
    expect(body.priced.totals).toEqual([{ currency: 'EUR', netMinor: 132_000, addedTaxMinor: 0, totalMinor: 132_000 }]);
    expect(body.quote.comparators).toMatchObject([{ productClass: 'CORTICOSTEROID', totalMinor: 9000 }]);
    expect(body.priced.notIncluded).toContainEqual({ kind: 'imaging', reason: 'not-mentioned' });
    expect((await coordinator.request('POST', quotes, { productClass: 'BMAC' })).status).toBe(404);
    const foreign = `/api/sites/${test.siteIds.other}/quotes`;
    expect((await coordinator.request('POST', foreign, { productClass: 'PRP_LP' })).status).toBe(403);
  });
});

describe('the classification of a product', () => {
  const classify = (body: object) => coordinator.request('POST', '/api/regulation/classification', body);

  it('comes with the path walked and the rules behind it', async () => {
    const { status, body } = await classify({
      product: { productClass: 'SVF_ENZ' },
      use: { indication: 'osteoarthritis', isSameProcedure: true, isSameEstablishment: true },
      jurisdiction: 'US',
      on: '2026-03-14',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'classified', category: 'us-351', decidedBy: 'US-5' });
    expect(body.path.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('US-4');
  });

  it('names missing facts, and refuses facts that do not exist', async () => {
    const ask = { product: {}, use: {}, jurisdiction: 'EU', on: '2026-03-14' };
    expect((await classify(ask)).body).toMatchObject({
      status: 'undetermined',
      detail: expect.stringContaining('need'),
    });
    expect((await classify({ ...ask, product: { magic: true } })).status).toBe(400);
    expect((await classify({ ...ask, on: '2026-02-31' })).status).toBe(400);
  });
});
