import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClinicalRecord } from '../src/clinical/clinical-records.ts';
import { getDataVersion, getOutcomeCounts } from '../src/outcomes/outcome-counts.ts';
import { listTrajectories } from '../src/outcomes/trajectories.ts';
import { addTreatedParticipant, createExample, dayAfter, type Example, painResponse } from './example.ts';

let example: Example;
const indexOn = '2022-01-01';
const opensOn = dayAfter(indexOn, 274);

async function person(
  change: { indexOn?: string; died?: string; scope?: string; withdrew?: string; surgery?: boolean } = {},
) {
  const { store, at, siteId, studyId } = example;
  const treated = await addTreatedParticipant(store, at, {
    siteId,
    studyId,
    indexOn: change.indexOn ?? indexOn,
    productClass: 'bmac',
  });
  const place = { siteId, participantId: treated.participantId };
  await store.write(at, async (session) => {
    const add = async (kind: string, datedOn: string, data: object) =>
      addClinicalRecord(session, { ...place, anchor: 'participant', kind, datedOn, data: { ...data } });
    if (change.died !== undefined) await add('death', change.died, {});
    if (change.withdrew !== undefined) await add('withdrawal', change.withdrew, { scope: change.scope });
    if (change.surgery) {
      const surgery = { kind: 'intercurrent-event', data: { eventKind: 'surgery' }, datedOn: dayAfter(indexOn, 100) };
      await addClinicalRecord(session, { ...place, ...surgery, anchor: 'joint-side', anchorId: treated.jointSideId });
    }
  });
  return treated;
}

async function answer(visitId: string, pain: number, completedOn: string) {
  const saved = await example.store.saveResponse(example.at, painResponse(example.siteId, visitId, pain, completedOn));
  expect(saved.status).toBe('added');
}

const count = (productClass = 'bmac') => {
  const { studyId, siteId } = example;
  const question = { instrument: 'koos', scale: 'pain', visit: 'M12', baselineVisit: 'BL', today: '2026-01-01' };
  return example.store.read(example.at, (session) =>
    getOutcomeCounts(session, { studyId, siteIds: [siteId], ...question, productClass }),
  );
};

beforeAll(async () => {
  example = await createExample();
});
afterAll(() => example.database.drop());

describe('outcome counts', () => {
  // 120 enrolled, 2 died, 5 withdrew, 7 had arthroplasty, 81 complete: 81 of 113 (domain section 5.2).
  it('counts 113 due of 120 enrolled, with 2 dead, 5 withdrawn and 7 operated who stay due', async () => {
    for (let n = 0; n < 120; n += 1) {
      const dead = n < 2 ? { died: dayAfter(opensOn, -1) } : {};
      const withdrawn = n >= 2 && n < 7 ? { withdrew: dayAfter(opensOn, -30), scope: 'contact' } : {};
      const { visitIds } = await person({ ...dead, ...withdrawn, surgery: n >= 7 && n < 14 });
      if (n >= 39) await answer(visitIds.M12!, 70, dayAfter(indexOn, 365));
      if (n >= 20) await answer(visitIds.BL!, 40, dayAfter(indexOn, -10));
    }
    const { flows, pairs } = await count();
    expect(flows).toEqual([
      {
        ...{ siteId: example.siteId, productClass: 'bmac', treated: null, monthsNotLogged: ['2022-01'] },
        ...{ alsoEnrolled: 0, enrolled: 120, notYetDue: 0, died: 2, withdrew: 5, operated: 7 },
      },
    ]);
    const found = pairs.map(({ before, after, count: n }) => [before, after, n]);
    // 120 - 7 not due = 113: 81 with both, 19 with BL alone (20 to 38), 13 with neither (7 to 19).
    expect(found.sort((a, b) => b[2]! - a[2]!)).toEqual([
      [40, 70, 81],
      [40, null, 19],
      [null, null, 13],
    ]);
  }, 60_000);

  it('keeps due who died or withdrew inside the window, and who withdrew from treatment alone', async () => {
    const before = await count();
    await person({ died: opensOn });
    await person({ withdrew: dayAfter(opensOn, 3), scope: 'study' });
    await person({ withdrew: dayAfter(opensOn, -100), scope: 'treatment' });
    const after = await count();
    const [was, is] = [before.flows[0]!, after.flows[0]!];
    expect([is.enrolled - was.enrolled, is.died - was.died, is.withdrew - was.withdrew]).toEqual([3, 0, 0]);
  });

  it('does not call due whose window is open until today', async () => {
    const before = (await count()).flows[0]!;
    await person({ indexOn: dayAfter('2026-01-01', -547) });
    await person({ indexOn: dayAfter('2026-01-01', -548) });
    const after = (await count()).flows[0]!;
    expect([after.enrolled - before.enrolled, after.notYetDue - before.notYetDue]).toEqual([2, 1]);
  });

  it('takes of several scores in a window the nearest to the target, then the earlier, and none from outside', async () => {
    const { visitIds } = await person();
    const was = await count();
    await answer(visitIds.M12!, 11, dayAfter(indexOn, 300));
    await answer(visitIds.M12!, 13, dayAfter(indexOn, 368));
    await answer(visitIds.M12!, 12, dayAfter(indexOn, 362));
    await answer(visitIds.M12!, 14, dayAfter(indexOn, 600));
    const is = await count();
    const values = is.pairs.filter(({ after }) => after !== null && after < 20);
    expect(was.pairs.some(({ after }) => after !== null && after < 20)).toBe(false);
    expect(values).toMatchObject([{ before: null, after: 12, count: 1 }]);
  });

  it('tells episodes of one person apart from episodes of two', async () => {
    expect((await count()).repeated).toEqual([]);
  });

  it('shows a site nothing of another', async () => {
    const { studyId, siteId, otherSiteId, store, at } = example;
    const question = { instrument: 'koos', scale: 'pain', visit: 'M12', baselineVisit: 'BL', today: '2026-01-01' };
    const elsewhere = { ...at, siteIds: [otherSiteId] };
    const counts = await store.read(elsewhere, (session) =>
      getOutcomeCounts(session, { studyId, siteIds: [siteId, otherSiteId], ...question }),
    );
    expect(counts).toEqual({ flows: [], pairs: [], repeated: [] });
  });

  it('gives another data version after a write, and the same after a read', async () => {
    const { store, at } = example;
    const first = await store.read(at, getDataVersion);
    await count();
    expect(await store.read(at, getDataVersion)).toBe(first);
    await person();
    expect(await store.read(at, getDataVersion)).toBeGreaterThan(first);
  });

  // By hand, type 7: of 10, 20, 30, 40, 50 the tenth percentile is 10 + 0.4 * 10.
  it('gives percentiles per visit', async () => {
    const { store, at, siteId, studyId } = example;
    for (const pain of [50, 10, 40, 20, 30]) {
      const { visitIds } = await addTreatedParticipant(store, at, { siteId, studyId, indexOn, productClass: 'five' });
      await answer(visitIds.BL!, pain, indexOn);
    }
    const query = { studyId, siteIds: [siteId], instrument: 'koos', scale: 'pain', productClass: 'five' };
    expect(await store.read(at, (session) => listTrajectories(session, query))).toEqual([
      { visitCode: 'BL', n: 5, p10: 14, p25: 20, p50: 30, p75: 40, p90: 46 },
    ]);
  });
});
