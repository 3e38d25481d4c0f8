// Roster, participant page and outcomes at a hundred thousand participants with six visits each.
import { getParticipantPage } from '../src/clinical/participant-page.ts';
import { listRoster } from '../src/clinical/roster.ts';
import type { Session } from '../src/database/session.ts';
import { getDataVersion, getOutcomeCounts } from '../src/outcomes/outcome-counts.ts';
import { listTrajectories } from '../src/outcomes/trajectories.ts';
import { createBenchRegistry } from './bench-registry.ts';
import { fillRegistry } from './fill-registry.ts';
import { measure } from './measure.ts';

const participants = Number(process.env.BENCH_PARTICIPANTS ?? 100_000);
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const registry = await createBenchRegistry();
await fillRegistry(registry, participants);
const { store, studyId, siteIds, everywhere } = registry;

const owner = registry.database.createOwnerPool({ max: 1 });
const { rows: some } = await owner.query('select site_id as "siteId", id from participants order by id limit 2000');
const roster = { studyId, siteIds, limit: 50, today: '2025-06-01' };
const outcomes = {
  studyId,
  siteIds,
  instrument: 'koos',
  scale: 'pain',
  baselineVisit: 'BL',
  visit: 'M12',
  today: '2025-06-01',
};
const search = (n: number) => String((n * 7919) % participants).padStart(7, '0');

const tasks: Readonly<Record<string, (session: Session, n: number) => Promise<unknown>>> = {
  rosterFirstPage: (session) => listRoster(session, roster),
  rosterSearch: (session, n) => listRoster(session, { ...roster, search: search(n) }),
  rosterByClass: (session) => listRoster(session, { ...roster, productClass: 'bmac' }),
  rosterOverdue: (session) => listRoster(session, { ...roster, due: 'overdue' }),
  participantPage: (session, n) => getParticipantPage(session, some[n % some.length].siteId, some[n % some.length].id),
  outcomeCounts: (session) => getOutcomeCounts(session, outcomes),
  outcomeCountsOfOneClass: (session) => getOutcomeCounts(session, { ...outcomes, productClass: 'bmac' }),
  trajectories: (session) => listTrajectories(session, { studyId, siteIds, instrument: 'koos', scale: 'pain' }),
  dataVersion: (session) => getDataVersion(session),
};
const result: Record<string, unknown> = {};
for (const [name, task] of Object.entries(tasks)) {
  const run = (n: number) => store.read(everywhere, (session) => task(session, n));
  await run(0);
  result[name] = await measure(run, { clients: 1, seconds });
}
console.log(JSON.stringify({ benchmark: 'reading', participants, result }));
await registry.remove();
