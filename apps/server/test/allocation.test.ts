import type { StudyDefinition } from '@jointwise/definitions';
import { addStudy } from '@jointwise/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inject, startTestServer, studyDefinition, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let coordinator: TestClient;
let monitor: TestClient;
let studyId: string;
let site: string;

const trial: StudyDefinition = {
  ...studyDefinition,
  ...{ kind: 'trial', allocation: 'randomised', title: 'Test trial' },
  arms: [
    { code: 'A', title: 'Product', productClasses: ['BMAC'] },
    { code: 'B', title: 'Comparator', productClasses: ['SALINE'] },
  ],
};

async function addTrial(code: string): Promise<string> {
  const { own, other } = test.siteIds;
  const study = await test.store.write({ actor: { system: 'test' }, siteIds: [own, other] }, (transaction) =>
    addStudy(transaction, { code, definition: trial, siteIds: [own] }),
  );
  if (study.status !== 'added') throw new Error('addTrial: the study is there already');
  return study.id;
}

beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn('coordinator');
  monitor = await test.signIn('monitor');
  site = `/api/sites/${test.siteIds.own}`;
  studyId = await addTrial('TRIAL');
});
afterAll(() => test.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const open = { arm: 'A', allocatedOn: daysAgo(100), method: 'permuted-blocks', listId: 'L-1', isMasked: false };
const masked = { ...open, listNumber: '17', isMasked: true, maskedRoles: ['participant', 'coordinator'] };
const post = (url: string, body: unknown) => coordinator.request('POST', url, body);

/** A participant of the trial who consented to it, and the left and right knee. */
async function enrol(study = studyId) {
  const demographics = { sex: 'female', birthYear: 1960 };
  const enrolled = await post(`${site}/participants`, { studyId: study, enrolledOn: daysAgo(120), demographics });
  expect(enrolled).toMatchObject({ status: 201 });
  const participant = `${site}/participants/${enrolled.body.id}`;
  const consent = { purpose: 'trial', decision: 'given', decidedOn: daysAgo(110), textVersion: '1' };
  expect(await post(`${participant}/records/consent`, { data: consent })).toMatchObject({ status: 201 });
  const knee = async (side: string) => (await post(`${participant}/joint-sides`, { joint: 'knee', side })).body.id;
  return { participant, left: await knee('left'), right: await knee('right') };
}

const rulesOf = ({ body }: { body: { problems?: { rule: string }[]; warnings?: { rule: string }[] } }) =>
  [...(body.problems ?? []), ...(body.warnings ?? [])].map(({ rule }) => rule);

describe('an allocation', () => {
  it('stands on the page, with who entered it, and is amended with a reason while the old one stays', async () => {
    const { participant } = await enrol();
    const added = await post(`${participant}/records/allocation`, { data: open });
    expect(added).toMatchObject({ status: 201, body: { version: 1, warnings: [] } });
    const path = `${participant}/records/allocation/${added.body.id}`;
    const change = { version: 1, data: { ...open, arm: 'B' }, reason: 'typed wrong' };
    expect(await coordinator.request('PUT', path, change)).toMatchObject({ status: 200, body: { version: 2 } });
    const { allocations, records } = (await coordinator.request('GET', participant)).body;
    expect(allocations).toMatchObject([{ data: { ...open, arm: 'B' }, enteredBy: 'coordinator own', version: 2 }]);
    expect(records).toEqual([]);
    const { rows } = (await coordinator.request('GET', `${path}/history`)).body;
    expect(rows.map(({ data, reason }: { data: { arm: string }; reason: string }) => [data.arm, reason])).toEqual([
      ['A', null],
      ['B', 'typed wrong'],
    ]);
  });

  it('is refused with an arm of another study, and beside another of the same person or joint-side', async () => {
    const { participant, left, right } = await enrol();
    const add = (data: object, anchorId?: string) =>
      post(`${participant}/records/allocation`, { data, ...(anchorId === undefined ? {} : { anchorId }) });
    expect(rulesOf(await add({ ...open, arm: 'C' }))).toEqual(['not-in-study']);
    expect(await add(open, left)).toMatchObject({ status: 201 });
    expect(rulesOf(await add(open, left))).toEqual(['already-allocated']);
    expect(rulesOf(await add(open))).toEqual(['already-allocated']);
    expect(await add({ ...open, arm: 'B' }, right)).toMatchObject({ status: 201 });
  });

  it('can be entered anew once the first was withdrawn as entered in error', async () => {
    const { participant } = await enrol();
    const path = `${participant}/records/allocation`;
    const { id } = (await post(path, { data: open })).body;
    const withdrawal = { version: 1, reason: 'another person' };
    expect(await post(`${path}/${id}/withdrawal`, withdrawal)).toMatchObject({ status: 200 });
    expect(await post(path, { data: open })).toMatchObject({ status: 201 });
  });

  it('before consent, or after treatment, is kept with a reason and asked for without one', async () => {
    const { participant, left } = await enrol();
    const path = `${participant}/records/allocation`;
    expect(rulesOf(await post(path, { data: { ...open, allocatedOn: daysAgo(115) } }))).toEqual(['before-consent']);
    const treated = await post(`${participant}/joint-sides/${left}/episodes`, {
      indexProcedure: { procedureKind: 'injection', performedOn: daysAgo(101) },
      product: { productClass: 'BMAC', donorRelation: 'autologous', tissue: 'bone-marrow' },
      warningsReason: 'test',
    });
    expect(treated).toMatchObject({ status: 201 });
    expect(rulesOf(await post(path, { data: open }))).toEqual(['after-treatment']);
    const kept = await post(path, { data: open, warningsReason: 'The list was read out the day before.' });
    expect(kept).toMatchObject({ status: 201, body: { warnings: [{ rule: 'after-treatment' }] } });
  });
});

describe('a masked arm', () => {
  const sent = (reply: unknown) => JSON.stringify(reply);

  it('is not in the dataset of a masked role either, nor is the treatment', async () => {
    const own = await addTrial('MASKED-FILE');
    const { participant, left } = await enrol(own);
    expect(await post(`${participant}/records/allocation`, { data: masked })).toMatchObject({ status: 201 });
    const treated = await post(`${participant}/joint-sides/${left}/episodes`, {
      indexProcedure: { procedureKind: 'injection', performedOn: daysAgo(90) },
      product: { productClass: 'BMAC', donorRelation: 'autologous', tissue: 'bone-marrow' },
      warningsReason: 'test',
    });
    expect(treated).toMatchObject({ status: 201 });
    const rowFor = async (client: TestClient) => {
      const address = `/api/studies/${own}/analyses/E-SAFE/dataset.csv?productClass=BMAC&comparator=SALINE`;
      const [head = '', row = ''] = String((await client.request('GET', address)).body)
        .trim()
        .split(/\r?\n/);
      const values = row.split(',');
      return Object.fromEntries(head.split(',').map((name, place) => [name, values[place]]));
    };
    expect(await rowFor(monitor)).toMatchObject({ ARMCD: 'A', TRT01P: 'BMAC', TRT01A: 'BMAC', ARMMSKFL: 'N' });
    const hidden = { ARMCD: '', TRT01P: '', TRT01A: '', ARMMSKFL: 'Y', RANDDT: daysAgo(100), TRTSDT: daysAgo(90) };
    expect(await rowFor(coordinator)).toMatchObject(hidden);
  });

  it('is not sent to a masked role, by the page, the history or the audit trail, until the study is unblinded', async () => {
    const own = await addTrial('MASKED');
    const { participant } = await enrol(own);
    const data = { ...masked, maskedRoles: ['coordinator', 'administrator'], arm: 'B', stratum: 'S-3' };
    const { id } = (await post(`${participant}/records/allocation`, { data })).body;
    const path = `${participant}/records/allocation/${id}`;
    const participantId = participant.split('/').at(-1);
    const audit = `/api/audit?siteId=${test.siteIds.own}&participantId=${participantId}`;
    const administrator = await test.signIn('administrator');
    const hidden = [
      (await coordinator.request('GET', participant)).body.allocations[0],
      (await coordinator.request('GET', `${path}/history`)).body.rows[0],
      (await administrator.request('GET', audit)).body.rows.find(
        ({ to }: { to: { kind?: string } }) => to?.kind === 'allocation',
      ).to,
    ];
    for (const one of hidden) {
      expect(one.data).toMatchObject({ stratum: 'S-3', isMasked: true });
      expect(one.data).not.toHaveProperty('arm');
      expect(one.data).not.toHaveProperty('listNumber');
    }
    expect(hidden[0]).toMatchObject({ isArmHidden: true });
    expect((await monitor.request('GET', participant)).body.allocations[0].data).toMatchObject({ arm: 'B' });
    expect(sent((await monitor.request('GET', audit)).body)).toContain('"arm":"B"');

    const change = { version: 1, data: { ...data, arm: 'A' }, reason: 'guess' };
    expect(await coordinator.request('PUT', path, change)).toMatchObject({ status: 403 });

    const analyst = await test.signIn('analyst');
    expect(await analyst.request('POST', `/api/studies/${own}/unblinding`, {})).toMatchObject({ status: 201 });
    const [shown] = (await coordinator.request('GET', participant)).body.allocations;
    expect(shown).toMatchObject({ data: { arm: 'B', listNumber: '17' } });
    expect(shown).not.toHaveProperty('isArmHidden');
  });
});

describe('allocations of a file', () => {
  const field = (column: string) => ({ column });
  const mapping = {
    ...{ format: 'jointwise-import-mapping', version: 1, title: 'Trial file', source: 'trial-file' },
    key: { columns: ['id'] },
    participant: {
      codePrefix: 'T-',
      enrolledOn: field('enrolled'),
      records: [
        { kind: 'demographics', fields: { sex: { constant: 'female' } } },
        {
          kind: 'allocation',
          fields: {
            ...{ arm: field('arm'), allocatedOn: field('allocated'), listId: { constant: 'L-1' } },
            ...{ method: { constant: 'outside-list' }, isMasked: { constant: false } },
          },
        },
      ],
      jointSides: [
        {
          ...{ joint: { constant: 'knee' }, side: { constant: 'left' } },
          episodes: [
            {
              when: { value: field('got'), in: ['BMAC', 'SALINE'] },
              ...{ productClass: field('got'), indexOn: field('treated'), visits: [] },
            },
          ],
        },
      ],
    },
  };

  async function upload(rows: readonly string[]) {
    const form = new FormData();
    const fields = { siteId: test.siteIds.own, studyId, mapping: JSON.stringify(mapping) };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([['id,enrolled,arm,allocated,got,treated', ...rows].join('\n')]), 'trial.csv');
    const request = new Request('http://x', { method: 'POST', body: form });
    const headers = {
      ...{ cookie: coordinator.cookie, 'x-jointwise-csrf': coordinator.csrf },
      'content-type': request.headers.get('content-type') ?? '',
    };
    const payload = Buffer.from(await request.arrayBuffer());
    const { body } = await inject(test.server, { method: 'POST', url: '/api/imports', payload, headers });
    expect(await coordinator.request('POST', `/api/imports/${body.id}/run`, {})).toMatchObject({ status: 200 });
    for (;;) {
      const { body: state } = await coordinator.request('GET', `/api/imports/${body.id}`);
      if (state.status !== 'running') return state;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('are stored, of the never treated too; one with an arm that is not of the study refuses its row', async () => {
    const state = await upload([
      '1,2024-01-02,A,2024-01-05,BMAC,2024-01-10',
      '2,2024-01-02,B,2024-01-05,,',
      '3,2024-01-02,Z,2024-01-05,SALINE,2024-01-10',
    ]);
    expect(state).toMatchObject({ status: 'finished', rowsImported: 2, rowsRefused: 1 });
    const { rows } = await test.database.owner.query(
      `select p.code, r.data->>'arm' as arm, (select count(*)::int from episodes e where e.participant_id = p.id) as episodes
       from clinical_records r join participants p on p.id = r.participant_id
       where r.kind = 'allocation' and p.code like 'T-%' order by p.code`,
    );
    expect(rows).toEqual([
      { code: 'T-1', arm: 'A', episodes: 1 },
      { code: 'T-2', arm: 'B', episodes: 0 },
    ]);
  });
});
