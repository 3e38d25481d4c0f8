import { composeAnswer } from '@jointwise/registry';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverOutbox } from '../src/channels/deliver-outbox.ts';
import {
  bringMail,
  bringWhatsapp,
  channelsFile,
  mail,
  startGraph,
  startMailbox,
  whatsappCall,
} from './channels-example.ts';
import { startTestServer, type TestClient, type TestServer } from './test-server.ts';

let test: TestServer;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let graph: Awaited<ReturnType<typeof startGraph>>;
let coordinator: TestClient;
let clinician: TestClient;
let others: readonly TestClient[];
let elsewhere: TestClient;
let base: string;
let answers: string;
beforeAll(async () => {
  mailbox = await startMailbox();
  graph = await startGraph();
  test = await startTestServer(channelsFile({ smtp: mailbox.url, graph: graph.url }));
  coordinator = await test.signIn('coordinator');
  clinician = await test.signIn('clinician');
  others = await Promise.all((['monitor', 'analyst', 'administrator'] as const).map((role) => test.signIn(role)));
  elsewhere = await test.signIn('coordinator', 'other');
  // After signing in: sessions are begun and counted by the clock of the database.
  test.setNow(new Date('2026-03-14T11:00:00.000Z'));
  base = `/api/sites/${test.siteIds.own}/enquiries`;
  answers = `/api/sites/${test.siteIds.own}/answers`;
});
afterAll(async () => {
  test.services.channels.close();
  await test.close();
  await mailbox.close();
  await graph.close();
});

const call = {
  ...{ givenName: 'Marta', familyName: 'Puig', email: 'marta@example.org', phone: '+34 600 111 222', locale: 'es' },
  ...{ answerBy: 'e-mail', mayContactBy: ['e-mail', 'phone'], preferredTime: 'morning', callMe: true },
};
const take = async (change: object = {}) => {
  const reply = await coordinator.request('POST', base, { ...call, ...change });
  expect(reply).toMatchObject({ status: 201 });
  return `${base}/${reply.body.id}`;
};
const get = async (url: string, client = coordinator) => (await client.request('GET', url)).body;
const step = (url: string, path: string, body: object) => coordinator.request('POST', `${url}/${path}`, body);
const approved = async (body = 'Hola {name}, gracias. {link}', locale = 'es') => {
  const added = await coordinator.request('POST', answers, { title: 'Primera respuesta', locale, body });
  expect(added).toMatchObject({ status: 201, body: { version: 1 } });
  const approval = `${answers}/${added.body.id}/approval`;
  expect(await clinician.request('POST', approval, { version: 1 })).toMatchObject({ status: 200 });
  return String(added.body.id);
};

