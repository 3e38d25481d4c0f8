import { describe, expect, it } from 'vitest';
import { SaveGroups } from './save-groups.ts';
import type { Saved, SignedResponse } from './save-response.ts';

const signed = (id: string, key?: string): SignedResponse => ({
  actor: 'system:test',
  response: {
    ...{ id, siteId: 'site', visitId: 'visit', instrument: 'koos', instrumentRevision: 1, answers: {}, scores: [] },
    ...{ mode: 'web', locale: 'en', completedOn: '2024-01-09' },
    idempotency: key === undefined ? undefined : { key, requestHash: Buffer.alloc(32), reply: {} },
  },
});

/** A database that keeps what it was sent, group by group, and answers when it is told to. */
function fakeDatabase(refuses: (ids: readonly string[]) => Error | undefined = () => undefined) {
  const sent: string[][] = [];
  const store = async (responses: readonly SignedResponse[]): Promise<readonly Saved[]> => {
    const ids = responses.map(({ response }) => response.id);
    sent.push(ids);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const error = refuses(ids);
    if (error !== undefined) throw error;
    return ids.map((id) => ({ status: 'added', id, version: 1 }));
  };
  return { sent, store };
}

const refusal = (code: string) => Object.assign(new Error(`refused ${code}`), { code });
const outcomes = (saves: readonly Promise<Saved>[]) =>
  Promise.allSettled(saves).then((all) => all.map((one) => (one.status === 'fulfilled' ? one.value.status : 'failed')));

describe('SaveGroups', () => {
  it('sends a save that is alone at once, and those that come meanwhile together, in their order', async () => {
    const { sent, store } = fakeDatabase();
    let idle = 0;
    const groups = new SaveGroups(store, () => {
      idle += 1;
    });
    const saved = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => groups.save(signed(id))));
    expect(saved.map((one) => (one.status === 'added' ? one.id : one.status))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(sent).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
    expect(idle).toBe(1);
  });

  it('tries the others one by one when the database refuses a value of one of them', async () => {
    const { sent, store } = fakeDatabase((ids) => (ids.includes('d') ? refusal('23514') : undefined));
    const groups = new SaveGroups(store, () => undefined);
    expect(await outcomes(['a', 'b', 'c', 'd', 'e'].map((id) => groups.save(signed(id))))).toEqual([
      ...['added', 'added', 'added', 'failed', 'added'],
    ]);
    expect(sent.slice(2)).toEqual([['c', 'd', 'e'], ['c'], ['d'], ['e']]);
  });

  it('does not send again what may have been stored before the connection was lost', async () => {
    const { sent, store } = fakeDatabase((ids) => (ids.length > 1 ? refusal('ECONNRESET') : undefined));
    const groups = new SaveGroups(store, () => undefined);
    expect(await outcomes(['a', 'b', 'c', 'd'].map((id) => groups.save(signed(id))))).toEqual([
      ...['added', 'added', 'failed', 'failed'],
    ]);
    expect(sent).toHaveLength(3);
  });

  it('does the same work again after a deadlock', async () => {
    let left = 2;
    const { sent, store } = fakeDatabase(() => {
      left -= 1;
      return left >= 0 ? refusal('40P01') : undefined;
    });
    const groups = new SaveGroups(store, () => undefined);
    expect(await outcomes([groups.save(signed('a'))])).toEqual(['added']);
    expect(sent).toEqual([['a'], ['a'], ['a']]);
  });

  it('never sends two requests with one key together', async () => {
    const { sent, store } = fakeDatabase();
    const groups = new SaveGroups(store, () => undefined);
    const requests = [signed('a'), signed('b'), signed('c', 'k'), signed('d', 'k'), signed('e', 'k2')];
    await Promise.all(requests.map((one) => groups.save(one)));
    expect(sent).toEqual([['a'], ['b'], ['c', 'e'], ['d']]);
  });
});
