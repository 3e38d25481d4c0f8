import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import {
  addParticipantsOneByOne,
  addPreparedParticipants,
  isNotTaken,
  listKnownKeys,
} from '../src/imports/add-prepared-participants.ts';
import {
  addImport,
  addImportRefusals,
  getImport,
  interruptImports,
  listImportRefusals,
  setImportProgress,
  setImportStatus,
} from '../src/imports/imports.ts';
import type { PreparedParticipant } from '../src/imports/prepared-participant.ts';
import { createExample, type Example, painResponse } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => example.database.drop());

function prepared(row: number, code = `NHS-${row}`): PreparedParticipant {
  const {
    siteId: _,
    visitId: __,
    id: ___,
    startedAt: ____,
    ...response
  } = painResponse('', '', row % 100, '2020-01-01');
  const visit = {
    code: 'BL',
    targetOn: '2020-01-01',
    opensOn: '2019-12-01',
    closesOn: '2020-01-15',
    instruments: ['koos'],
  };
  const episode = { number: 1, indexOn: '2020-01-15', condition: 'knee-osteoarthritis', productClass: 'arthroplasty' };
  return {
    ...{ row, sourceKey: `nhs:${row}`, code, enrolledOn: '2020-01-15', status: 'active' },
    records: [{ kind: 'demographics', data: { sex: 'female' } }],
    jointSides: [
      {
        ...{ joint: 'knee', side: 'unknown' },
        records: [{ kind: 'condition', data: { condition: 'knee-osteoarthritis' } }],
        episodes: [{ ...episode, records: [], visits: [{ ...visit, records: [], responses: [response] }] }],
      },
    ],
  };
}

const start = () => {
  const { siteId, studyId } = example;
  const file = {
    fileName: 'knee.csv',
    fileHash: 'ab',
    fileBytes: 1000,
    mapping: { format: 'x' },
    status: 'running',
  } as const;
  return example.store.write(example.at, (session) => addImport(session, { siteId, studyId, ...file }));
};
const place = (importId: string) => ({ importId, siteId: example.siteId, studyId: example.studyId });
const add = (importId: string, participants: readonly PreparedParticipant[]) =>
  example.store.write(example.at, (session) => addPreparedParticipants(session, place(importId), participants));
const counts = async () =>
  (
    await example.database.owner.query(
      `select (select count(*) from participants) as participants, (select count(*) from responses) as responses,
         (select count(*) from scores) as scores, (select count(*) from episodes) as episodes`,
    )
  ).rows[0];

describe('imports', () => {
  it('stores whole participants with their scores', async () => {
    const before = await counts();
    await add(await start(), [prepared(1), prepared(2)]);
    expect(await counts()).toEqual({
      ...{ participants: before.participants + 2, responses: before.responses + 2 },
      ...{ scores: before.scores + 2, episodes: before.episodes + 2 },
    });
  });

  it('names the rows that are known, with the import that brought them', async () => {
    const id = await start();
    await add(id, [prepared(3)]);
    const known = await example.store.read(example.at, (session) =>
      listKnownKeys(session, { siteId: example.siteId, studyId: example.studyId }, ['nhs:3', 'nhs:4']),
    );
    expect([...known]).toEqual([['nhs:3', id]]);
  });

  it('stores no row twice, even when nobody asked whether it is known', async () => {
    const before = await counts();
    const error = await add(await start(), [prepared(5), prepared(3, 'OTHER')]).catch((reason: unknown) => reason);
    expect(isNotTaken(error)).toBe(true);
    expect(await counts()).toEqual(before);
  });

  it('tells the rows that are not taken apart, and keeps the others', async () => {
    const id = await start();
    const broken = { ...prepared(12), enrolledOn: 'no day' };
    const notTaken = await example.store.write(example.at, (session) =>
      addParticipantsOneByOne(session, place(id), [prepared(10, 'NHS-1'), prepared(11), broken]),
    );
    expect(notTaken.map(({ participant, code }) => [participant.row, code])).toEqual([
      [10, '23505'],
      [12, '22007'],
    ]);
    const known = await example.store.read(example.at, (session) =>
      listKnownKeys(session, place(id), ['nhs:10', 'nhs:11', 'nhs:12']),
    );
    expect([...known.keys()]).toEqual(['nhs:11']);
  });

  it('repeats the condition of the joint-side at the episode', async () => {
    const { rows } = await example.database.owner.query(
      "select e.condition, r.kind from episodes e join clinical_records r on r.id = e.condition_record_id where product_class = 'arthroplasty' limit 1",
    );
    expect(rows).toEqual([{ condition: 'knee-osteoarthritis', kind: 'condition' }]);
  });

  it('keeps every problem of a refused row, in the order of the file', async () => {
    const id = await start();
    const problem = { column: 'Age', value: 'x', rule: 'not-a-number', detail: 'Age must be a number.' };
    const refusals = [
      { row: 7, ...problem },
      { row: 5, ...problem },
      { row: 5, ...problem, column: 'Sex' },
    ];
    await example.store.write(example.at, (session) =>
      addImportRefusals(session, { siteId: example.siteId, id }, refusals),
    );
    const listed = await example.store.read(example.at, (session) => listImportRefusals(session, id));
    expect(listed.map(({ row, column }) => [row, column])).toEqual([
      [5, 'Age'],
      [5, 'Sex'],
      [7, 'Age'],
    ]);
  });

  it('moves the checkpoint with the rows, or not at all', async () => {
    const id = await start();
    const mark = { siteId: example.siteId, id };
    const progress = { rowsRead: 2, rowsImported: 2, rowsKnown: 0, rowsRefused: 0, bytesRead: 99 };
    const failing = example.store.write(example.at, async (session) => {
      await setImportProgress(session, mark, progress);
      await addPreparedParticipants(session, place(id), [prepared(20), { ...prepared(21), enrolledOn: 'no day' }]);
    });
    await expect(failing).rejects.toThrow(/date/);
    expect(await example.store.read(example.at, (session) => getImport(session, id))).toMatchObject({ rowsRead: 0 });
    await example.store.write(example.at, (session) => setImportProgress(session, mark, progress));
    expect(await example.store.read(example.at, (session) => getImport(session, id))).toMatchObject(progress);
  });

  it('calls what ran when the program ended interrupted', async () => {
    const id = await start();
    await example.store.write(example.at, (session) =>
      setImportStatus(session, { siteId: example.siteId, id }, { status: 'running' }),
    );
    expect(await example.store.write(example.at, interruptImports)).toBeGreaterThan(0);
    expect(await example.store.read(example.at, (session) => getImport(session, id))).toMatchObject({
      status: 'interrupted',
    });
  });

  it('leaves an audit trail that verifies', async () => {
    const report = await verifyAudit(example.database.owner, { key: example.keys.audit, anchorsFile: '/nonexistent' });
    expect(report.problems).toEqual([]);
  });
});
