import { estimandById } from '@jointwise/definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClinicalRecord } from '../src/clinical/clinical-records.ts';
import { addJointSide } from '../src/clinical/joint-sides.ts';
import { addParticipant } from '../src/clinical/participants.ts';
import { addAnalysisResult, getAnalysisResult, listAnalysisResults } from '../src/estimands/analysis-results.ts';
import { getDatasetSources } from '../src/estimands/dataset-sources.ts';
import { getEstimandFacts } from '../src/estimands/estimand-facts.ts';
import { addEstimandLock, addUnblinding, getUnblindedAt, listEstimandLocks } from '../src/estimands/estimand-locks.ts';
import { addTreatedParticipant, createExample, dayAfter, type Example, painResponse } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => example.database.drop());

const indexOn = '2022-01-01';
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const facts = (siteIds = [example.siteId]) =>
  example.store.read({ ...example.everywhere, siteIds }, (session) =>
    getEstimandFacts(session, {
      studyId: example.studyId,
      sites: siteIds.map((id) => ({ id, code: id === example.siteId ? 'BCN' : 'LON' })),
      ...{ scales: ['koos/pain'], visits: ['BL', 'M12'], productClasses: ['bmac', 'prp', 'saline'] },
      ...{
        conditions: ['knee-osteoarthritis'],
        joints: ['hip', 'knee'],
        imageFields: ['klGrade'],
        today: '2026-01-01',
      },
    }),
  );

