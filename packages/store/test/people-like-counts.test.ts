import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClinicalRecord } from '../src/clinical/clinical-records.ts';
import { listPeopleLikeCounts } from '../src/outcomes/people-like-counts.ts';
import { addTreatedParticipant, createExample, dayAfter, type Example, painResponse } from './example.ts';

let example: Example;
const indexOn = '2022-01-01';

/** A person born in 1960 with this sex, treated, and their pain before and after where it is given. */
async function person(pain: { before?: number; after?: number }, change: { sex?: string; withdrewOn?: string } = {}) {
  const { store, at, siteId, studyId } = example;
  const treated = await addTreatedParticipant(store, at, { siteId, studyId, indexOn, productClass: 'bmac' });
  const { participantId, visitIds } = treated;
  await store.write(at, async (session) => {
    const add = (kind: string, datedOn: string, data: object) =>
      addClinicalRecord(session, { siteId, participantId, anchor: 'participant', kind, datedOn, data: { ...data } });
    await add('demographics', indexOn, { sex: change.sex ?? 'female', birthYear: 1960 });
    if (change.withdrewOn !== undefined) await add('withdrawal', change.withdrewOn, { scope: 'contact' });
  });
  const answer = async (visitId: string | undefined, value: number, on: string) => {
    const saved = await store.saveResponse(at, painResponse(siteId, visitId ?? '', value, on));
    expect(saved.status).toBe('added');
  };
  if (pain.before !== undefined) await answer(visitIds.BL, pain.before, dayAfter(indexOn, -10));
  if (pain.after !== undefined) await answer(visitIds.M12, pain.after, dayAfter(indexOn, 365));
  return treated;
}

const count = async (siteIds = [example.siteId]) => {
  const question = { instrument: 'koos', scale: 'pain', visit: 'M12', baselineVisit: 'BL', today: '2026-01-01' };
  const at = { ...example.at, siteIds };
  const rows = await example.store.read(at, (session) =>
    listPeopleLikeCounts(session, { studyId: example.studyId, ...question }),
  );
  return rows.filter(({ productClass }) => productClass === 'bmac');
};

beforeAll(async () => {
  example = await createExample();
});
afterAll(() => example.database.drop());

describe('counts of people like the reader', () => {
  it('count the due by what they have in common, with their age in the year of treatment', async () => {
    await person({ before: 40, after: 70 });
    await person({ before: 40, after: 70 });
    await person({ before: 40 }, { sex: 'male' });
    const rows = await count();
    const shared = { productClass: 'bmac', age: 62, ageBand: null, grade: null };
    expect(rows.sort((a, b) => b.count - a.count)).toMatchObject([
      { ...shared, sex: 'female', before: 40, after: 70, count: 2 },
      { ...shared, sex: 'male', before: 40, after: null, count: 1 },
    ]);
  });

  it('leave out who withdrew from contact before the window opened', async () => {
    const was = await count();
    await person({ before: 11 }, { withdrewOn: dayAfter(indexOn, 100) });
    expect(await count()).toHaveLength(was.length);
  });

  it('see only the sites of the session', async () => {
    expect(await count([example.otherSiteId])).toEqual([]);
  });
});
