import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let analyst: TestClient;
beforeAll(async () => {
  test = await startTestServer();
  analyst = await test.signIn('analyst');
  for (const [site, pains] of [
    ['own', [8, 4]],
    ['other', [9, 2]],
  ] as const) {
    await treat(site, pains);
  }
});
afterAll(() => test.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** One participant with a knee treated 300 days ago, so that month 6 is over, and pain before and after. */
async function treat(site: 'own' | 'other', [before, after]: readonly [number, number]) {
  const client = await test.signIn('coordinator', site);
  const at = `/api/sites/${test.siteIds[site]}`;
  const send = async (url: string, body: object) => {
    const reply = await client.request('POST', url, body);
    expect(reply).toMatchObject({ status: 201 });
    return reply.body;
  };
  const enrolment = { studyId: test.studyId, enrolledOn: daysAgo(340), demographics: { sex: 'female' } };
  const participant = `${at}/participants/${(await send(`${at}/participants`, enrolment)).id}`;
  const jointSide = (await send(`${participant}/joint-sides`, { joint: 'knee', side: 'right' })).id;
  const anchored = { anchorId: jointSide, data: { condition: 'oa-knee' } };
  const conditionId = (await send(`${participant}/records/condition`, anchored)).id;
  const { visits } = await send(`${participant}/joint-sides/${jointSide}/episodes`, {
    ...{ conditionId, product: { productClass: 'SALINE' }, warningsReason: 'paper consent' },
    indexProcedure: { procedureKind: 'injection', performedOn: daysAgo(300) },
  });
  const answer = (code: string, days: number, AVERAGE: number) => {
    const visit = visits.find((one: { code: string }) => one.code === code).id;
    const common = { instrument: 'nrs-pain', mode: 'web', locale: 'en', answers: { AVERAGE } };
    return send(`${at}/visits/${visit}/responses`, { ...common, completedOn: daysAgo(days) });
  };
  await answer('BL', 310, before);
  await answer('M6', 118, after);
}

const asked = 'instrument=nrs-pain&scale=AVERAGE&visit=M6&condition=oa-knee';
const outcomes = (query = asked, client = analyst) =>
  client.request('GET', `/api/studies/${test.studyId}/outcomes?${query}`);

describe('the outcomes', () => {
  it('cover the sites of the caller and no others', async () => {
    const { body } = await outcomes();
    expect(body.flow).toMatchObject({ enrolled: 1, due: 1, answered: 1, completeness: 1 });
    expect(body).toMatchObject({ before: { mean: 8 }, after: { mean: 4 }, change: { status: 'not-estimable' } });
    const there = await outcomes(asked, await test.signIn('analyst', 'other'));
    expect(there.body).toMatchObject({ before: { mean: 9 }, after: { mean: 2 } });
    const foreign = await outcomes(`${asked}&siteId=${test.siteIds.other}`);
    expect(foreign).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('are counted anew as soon as somebody enters something, and come from the cache until then', async () => {
    const before = await outcomes();
    await treat('own', [6, 6]);
    const after = await outcomes();
    expect(before.body.flow.due).toBe(1);
    // Changes of -4 and 0.
    expect(after.body).toMatchObject({ flow: { due: 2, answered: 2 }, change: { fit: { mean: -2, n: 2 } } });
    const { computed } = test.services.outcomes;
    await outcomes();
    expect(test.services.outcomes.computed).toBe(computed);
  });

  it('name what they do not know', async () => {
    for (const [field, query] of [
      ['instrument', 'instrument=none&scale=AVERAGE&visit=M6'],
      ['scale', 'instrument=nrs-pain&scale=NONE&visit=M6'],
      ['visit', 'instrument=nrs-pain&scale=AVERAGE&visit=M99'],
      ['condition', `${asked.replace('oa-knee', 'none')}`],
      ['threshold', `${asked}&threshold=none`],
    ] as const) {
      expect(await outcomes(query)).toMatchObject({ status: 400, body: { problems: [{ field }] } });
    }
  });

  it('come as a file too', async () => {
    const url = `/api/studies/${test.studyId}/outcomes.csv?${asked}`;
    const reply = await analyst.request('GET', url);
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toBe('attachment; filename="outcomes.csv"');
    expect(String(reply.body).split('\r\n')[0]).toBe('figure,group,count,n,of,value,lower,upper,note');
  });
});

describe('trajectories', () => {
  it('tell how many answered, and no percentile of fewer than eleven', async () => {
    const url = `/api/studies/${test.studyId}/trajectories?instrument=nrs-pain&scale=AVERAGE`;
    const { body } = await analyst.request('GET', url);
    const month6 = body.rows.find((row: { visitCode: string }) => row.visitCode === 'M6');
    expect(month6).toEqual({
      visitCode: 'M6',
      targetDay: 182,
      n: 2,
      p10: null,
      p25: null,
      p50: null,
      p75: null,
      p90: null,
    });
  });
});
