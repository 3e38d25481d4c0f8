import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getOutcomeCounts, type OutcomeCounts } from '../src/outcomes/outcome-counts.ts';
import { countEnrolledFrom, getProcedureLogEntry, listProcedureLog } from '../src/procedure-log/list-procedure-log.ts';
import {
  addProcedureLogEntry,
  amendProcedureLogEntry,
  listProcedureLogVersions,
  type NewProcedureLogEntry,
} from '../src/procedure-log/procedure-log.ts';
import { added, addTreatedParticipant, createExample, type Example } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => example.database.drop());

/** The example has one left knee, treated with "prp" in January 2024. */
const january = (change: Partial<NewProcedureLogEntry> = {}): NewProcedureLogEntry => ({
  ...{ siteId: example.siteId, studyId: example.studyId, month: '2024-01', joint: 'knee', productClass: 'prp' },
  treated: 3,
  ...change,
});
const add = (change: Partial<NewProcedureLogEntry> = {}) =>
  example.store.write({ ...example.everywhere, reason: 'operating list' }, (session) =>
    addProcedureLogEntry(session, january(change)),
  );

const count = (change: object = {}): Promise<OutcomeCounts> => {
  const { studyId, siteId } = example;
  const question = { instrument: 'koos', scale: 'pain', visit: 'M12', baselineVisit: 'BL', today: '2026-01-01' };
  return example.store.read(example.at, (session) =>
    getOutcomeCounts(session, { studyId, siteIds: [siteId], ...question, ...change }),
  );
};

describe('the procedure log', () => {
  it('lists months with episodes that nobody has logged', async () => {
    const { siteId, studyId } = example;
    const rows = await example.store.read(example.at, (session) => listProcedureLog(session, { siteId, studyId }));
    const none = { id: null, version: null, treated: null, enteredAt: null, enteredBy: null };
    expect(rows).toEqual([{ ...none, month: '2024-01', joint: 'knee', productClass: 'prp', enrolled: 1 }]);
    expect((await count()).flows).toMatchObject([{ treated: null, monthsNotLogged: ['2024-01'], enrolled: 1 }]);
  });

  it('keeps one count for a month, joint and class', async () => {
    const saved = await add();
    expect(saved).toMatchObject({ status: 'saved', version: 1 });
    expect(await add({ treated: 4 })).toMatchObject({ status: 'already-exists' });
    expect(await add({ siteId: example.otherSiteId })).toMatchObject({ status: 'saved' });
    const rows = await example.store.read(example.at, (session) => listProcedureLog(session, january()));
    expect(rows).toMatchObject([{ id: added(saved as { status: string }), treated: 3, enrolled: 1 }]);
  });

  it('has no row for a study that the site does not take part in', async () => {
    expect(await add({ studyId: example.siteId })).toEqual({ status: 'not-found' });
  });

  it('is amended with a reason, and tells every version', async () => {
    const { siteId, at } = example;
    const id = added((await add({ month: '2024-02', treated: 5 })) as { status: string });
    const amend = (version: number, treated: number) =>
      example.store.write({ ...at, reason: 'two were cancelled' }, (session) =>
        amendProcedureLogEntry(session, { siteId, id, version, treated }),
      );
    expect(await amend(1, 3)).toEqual({ status: 'saved', id, version: 2 });
    expect(await amend(1, 9)).toMatchObject({ status: 'conflict', version: 2 });
    const versions = await example.store.read(at, (session) => listProcedureLogVersions(session, siteId, id));
    expect(versions).toMatchObject([
      { version: 1, treated: 5, reason: 'operating list' },
      { version: 2, treated: 3, reason: 'two were cancelled' },
    ]);
    const current = await example.store.read(at, (session) => getProcedureLogEntry(session, siteId, id));
    expect(current).toMatchObject({ month: '2024-02', joint: 'knee', version: 2, treated: 3 });
  });

  it('keeps to the months that are asked for', async () => {
    const months = async (bounds: object) =>
      (await example.store.read(example.at, (session) => listProcedureLog(session, { ...january(), ...bounds }))).map(
        ({ month }) => month,
      );
    expect(await months({})).toEqual(['2024-02', '2024-01']);
    expect(await months({ from: '2024-02', to: '2024-02' })).toEqual(['2024-02']);
    expect(await months({ from: '2023-01', to: '2024-01' })).toEqual(['2024-01']);
  });

  it('is invisible to another site', async () => {
    const { otherSiteId, store } = example;
    const elsewhere = { ...example.at, siteIds: [otherSiteId] };
    expect(await store.read(elsewhere, (session) => listProcedureLog(session, january()))).toEqual([]);
    await expect(
      store.write(elsewhere, (session) => addProcedureLogEntry(session, january({ month: '2023-12' }))),
    ).rejects.toThrow(/row-level security/);
  });

  it('counts who is enrolled from a month to its last day', async () => {
    const { store, at, siteId, studyId } = example;
    for (const indexOn of ['2023-10-31', '2023-11-01', '2023-11-30', '2023-12-01']) {
      await addTreatedParticipant(store, at, { siteId, studyId, indexOn, productClass: 'edge' });
    }
    const place = january({ month: '2023-11', productClass: 'edge' });
    expect(await store.read(at, (session) => countEnrolledFrom(session, place))).toBe(2);
  });
});

describe('treated, from the log', () => {
  const flowOf = async (productClass: string, change: object = {}) =>
    (await count({ productClass, ...change })).flows.map(({ treated, monthsNotLogged, alsoEnrolled, enrolled }) => ({
      ...{ treated, monthsNotLogged, alsoEnrolled, enrolled },
    }));

  it('is given when every month with an episode is logged, and holds the months between', async () => {
    const { store, at, siteId, studyId } = example;
    for (const indexOn of ['2021-03-05', '2021-03-28', '2021-06-01']) {
      await addTreatedParticipant(store, at, { siteId, studyId, indexOn, productClass: 'svf' });
    }
    const log = (month: string, treated: number) => add({ month, treated, productClass: 'svf' });
    await log('2021-03', 4);
    expect(await flowOf('svf')).toEqual([
      { treated: null, monthsNotLogged: ['2021-06'], alsoEnrolled: 0, enrolled: 3 },
    ]);
    await log('2021-06', 1);
    await log('2021-04', 2);
    // Before the first and after the last episode the site may not have taken part yet, or not any more.
    await log('2021-02', 50);
    await log('2021-07', 50);
    expect(await flowOf('svf')).toEqual([{ treated: 7, monthsNotLogged: [], alsoEnrolled: 0, enrolled: 3 }]);
  });

  it('counts those of other conditions apart: the log does not know conditions', async () => {
    const { store, at, siteId, studyId } = example;
    const other = { siteId, studyId, indexOn: '2021-03-20', productClass: 'svf', condition: 'meniscus-tear' };
    await addTreatedParticipant(store, at, other);
    expect(await flowOf('svf', { condition: 'knee-osteoarthritis' })).toMatchObject([
      { treated: 7, alsoEnrolled: 1, enrolled: 3 },
    ]);
  });

  it('keeps to the joint that is asked about', async () => {
    await add({ month: '2021-03', productClass: 'svf', joint: 'hip', treated: 11 });
    expect(await flowOf('svf', { joint: 'knee' })).toMatchObject([{ treated: 7 }]);
    expect(await flowOf('svf')).toMatchObject([{ treated: 18 }]);
  });
});
