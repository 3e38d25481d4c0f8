import { publishedTrials, type TrialDefinition } from '@jointwise/definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inject, startTestServer, type TestClient, type TestServer } from './test-server.ts';

const restore = publishedTrials.find(({ key }) => key === 'restore-2021') as TrialDefinition;
const [pain, ...others] = restore.results;
if (pain === undefined) throw new Error('RESTORE has results');
/** A second reader who took p = 0.04 from somewhere. */
const misread: TrialDefinition = {
  ...restore,
  results: [{ ...pain, differences: pain.differences.map((one) => ({ ...one, pValue: 0.04 })) }, ...others],
};
const pPath = [
  'results',
  'pain, nrs-pain, AVERAGE, 12 months',
  'differences',
  'PRP - SALINE, mean-difference',
  'pValue',
];
const question = 'estimand=E-PAIN-12&productClass=PRP_LP&comparator=SALINE';

let test: TestServer;
let clinician: TestClient;
let analyst: TestClient;
let coordinator: TestClient;
beforeAll(async () => {
  test = await startTestServer();
  clinician = await test.signIn('clinician');
  analyst = await test.signIn('analyst');
  coordinator = await test.signIn('coordinator');
});
afterAll(() => test.close());

describe('published evidence', () => {
  it('lists the shipped trials as read once, from memory apart, and filters them', async () => {
    const { body } = await coordinator.request('GET', '/api/evidence');
    expect(body.rows).toHaveLength(publishedTrials.length);
    const standing = (key: string) => body.rows.find((row: { key: string }) => row.key === key)?.standing;
    expect([standing('restore-2021'), standing('vega-2015')]).toEqual(['unverified', 'from-memory']);
    const plasma = await coordinator.request(
      'GET',
      '/api/evidence?productClass=PRP_LP&condition=oa-knee&estimand=E-PAIN-12',
    );
    expect(plasma.body.rows.map((row: { key: string }) => row.key)).toEqual(['restore-2021']);
    expect((await coordinator.request('GET', '/api/evidence/no-such-trial')).status).toBe(404);
  });

  it('tells a second reading that differs, and settles it with a reason', async () => {
    const entered = await clinician.request('POST', '/api/evidence/restore-2021/entries', { trial: misread });
    expect(entered).toMatchObject({ status: 201, body: { version: 1, status: 'differing', differences: 1 } });
    expect(entered.body.findings).toMatchObject([{ rule: 'p-disagrees-with-interval', value: '0.04' }]);
    const trial = await coordinator.request('GET', '/api/evidence/restore-2021');
    expect(trial.body).toMatchObject({
      status: 'differing',
      differences: [{ path: pPath, first: 0.17, second: 0.04 }],
      settled: null,
    });
    const refused = await analyst.request('POST', '/api/evidence/restore-2021/adjudication', {
      choices: [{ path: ['year'], from: 'first', reason: 'Title page.' }],
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'refused' } });
    const settled = await analyst.request('POST', '/api/evidence/restore-2021/adjudication', {
      choices: [{ path: pPath, from: 'first', reason: 'Table 2 says 0.17.' }],
    });
    expect(settled).toMatchObject({ status: 201, body: { status: 'adjudicated' } });
    const after = await coordinator.request('GET', '/api/evidence/restore-2021');
    expect(after.body).toMatchObject({ standing: 'verified', settled: { choices: [{ from: 'first' }] } });
  });

  it('is verified by a second person who agrees, and by nobody twice', async () => {
    const lee = publishedTrials.find(({ key }) => key === 'lee-2019');
    const own = { ...lee, key: 'lee-own', study: 'Lee own' };
    const first = await clinician.request('POST', '/api/evidence', { trial: own });
    expect(first).toMatchObject({ status: 201, body: { status: 'entered-once' } });
    expect((await analyst.request('POST', '/api/evidence', { trial: own })).status).toBe(409);
    const again = await clinician.request('POST', '/api/evidence/lee-own/entries', { trial: own });
    expect(again.body.status).toBe('entered-once');
    const second = await analyst.request('POST', '/api/evidence/lee-own/entries', { trial: own });
    expect(second.body).toMatchObject({ version: 3, status: 'entered-twice' });
  });

  it('keeps an entry whose numbers cannot be right, and refuses words that do not exist', async () => {
    const trial = { ...restore, key: 'upside-down', study: 'Upside down' };
    const turned = trial.results.map((result) => ({
      ...result,
      differences: result.differences.map((one) => ({ ...one, interval: [one.interval?.[1], one.interval?.[0]] })),
    }));
    const kept = await clinician.request('POST', '/api/evidence', { trial: { ...trial, results: turned } });
    expect(kept.status).toBe(201);
    expect(kept.body.findings.map(({ rule }: { rule: string }) => rule)).toContain('impossible-interval');
    const unknown = await clinician.request('POST', '/api/evidence', {
      trial: { ...trial, key: 'unknown', conditions: ['knee-ache'] },
    });
    expect(unknown).toMatchObject({ status: 422, body: { problems: [{ field: 'conditions', rule: 'unknown-word' }] } });
  });

  it('previews a file with what the checks find by row and column, and keeps it when asked to', async () => {
    const text = [
      'study,year,condition,treatment,product_class,randomised,endpoint,instrument,scale,direction,range_min,range_max,timepoint_months,kind,n,mean,sd,comparator,measure,difference,diff_lower,diff_upper',
      'New 2024,2024,oa-knee,Plasma,PRP_LP,50,pain,nrs-pain,AVERAGE,lower-better,0,10,12,change,60,-2,2,Saline,mean-difference,-0.5,-0.4,0.9',
      'New 2024,2024,oa-knee,Saline,SALINE,50,pain,nrs-pain,AVERAGE,lower-better,0,10,12,change,50,-1.5,2,,,,,',
    ].join('\n');
    const preview = await analyst.request('POST', '/api/evidence/import', { text });
    expect(preview.body).toMatchObject({ layout: 'arms', kept: 0, trials: [{ key: 'new-2024', state: 'new' }] });
    expect(preview.body.findings).toMatchObject([
      { rule: 'interval-excludes-estimate', row: 1, column: 'diff_lower' },
      { rule: 'more-analysed-than-randomised', row: 1, column: 'n', value: '60' },
    ]);
    expect((await analyst.request('GET', '/api/evidence/new-2024')).status).toBe(404);
    const kept = await analyst.request('POST', '/api/evidence/import', { text, keep: true });
    expect(kept.body.kept).toBe(1);
    expect((await analyst.request('GET', '/api/evidence/new-2024')).body.status).toBe('entered-once');
    const refused = await analyst.request('POST', '/api/evidence/import', { text: 'a,b\n1,2' });
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ rule: 'unknown-layout' }] } });
  });

  it('answers with the trials as they stand, and keeps a decision on the certainty with its reason', async () => {
    const before = await coordinator.request('GET', `/api/evidence/synthesis?${question}`);
    expect(before.body).toMatchObject({ basis: 'own', certainty: { basis: 'suggested' } });
    const decide = (level: string) =>
      analyst.request('POST', '/api/evidence/certainty', {
        estimand: 'E-PAIN-12',
        productClass: 'PRP_LP',
        comparator: 'SALINE',
        level,
        reason: 'One trial of one country.',
      });
    // The new trial of the import has been read once.
    expect(await decide('high')).toMatchObject({ status: 422, body: { problems: [{ rule: 'not-verified' }] } });
    expect((await decide('very-low')).status).toBe(201);
    const after = await coordinator.request('GET', `/api/evidence/synthesis?${question}`);
    expect(after.body.certainty).toMatchObject({
      basis: 'decided',
      level: 'very-low',
      decision: { decidedBy: expect.any(String) },
    });
  });

  it.each([
    ['en', 'The studies behind it', 'Read by one person so far'],
    ['es', 'Los estudios en que se basa', 'Lo ha leído una persona'],
  ])('shows anyone what has a source, and counts what comes from memory: %s', async (locale, title, unverified) => {
    const page = await test.server.inject({ method: 'GET', url: `/${locale}/evidence` });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(title);
    expect(page.body).toContain(unverified);
    expect(page.body).toContain('RESTORE (Bennell 2021)');
    expect(page.body).not.toContain('Vega 2015');
    const file = await inject(test.server, { method: 'GET', url: `/${locale}/evidence.json` });
    const memory = publishedTrials.filter(({ source }) => source.provenance !== 'S').length;
    expect(file.body.evidence.withheld).toBe(memory);
  });

  it('gives the table as a file', async () => {
    const reply = await coordinator.request('GET', '/api/evidence/export.csv');
    expect(reply.status).toBe(200);
    expect(String(reply.headers['content-type'])).toMatch(/text\/csv/);
  });
});
