// Whole-form saves with score and audit record, beside a bare INSERT of the same answers into the same database.
import { randomUUID } from 'node:crypto';
import { instrumentByKey } from '@jointwise/definitions';
import { checkAnswers } from '@jointwise/registry';
import { type ScaleScore, scoreInstrument } from '@jointwise/scoring';
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

const koos = instrumentByKey('koos');
if (koos === undefined) throw new Error('koos is not defined');
const answers = Object.fromEntries(koos.items.map(({ code }, n) => [code, n % 5]));

/** What the server does with a form: check every answer, score it, save it with all that belongs to it. */
const save = (n: number) => {
  const checked = checkAnswers(koos, answers);
  if (checked.status === 'refused') throw new Error(checked.problems[0]?.detail);
  const scores = scoreInstrument(koos, answers).map(stored);
  // Eight people: each save is audited under its own.
  return store.saveResponse(
    { ...at, actor: { system: `bench-${n % 8}` } },
    {
      ...{
        siteId,
        visitId: visitIds[n % visitIds.length] as string,
        id: uuidv7(),
        instrument: koos.key,
        instrumentRevision: koos.revision,
      },
      ...{ answers, scores, mode: 'web', locale: 'en', completedOn: '2024-01-09' },
      idempotency: { key: randomUUID(), requestHash: Buffer.alloc(32, n % 256), reply: { scores } },
    },
  );
};

function stored(score: ScaleScore) {
  const { scale, status, answered, outOf } = score;
  return status === 'scored'
    ? { scale, status, value: score.value, reason: null, answered, outOf }
    : { scale, status, value: null, reason: score.reason, answered, outOf };
}

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
