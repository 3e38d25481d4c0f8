import { publishedTrials, type TrialDefinition } from '@jointwise/definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCertaintyDecision, listCertaintyDecisions } from '../src/evidence/certainty-decisions.ts';
import { addEvidenceAdjudication, listEvidenceAdjudications } from '../src/evidence/evidence-adjudications.ts';
import { addEvidenceEntry, listEvidenceEntries } from '../src/evidence/evidence-entries.ts';
import { addUser } from '../src/people/users.ts';
import { added, createExample, type Example } from './example.ts';

const restore = publishedTrials.find(({ key }) => key === 'restore-2021') as TrialDefinition;
let example: Example;
let ana: string;
let ben: string;

beforeAll(async () => {
  example = await createExample();
  const user = (name: string) => ({ name, email: `${name}@example.org`, passwordHash: 'x', roles: [] });
  ana = added(await example.store.write(example.at, (session) => addUser(session, user('ana'))));
  ben = added(await example.store.write(example.at, (session) => addUser(session, user('ben'))));
});
afterAll(() => example.database.drop());

const enter = (readerId: string, trial: TrialDefinition) =>
  example.store.write(example.at, (session) =>
    addEvidenceEntry(session, { trialKey: trial.key, readerId, trial, origin: 'read' }),
  );

describe('published evidence in the store', () => {
  it('keeps every reading with its reader, numbered within the trial', async () => {
    expect(await enter(ana, restore)).toBe(1);
    expect(await enter(ben, { ...restore, year: 2024 })).toBe(2);
    expect(await enter(ana, { ...restore, key: 'another' })).toBe(1);
    const entries = await example.store.read(example.at, (session) => listEvidenceEntries(session, 'restore-2021'));
    expect(entries).toMatchObject([
      { version: 1, reader: 'ana', trial: { year: 2021 } },
      { version: 2, reader: 'ben', trial: { year: 2024 } },
    ]);
    expect(await example.store.read(example.at, (session) => listEvidenceEntries(session))).toHaveLength(3);
  });

  it('keeps what was settled, by whom and why', async () => {
    const choices = [{ path: ['year'], from: 'first' as const, reason: 'Title page.' }];
    await example.store.write(example.at, (session) =>
      addEvidenceAdjudication(session, {
        trialKey: restore.key,
        version: 2,
        trial: restore,
        choices,
        adjudicatorId: ben,
      }),
    );
    const settled = await example.store.read(example.at, (session) => listEvidenceAdjudications(session));
    expect(settled).toMatchObject([{ number: 1, version: 2, adjudicator: 'ben', choices }]);
  });

  it('has the last decision on a certainty in force', async () => {
    const question = { estimandId: 'E-PAIN-12', productClass: 'PRP_LP', comparator: '' };
    for (const level of ['moderate', 'low'] as const) {
      const decision = { ...question, level, suggested: 'moderate' as const, reason: 'One trial.', deciderId: ana };
      await example.store.write(example.at, (session) => addCertaintyDecision(session, decision));
    }
    const decisions = await example.store.read(example.at, (session) => listCertaintyDecisions(session));
    expect(decisions).toMatchObject([{ ...question, level: 'low', suggested: 'moderate', decidedBy: 'ana' }]);
  });

  it('changes and deletes nothing', async () => {
    for (const table of ['evidence_entries', 'evidence_adjudications', 'certainty_decisions']) {
      await expect(
        example.store.write(example.at, (session) => session.client.query(`delete from ${table}`)),
      ).rejects.toThrow(/permission denied/);
    }
  });
});
