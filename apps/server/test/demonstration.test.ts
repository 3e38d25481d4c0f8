import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countUsers, createStore, openKeys, type Store } from '@jointwise/store';
import { createTestDatabase, type TestDatabase } from '@jointwise/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemonstrationRegistry } from '../src/index.ts';

let database: TestDatabase;
let folder: string;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jointwise-demonstration-'));
  store = createStore({ pool: database.app, keys: openKeys(folder) });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const wishes = {
  participants: 200,
  seed: 7,
  now: new Date('2026-06-30T12:00:00Z'),
  password: 'seventeen-violet-kayaks',
};
const usersThere = () => store.read({ actor: { system: 'test' }, siteIds: [] }, countUsers);
async function counts() {
  const { rows } = await database.owner.query(
    `select (select count(*) from participants)::int as participants,
       (select count(*) from imports where status = 'finished')::int as finished,
       (select count(*) from imports where status <> 'finished')::int as unfinished,
       (select count(*) from enquiries)::int as enquiries`,
  );
  return rows[0];
}

describe('filling the demonstration registry', () => {
  it('that was cut off is known by its lack of users, and goes on where it was', async () => {
    const cutOff = createDemonstrationRegistry(store, {
      ...wishes,
      onProgress: () => {
        throw new Error('killed');
      },
    });
    await expect(cutOff).rejects.toThrow('killed');
    const before = await counts();
    expect(before.participants).toBeGreaterThan(0);
    expect(before.participants).toBeLessThan(wishes.participants);
    expect(await usersThere()).toBe(0);

    const made = await createDemonstrationRegistry(store, wishes);
    expect(await counts()).toEqual({ participants: wishes.participants, finished: 3, unfinished: 0, enquiries: 7 });
    expect(made.accounts.length).toBe(await usersThere());
    expect(made.accounts.map(({ email }) => email)).toContain('admin@demo.example');
  });

  it('adds the trial where one is wanted, with an allocation record of everybody, once', async () => {
    const withTrial = { ...wishes, trialParticipants: 30 };
    expect((await createDemonstrationRegistry(store, withTrial)).added).toBe(30);
    expect((await createDemonstrationRegistry(store, withTrial)).added).toBe(0);
    const { rows } = await database.owner.query(
      `select count(distinct r.participant_id)::int as people, array_agg(distinct r.data->>'arm' order by r.data->>'arm') as arms
       from clinical_records r join studies s on s.id = r.study_id where r.kind = 'allocation' and s.code = 'DEMO-RCT'`,
    );
    expect(rows).toEqual([{ people: 30, arms: ['CELLS', 'SALINE'] }]);
  });
});