describe('the inbox', () => {
  it('shows the enquiry of each channel, red flags first', async () => {
    await take();
    await bringMail(test, mail('Good morning, I would like an appointment', { from: 'Ana Prat <ana@example.org>' }));
    await bringWhatsapp(test, whatsappCall('It is hot and swollen and I have a fever', { name: 'Sam' }));
    const page = await test.server.inject('/en/ask');
    const token = /name="form-token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const form = new URLSearchParams({ 'form-token': token, website: '', site: 'BCN', givenName: 'Nuria' });
    for (const [name, value] of Object.entries({
      email: 'n@example.org',
      answerBy: 'e-mail',
      mayContactBy: 'e-mail',
    })) {
      form.append(name, value);
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await test.server.inject({ method: 'POST', url: '/en/ask', payload: form.toString(), headers });
    expect(sent.statusCode).toBe(303);
    const { rows } = await get(base);
    expect(rows.map(({ channel, name }: { channel: string; name: string }) => [channel, name])).toEqual([
      ...[
        ['whatsapp', 'Sam'],
        ['phone', 'Marta Puig'],
        ['e-mail', 'Ana Prat'],
        ['web-form', 'Nuria'],
      ],
    ]);
    expect((await get(`${base}?status=red-flag`)).rows).toMatchObject([{ channel: 'whatsapp', urgency: 'emergency' }]);
    const url = `${base}/${rows[0].id}`;
    expect(await step(url, 'red-flag', { version: 2, action: 'spoke-and-directed' })).toMatchObject({ status: 200 });
    expect((await get(`${base}?status=red-flag`)).rows).toEqual([]);
    expect(await step(url, 'red-flag', { version: 3, action: 'spoke-and-directed' })).toMatchObject({ status: 422 });
  });

  it('is read by clinicians, written by coordinators, and closed to others', async () => {
    const url = await take();
    expect((await get(url, clinician)).contact).toMatchObject({ givenName: 'Marta', phone: '+34600111222' });
    expect(await clinician.request('POST', `${url}/assignment`, { version: 1 })).toMatchObject({ status: 403 });
    for (const client of others) expect(await client.request('GET', base)).toMatchObject({ status: 403 });
    expect(await elsewhere.request('GET', url)).toMatchObject({ status: 403 });
    const own = url.replace(test.siteIds.own, test.siteIds.other);
    expect(await elsewhere.request('GET', own)).toMatchObject({ status: 404 });
  });

  it('refuses what no enquiry can be made of', async () => {
    for (const change of [{ mayContactBy: [] }, { email: 'x' }, { phone: null }, { answerBy: 'whatsapp' }]) {
      expect(await coordinator.request('POST', base, { ...call, ...change })).toMatchObject({ status: 422 });
    }
    expect(await coordinator.request('POST', base, { ...call, symptoms: 'pain' })).toMatchObject({ status: 400 });
  });
});

describe('taking care of an enquiry', () => {
  it('goes step by step, each from the version that was seen', async () => {
    const url = await take();
    expect(await step(url, 'assignment', { version: 1 })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await step(url, 'assignment', { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', conflict: { version: 2, by: 'coordinator own' } },
    });
    expect(await step(url, 'assignment', { version: 2, userId: test.siteIds.own })).toMatchObject({ status: 422 });
    const outcome = (version: number, name: string, outcomeReason: string) =>
      step(url, 'outcome', { version, outcome: name, outcomeReason });
    expect(await outcome(2, 'declined', 'wants-information')).toMatchObject({ status: 422 });
    expect(await outcome(2, 'enrolled', 'consented')).toMatchObject({ status: 422 });
    expect(await outcome(2, 'decision-aid-sent', 'wants-information')).toMatchObject({ status: 200 });
    expect(await outcome(3, 'declined', 'cost')).toMatchObject({ status: 200 });
    const closed = await get(url);
    expect(closed.enquiry).toMatchObject({ state: 'closed', outcome: 'declined', outcomeReason: 'cost' });
    expect(closed.erasesAt).toBe('2026-06-12T11:00:00.000Z');
    expect(closed.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'received',
      'assigned',
      'outcome',
      'outcome',
    ]);
    expect(await step(url, 'assignment', { version: 4 })).toMatchObject({ status: 422 });
    expect(await step(url, 'reopening', { version: 4 })).toMatchObject({ status: 200 });
    expect((await get(url)).enquiry).toMatchObject({ state: 'assigned', outcome: null, outcomeReason: null });
  });

  it('answers from an approved text, after the quiet hours, on a channel that was agreed to', async () => {
    const url = await take();
    const answerId = await approved();
    await deliverOutbox(test.services);
    mailbox.received.length = 0;
    test.setNow(new Date('2026-03-14T21:30:00.000Z'));
    const send = (change: object = {}) => step(url, 'answers', { version: 1, answerId, channel: 'e-mail', ...change });
    expect(await send({ channel: 'whatsapp' })).toMatchObject({ status: 422 });
    const { answering, contact } = await get(url);
    const frame = answering.frames.find(({ locale }: { locale: string }) => locale === 'es');
    expect(await send()).toMatchObject({ status: 200, body: { version: 2, sendsAt: '2026-03-15T08:00:00.000Z' } });
    expect(await deliverOutbox(test.services)).toBe(0);
    test.setNow(new Date('2026-03-15T08:00:00.000Z'));
    expect(await deliverOutbox(test.services)).toBe(1);
    const content = mailbox.received[0]?.content ?? '';
    expect(content).toMatch(/Hola Marta, gracias\./);
    expect(content.replace(/=\r\n/g, '')).toMatch(/\/es\/ask\/[A-Za-z0-9_-]{64}/);
    expect(content).toContain('BAJA');
    // A person has chosen it: programs that answer machines differently must not take it for one.
    expect(content).not.toMatch(/^(Auto-Submitted|X-Auto-Response-Suppress)/im);
    // What staff read beforehand is what arrives, but for the secret of the link.
    const values = { name: contact.givenName, site: answering.site, link: frame.link };
    const shown = composeAnswer('Hola {name}, gracias. {link}', values, frame.ending);
    const { subject, text } = await PostalMime.parse(content);
    expect(text?.trim().replace(/[A-Za-z0-9_-]{64}/, '…')).toBe(shown);
    expect(subject).toBe(frame.subject);
    const { enquiry, messages } = await get(url);
    expect(enquiry.state).toBe('answered');
    expect(messages.at(-1)).toMatchObject({ kind: 'answer', status: 'sent', answerTitle: 'Primera respuesta' });
    test.setNow(new Date('2026-03-15T11:00:00.000Z'));
  });

  it('sends no wording that nobody has approved, and none that its author alone has', async () => {
    const url = await take();
    const added = await coordinator.request('POST', answers, { title: 'Draft', locale: 'en', body: 'Dear {name}' });
    const answerId = added.body.id;
    const send = () => step(url, 'answers', { version: 1, answerId, channel: 'e-mail' });
    expect(await send()).toMatchObject({ status: 422, body: { detail: 'This wording is not approved yet.' } });
    const approval = `${answers}/${answerId}/approval`;
    expect(await coordinator.request('POST', approval, { version: 1 })).toMatchObject({ status: 403 });
    expect(await clinician.request('POST', approval, { version: 1 })).toMatchObject({ status: 200 });
    const next = { title: 'Draft', locale: 'en', body: 'Dear {name}, welcome', version: 1 };
    expect(await coordinator.request('PUT', `${answers}/${answerId}`, next)).toMatchObject({ status: 200 });
    expect(await send()).toMatchObject({ status: 422 });
    expect(await clinician.request('POST', approval, { version: 1 })).toMatchObject({ status: 409 });
    const odd = { title: 'x', locale: 'xx', body: '{diagnosis}' };
    expect(await coordinator.request('POST', answers, odd)).toMatchObject({ status: 422 });
  });

  it('marks a text with a claim that the ledger does not support, and sends it only with a reason that is audited', async () => {
    const url = await take();
    const answerId = await approved('Dear {name}, stem cells regenerate cartilage.', 'en');
    const row = (await get(answers)).rows.find(({ id }: { id: string }) => id === answerId);
    expect(row.findings.claims).toMatchObject([
      { sentence: 'Dear {name}, stem cells regenerate cartilage.', isSupported: false },
      { verdict: 'Blocked words', explanation: 'It promises too much: regenerate.', isSupported: false },
    ]);
    const send = (change: object = {}) => step(url, 'answers', { version: 1, answerId, channel: 'e-mail', ...change });
    expect(await send()).toMatchObject({
      status: 422,
      body: { code: 'reason-required', warnings: [{ rule: 'unsupported-claim' }, { rule: 'unsupported-claim' }] },
    });
    expect(await send({ warningsReason: 'quoted from the letter of the person' })).toMatchObject({ status: 200 });
    const { events } = await get(url);
    expect(events.at(-1).detail).toBe(`e-mail:${answerId}:1:marked`);
    const { rows } = await test.database.owner.query(
      "select distinct reason from audit_links where table_name = 'enquiry_messages' and reason is not null",
    );
    expect(rows).toEqual([{ reason: 'quoted from the letter of the person' }]);
  });

  it('says once what two claims of a sentence have in common', async () => {
    const answerId = await approved('Stem cells regrow cartilage in the knee and cure osteoarthritis.', 'en');
    const row = (await get(answers)).rows.find(({ id }: { id: string }) => id === answerId);
    expect(row.findings.claims.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'Not answerable from these data',
      'Blocked words',
    ]);
  });

  it('marks nothing in a text without a claim', async () => {
    const answerId = await approved('Hola {name}, podemos verle el jueves.');
    const row = (await get(answers)).rows.find(({ id }: { id: string }) => id === answerId);
    expect(row.findings.claims).toEqual([]);
  });

  it('sends a new link and ends the old one, or all of them', async () => {
    const url = await take();
    expect(await step(url, 'link', { version: 1 })).toMatchObject({ status: 200, body: { version: 2 } });
    const open = async () =>
      (await get(url)).links.filter(({ withdrawnAt }: { withdrawnAt: string | null }) => withdrawnAt === null).length;
    expect([(await get(url)).links.length, await open()]).toEqual([2, 1]);
    expect(await coordinator.request('DELETE', `${url}/link`, { version: 2 })).toMatchObject({ status: 200 });
    expect(await open()).toBe(0);
  });

  it('lets a message that was given up be sent again', async () => {
    const url = await take({ email: 'x@refused.example' });
    await deliverOutbox(test.services);
    const { messages } = await get(url);
    expect(messages).toMatchObject([{ status: 'failed', failure: 'smtp-550' }]);
    const retry = () => coordinator.request('POST', `${url}/messages/${messages[0].id}/retry`);
    expect(await retry()).toMatchObject({ status: 204 });
    expect(await retry()).toMatchObject({ status: 404 });
  });
});

