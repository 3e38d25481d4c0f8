import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import type { ParticipantBundle } from '../src/imports/imported-participant.ts';
import {
  addImport,
  addImportedBatch,
  getImport,
  interruptImports,
  listImportRefusals,
  setImportStatus,
} from '../src/imports/imports.ts';
import { createExample, type Example, painResponse } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => example.database.drop());

function bundle(row: number, code = `NHS-${row}`): ParticipantBundle {
  const { siteId: _, visitId: __, ...response } = painResponse('', '', row % 100, '2020-01-01');
  const visit = {
    code: 'BL',
    targetOn: '2020-01-01',
    opensOn: '2019-12-01',
    closesOn: '2020-01-15',
    instruments: ['koos'],
  };
  return {
    ...{ row, sourceKey: `nhs:${row}`, code, enrolledOn: '2020-01-15' },
    records: [{ kind: 'demographics', data: { sex: 'female' } }],
    jointSides: [
      {
        ...{ joint: 'knee', side: 'right' },
        records: [{ kind: 'condition', data: { condition: 'knee-osteoarthritis' } }],
        episodes: [
          {
            indexOn: '2020-01-15',
            productClass: 'arthroplasty',
            records: [],
            visits: [{ ...visit, records: [], responses: [response] }],
          },
        ],
      },
    ],
  };
}

const start = () => {
  const { siteId, studyId } = example;
  const file = { fileName: 'knee.csv', fileHash: 'ab', fileBytes: 1000, mapping: { format: 'x' } };
  return example.store.write(example.at, (session) => addImport(session, { siteId, studyId, ...file }));
};
const batch = (
  importId: string,
  bundles: readonly ParticipantBundle[],
  refusals: Parameters<typeof addImportedBatch>[1]['refusals'] = [],
) => {
  const { siteId, studyId } = example;
  const rowsRead = bundles.length + new Set(refusals.map(({ row }) => row)).size;
  return example.store.write(example.at, (session) =>
    addImportedBatch(session, { importId, siteId, studyId, bundles, refusals, rowsRead, bytesRead: 500 }),
  );
};
const counts = async () =>
  (
    await example.database.owner.query(
      `select (select count(*) from participants) as participants, (select count(*) from responses) as responses,
         (select count(*) from scores) as scores, (select count(*) from episodes) as episodes`,
    )
  ).rows[0];

describe('imports', () => {
  it('stores whole participants, and nothing of them when they come a second time', async () => {
    const before = await counts();
    const first = await start();
    expect(await batch(first, [bundle(1), bundle(2)])).toEqual({ imported: 2, known: 0, refused: 0 });
    const after = await counts();
    expect(after).toEqual({
      ...{ participants: before.participants + 2, responses: before.responses + 2 },
      ...{ scores: before.scores + 2, episodes: before.episodes + 2 },
    });
    const second = await start();
    expect(await batch(second, [bundle(1), bundle(2), bundle(3)])).toEqual({ imported: 1, known: 2, refused: 0 });
    expect((await counts()).participants).toBe(after.participants + 1);
  });

  it('repeats the condition of the joint-side at the episode', async () => {
    const { rows } = await example.database.owner.query(
      "select e.condition, r.kind from episodes e join clinical_records r on r.id = e.condition_record_id where product_class = 'arthroplasty' limit 1",
    );
    expect(rows).toEqual([{ condition: 'knee-osteoarthritis', kind: 'condition' }]);
  });

  it('refuses a row whose code another participant has, and keeps the others', async () => {
    const id = await start();
    expect(await batch(id, [bundle(10, 'NHS-1'), bundle(11)])).toEqual({ imported: 1, known: 0, refused: 1 });
    const refusals = await example.store.read(example.at, (session) => listImportRefusals(session, id));
    expect(refusals).toMatchObject([{ row: 10, value: 'NHS-1', rule: 'code-taken' }]);
  });

  it('keeps every problem of a refused row, in the order of the file', async () => {
    const id = await start();
    const problem = { column: 'Age', value: 'x', rule: 'not-a-number', detail: 'Age must be a number.' };
    await batch(
      id,
      [],
      [
        { row: 7, ...problem },
        { row: 5, ...problem },
        { row: 5, ...problem, column: 'Sex' },
      ],
    );
    const refusals = await example.store.read(example.at, (session) => listImportRefusals(session, id));
    expect(refusals.map(({ row, column }) => [row, column])).toEqual([
      [5, 'Age'],
      [5, 'Sex'],
      [7, 'Age'],
    ]);
    expect(await example.store.read(example.at, (session) => getImport(session, id))).toMatchObject({
      rowsRead: 2,
      rowsRefused: 2,
    });
  });

  it('keeps nothing of a batch that fails, its checkpoint neither', async () => {
    const id = await start();
    const before = await counts();
    const broken = { ...bundle(21), enrolledOn: 'no day' };
    await expect(batch(id, [bundle(20), broken])).rejects.toThrow(/date/);
    expect(await counts()).toEqual(before);
    expect(await example.store.read(example.at, (session) => getImport(session, id))).toMatchObject({ rowsRead: 0 });
  });

  it('calls what ran when the program ended interrupted', async () => {
    const id = await start();
    await example.store.write(example.at, (session) => setImportStatus(session, id, { status: 'running' }));
    expect(await example.store.write(example.at, interruptImports)).toBe(1);
    expect(await example.store.read(example.at, (session) => getImport(session, id))).toMatchObject({
      status: 'interrupted',
    });
  });

  it('leaves an audit trail that verifies', async () => {
    const report = await verifyAudit(example.database.owner, { key: example.keys.audit, anchorsFile: '/nonexistent' });
    expect(report.problems).toEqual([]);
  });
});
