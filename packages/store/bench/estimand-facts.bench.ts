// Reading the facts of all estimands at once. Usage: npx tsx packages/store/bench/estimand-facts.bench.ts [participants]
import { getEstimandFacts } from '../src/estimands/estimand-facts.ts';
import { createBenchRegistry } from './bench-registry.ts';
import { fillRegistry } from './fill-registry.ts';

const participants = Number(process.argv[2] ?? 100_000);
const registry = await createBenchRegistry();
try {
  await fillRegistry(registry, participants);
  for (let turn = 0; turn < 3; turn++) {
    const begun = performance.now();
    const facts = await registry.store.read(registry.everywhere, (session) =>
      getEstimandFacts(session, {
        studyId: registry.studyId,
        sites: registry.siteIds.map((id, place) => ({ id, code: `S${place}` })),
        ...{ scales: ['koos/pain'], visits: ['BL', 'W6', 'M3', 'M6', 'M12', 'M24'], joints: ['knee'] },
        ...{ productClasses: ['prp-lp', 'bmac', 'saline'], conditions: ['knee-osteoarthritis'] },
        ...{ imageFields: ['klGrade'], today: '2026-01-01' },
      }),
    );
    const scores = facts.scores.reduce((sum, { value }) => sum + value.filter((one) => !Number.isNaN(one)).length, 0);
    const seconds = ((performance.now() - begun) / 1000).toFixed(2);
    console.log(`${facts.episodes.count} episodes, ${scores} scores: ${seconds} s`);
  }
} finally {
  await registry.remove();
}
