import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendResponse, getResponse, listResponseVersions } from '../src/clinical/responses.ts';
import { createExample, type Example, painResponse } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => example.database.drop());

const hash = (text: string) => createHash('sha256').update(text).digest();
const scoresOf = async (responseId: string) =>
  (
    await example.database.owner.query(
      'select version, scale, value, is_current, is_in_window, days_off from scores where response_id = $1 order by version',
      [responseId],
    )
  ).rows;

async function savePain(value: number) {
  const saved = await example.store.saveResponse(example.at, painResponse(example.siteId, example.visitIds.BL!, value));
  if (saved.status !== 'added') throw new Error(saved.status);
  return saved.id;
}

describe('responses', () => {
  it('keeps answers and scores as given, with a row per scale that has a value', async () => {
    const id = await savePain(61.111111111111114);
    const stored = await example.store.read(example.at, (session) => getResponse(session, example.siteId, id));
    expect(stored).toMatchObject({
      version: 1,
      answers: { P1: 2, P2: null, P3: 'not-applicable' },
      enteredBy: 'system:test',
    });
    expect(stored?.scores.map(({ scale, value }) => [scale, value])).toEqual([
      ['pain', 61.111111111111114],
      ['sport', null],
    ]);
    // Target day of BL is 14 days before the index day 2024-01-10; the response is of the 9th.
    expect(await scoresOf(id)).toEqual([
      { version: 1, scale: 'koos/pain', value: 61.111111111111114, is_current: true, is_in_window: true, days_off: 13 },
    ]);
  });

  it('answers a repeated request with the first reply and stores nothing twice', async () => {
    const response = painResponse(example.siteId, example.visitIds.BL!, 50);
    const idempotency = { key: 'k1', requestHash: hash('body'), reply: { id: 'first' } };
    const first = await example.store.saveResponse(example.at, { ...response, idempotency });
    const again = await example.store.saveResponse(example.at, {
      ...response,
      idempotency: { ...idempotency, reply: { id: 'second' } },
    });
    expect(first.status).toBe('added');
    expect(again).toEqual({ status: 'repeated', reply: { id: 'first' } });
  });

  it('refuses a key that was used for another body', async () => {
    const response = painResponse(example.siteId, example.visitIds.BL!, 50);
    await example.store.saveResponse(example.at, {
      ...response,
      idempotency: { key: 'k2', requestHash: hash('a'), reply: {} },
    });
    const other = { key: 'k2', requestHash: hash('b'), reply: {} };
    expect(await example.store.saveResponse(example.at, { ...response, idempotency: other })).toEqual({
      status: 'key-reused',
    });
  });

  it('stores one response when the same request comes eight times at once', async () => {
    const idempotency = { key: 'k3', requestHash: hash('body'), reply: {} };
    const before = await countResponses();
    const replies = await Promise.all(
      Array.from({ length: 8 }, () =>
        example.store.saveResponse(example.at, {
          ...painResponse(example.siteId, example.visitIds.BL!, 40),
          idempotency,
        }),
      ),
    );
    expect(replies.filter(({ status }) => status === 'added')).toHaveLength(1);
    expect((await countResponses()) - before).toBe(1);
  });

  it('keeps the refusal of one from those that are saved with it', async () => {
    const { store, at, siteId, visitIds } = example;
    const before = await countResponses();
    const drafts = Array.from({ length: 12 }, (_, n) => ({
      ...painResponse(siteId, visitIds.BL!, n),
      ...(n === 7 ? { instrument: 'No such form' } : {}),
      ...(n === 9 ? { visitId: '00000000-0000-7000-8000-000000000000' } : {}),
      idempotency: { key: `together-${n}`, requestHash: hash(String(n)), reply: { n } },
    }));
    const save = () =>
      Promise.allSettled(drafts.map((draft) => store.saveResponse(at, draft))).then((all) =>
        all.map((one) => (one.status === 'fulfilled' ? one.value.status : 'failed')),
      );
    const expected = (status: string) => drafts.map((_, n) => (n === 7 ? 'failed' : n === 9 ? 'not-found' : status));
    expect(await save()).toEqual(expected('added'));
    expect(await save()).toEqual(expected('repeated'));
    expect((await countResponses()) - before).toBe(10);
  });

  it('does not find a visit of a site that the session does not work for', async () => {
    const elsewhere = { ...example.at, siteIds: [example.otherSiteId] };
    const saved = await example.store.saveResponse(elsewhere, painResponse(example.siteId, example.visitIds.BL!, 1));
    expect(saved).toEqual({ status: 'not-found' });
  });

  it('amends with a reason, keeps the old version, and lets only the new score count', async () => {
    const id = await savePain(30);
    const change = { siteId: example.siteId, id, version: 1, instrumentRevision: 1, answers: { P1: 0 } };
    const scores = [{ scale: 'pain', status: 'scored', value: 70, reason: null, answered: 9, outOf: 9 }] as const;
    const saved = await example.store.write({ ...example.at, reason: 'wrong sheet' }, (session) =>
      amendResponse(session, { ...change, scores }),
    );
    expect(saved).toEqual({ status: 'saved', id, version: 2 });
    const history = await example.store.read(example.at, (session) =>
      listResponseVersions(session, example.siteId, id),
    );
    expect(history.map(({ version, answers, reason }) => [version, answers.P1, reason])).toEqual([
      [1, 2, null],
      [2, 0, 'wrong sheet'],
    ]);
    expect((await scoresOf(id)).map((row) => [row.version, row.value, row.is_current])).toEqual([
      [1, 30, false],
      [2, 70, true],
    ]);
  });

  it('tells the second of two who amend the same version', async () => {
    const id = await savePain(30);
    const change = { siteId: example.siteId, id, version: 1, instrumentRevision: 1, answers: {}, scores: [] };
    const results = await Promise.all(
      ['Ada', 'Ben'].map((reason) =>
        example.store.write({ ...example.at, reason }, (session) => amendResponse(session, change)),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['conflict', 'saved']);
    expect(results.find(({ status }) => status === 'conflict')).toMatchObject({ version: 2, by: 'system:test' });
  });
});

async function countResponses(): Promise<number> {
  return (await example.database.owner.query('select count(*) as n from responses')).rows[0].n;
}
