import { getAccountByEmail, setUserRoles } from '@jointwise/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemonstrationRegistry } from '../src/index.ts';
import { emailOf, startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let analyst: TestClient;
let studyId: string;
const now = new Date('2026-06-30T12:00:00Z');

beforeAll(async () => {
  test = await startTestServer();
  const made = await createDemonstrationRegistry(test.store, {
    participants: 420,
    seed: 3,
    now,
    password: 'seventeen-violet-kayaks',
  });
  studyId = made.studyId;
  const { siteIds } = made;
  await test.store.write({ actor: { system: 'test' }, siteIds }, async (session) => {
    const account = await getAccountByEmail(session, emailOf('analyst'));
    await setUserRoles(
      session,
      account?.id ?? '',
      siteIds.map((siteId) => ({ siteId, role: 'analyst' })),
    );
  });
  analyst = await test.signIn('analyst');
  test.setNow(now);
}, 180_000);
afterAll(() => test.close());

const run = (wish: object) => analyst.request('POST', `/api/studies/${studyId}/analyses`, wish);

describe('estimands of the demonstration registry', () => {
  it('are eleven, none locked', async () => {
    const shipped = await analyst.request('GET', '/api/estimands');
    expect(shipped.body.rows).toHaveLength(11);
    const { body } = await analyst.request('GET', `/api/studies/${studyId}/estimands`);
    expect(body.unblindedAt).toBeNull();
    expect(body.rows.map(({ standing }: { standing: string }) => standing)).toEqual(Array(11).fill('not-locked'));
  });

  it('find the difference of pain that the registry was made with', async () => {
    const { status, body } = await run({ estimandId: 'E-PAIN-12', productClass: 'PRP_LP', comparator: 'HA' });
    expect(status).toBe(201);
    const { result } = body;
    expect(result.design).toBe('adjusted');
    expect(result.study.synthetic).toBe(true);
    // Truth: health rises by 3 points of 100 more with PRP_LP (8 against 5), of which 90 % at 12 months; pain is 0-10.
    const truth = -0.27;
    expect(result.effect.interval[0]).toBeLessThan(truth);
    expect(result.effect.interval[1]).toBeGreaterThan(truth);
    expect(result.effect.interval[1] - result.effect.interval[0]).toBeLessThan(4);
    for (const { after } of result.balance) expect(Math.abs(after)).toBeLessThan(0.001);
    expect(result.arms[0].treated).toBeGreaterThan(40);
    expect(result.provenance).toMatchObject({ dataCutHash: expect.stringMatching(/^[0-9a-f]{64}$/), seed: 1 });
  });

  it('give the same row, and the same bytes, for the same request on the same data', async () => {
    const wish = { estimandId: 'E-PAIN-12', productClass: 'PRP_LP', comparator: 'HA' };
    const [first, second] = [await run(wish), await run(wish)];
    expect(second.body).toEqual(first.body);
    const kept = await analyst.request('GET', `/api/studies/${studyId}/analyses/results/${first.body.id}`);
    expect(JSON.stringify(kept.body.result)).toBe(JSON.stringify(first.body.result));
    const other = await run({ ...wish, seed: 2 });
    expect(other.body.id).not.toBe(first.body.id);
    const list = await analyst.request('GET', `/api/studies/${studyId}/analyses?estimandId=E-PAIN-12`);
    expect(list.body.rows.map(({ id }: { id: string }) => id)).toContain(first.body.id);
  });

  it('answer, or say why not, for every estimand', async () => {
    for (const id of 'E-RESP-6 E-DUR E-FUNC-12 E-CART-24 E-INFL-3 E-MED-6 E-SURG-60 E-KL-60 E-SAFE E-COST'.split(' ')) {
      const { status, body } = await run({ estimandId: id, productClass: 'PRP_LP', comparator: 'HA' });
      expect(status, id).toBe(201);
      const { result } = body;
      if (result.status === 'estimated')
        expect(result.effect.interval[0], id).toBeLessThanOrEqual(result.effect.estimate);
      else expect(result.reason, id).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('are a course without comparison where nobody is compared', async () => {
    const { body } = await run({ estimandId: 'E-PAIN-12', productClass: 'PRP_LP' });
    expect(body.result).toMatchObject({ design: 'uncontrolled', effect: { design: 'uncontrolled' } });
    expect(body.result.controlCourse[0].change).toBe(-1.8);
  });

  it('come with their dataset, each value traceable to a response', async () => {
    const reply = await analyst.request(
      'GET',
      `/api/studies/${studyId}/analyses/E-PAIN-12/dataset.csv?productClass=PRP_LP&comparator=HA`,
    );
    expect(reply.headers['content-type']).toMatch(/text\/csv/);
    const [head = '', ...lines] = (reply.body as string).trimEnd().split('\r\n');
    const names = head.split(',');
    const row = lines.map((line) => line.split(',')).find((cells) => cells[names.indexOf('AVAL')] !== '');
    const responseId = row?.[names.indexOf('RESPID')];
    const { rows } = await test.database.owner.query(
      `select s.value from scores s join participants p on p.id = s.participant_id
       where s.response_id = $1 and s.scale = 'nrs-pain/AVERAGE' and p.code = $2`,
      [responseId, row?.[names.indexOf('USUBJID')]],
    );
    expect(rows).toEqual([{ value: Number(row?.[names.indexOf('AVAL')]) }]);
  });
});

describe('locking', () => {
  const lock = (id: string, body: object = {}) =>
    analyst.request('POST', `/api/studies/${studyId}/estimands/${id}/lock`, body);

  it('makes an analysis confirmatory, and one that is locked after the unblinding post hoc', async () => {
    expect((await lock('E-PAIN-12')).status).toBe(201);
    expect((await lock('E-PAIN-12')).body.code).toBe('already-exists');
    expect((await analyst.request('POST', `/api/studies/${studyId}/unblinding`, {})).status).toBe(201);
    expect((await lock('E-FUNC-12')).status).toBe(201);
    const standing = async (estimandId: string) =>
      (await run({ estimandId, productClass: 'PRP_LP', comparator: 'HA' })).body.result.standing;
    expect(await standing('E-PAIN-12')).toBe('confirmatory');
    expect(await standing('E-FUNC-12')).toBe('post-hoc');
    expect(await standing('E-RESP-6')).toBe('post-hoc');
  });

  it('refuses an estimand whose scale nobody is asked, and keeps to the address', async () => {
    const { body } = await analyst.request('GET', '/api/estimands');
    const pain = body.rows[0];
    const own = {
      ...pain,
      version: 2,
      variable: { ...pain.variable, measure: { kind: 'scale', instrument: 'tegner', scale: 'NOW' }, visit: 'M36' },
    };
    const refused = await lock('E-PAIN-12', { definition: own });
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ rule: 'nobody-asked' }] } });
    expect((await lock('E-OWN', { definition: pain })).body.problems[0].rule).toBe('not-the-address');
  });

  it('refuses what names nothing', async () => {
    expect((await run({ estimandId: 'E-NONE', productClass: 'PRP_LP' })).body.problems[0].field).toBe('estimandId');
    expect((await run({ estimandId: 'E-PAIN-12', productClass: 'STEM_CELLS' })).body.problems[0].field).toBe(
      'productClass',
    );
    expect((await run({ estimandId: 'E-PAIN-12', productClass: 'HA', comparator: 'HA' })).body.problems[0].field).toBe(
      'comparator',
    );
  });
});