describe('from enquiry to participant', () => {
  it('needs to know who it is, and re-types nothing', async () => {
    const url = await take();
    const enrol = (version: number) =>
      step(url, 'participant', {
        version,
        studyId: test.studyId,
        enrolledOn: '2026-03-13',
        demographics: { sex: 'female' },
      });
    expect(await enrol(1)).toMatchObject({ status: 422 });
    expect(await step(url, 'identity', { version: 1, check: 'called-back' })).toMatchObject({ status: 200 });
    expect(await step(url, 'identity', { version: 2, check: 'by-handle' })).toMatchObject({ status: 400 });
    expect(await enrol(1)).toMatchObject({ status: 409 });
    const enrolled = await enrol(2);
    expect(enrolled).toMatchObject({ status: 201, body: { code: 'BCN-0001' } });
    const { participantId } = enrolled.body;
    const participant = `/api/sites/${test.siteIds.own}/participants/${participantId}`;
    expect((await get(`${participant}/contact`)).contact).toMatchObject({
      ...{ givenName: 'Marta', familyName: 'Puig', email: 'marta@example.org', phone: '+34600111222', language: 'es' },
    });
    const { enquiry, erasesAt } = await get(url);
    expect(enquiry).toMatchObject({ state: 'closed', outcome: 'enrolled', participantId });
    expect(erasesAt).toBeNull();
    expect(await enrol(enquiry.version)).toMatchObject({ status: 422 });
  });

  it('leaves nobody enrolled when a step of it is refused', async () => {
    const url = await take();
    await step(url, 'identity', { version: 1, check: 'seen-document' });
    const { total } = await get(`/api/participants?studyId=${test.studyId}`);
    const body = { version: 2, studyId: test.studyId, enrolledOn: '2031-01-01', demographics: {} };
    expect(await step(url, 'participant', body)).toMatchObject({ status: 422 });
    expect((await get(`/api/participants?studyId=${test.studyId}`)).total).toBe(total);
  });
});