describe('estimand facts', () => {
  it('are the columns of what was entered, with persons, scores, events and the last contact', async () => {
    const { store, at, siteId, studyId } = example;
    const one = await addTreatedParticipant(store, at, { siteId, studyId, indexOn, productClass: 'bmac' });
    const place = { siteId, participantId: one.participantId };
    await store.write(at, async (session) => {
      const add = (kind: string, anchor: 'participant' | 'joint-side' | 'episode', datedOn: string, data: object) =>
        addClinicalRecord(session, {
          ...place,
          ...{ kind, anchor, datedOn, data: { ...data } },
          anchorId:
            anchor === 'episode' ? one.episodeId : anchor === 'joint-side' ? one.jointSideId : one.participantId,
        });
      await add('demographics', 'participant', indexOn, { sex: 'female', birthYear: 1960 });
      await add('condition', 'joint-side', '2021-06', { condition: 'oa-knee', klGrade: '3' });
      await add('intercurrent-event', 'episode', dayAfter(indexOn, 100), {
        eventKind: 'surgery',
        surgeryKind: 'arthroplasty',
      });
      await add('imaging', 'joint-side', dayAfter(indexOn, -30), {
        modality: 'x-ray',
        klGrade: '2',
        isBlindedToArm: true,
      });
      await add('adverse-event', 'episode', dayAfter(indexOn, 3), { term: 'effusion', isSerious: false });
      await add('medication', 'participant', dayAfter(indexOn, 180), {
        agent: 'naproxen',
        medicineClass: 'nsaid',
        doseMgPerDay: 500,
      });
      await add('death', 'participant', dayAfter(indexOn, 900), {});
    });
    for (const [visit, pain, day] of [
      ['BL', 40, -10],
      ['M12', 55, 330],
      ['M12', 70, 364],
    ] as const) {
      await store.saveResponse(at, painResponse(siteId, one.visitIds[visit]!, pain, dayAfter(indexOn, day)));
    }
    const found = await facts();
    const place1 = found.episodes.productClass.indexOf(0);
    const at1 = (column: ArrayLike<number>) => column[place1];
    const { episodes } = found;
    const start = dayOf(indexOn);
    expect([at1(episodes.indexDay), at1(episodes.sex), at1(episodes.birthYear), at1(episodes.klGrade)]).toEqual([
      start,
      1,
      1960,
      3,
    ]);
    expect([at1(episodes.diedDay), at1(episodes.isAssessed), at1(episodes.lastContactDay)]).toEqual([
      start + 900,
      1,
      start + 364,
    ]);
    expect([at1(episodes.joint), at1(episodes.condition), at1(episodes.number)]).toEqual([1, 0, 1]);
    const score = (visit: string) => found.scores.find((column) => column.visit === visit);
    expect(at1(score('BL')?.value ?? [])).toBe(40);
    // Of two answers in the window the one nearer to day 365.
    expect(at1(score('M12')?.value ?? [])).toBe(70);
    expect(at1(score('M12')?.day ?? [])).toBe(start + 364);
    const side = at1(episodes.jointSide);
    expect(found.events).toEqual([{ jointSide: side, kind: 'surgery', surgery: 'arthroplasty', day: start + 100 }]);
    expect(found.images).toEqual([{ jointSide: side, day: start - 30, isBlinded: true, values: { klGrade: 2 } }]);
    expect(found.harms).toMatchObject([{ episode: place1, term: 'effusion', isSerious: false, day: start + 3 }]);
    expect(found.medications).toMatchObject([{ agent: 'naproxen', doseMgPerDay: 500, daysTaken: null }]);
    // The example's own participant has no record at all.
    const other = 1 - place1;
    expect([episodes.sex[other], episodes.birthYear[other], episodes.isAssessed[other]]).toEqual([0, Number.NaN, 0]);
  });

  it('hold the arm of everybody allocated, and a place for whoever was never treated, under the same numbers as sources', async () => {
    const { store, at, siteId, studyId } = example;
    const treated = await addTreatedParticipant(store, at, { siteId, studyId, indexOn, productClass: 'prp' });
    const before = (await facts()).episodes.count;
    const allocate = (participantId: string, data: object, anchorId?: string) =>
      store.write(at, (session) =>
        addClinicalRecord(session, {
          ...{ siteId, participantId, kind: 'allocation', datedOn: '2021-12-30' },
          ...{ anchor: anchorId === undefined ? 'participant' : 'joint-side', data: { method: 'simple', ...data } },
          ...(anchorId === undefined ? {} : { anchorId }),
        }),
      );
    const record = await allocate(treated.participantId, { arm: 'B' });
    const untreated = await store.write(at, async (session) => {
      const added = await addParticipant(session, { siteId, studyId, code: 'NEVER', enrolledOn: '2021-12-01' });
      if (added.status !== 'added') throw new Error(added.status);
      const side = await addJointSide(session, { siteId, participantId: added.id, joint: 'hip', side: 'left' });
      if (side.status !== 'added') throw new Error(side.status);
      await addClinicalRecord(session, {
        ...{ siteId, participantId: added.id, kind: 'condition', anchor: 'joint-side', anchorId: side.id },
        data: { condition: 'knee-osteoarthritis' },
      });
      return { participantId: added.id, jointSideId: side.id };
    });
    const own = await allocate(untreated.participantId, { arm: 'A', method: 'not-random' }, untreated.jointSideId);
    const found = await facts();
    const sources = await store.read(at, (session) =>
      getDatasetSources(session, { studyId, siteIds: [siteId], scales: [] }),
    );
    const { episodes, arms } = found;
    expect([episodes.count, sources.participantCodes.length, arms]).toEqual([before + 1, before + 1, ['A', 'B']]);
    const never = sources.participantCodes.indexOf('NEVER');
    const placed = (e: number) => [
      ...[episodes.isTreated[e], arms[episodes.arm[e] ?? -1], episodes.isByChance[e], episodes.allocatedDay[e]],
      ...[episodes.indexDay[e], episodes.productClass[e], found.joints[episodes.joint[e] ?? -1]],
      ...[found.conditions[episodes.condition[e] ?? -1], sources.allocations[e]?.recordId, sources.sides[e]],
    ];
    const day = dayOf('2021-12-30');
    const id = (saved: { status: string; id?: string }) => saved.id;
    expect(placed(never)).toEqual([0, 'A', 0, day, day, -1, 'hip', 'knee-osteoarthritis', id(own), 'left']);
    const other = episodes.arm.indexOf(1);
    expect(placed(other).slice(0, 5)).toEqual([1, 'B', 1, day, dayOf(indexOn)]);
    expect(sources.allocations[other]).toMatchObject({ recordId: id(record), siteId, data: { arm: 'B' } });
    expect(sources.allocations.filter((one) => one !== null)).toHaveLength(2);
  });

  it('have the same hash for the same data and another after a change', async () => {
    const before = await facts();
    expect((await facts()).dataCutHash).toBe(before.dataCutHash);
    const { store, at, siteId, studyId } = example;
    await addTreatedParticipant(store, at, { siteId, studyId, indexOn });
    expect((await facts()).dataCutHash).not.toBe(before.dataCutHash);
  });

  it('are of the own sites alone', async () => {
    const { store, everywhere, otherSiteId, studyId } = example;
    const own = (await facts()).episodes.count;
    await addTreatedParticipant(store, { ...everywhere, siteIds: [otherSiteId] }, { siteId: otherSiteId, studyId });
    expect((await facts()).episodes.count).toBe(own);
    expect((await facts([example.siteId, otherSiteId])).episodes.count).toBe(own + 1);
    // Asking for a site that the session does not hold finds nothing of it.
    const stolen = await store.read(example.at, (session) =>
      getEstimandFacts(session, {
        ...{ studyId, sites: [{ id: otherSiteId, code: 'LON' }], scales: [], visits: [], productClasses: [] },
        ...{ conditions: [], joints: [], imageFields: [], today: '2026-01-01' },
      }),
    );
    expect(stolen.episodes.count).toBe(0);
  });
});

