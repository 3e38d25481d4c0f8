import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let coordinator: TestClient;
let site: string;
beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn('coordinator');
  site = `/api/sites/${test.siteIds.own}`;
});
afterAll(() => test.close());

/** A day so many days ago; the clock of the sessions is the database's, so tests live in the present. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
/** Day 0 of every episode here: month 6, days 137 to 273 with the target on day 182, is open today. */
const indexOn = daysAgo(190);
const enrolledOn = daysAgo(280);
const year = Number(enrolledOn.slice(0, 4));

const post = (url: string, body: unknown, headers = {}) => coordinator.request('POST', url, body, headers);
const put = (url: string, body: unknown) => coordinator.request('PUT', url, body);
const get = (url: string) => coordinator.request('GET', url);

async function enrol(): Promise<string> {
  const body = { studyId: test.studyId, enrolledOn, demographics: { sex: 'female', birthYear: year - 65 } };
  const reply = await post(`${site}/participants`, body);
  expect(reply).toMatchObject({ status: 201 });
  return `${site}/participants/${reply.body.id}`;
}

/** A participant with a left knee treated on day 0, and the visits of that episode by code. */
async function treat() {
  const participant = await enrol();
  const jointSide = (await post(`${participant}/joint-sides`, { joint: 'knee', side: 'left' })).body.id;
  const condition = await post(`${participant}/records/condition`, {
    anchorId: jointSide,
    data: { condition: 'oa-knee' },
  });
  expect(condition).toMatchObject({ status: 201, body: { version: 1 } });
  const episode = await post(`${participant}/joint-sides/${jointSide}/episodes`, {
    conditionId: condition.body.id,
    indexProcedure: { procedureKind: 'injection', performedOn: indexOn, injectedMl: 5 },
    product: { productClass: 'SALINE' },
    warningsReason: 'consent is on paper',
  });
  expect(episode).toMatchObject({ status: 201, body: { number: 1, indexOn } });
  const visits = Object.fromEntries(
    episode.body.visits.map(({ code, id }: { code: string; id: string }) => [code, id]),
  ) as Record<string, string>;
  return { participant, jointSide, condition: condition.body, episode: episode.body, visits };
}

const nrs = { instrument: 'nrs-pain', answers: {}, mode: 'web', locale: 'en', completedOn: daysAgo(5) };

async function rowsIn(table: string): Promise<number> {
  const { rows } = await test.database.owner.query(`select count(*)::int as n from ${table}`);
  return rows[0].n;
}