describe('the funnel', () => {
  it('counts every step of all enquiries', async () => {
    const other = await startTestServer();
    try {
      const client = await other.signIn('coordinator');
      const inbox = `/api/sites/${other.siteIds.own}/enquiries`;
      const outcomes = [
        ['decision-aid-sent', 'wants-information'],
        ['declined', 'distance'],
        ['appointment', 'wants-consultation'],
      ];
      for (const [outcome, outcomeReason] of outcomes) {
        const { body } = await client.request('POST', inbox, call);
        await client.request('POST', `${inbox}/${body.id}/outcome`, { version: 1, outcome, outcomeReason });
      }
      await client.request('POST', inbox, call);
      const { body } = await client.request('GET', `/api/sites/${other.siteIds.own}/enquiry-funnel`);
      const shown = body.steps.map(
        ({ step: name, n, of }: { step: string; n: number; of: number }) => `${name} ${n}/${of}`,
      );
      expect(shown).toEqual([
        ...[
          'enquiries 4/4',
          'decision-aid-sent 1/4',
          'appointment 1/4',
          'declined 1/4',
          'enrolled 0/4',
          'expired 0/4',
          'open 3/4',
        ],
      ]);
      expect(body.channels).toMatchObject([{ channel: 'phone' }]);
    } finally {
      await other.close();
    }
  });
});
