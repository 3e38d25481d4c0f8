// Whole-form saves with score and audit record, beside a bare INSERT of the same answers into the same database.
import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { addEpisode } from '../src/clinical/episodes.ts';
import { addJointSide } from '../src/clinical/joint-sides.ts';
import { addParticipant } from '../src/clinical/participants.ts';
import { createBenchRegistry } from './bench-registry.ts';
import { measure } from './measure.ts';

const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const registry = await createBenchRegistry();
const { store, database, studyId } = registry;
const siteId = registry.siteIds[0] as string;
const at = { ...registry.everywhere, siteIds: [siteId] };

const visits = Array.from({ length: 40 }, (_, n) => ({
  ...{ code: `V${n}`, targetOn: '2024-01-10', opensOn: '2024-01-01', closesOn: '2024-02-01', instruments: ['koos'] },
}));
const visitIds = await store.write(at, async (session) => {
  const ids: string[] = [];
  for (let n = 0; n < 50; n += 1) {
    const participant = await addParticipant(session, { siteId, studyId, enrolledOn: '2024-01-01' });
    if (participant.status !== 'added') throw new Error(participant.status);
    const jointSide = await addJointSide(session, {
      siteId,
      participantId: participant.id,
      joint: 'knee',
      side: 'left',
    });
    if (jointSide.status !== 'added') throw new Error(jointSide.status);
    const episode = await addEpisode(session, { siteId, jointSideId: jointSide.id, indexOn: '2024-01-01', visits });
    if (episode.status === 'added') ids.push(...episode.visits.map(({ id }) => id));
  }
  return ids;
});

const answers = Object.fromEntries(Array.from({ length: 42 }, (_, n) => [`Q${n + 1}`, n % 5]));
const scores = ['pain', 'symptoms', 'adl', 'sport', 'qol'].map(
  (scale, n) => ({ scale, status: 'scored', value: 40 + n * 7.5, reason: null, answered: 9, outOf: 9 }) as const,
);
const save = (n: number) =>
  store.saveResponse(at, {
    ...{
      siteId,
      visitId: visitIds[n % visitIds.length] as string,
      id: uuidv7(),
      instrument: 'koos',
      instrumentRevision: 1,
    },
    ...{ answers, scores, mode: 'web', locale: 'en', completedOn: '2024-01-09' },
    idempotency: { key: randomUUID(), requestHash: Buffer.alloc(32, n % 256), reply: { scores } },
  });

const bare = database.createOwnerPool({ max: 16 });
await bare.query(
  'create table bench_bare (id uuid primary key, visit_id uuid, answers jsonb, at timestamptz default now())',
);
const insert = (n: number) =>
  bare.query('insert into bench_bare (id, visit_id, answers) values ($1, $2, $3)', [
    uuidv7(),
    visitIds[n % visitIds.length],
    JSON.stringify(answers),
  ]);

const result: Record<string, unknown> = {};
for (const clients of [1, 8]) {
  for (const [name, work] of [
    ['bareInsert', insert],
    ['saveResponse', save],
  ] as const) {
    await measure(work, { clients, seconds: 1 });
    result[`${name}At${clients}`] = await measure(work, { clients, seconds });
  }
}
console.log(JSON.stringify({ benchmark: 'save-response', result }));
await registry.remove();