describe('a participant, from enrolment to a score', () => {
  it('stands on the page as it was entered', async () => {
    const { participant, visits, condition } = await treat();
    const instrument = (await get('/api/instruments/nrs-pain')).body.definition;
    const item = instrument.items[0].code;
    const saved = await post(`${site}/visits/${visits.M6}/responses`, { ...nrs, answers: { [item]: 3 } });
    expect(saved).toMatchObject({ status: 201, body: { version: 1 } });
    expect(saved.body.scores[0]).toMatchObject({ scale: 'AVERAGE', status: 'scored', value: 3 });
    expect(saved.body.scores[1]).toMatchObject({ status: 'not-scored', value: null, reason: 'no-answers' });

    const page = (await get(participant)).body;
    expect(page.participant).toMatchObject({ enrolledOn, status: 'active', synthetic: true });
    expect(page.demographics.data).toEqual({ sex: 'female', birthYear: year - 65 });
    const [knee] = page.jointSides;
    expect(knee).toMatchObject({ joint: 'knee', side: 'left', conditions: [{ id: condition.id }] });
    const [episode] = knee.episodes;
    expect(episode).toMatchObject({ number: 1, indexOn, productClass: 'SALINE' });
    expect(episode.procedures[0].data).toMatchObject({ isIndex: true, injectedMl: 5 });
    const month6 = episode.visits.find((visit: { code: string }) => visit.code === 'M6');
    expect(month6).toMatchObject({
      targetOn: daysAgo(190 - 182),
      opensOn: daysAgo(190 - 137),
      closesOn: daysAgo(190 - 273),
      // The pain scale is in; PROMIS and the others that the visit asks are not.
      status: 'open',
    });
    expect(episode.scores.slice(0, 1)).toMatchObject([
      { visitCode: 'M6', instrument: 'nrs-pain', value: 3, on: daysAgo(5) },
    ]);
  });

  it('appears in the roster and, while something at an open visit is unanswered, in what to do today', async () => {
    const { visits } = await treat();
    const roster = await get(`/api/participants?studyId=${test.studyId}&condition=oa-knee&limit=1`);
    expect(roster.body.rows[0]).toMatchObject({ sex: 'female', ageBand: '60-69', status: 'active' });
    expect(roster.body.total).toBeGreaterThanOrEqual(1);
    const listed = async () =>
      (await get(`${site}/today?studyId=${test.studyId}`)).body.rows.filter(
        (row: { visit: { id: string } | null }) => row.visit?.id === visits.M6,
      );
    const month6 = await listed();
    expect(month6).toContainEqual(
      expect.objectContaining({ kind: 'safety', text: '6 months: ask about adverse events' }),
    );
    const asked = month6.find(({ kind }: { kind: string }) => kind === 'visit');
    const item = (await get('/api/instruments/nrs-pain')).body.definition.items[0].code;
    expect(asked.text).toMatch(/^6 months: .*Numeric rating scale of pain/);

    await post(`${site}/visits/${visits.M6}/responses`, { ...nrs, answers: { [item]: 3 } });
    const left = (await listed()).find(({ kind }: { kind: string }) => kind === 'visit');
    expect(left.text).not.toMatch(/Numeric rating scale of pain/);
    expect(left.text.split(', ')).toHaveLength(asked.text.split(', ').length - 1);
  });

  it('is asked about adverse events until the answer is recorded', async () => {
    const { participant, visits } = await treat();
    const id = participant.split('/').at(-1);
    const kinds = async () =>
      (await get(`${site}/today?studyId=${test.studyId}`)).body.rows
        .filter(
          (row: { participantId: string; visit: { code: string } | null }) => row.participantId === id && row.visit,
        )
        .map(({ kind }: { kind: string }) => kind);
    expect(await kinds()).toEqual(['safety', 'visit']);
    const data = { status: 'none', assessedOn: daysAgo(1) };
    const asked = await post(`${participant}/records/safety-assessment`, { anchorId: visits.M6, data });
    expect(asked).toMatchObject({ status: 201 });
    expect(await kinds()).toEqual(['visit']);
  });

  it('comes first today while a serious adverse event has no outcome', async () => {
    const { participant } = await treat();
    const event = { term: 'septic-arthritis', verbatim: 'hot knee', onsetOn: daysAgo(20), awareOn: daysAgo(19) };
    const entered = await post(`${participant}/records/adverse-event`, {
      data: {
        ...event,
        isSerious: true,
        seriousCriteria: ['hospitalisation'],
        grade: '3',
        ctcaeVersion: '6.0',
        outcome: 'recovering',
        causalityInvestigator: 'unlikely',
      },
      warningsReason: 'as reported',
    });
    expect(entered.body.problems).toBeUndefined();
    const [first] = (await get(`${site}/today?studyId=${test.studyId}`)).body.rows;
    expect(first).toMatchObject({ urgency: 'late', kind: 'serious-event', dueOn: daysAgo(19) });
    expect(first.text).toContain('eptic arthritis');
  });

  it('is unknown at another site', async () => {
    const participant = await enrol();
    const stranger = await test.signIn('coordinator', 'other');
    expect((await stranger.request('GET', participant)).status).toBe(403);
    const there = participant.replace(test.siteIds.own, test.siteIds.other);
    expect((await stranger.request('GET', there)).status).toBe(404);
  });

  it('takes the windows along when the day of the index procedure is corrected', async () => {
    const { participant } = await treat();
    const before = (await get(participant)).body.jointSides[0].episodes[0];
    const index = before.procedures[0];
    const url = `${participant}/records/procedure/${index.id}`;
    const data = { ...index.data, performedOn: daysAgo(180) };
    const amended = await put(url, { version: 1, data, reason: 'typing mistake', warningsReason: 'paper consent' });
    expect(amended).toMatchObject({ status: 200, body: { version: 2 } });
    const after = (await get(participant)).body.jointSides[0].episodes[0];
    expect(after.indexOn).toBe(daysAgo(180));
    expect(after.visits.find((visit: { code: string }) => visit.code === 'M6').targetOn).toBe(daysAgo(180 - 182));
  });
});

