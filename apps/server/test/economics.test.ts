import { type CostUtilityEstimate, estimateCostUtility } from '@jointwise/analysis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { economicsReply } from '../src/contract/index.ts';
import { acceptabilityCurve } from '../src/economics/answer-economics.ts';
import { startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let coordinator: TestClient;
beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn('coordinator');
});
afterAll(() => test.close());

const ask = (query: string) => coordinator.request('GET', `/api/studies/${test.studyId}/economics?${query}`);
const question = 'productClass=SALINE&comparator=EXERCISE&currency=EUR';

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

describe('cost for a QALY from the registry', () => {
  it('says that nobody was treated yet', async () => {
    const { status, body } = await ask(question);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'missing', missing: [{ code: 'no-people' }, { code: 'no-people' }] });
  });

  it('says which values and prices are missing for those who were', async () => {
    await treat('2024-01-09');
    const { body } = await ask(question);
    const codes = body.missing.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['no-utilities', 'no-prices', 'no-people']);
    expect(body.missing[0].detail).toContain('Saline');
  });

  it('refuses what is no question, and another person’s study', async () => {
    expect((await ask('productClass=SALINE')).status).toBe(400);
    expect((await ask(`${question}&horizonMonths=600`)).status).toBe(400);
    const nowhere = `/api/studies/${test.siteIds.own}/economics?${question}`;
    expect((await coordinator.request('GET', nowhere)).status).toBe(404);
  });

  it('has a reply that an estimate fits into, with a curve that begins at nothing', () => {
    const person = (amount: number, after: number) => ({
      costs: [{ years: 0, amount }],
      utilities: [
        { years: 0, utility: 0.6 },
        { years: 1, utility: after },
      ],
    });
    const people = (amount: number, after: number) => Array.from({ length: 30 }, () => person(amount, after));
    const answer = estimateCostUtility({
      treated: { title: 'PRP', people: people(1320, 0.7) },
      comparator: { title: 'Exercise', people: people(350, 0.6) },
      ...{ currency: 'GBP', horizonYears: 1, discountRate: 0.035, perQaly: [20_000] },
      ...{ seed: 1, replicates: 20, confidenceLevel: 0.95, leastPeople: 30 },
    });
    const estimate = (answer as { fit: CostUtilityEstimate }).fit;
    const curve = acceptabilityCurve(estimate);
    // 970 more for 0.05 QALY is 19 400 for a QALY: not worth it at 15 000, worth it at 20 000.
    expect(curve.map(({ probability }) => probability).slice(3, 5)).toEqual([0, 1]);
    expect(
      economicsReply.safeParse({ status: 'estimated', caution: 'As they are.', estimate, curve }).error,
    ).toBeUndefined();
  });
});
