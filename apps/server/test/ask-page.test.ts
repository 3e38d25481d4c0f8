import { createHash } from 'node:crypto';
import { listEnquiries, listEnquiryDetails, listEnquiryEvents } from '@jointwise/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliverOutbox } from '../src/channels/deliver-outbox.ts';
import { eraseOldEnquiries } from '../src/enquiries/erase-old-enquiries.ts';
import { channelsFile, startMailbox } from './channels-example.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let test: TestServer;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
beforeAll(async () => {
  mailbox = await startMailbox();
  test = await startTestServer(channelsFile({ smtp: mailbox.url }));
});
beforeEach(() => {
  // Limits of forms fill up again between tests.
  test.setNow(new Date(test.services.now().getTime() + 600_000));
});
afterAll(async () => {
  test.services.channels.close();
  await test.close();
  await mailbox.close();
});

const tokenIn = (body: string) => /name="form-token" value="([^"]+)"/.exec(body)?.[1] ?? '';

/** A proof of work as the browser finds it. */
function proofFor(token: string): string {
  for (let n = 0; ; n += 1) {
    if (createHash('sha256').update(`${token}:${n}`).digest().readUInt16BE(0) === 0) return String(n);
  }
}

const form = {
  site: 'BCN',
  givenName: 'Nuria',
  email: 'nuria@example.org',
  answerBy: 'e-mail',
  mayContactBy: 'e-mail',
};