describe('amending', () => {
  it('keeps every version with its reason, and tells the second of two people who was first', async () => {
    const { participant, condition } = await treat();
    const url = `${participant}/records/condition/${condition.id}`;
    const clinician = await test.signIn('clinician');
    const data = { condition: 'oa-knee', symptomsSince: '2019' };
    const first = await clinician.request('PUT', url, { version: 1, data, reason: 'asked again' });
    expect(first).toMatchObject({ status: 200, body: { version: 2 } });
    const second = await put(url, { version: 1, data: { condition: 'oa-knee' }, reason: 'mine' });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', conflict: { version: 2, by: 'clinician own' } },
    });
    const history = await get(`${url}/history`);
    expect(history.body.rows).toMatchObject([
      { version: 1, by: 'coordinator own', data: { condition: 'oa-knee' } },
      { version: 2, by: 'clinician own', reason: 'asked again', data },
    ]);
  });

  it('lets one of two who save at the same moment through', async () => {
    const { participant, condition } = await treat();
    const url = `${participant}/records/condition/${condition.id}`;
    const amend = (symptomsSince: string) =>
      put(url, { version: 1, data: { condition: 'oa-knee', symptomsSince }, reason: 'race' });
    const replies = await Promise.all([amend('2018'), amend('2019'), amend('2020')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('scores an amended response again', async () => {
    const { visits } = await treat();
    const item = (await get('/api/instruments/nrs-pain')).body.definition.items[0].code;
    const url = `${site}/visits/${visits.M6}/responses`;
    const { id } = (await post(url, { ...nrs, answers: { [item]: 3 } })).body;
    const change = { version: 1, answers: { [item]: 7 }, reason: 'read wrongly' };
    const amended = await put(`${site}/responses/${id}`, change);
    expect(amended).toMatchObject({ status: 200, body: { version: 2 } });
    expect(amended.body.scores[0].value).toBe(7);
    expect((await put(`${site}/responses/${id}`, change)).body.code).toBe('version-conflict');
    const history = (await get(`${site}/responses/${id}/history`)).body.rows;
    expect(history.map((row: { scores: { value: number }[] }) => row.scores[0]?.value)).toEqual([3, 7]);
    expect(history[1].reason).toBe('read wrongly');
  });

  it('keeps a withdrawn record readable, and withdraws once', async () => {
    const { participant, condition } = await treat();
    const url = `${participant}/records/condition/${condition.id}`;
    const body = { version: 1, reason: 'other person' };
    expect((await post(`${url}/withdrawal`, body)).status).toBe(200);
    expect((await post(`${url}/withdrawal`, { ...body, version: 2 })).body.code).toBe('already-withdrawn');
    expect((await get(`${url}/history`)).body.rows[1]).toMatchObject({ withdrawn: true, reason: 'other person' });
  });
});

describe('contact details', () => {
  const contact = {
    ...{ givenName: 'Ana', familyName: 'Pérez', birthDate: '1960-03-14', phone: '+34 600 000 000' },
    ...{ email: 'ana.perez@example.org', address: null, language: 'es', note: null },
  };

  it('come back unchanged, and lie unreadable in the database', async () => {
    const participant = await enrol();
    expect((await get(`${participant}/contact`)).body).toMatchObject({ version: 0, contact: { givenName: null } });
    const saved = await put(`${participant}/contact`, { version: 0, contact, reason: 'first visit' });
    expect(saved).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await get(`${participant}/contact`)).body.contact).toEqual(contact);
    const stale = await put(`${participant}/contact`, { version: 0, contact, reason: 'late' });
    expect(stale.body.code).toBe('version-conflict');
    const { rows } = await test.database.owner.query(
      "select (select string_agg(c::text, ' ') from participant_contacts c) || (select string_agg(a::text, ' ') from audit_records a) as all",
    );
    expect(rows[0].all).not.toMatch(/Pérez|ana\.perez/);
  });
});

