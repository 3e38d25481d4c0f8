import { shippedClaims } from '@jointwise/definitions';
import { addClaimVerdict, getClaim } from '@jointwise/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideClaim } from '../src/claims/decide-claim.ts';
import { seedClaims } from '../src/claims/seed-claims.ts';
import { startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let analyst: TestClient;
let clinician: TestClient;
beforeAll(async () => {
  test = await startTestServer();
  await seedClaims(test.store);
  analyst = await test.signIn('analyst');
  clinician = await test.signIn('clinician');
});
afterAll(() => test.close());

const shipped = shippedClaims.find(({ slug }) => slug === 'platelets-relieve-knee-pain');
const own = { ...shipped, slug: 'our-platelets-help', publishedBy: 'A clinic' };
const claimOf = async (slug: string) => (await analyst.request('GET', `/api/claims/${slug}`)).body;

describe('the claim ledger', () => {
  it('starts with the shipped claims as drafts, each with a verdict from published trials', async () => {
    const { body } = await analyst.request('GET', '/api/claims');
    expect(body.rows).toHaveLength(shippedClaims.length);
    expect(new Set(body.rows.map((row: { state: string }) => row.state))).toEqual(new Set(['draft']));
    const verdictOf = (slug: string) => body.rows.find((row: { slug: string }) => row.slug === slug)?.verdict;
    // RESTORE: -0.4 (-0.9 to 0.2), threshold 1.5; more adverse events, risk ratio 2.67 (1.19 to 5.99).
    expect(verdictOf('platelets-relieve-knee-pain')).toBe('no-important-effect');
    expect(verdictOf('fewer-risks')).toBe('harm');
    expect(verdictOf('avoids-surgery')).toBe('not-answerable');
  });

  it('does not fill a ledger twice', async () => {
    await seedClaims(test.store);
    expect((await analyst.request('GET', '/api/claims')).body.rows).toHaveLength(shippedClaims.length);
  });

  it('refuses a claim that breaks the rules and names each field', async () => {
    const definition = { ...own, slug: 'Our Platelets', estimand: 'E-HOPE' };
    const reply = await analyst.request('POST', '/api/claims', { definition });
    expect(reply).toMatchObject({ status: 422, body: { code: 'refused' } });
    expect(reply.body.problems.map(({ field }: { field: string }) => field)).toEqual(['estimand', 'slug']);
  });

  it('is written, decided, approved by somebody else, changed and retired', async () => {
    const added = await analyst.request('POST', '/api/claims', { definition: own });
    expect(added).toMatchObject({ status: 201, body: { slug: own.slug, version: 1 } });
    expect(await analyst.request('POST', '/api/claims', { definition: own })).toMatchObject({ status: 409 });
    const at = `/api/claims/${own.slug}`;
    const publish = (client: TestClient, version: number) =>
      client.request('POST', `${at}/publication`, { version, reason: 'checked' });
    expect(await publish(clinician, 1)).toMatchObject({ status: 422, body: { code: 'claim-without-verdict' } });
    expect(await publish(analyst, 1)).toMatchObject({ status: 403 });
    expect(await analyst.request('POST', `${at}/verdict`, {})).toMatchObject({
      body: { status: 'decided', number: 1, verdict: 'no-important-effect' },
    });
    expect(await analyst.request('POST', `${at}/verdict`, {})).toMatchObject({
      body: { status: 'unchanged', number: 1 },
    });
    expect(await publish(clinician, 2)).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
    expect(await publish(clinician, 1)).toMatchObject({ status: 200, body: { state: 'published' } });
    expect((await claimOf(own.slug)).claim).toMatchObject({ state: 'published', publishedVersion: 1 });
    const change = { version: 1, definition: { ...own, publishedIn: 'Their new website' }, reason: 'they moved' };
    expect(await clinician.request('POST', `${at}/versions`, change)).toMatchObject({
      status: 201,
      body: { version: 2 },
    });
    expect(await clinician.request('POST', `${at}/versions`, change)).toMatchObject({ status: 409 });
    expect((await claimOf(own.slug)).claim).toMatchObject({ version: 2, publishedVersion: 1 });
    await analyst.request('POST', `${at}/verdict`, {});
    expect(await publish(clinician, 2)).toMatchObject({ status: 422, body: { code: 'approver-is-author' } });
    expect((await analyst.request('GET', `${at}/history`)).body.rows).toHaveLength(2);
    const retired = await clinician.request('POST', `${at}/retirement`, { version: 1, reason: 'taken down' });
    expect(retired).toMatchObject({ body: { state: 'retired' } });
    expect(await clinician.request('POST', `${at}/retirement`, { version: 1, reason: 'again' })).toMatchObject({
      status: 404,
    });
  });

  it('keeps a claim without estimand as a draft', async () => {
    const reply = await clinician.request('POST', '/api/claims/repairs-tissue/publication', {
      version: 1,
      reason: 'try',
    });
    expect(reply).toMatchObject({ status: 422, body: { code: 'claim-without-estimand' } });
    expect(reply.body.detail).toContain('kept as a draft');
  });

  it('answers an address that is no claim', async () => {
    expect(await analyst.request('GET', '/api/claims/nothing-here')).toMatchObject({ status: 404 });
    expect(await analyst.request('GET', '/api/claims/nothing-here/history')).toMatchObject({ status: 404 });
    expect(await analyst.request('POST', '/api/claims/nothing-here/verdict', {})).toMatchObject({ status: 404 });
  });
});

describe('a published claim whose verdict worsens', () => {
  const slug = 'my-better-platelets';
  const context = { actor: { system: 'test' }, siteIds: [] };

  it('is flagged at once, its owner is told once, and a new approval takes the flag away', async () => {
    await analyst.request('POST', '/api/claims', { definition: { ...own, slug } });
    await test.store.write(context, async (session) => {
      const claim = await getClaim(session, slug);
      if (claim === undefined) throw new Error('the claim is not there');
      // As if the trials had once shown more.
      await addClaimVerdict(session, {
        ...{ claimId: claim.id, version: 1, verdict: 'supported', certainty: 'low', worseThan: null, card: {} },
        ...{ evidenceHash: '0'.repeat(64), dataCutHash: null },
      });
    });
    const publish = () =>
      clinician.request('POST', `/api/claims/${slug}/publication`, { version: 1, reason: 'checked' });
    expect((await publish()).status).toBe(200);
    expect((await claimOf(slug)).claim).toMatchObject({ verdict: 'supported', worseThan: null });
    for (const _ of [1, 2]) {
      await test.store.write(context, async (session) => {
        const claim = await getClaim(session, slug);
        if (claim !== undefined) await decideClaim(session, claim, () => null);
      });
    }
    expect((await claimOf(slug)).claim).toMatchObject({ verdict: 'no-important-effect', worseThan: 'supported' });
    expect((await analyst.request('GET', '/api/claims')).body.rows[0].slug).toBe(slug);
    const { body } = await analyst.request('GET', '/api/notices');
    expect(body.rows).toMatchObject([
      { kind: 'verdict-worsened', claim: slug, detail: { before: 'supported', now: 'no-important-effect' } },
    ]);
    expect((await clinician.request('GET', '/api/notices')).body.rows).toEqual([]);
    const notice = `/api/notices/${body.rows[0].id}`;
    expect(await clinician.request('DELETE', notice)).toMatchObject({ status: 404 });
    expect((await analyst.request('DELETE', notice)).status).toBe(204);
    expect((await analyst.request('GET', '/api/notices')).body.rows).toEqual([]);
    expect((await publish()).status).toBe(200);
    expect((await claimOf(slug)).claim.worseThan).toBeNull();
  });
});