describe('locks', () => {
  const definition = estimandById('E-PAIN-12')!;
  const hash = 'a'.repeat(64);

  it('lock a version of an estimand once', async () => {
    const { store, at, studyId } = example;
    const add = () => store.write(at, (session) => addEstimandLock(session, { studyId, definition, hash }));
    expect(await add()).toMatchObject({ status: 'added', lock: { estimandId: 'E-PAIN-12', version: 1, hash } });
    expect(await add()).toEqual({ status: 'already-exists', field: 'estimand' });
    const [lock] = await store.read(at, (session) => listEstimandLocks(session, studyId));
    expect(lock?.definition).toEqual(definition);
  });

  it('keep the first instant of unblinding', async () => {
    const { store, at, studyId } = example;
    expect(await store.read(at, (session) => getUnblindedAt(session, studyId))).toBeUndefined();
    const first = await store.write(at, (session) => addUnblinding(session, studyId));
    expect(await store.write(at, (session) => addUnblinding(session, studyId))).toBe(first);
  });

  it('cannot be changed or taken back by the program', async () => {
    for (const change of [
      "update estimand_locks set hash = 'b'",
      'delete from estimand_locks',
      'delete from study_unblindings',
    ]) {
      await expect(example.database.app.query(change)).rejects.toThrow(/permission denied/);
    }
  });
});

describe('analysis results', () => {
  it('are kept once for a request, and read only with all of their sites', async () => {
    const { store, everywhere, at, studyId, siteId, otherSiteId } = example;
    const added = {
      ...{ studyId, estimandId: 'E-PAIN-12', productClass: 'BMAC', comparator: 'HA', siteIds: [siteId, otherSiteId] },
      ...{ dataCutHash: 'c'.repeat(64), requestHash: 'd'.repeat(64), result: '{"a": 1.10}' },
    };
    const first = await store.write(everywhere, (session) => addAnalysisResult(session, added));
    const again = await store.write(everywhere, (session) => addAnalysisResult(session, { ...added, result: '{}' }));
    expect(again).toEqual(first);
    const get = (context: typeof at) =>
      store.read(context, (session) => getAnalysisResult(session, { studyId, id: first.id }));
    expect((await get(everywhere))?.result).toBe('{"a": 1.10}');
    expect(await get(at)).toBeUndefined();
    const list = (context: typeof at) => store.read(context, (session) => listAnalysisResults(session, { studyId }));
    expect((await list(everywhere)).map(({ id }) => id)).toEqual([first.id]);
    expect(await list(at)).toEqual([]);
  });
});