describe('sending twice', () => {
  it('enters a response once and gives the same reply again', async () => {
    const { visits } = await treat();
    const item = (await get('/api/instruments/nrs-pain')).body.definition.items[0].code;
    const url = `${site}/visits/${visits.M6}/responses`;
    const headers = { 'idempotency-key': 'a-key-of-the-form-1' };
    const before = await rowsIn('responses');
    const send = (value: number) => post(url, { ...nrs, answers: { [item]: value } }, headers);
    const replies = await Promise.all([send(4), send(4), send(4)]);
    for (const { body } of replies) expect(body).toEqual(replies[0]?.body);
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(replies.filter(({ headers: sent }) => sent['idempotency-replayed'] === 'true')).toHaveLength(2);
    expect(await rowsIn('responses')).toBe(before + 1);
    expect((await send(5)).body.code).toBe('idempotency-key-reused');
  });

  it('warns of a second response to the same instrument at the same visit', async () => {
    const { visits } = await treat();
    const item = (await get('/api/instruments/nrs-pain')).body.definition.items[0].code;
    const send = () => post(`${site}/visits/${visits.M6}/responses`, { ...nrs, answers: { [item]: 4 } });
    const rulesOf = ({ body }: Awaited<ReturnType<typeof send>>) =>
      body.warnings.map(({ rule }: { rule: string }) => rule);
    expect(rulesOf(await send())).not.toContain('answered-before');
    expect(rulesOf(await send())).toContain('answered-before');
  });

  it('enrols once', async () => {
    const body = { studyId: test.studyId, enrolledOn, demographics: { sex: 'male', birthYear: 1970 } };
    const headers = { 'idempotency-key': 'a-key-of-the-form-2' };
    const before = await rowsIn('participants');
    const [one, other] = await Promise.all([
      post(`${site}/participants`, body, headers),
      post(`${site}/participants`, body, headers),
    ]);
    expect(one?.body).toEqual(other?.body);
    expect(await rowsIn('participants')).toBe(before + 1);
  });

  it('does not remember a refusal: the corrected entry may use the same key', async () => {
    const headers = { 'idempotency-key': 'a-key-of-the-form-3' };
    const body = { studyId: test.studyId, enrolledOn: daysAgo(-30), demographics: { sex: 'male' } };
    expect((await post(`${site}/participants`, body, headers)).status).toBe(422);
    const corrected = { ...body, enrolledOn: daysAgo(400) };
    expect((await post(`${site}/participants`, corrected, headers)).status).toBe(201);
  });

  it('refuses keys that are no keys', async () => {
    const url = `${site}/participants`;
    for (const key of ['short', 'x'.repeat(201), 'with a space in it']) {
      expect((await post(url, {}, { 'idempotency-key': key })).status).toBe(400);
    }
  });
});

