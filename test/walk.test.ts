// One KOOS answer from the sofa to the outcomes report, through every room, on a real database.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InstrumentDefinition, instruments } from '@jointwise/definitions';
import { checkResponse, instrumentsAt, planVisits } from '@jointwise/registry';
import { formatOutcomes } from '@jointwise/report';
import { type Answers, scoreInstrument } from '@jointwise/scoring';
import { ensurePlace, readOutcomes } from '@jointwise/server';
import { addEpisode, addJointSide, addParticipant, createStore, type Store, verifyAudit } from '@jointwise/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationStudy } from '../apps/server/src/demonstration/demonstration-study.ts';
import { createTestDatabase, type TestDatabase } from '../packages/store/test/test-database.ts';

const keys = { audit: Buffer.alloc(32, 3), contact: Buffer.alloc(32, 4) };
const actor = { system: 'walk' } as const;
const site = { code: 'BCN', name: 'Barcelona', city: 'Barcelona', country: 'ES', timeZone: 'Europe/Madrid' };
const koos = instruments.find(({ key }) => key === 'koos') as InstrumentDefinition;
const indexOn = '2025-01-10';
const today = '2026-11-20';

let database: TestDatabase;
let store: Store;
let siteId: string;
let studyId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  store = createStore({ pool: database.app, keys });
  const wanted = { code: 'WALK', definition: { ...demonstrationStudy, synthetic: false } };
  ({ siteId, studyId } = await store.write({ actor, siteIds: [] }, (session) => ensurePlace(session, site, wanted)));
});
afterAll(() => database.drop());

const context = () => ({ actor, siteIds: [siteId], reason: 'walk' });

/** Enrols somebody with a treated left knee; returns the visits by code. */
async function enrol(): Promise<ReadonlyMap<string, string>> {
  return store.write(context(), async (session) => {
    const person = await addParticipant(session, { siteId, studyId, enrolledOn: '2024-12-20' });
    if (person.status !== 'added') throw new Error(person.status);
    const knee = await addJointSide(session, { siteId, participantId: person.id, joint: 'knee', side: 'left' });
    if (knee.status !== 'added') throw new Error(knee.status);
    const planned = planVisits(demonstrationStudy, indexOn);
    const visits = planned.map((visit, index) => ({
      ...visit,
      instruments: instrumentsAt(demonstrationStudy.visits[index], 'oa-knee'),
    }));
    const wanted = { siteId, jointSideId: knee.id, indexOn, condition: 'oa-knee', productClass: 'PRP_LP', visits };
    const episode = await addEpisode(session, wanted);
    if (episode.status !== 'added') throw new Error(episode.status);
    return new Map(episode.visits.map(({ code, id }) => [code, id]));
  });
}

/** Fills KOOS in at a visit: checked, scored and saved as the server does. */
async function answer(visitId: string, pain: readonly number[], completedOn: string): Promise<void> {
  const answers = Object.fromEntries(pain.map((value, index) => [`P${index + 1}`, value]));
  const draft = { instrument: 'koos', answers, mode: 'web', locale: 'es-ES', completedOn };
  const checked = checkResponse(koos, draft, { today });
  if (checked.status === 'refused') throw new Error(checked.problems.map(({ detail }) => detail).join('; '));
  const scores = scoreInstrument(koos, checked.value.answers as Answers).map((score) => ({
    scale: score.scale,
    status: score.status,
    value: score.status === 'scored' ? score.value : null,
    reason: score.status === 'scored' ? null : score.reason,
    answered: score.answered,
    outOf: score.outOf,
  }));
  const saved = await store.saveResponse(context(), {
    ...checked.value,
    siteId,
    visitId,
    instrumentRevision: koos.revision,
    scores,
  });
  expect(saved.status).toBe('added');
}

const moderate = Array.from({ length: 9 }, () => 2);
const slight = Array.from({ length: 9 }, () => 1);

describe('the walk', () => {
  it('takes KOOS answers from entry to the outcomes report, with honest denominators', async () => {
    const people = [await enrol(), await enrol(), await enrol()];
    for (const visits of people) await answer(visits.get('BL') ?? '', moderate, '2025-01-02');
    // Worked example: 1,2,1,2,1,2,3,1,2 is 100 - 15/9/4*100 = 58.3333. The third person does not answer.
    await answer(people[0].get('M6') ?? '', [1, 2, 1, 2, 1, 2, 3, 1, 2], '2025-07-11');
    await answer(people[1].get('M6') ?? '', slight, '2025-07-15');

    const wish = { studyId, instrument: 'koos', scale: 'PAIN', visit: 'M6', condition: 'oa-knee', today };
    const found = await readOutcomes(store, context(), wish);
    if (found.status === 'refused') throw new Error(found.field);
    const { report } = found;
    expect(report.flow).toMatchObject({ enrolled: 3, due: 3, answered: 2, status: 'bias-likely' });
    // All twos are 50, all ones are 75: changes of 8.3333 and 25, mean 16.6667.
    expect(report.before).toMatchObject({ n: 3, of: 3, mean: 50, standardDeviation: 0 });
    if (report.change.status !== 'estimated') throw new Error(report.change.reason);
    expect(report.change.fit).toMatchObject({ n: 2, persons: 2, of: 3 });
    expect(report.change.fit.mean).toBeCloseTo(50 / 3, 10);
    expect(report.threshold?.threshold.kind).toBe('MIC');

    const text = formatOutcomes(report, 'md');
    expect(text).toContain('| Completeness | 2/3 = 66.7 % |');
    expect(text).toContain('| Mean change | 2/3 | +16.7 |');
    expect(text).toContain('cannot show what the treatment caused');
  });

  it('leaves an audit trail that holds from end to end', async () => {
    const anchorsFile = join(mkdtempSync(join(tmpdir(), 'jointwise-walk-')), 'anchors.jsonl');
    expect(await verifyAudit(database.owner, { key: keys.audit, anchorsFile })).toMatchObject({ ok: true });
  });
});
