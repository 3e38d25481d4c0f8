import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inject, startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let coordinator: TestClient;
beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn('coordinator');
});
afterAll(() => test.close());

const mapping = {
  format: 'jointwise-import-mapping',
  version: 1,
  title: 'Test file',
  source: 'test-file',
  key: { columns: ['id'] },
  participant: {
    codePrefix: 'T-',
    enrolledOn: { column: 'enrolled' },
    records: [{ kind: 'demographics', fields: { sex: { column: 'sex' } } }],
    jointSides: [
      {
        joint: { constant: 'knee' },
        side: { constant: 'left' },
        episodes: [
          {
            productClass: { constant: 'SALINE' },
            indexOn: { column: 'treated' },
            visits: [
              {
                code: 'M6',
                responses: [
                  {
                    instrument: 'nrs-pain',
                    mode: 'paper',
                    locale: 'en',
                    completedOn: { column: 'answered' },
                    answers: { AVERAGE: { column: 'pain', as: 'integer' } },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
};

const header = 'id,sex,enrolled,treated,answered,pain';
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index + 1},female,2024-01-02,2024-01-10,2024-07-10,${index % 11}`);

async function upload(fields: Record<string, string>, file: Buffer | string | undefined, client = coordinator) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file !== undefined) form.set('file', new Blob([new Uint8Array(Buffer.from(file))]), 'patients.csv');
  const request = new Request('http://x', { method: 'POST', body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const headers = {
    cookie: client.cookie,
    'x-jointwise-csrf': client.csrf,
    'content-type': request.headers.get('content-type') ?? '',
  };
  return inject(test.server, { method: 'POST', url: '/api/imports', payload, headers });
}

const fieldsOf = (more: object = {}) => ({
  siteId: test.siteIds.own,
  studyId: test.studyId,
  mapping: JSON.stringify({ ...mapping, ...more }),
});

async function finished(id: string) {
  for (;;) {
    const { body } = await coordinator.request('GET', `/api/imports/${id}`);
    if (body.status !== 'running') return body;
    await new Promise((done) => setTimeout(done, 50));
  }
}

const participants = async () =>
  (await coordinator.request('GET', `/api/participants?studyId=${test.studyId}&search=T-`)).body.total;

describe('an import in the browser', () => {
  it('tries the file, stores nothing, then takes it in once, and tells why a row was refused', async () => {
    const file = [header, ...rows(40), '41,female,2024-01-02,2024-01-10,2024-07-10,12'].join('\n');
    const tried = await upload(fieldsOf(), gzipSync(file));
    expect(tried).toMatchObject({ status: 201, body: { preview: { rowsRead: 41, rowsAccepted: 40, rowsRefused: 1 } } });
    expect(tried.body.preview.columns).toEqual(header.split(','));
    expect(tried.body.preview.sample[0]).toMatchObject({ id: '1', pain: '0' });
    expect(await participants()).toBe(0);

    const { id } = tried.body;
    expect((await coordinator.request('POST', `/api/imports/${id}/run`)).status).toBe(200);
    const report = await finished(id);
    expect(report).toMatchObject({ status: 'finished', rowsRead: 41, rowsImported: 40, rowsRefused: 1 });
    expect(report.problems[0]).toMatchObject({ row: 41, column: 'pain', value: '12' });
    expect(await participants()).toBe(40);
    expect((await coordinator.request('POST', `/api/imports/${id}/run`)).body.code).toBe('already-exists');

    const again = await upload(fieldsOf(), file);
    await coordinator.request('POST', `/api/imports/${again.body.id}/run`);
    expect(await finished(again.body.id)).toMatchObject({ status: 'finished', rowsImported: 0, rowsKnown: 40 });
    expect(await participants()).toBe(40);
    const listed = await coordinator.request('GET', '/api/imports');
    expect(listed.body.rows.map((row: { id: string }) => row.id)).toEqual([again.body.id, id]);
  });

  it('leaves no file behind when it refuses, and says what is wrong', async () => {
    const file = [header, ...rows(1)].join('\n');
    const other = await upload({ ...fieldsOf(), siteId: test.siteIds.other }, file);
    expect(other.body.code).toBe('forbidden');
    expect((await upload({ ...fieldsOf(), studyId: 'x' }, file)).body.code).toBe('invalid-request');
    expect((await upload({ ...fieldsOf(), mapping: '{' }, file)).body.code).toBe('malformed-json');
    expect((await upload({ ...fieldsOf(), mapping: '{}' }, file)).body.code).toBe('refused');
    expect((await upload(fieldsOf(), undefined)).body.code).toBe('malformed-multipart');
    expect((await upload(fieldsOf(), 'id,sex\n1,female')).body.code).toBe('refused');
    expect((await upload(fieldsOf(), Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]))).status).toBe(422);
    expect((await upload(fieldsOf(), '')).status).toBe(422);
    expect((await upload(fieldsOf(), `${header}\n"1,female`)).body).toMatchObject({
      code: 'refused',
      problems: [{ field: 'file', rule: 'unclosed-quote' }],
    });
    expect(readdirSync(join(test.services.config.dataFolder, 'uploads'))).toEqual([]);
  });

  it('is shown to monitors and run by nobody but coordinators', async () => {
    const monitor = await test.signIn('monitor');
    expect((await monitor.request('GET', '/api/imports')).status).toBe(200);
    expect((await upload(fieldsOf(), header, monitor)).body.code).toBe('forbidden');
    const stranger = await test.signIn('monitor', 'other');
    expect((await stranger.request('GET', '/api/imports')).body.rows).toEqual([]);
  });
});
