import type { PriceList } from '@jointwise/definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPriceList, amendPriceList, listPriceLists, listPublishedPriceLists } from '../src/prices/price-lists.ts';
import { createExample, type Example } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => example.database.drop());

const list: PriceList = {
  productClass: 'PRP_LP',
  currency: 'EUR',
  injections: 3,
  tax: { treatment: 'exempt' },
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  items: [{ kind: 'product-injection', inclusion: 'priced', quantity: 3, unitMinor: 40_000 }],
  payer: 'self',
  complications: { payer: 'site', text: 'Without charge.' },
  refundPolicy: 'In full before the first injection.',
  isTrial: false,
  isPublished: true,
};
const write = <T>(work: Parameters<Example['store']['write']>[1]) =>
  example.store.write({ ...example.everywhere, reason: 'new year' }, work) as Promise<T>;

describe('price lists', () => {
  it('stand once for a site and product class', async () => {
    expect(await write((session) => addPriceList(session, example.siteId, list))).toMatchObject({ status: 'saved' });
    expect(await write((session) => addPriceList(session, example.siteId, list))).toEqual({
      status: 'already-exists',
      field: 'product class',
    });
    const other = { ...list, isPublished: false };
    expect(await write((session) => addPriceList(session, example.otherSiteId, other))).toMatchObject({ version: 1 });
  });

  it('come back as they were written, with their author', async () => {
    const rows = await example.store.read(example.at, (session) => listPriceLists(session, example.siteId));
    expect(rows).toMatchObject([{ siteId: example.siteId, version: 1, list }]);
  });

  it('are seen by the sites of the session alone', async () => {
    const rows = await example.store.read(example.at, (session) => listPriceLists(session, example.otherSiteId));
    expect(rows).toEqual([]);
  });

  it('are public when published, from the first to the last day', async () => {
    const published = (on: string) =>
      example.store.read(example.everywhere, (session) => listPublishedPriceLists(session, on));
    expect(await published('2026-01-01')).toMatchObject([{ siteId: example.siteId }]);
    expect(await published('2026-12-31')).toHaveLength(1);
    expect(await published('2025-12-31')).toEqual([]);
    expect(await published('2027-01-01')).toEqual([]);
  });

  it('are amended from the version in force alone', async () => {
    const [row] = await example.store.read(example.at, (session) => listPriceLists(session, example.siteId));
    const dearer = { ...list, items: [{ ...list.items[0], unitMinor: 45_000 }] } as PriceList;
    const amend = (version: number) =>
      write((session) => amendPriceList(session, { siteId: example.siteId, id: row?.id ?? '', version, list: dearer }));
    expect(await amend(1)).toMatchObject({ status: 'saved', version: 2 });
    expect(await amend(1)).toMatchObject({ status: 'conflict' });
    const after = await example.store.read(example.at, (session) => listPriceLists(session, example.siteId));
    expect(after).toMatchObject([{ version: 2, list: { items: [{ unitMinor: 45_000 }] } }]);
  });
});
