import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let coordinator: TestClient;
let log: string;
beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn('coordinator');
  log = `/api/sites/${test.siteIds.own}/procedure-log`;
  await treat('2024-01-09');
  await treat('2024-01-30');
});
afterAll(() => test.close());

/** One participant with a knee treated with saline on that day. */
async function treat(performedOn: string) {
  const at = `/api/sites/${test.siteIds.own}/participants`;
  const send = async (url: string, body: object) => {
    const reply = await coordinator.request('POST', url, body);
    expect(reply).toMatchObject({ status: 201 });
    return reply.body;
  };
  const enrolment = { studyId: test.studyId, enrolledOn: '2024-01-05', demographics: { sex: 'female' } };
  const participant = `${at}/${(await send(at, enrolment)).id}`;
  const jointSide = (await send(`${participant}/joint-sides`, { joint: 'knee', side: 'right' })).id;
  const condition = { anchorId: jointSide, data: { condition: 'oa-knee' } };
  const conditionId = (await send(`${participant}/records/condition`, condition)).id;
  await send(`${participant}/joint-sides/${jointSide}/episodes`, {
    ...{ conditionId, product: { productClass: 'SALINE' }, warningsReason: 'paper consent' },
    indexProcedure: { procedureKind: 'injection', performedOn },
  });
}

const entry = (change: object = {}) => ({
  ...{ studyId: test.studyId, month: '2024-01', joint: 'knee', productClass: 'SALINE', treated: 5 },
  ...change,
});
const rows = async () => (await coordinator.request('GET', `${log}?studyId=${test.studyId}`)).body.rows;

describe('the procedure log', () => {
  it('refuses fewer treated than enrolled without a reason, and stores nothing', async () => {
    const reply = await coordinator.request('POST', log, entry({ treated: 1 }));
    expect(reply).toMatchObject({
      status: 422,
      body: { code: 'reason-required', warnings: [{ field: 'treated', rule: 'fewer-than-enrolled' }] },
    });
    expect(reply.body.warnings[0].detail).toContain('at least the enrolled episodes of that month: 2.');
    expect(await rows()).toMatchObject([{ id: null, month: '2024-01', treated: null, enrolled: 2 }]);
  });

  it.each([
    [{ month: '2199-04' }, 'month', 'future-date'],
    [{ month: '2024-02-30' }, 'month', 'wrong-type'],
    [{ month: '9999-99' }, 'month', 'impossible-date'],
    [{ month: '０００１-01' }, 'month', 'wrong-type'],
    [{ treated: 2.5 }, 'treated', 'not-whole'],
    [{ treated: 1e300 }, 'treated', 'out-of-range'],
    [{ joint: 'tail' }, 'joint', 'not-a-choice'],
    [{ productClass: 'STEM_CELLS' }, 'productClass', 'not-a-choice'],
  ])('refuses %j', async (change, field, rule) => {
    const reply = await coordinator.request('POST', log, entry(change));
    expect(reply).toMatchObject({ status: 422, body: { code: 'refused', problems: [{ field, rule }] } });
  });

  it('refuses what has no such shape, and a study of nobody here', async () => {
    expect(await coordinator.request('POST', log, entry({ treated: '5' }))).toMatchObject({ status: 400 });
    expect(await coordinator.request('GET', log)).toMatchObject({ status: 400 });
    const url = `${log}?studyId=${test.studyId}&from=2026-13`;
    expect(await coordinator.request('GET', url)).toMatchObject({ status: 400 });
    expect(await coordinator.request('POST', log, entry({ studyId: test.siteIds.own }))).toMatchObject({ status: 404 });
  });

  it('is entered, amended with a reason and read with its history', async () => {
    const added = await coordinator.request('POST', log, entry());
    expect(added).toMatchObject({ status: 201, body: { version: 1, warnings: [] } });
    const again = await coordinator.request('POST', log, entry({ treated: 9 }));
    expect(again).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    const url = `${log}/${added.body.id}`;
    expect(await coordinator.request('PUT', url, { version: 1, treated: 6 })).toMatchObject({ status: 400 });
    const change = { version: 1, treated: 6, reason: 'one was on the list of February' };
    expect(await coordinator.request('PUT', url, change)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await coordinator.request('PUT', url, change)).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', conflict: { version: 2, by: 'coordinator own' } },
    });
    expect(await rows()).toMatchObject([{ treated: 6, enrolled: 2, version: 2, enteredBy: 'coordinator own' }]);
    expect((await coordinator.request('GET', `${url}/history`)).body.rows).toMatchObject([
      { version: 1, treated: 5, by: 'coordinator own' },
      { version: 2, treated: 6, by: 'coordinator own', reason: 'one was on the list of February' },
    ]);
  });

  it('tells the outcomes how many were treated', async () => {
    const url = `/api/studies/${test.studyId}/outcomes?instrument=nrs-pain&scale=AVERAGE&visit=M6`;
    const { body } = await coordinator.request('GET', url);
    expect(body.flow).toMatchObject({ treated: 6, enrolled: 2 });
    expect(body.capture).toMatchObject({ status: 'logged', enrolled: 2, treated: 6, isWider: false });
    await treat('2024-02-11');
    const after = await coordinator.request('GET', url);
    expect(after.body.flow).toMatchObject({ treated: null, enrolled: 3 });
    expect(after.body.capture).toMatchObject({ status: 'not-logged', sites: [{ name: 'BCN', months: 1 }] });
  });

  it('is entered by those who enter records, and read by those who see participants', async () => {
    const monitor = await test.signIn('monitor');
    expect(await monitor.request('GET', `${log}?studyId=${test.studyId}`)).toMatchObject({ status: 200 });
    expect(await monitor.request('POST', log, entry({ month: '2023-12' }))).toMatchObject({ status: 403 });
    const clinician = await test.signIn('clinician');
    expect(await clinician.request('POST', log, entry({ month: '2023-12' }))).toMatchObject({ status: 201 });
    const elsewhere = await test.signIn('coordinator', 'other');
    expect(await elsewhere.request('GET', `${log}?studyId=${test.studyId}`)).toMatchObject({ status: 403 });
  });
});