describe('what the rules refuse', () => {
  it('names field and rule, and stores nothing', async () => {
    const { participant, jointSide } = await treat();
    const before = await rowsIn('clinical_records');
    const url = `${participant}/records/condition`;
    const refused = async (data: object) => {
      const reply = await post(url, { anchorId: jointSide, data });
      expect(reply).toMatchObject({ status: 422, body: { code: 'refused' } });
      return reply.body.problems[0].rule;
    };
    expect(await refused({})).toBe('required');
    expect(await refused({ condition: 'no-such' })).toBe('not-a-choice');
    expect(await refused({ condition: 'oa-knee', symptomsSince: '2026-02-30' })).toBe('impossible-date');
    expect(await refused({ condition: 'oa-knee', diagnosedOn: daysAgo(-3) })).toBe('future-date');
    expect(await refused({ condition: 'oa-knee', colour: 'red' })).toBe('unknown-field');
    expect((await post(url, { data: { condition: 'oa-knee' } })).status).toBe(422);
    expect(await rowsIn('clinical_records')).toBe(before);
  });

  it('asks for a reason where a value is unusual, and keeps it in the history', async () => {
    const body = { studyId: test.studyId, enrolledOn, demographics: { sex: 'male', heightCm: 120 } };
    const asked = await post(`${site}/participants`, body);
    expect(asked).toMatchObject({ status: 422, body: { code: 'reason-required', warnings: [{ field: 'heightCm' }] } });
    const kept = await post(`${site}/participants`, { ...body, warningsReason: 'measured twice' });
    expect(kept.status).toBe(201);
    const page = (await get(`${site}/participants/${kept.body.id}`)).body;
    const history = await get(
      `${site}/participants/${kept.body.id}/records/demographics/${page.demographics.id}/history`,
    );
    expect(history.body.rows[0].reason).toBe('measured twice');
  });

  it('refuses a joint-side twice, and a code that is taken', async () => {
    const { participant } = await treat();
    expect((await post(`${participant}/joint-sides`, { joint: 'knee', side: 'left' })).body.code).toBe(
      'already-exists',
    );
    const body = { studyId: test.studyId, enrolledOn, code: 'TWICE-1', demographics: { sex: 'male' } };
    expect((await post(`${site}/participants`, body)).status).toBe(201);
    expect((await post(`${site}/participants`, body)).body.code).toBe('already-exists');
  });
});

describe('the audit trail', () => {
  it('names who wrote what, and is intact after all of this', async () => {
    const monitor = await test.signIn('monitor');
    const listed = await monitor.request('GET', `/api/audit?siteId=${test.siteIds.own}&limit=5`);
    expect(listed.body.rows).toHaveLength(5);
    expect(listed.body.rows[0]).toMatchObject({ actor: expect.any(String), table: expect.any(String) });
    const next = await monitor.request(
      'GET',
      `/api/audit?siteId=${test.siteIds.own}&after=${listed.body.next}&limit=5`,
    );
    expect(next.body.rows).toHaveLength(5);
    const verified = await monitor.request('POST', '/api/audit/verification', {});
    expect(verified.body).toMatchObject({ status: 'intact', findings: [] });
    // Behind the program's back: with the triggers of this connection switched off.
    await test.database.owner.query(
      `set session_replication_role = replica;
       update clinical_records set data = data || '{"sex": "unknown"}' where kind = 'demographics' and is_current;
       set session_replication_role = default`,
    );
    const broken = await monitor.request('POST', '/api/audit/verification', {});
    expect(broken.body.status).toBe('broken');
  });
});

describe('the log', () => {
  it('has method, route, status and time of each request, and nothing of its content', () => {
    expect(test.log.length).toBeGreaterThan(50);
    for (const line of test.log) {
      expect(Object.keys(JSON.parse(line))).toEqual(['at', 'method', 'route', 'status', 'milliseconds']);
    }
    const text = test.log.join('\n');
    expect(text).toContain('/api/sites/:siteId/participants/:participantId/contact');
    expect(text).not.toMatch(/Pérez|ana\.perez|TWICE-1|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});