async function send(
  url: string,
  fields: Record<string, string | readonly string[]>,
  more: Record<string, string> = {},
) {
  const page = await test.server.inject({ method: 'GET', url });
  const token = tokenIn(page.body);
  const body = new URLSearchParams({ 'form-token': token, website: '', 'form-proof': proofFor(token), ...more });
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  return test.server.inject({
    ...{ method: 'POST', url, payload: body.toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

const at = () => ({ actor: { system: 'test' }, siteIds: [test.siteIds.own, test.siteIds.other] });
const inbox = (siteId = test.siteIds.own) =>
  test.store.read(at(), (session) => listEnquiries(session, { siteId, status: 'open', limit: 100 }));
const newest = async () => (await inbox()).sort((a, b) => a.receivedAt.localeCompare(b.receivedAt)).at(-1);

describe.each([
  ['en', 'Ask the clinic a question', 'Send question'],
  ['es', 'Pregunte a la clínica', 'Enviar la pregunta'],
])('/%s/ask', (locale, title, button) => {
  it('shows what cannot wait, the form, and the other ways prefilled without health', async () => {
    const { body, statusCode } = await test.server.inject(`/${locale}/ask`);
    expect(statusCode).toBe(200);
    for (const text of [title, button, 'Carrer Example 1, Barcelona', '112']) expect(body).toContain(text);
    expect(body).toMatch(/href="mailto:ask@clinic\.example\?subject=[^"]+&amp;body=[^"]+"/);
    const fields = [...body.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map((match) => match[1]);
    expect([...new Set(fields)].sort()).toEqual([
      ...[
        'answerBy',
        'callMe',
        'email',
        'familyName',
        'form-proof',
        'form-token',
        'givenName',
        'mayContactBy',
        'phone',
      ],
      ...['preferredTime', 'site', 'website'],
    ]);
  });

  it('takes a question, leads to a page of the person’s own, and sends the first answer', async () => {
    const reply = await send(`/${locale}/ask`, form);
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toMatch(new RegExp(`^/${locale}/ask/[A-Za-z0-9_-]{64}$`));
    const enquiry = await newest();
    expect(enquiry).toMatchObject({ channel: 'web-form', locale, answerBy: 'e-mail', mayContactBy: ['e-mail'] });
    const own = await test.server.inject(String(reply.headers.location));
    expect(own.body).toContain(enquiry?.reference);
    expect(own.headers['cache-control']).toBe('no-store');
    expect(own.headers['referrer-policy']).toBe('same-origin');
    expect(own.body).not.toMatch(/Nuria|nuria@/);
    mailbox.received.length = 0;
    await deliverOutbox(test.services);
    expect(mailbox.received).toMatchObject([{ to: ['nuria@example.org'] }]);
    expect(test.log.join()).not.toContain(String(reply.headers.location).slice(8));
  });
});

describe('the form', () => {
  it('says at each field what is wrong, keeps what was written, and stores nothing', async () => {
    const before = (await inbox()).length;
    const reply = await send('/en/ask', { ...form, site: 'NOWHERE', email: '', callMe: 'yes', mayContactBy: [] });
    expect(reply.statusCode).toBe(422);
    for (const field of ['site', 'email', 'phone', 'mayContactBy'])
      expect(reply.body).toContain(`id="${field}-problem"`);
    expect(reply.body).toContain('value="Nuria"');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect((await inbox()).length).toBe(before);
  });

  it('keeps no field that it does not have: what a program adds about health goes nowhere', async () => {
    await send('/en/ask', { ...form, symptoms: 'fever of zanzibar' });
    const { rows } = await test.database.owner.query('select e::text from enquiries e');
    expect(JSON.stringify(rows)).not.toContain('zanzibar');
  });

  it('is not taken from a program: a filled trap, a forged token, many without proof', async () => {
    const before = (await inbox()).length;
    expect((await send('/en/ask', form, { website: 'https://spam.example' })).statusCode).toBe(400);
    expect((await send('/en/ask', form, { 'form-token': 'forged' })).statusCode).toBe(403);
    const statuses = [];
    for (let times = 0; times < 4; times += 1) {
      statuses.push((await send('/en/ask', form, { 'form-proof': '' })).statusCode);
    }
    expect(statuses).toEqual([303, 303, 429, 429]);
    expect((await inbox()).length).toBe(before + 2);
  });

  it('shows a script in a name as text and runs nothing', async () => {
    const reply = await send('/en/ask', { ...form, givenName: '<script>alert(1)</script>', email: 'x' });
    expect(reply.body).not.toContain('<script>alert');
    expect(reply.body).toContain('&lt;script&gt;alert(1)');
  });

  it('writes by no other channel than the one that was said yes to', async () => {
    const reply = await send('/en/ask', {
      ...form,
      answerBy: 'whatsapp',
      phone: '+34 600 000 000',
      mayContactBy: 'e-mail',
    });
    expect(reply.statusCode).toBe(422);
  });
});

describe('a person’s own page', () => {
  const ask = async () => String((await send('/en/ask', form)).headers.location);
  const detailsOf = async (enquiryId: string) =>
    test.store.read(at(), (session) => listEnquiryDetails(session, { siteId: test.siteIds.own, enquiryId }));
  const eventsOf = async (id: string) =>
    (await test.store.read(at(), (session) => listEnquiryEvents(session, test.siteIds.own, id))).map(
      ({ kind }) => kind,
    );

  it('keeps what is shared, sealed, and takes it back', async () => {
    const url = await ask();
    const id = (await newest())?.id ?? '';
    const shared = await send(url, { details: 'An old zanzibar injury of the left knee', action: 'share' });
    expect(shared.statusCode).toBe(200);
    expect(shared.body).toContain('You have shared 1 text.');
    expect(await detailsOf(id)).toMatchObject([{ text: 'An old zanzibar injury of the left knee' }]);
    const { rows } = await test.database.owner.query('select d::text from enquiry_details d');
    expect(JSON.stringify(rows)).not.toContain('zanzibar');
    expect((await send(url, { action: 'withdraw' })).body).toContain('What you shared was deleted.');
    expect(await detailsOf(id)).toMatchObject([{ text: null }]);
    expect(await eventsOf(id)).toEqual(['received', 'details-shared', 'details-withdrawn']);
  });

  it('tells at once whom to call when words of an emergency are shared, and raises a task', async () => {
    const url = await ask();
    const id = (await newest())?.id;
    const reply = await send(url, { details: 'Since yesterday it is hot and swollen', action: 'share' });
    expect(reply.body).toContain('Please read this now');
    expect((await inbox()).find((row) => row.id === id)).toMatchObject({ urgency: 'emergency', isRedFlagOpen: true });
  });

  it('refuses nothing and too much', async () => {
    const url = await ask();
    expect((await send(url, { details: '  ', action: 'share' })).statusCode).toBe(422);
    expect((await send(url, { details: 'x'.repeat(4001), action: 'share' })).statusCode).toBe(422);
    expect((await send(url, { details: 'x'.repeat(70_000), action: 'share' })).statusCode).toBe(413);
  });

  it('closes for good when the person says so', async () => {
    const url = await ask();
    expect((await send(url, { action: 'close' })).body).toContain('This page is closed');
    expect((await test.server.inject(url)).statusCode).toBe(404);
  });

  it('closes after two weeks', async () => {
    const url = await ask();
    test.setNow(new Date(test.services.now().getTime() + 14 * 86_400_000 - 1000));
    expect((await test.server.inject(url)).statusCode).toBe(200);
    test.setNow(new Date(test.services.now().getTime() + 2000));
    expect((await test.server.inject(url)).statusCode).toBe(404);
  });

  it('is opened by no token that was guessed, changed, or belongs to another site', async () => {
    const url = await ask();
    const token = url.split('/').at(-1) ?? '';
    const flipped = `${token.slice(0, 63)}${token.endsWith('A') ? 'Q' : 'A'}`;
    const bytes = Buffer.from(token, 'base64url');
    Buffer.from(test.siteIds.other.replaceAll('-', ''), 'hex').copy(bytes);
    for (const other of ['', 'x', 'a'.repeat(64), flipped, bytes.toString('base64url')]) {
      const reply = await test.server.inject(`/en/ask/${other}`);
      expect([200, 404]).toContain(reply.statusCode);
      expect(reply.body).not.toContain('has arrived');
    }
  });
});

describe('the retention clock', () => {
  it('deletes what never led to care after the days that the house has set, and says so in the audit trail', async () => {
    const url = String((await send('/en/ask', form)).headers.location);
    const id = (await newest())?.id;
    const start = test.services.now().getTime();
    test.setNow(new Date(start + 89 * 86_400_000));
    await eraseOldEnquiries(test.services);
    expect((await inbox()).map((row) => row.id)).toContain(id);
    test.setNow(new Date(start + 90 * 86_400_000 + 1000));
    expect(await eraseOldEnquiries(test.services)).toBeGreaterThan(0);
    expect((await inbox()).map((row) => row.id)).not.toContain(id);
    expect((await test.server.inject(url)).statusCode).toBe(404);
    const { rows } = await test.database.owner.query(
      `select l.actor, l.reason, r.value_after->>'erased_at' is not null as erased from audit_records r
       join audit_links l using (lane, sequence)
       where r.table_name = 'enquiries' and r.operation = 'update' and r.row_key like '%' || $1 order by r.at desc limit 1`,
      [id],
    );
    expect(rows).toEqual([{ actor: 'system:retention', reason: 'kept for 90 days without care', erased: true }]);
  });
});
