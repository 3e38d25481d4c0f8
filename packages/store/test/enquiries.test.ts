import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import * as enquiries from '../src/index.ts';
import { addUser } from '../src/people/users.ts';
import { createExample, type Example } from './example.ts';

let example: Example;
let userId: string;
let otherUserId: string;
beforeAll(async () => {
  example = await createExample();
  const user = (name: string) =>
    example.store.write(example.at, (session) =>
      addUser(session, {
        ...{ name, email: `${name}@example.org`, passwordHash: 'x' },
        roles: [{ siteId: example.siteId, role: 'coordinator' }],
      }),
    );
  const [first, second] = [await user('ana'), await user('ben')];
  if (first.status !== 'added' || second.status !== 'added') throw new Error('the users are there already');
  [userId, otherUserId] = [first.id, second.id];
});
afterAll(() => example.database.drop());

const write = <T>(work: Parameters<typeof example.store.write<T>>[1], context = example.at) =>
  example.store.write<T>(context, work);
const read = <T>(work: Parameters<typeof example.store.read<T>>[1], context = example.at) =>
  example.store.read<T>(context, work);

const at = new Date('2026-03-14T10:00:00.000Z');
const contact = {
  ...{ givenName: 'Marta', familyName: 'Puig', email: 'marta@example.org', phone: '+34600111222' },
  preferredTime: 'morning',
} as const;

const draft = (change: Partial<enquiries.NewEnquiry> = {}): enquiries.NewEnquiry => ({
  ...{ siteId: example.siteId, channel: 'web-form', answerBy: 'e-mail', mayContactBy: ['e-mail'], callMe: false },
  ...{ locale: 'en', detectedLanguage: 'en', urgency: null, isScanned: true, contact, at, isInbound: false },
  dataRoles: {
    ...{ controller: null, processor: null, law: null, personCountries: ['ES'], siteCountry: 'ES' },
    crossesBorder: 'no',
  },
  ...change,
});
const add = (change: Partial<enquiries.NewEnquiry> = {}) =>
  write((session) => enquiries.addEnquiry(session, draft(change)));
const get = (id: string) => read((session) => enquiries.getEnquiry(session, example.siteId, id));

/** Everything that PostgreSQL holds as text: rows, audit trail, queue. */
async function everythingStored(): Promise<string> {
  const { rows } = await example.database.owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  const texts = await Promise.all(
    rows.map(({ name }) =>
      example.database.owner.query(`select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`),
    ),
  );
  return texts.map((result) => result.rows[0].text).join(' ');
}

describe('an enquiry', () => {
  it('is kept with its first event, and its contact is readable by nobody in the database', async () => {
    const { id, reference } = await add();
    expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(await get(id)).toMatchObject({ reference, state: 'new', version: 1, outcome: null, isRedFlagOpen: false });
    expect(await read((session) => enquiries.getEnquiryContact(session, example.siteId, id))).toEqual(contact);
    expect(await read((session) => enquiries.listEnquiryEvents(session, example.siteId, id))).toMatchObject([
      { number: 1, kind: 'received', detail: 'web-form', by: 'system:test' },
    ]);
    expect(await everythingStored()).not.toMatch(/Marta|Puig|marta@|600111222/);
  });

  it('is invisible to another site', async () => {
    const { id } = await add();
    const elsewhere = { ...example.at, siteIds: [example.otherSiteId] };
    const query = { siteId: example.siteId, status: 'open', limit: 10 } as const;
    expect(await read((session) => enquiries.getEnquiry(session, example.siteId, id), elsewhere)).toBeUndefined();
    expect(await read((session) => enquiries.listEnquiries(session, query), elsewhere)).toEqual([]);
    await expect(write((session) => enquiries.addEnquiry(session, draft()), elsewhere)).rejects.toThrow(/row-level/);
  });

  it('changes with an event for each step, and only from the version that was seen', async () => {
    const { id } = await add();
    const change = (version: number | undefined, more: Partial<enquiries.ChangeOfEnquiry>) =>
      write((session) =>
        enquiries.changeEnquiry(session, {
          ...{ siteId: example.siteId, id, version, at, change: {}, events: [{ kind: 'assigned' }] },
          ...more,
        }),
      );
    const assigned = {
      change: { state: 'assigned', assignedTo: userId },
      events: [{ kind: 'assigned', detail: userId }],
    } as const;
    expect(await change(1, assigned)).toEqual({ status: 'saved', version: 2 });
    expect(await change(1, assigned)).toMatchObject({ status: 'conflict', version: 2, by: 'system:test' });
    expect(await get(id)).toMatchObject({ state: 'assigned', assignedName: 'ana', version: 2 });
    expect(await change(undefined, { events: [{ kind: 'message-received' }, { kind: 'opted-out' }] })).toMatchObject({
      version: 4,
    });
    const events = await read((session) => enquiries.listEnquiryEvents(session, example.siteId, id));
    expect(events.map(({ kind }) => kind)).toEqual(['received', 'assigned', 'message-received', 'opted-out']);
    const nobody = { siteId: example.siteId, id: userId, at, change: {}, events: [{ kind: 'assigned' }] } as const;
    expect(await write((session) => enquiries.changeEnquiry(session, nobody))).toEqual({ status: 'not-found' });
  });

  it('keeps no free text in its history, and no line of it is changed', async () => {
    const { id } = await add();
    const insert = `insert into enquiry_events (site_id, enquiry_id, number, kind, detail)
      values ('${example.siteId}', '${id}', 2, 'outcome', 'she said her knee; it hurts')`;
    await expect(write((session) => session.client.query(insert))).rejects.toThrow(/detail_check/);
    const update = `update enquiry_events set kind = 'erased' where enquiry_id = '${id}'`;
    await expect(write((session) => session.client.query(update))).rejects.toThrow(/permission denied/);
    const removal = `delete from enquiries where id = '${id}'`;
    await expect(write((session) => session.client.query(removal))).rejects.toThrow(/permission denied/);
  });

  it('stands in the inbox by urgency, then by who has taken it, then by age', async () => {
    const siteId = example.otherSiteId;
    const context = { ...example.at, siteIds: [siteId] };
    const put = (change: Partial<enquiries.NewEnquiry>) =>
      write((session) => enquiries.addEnquiry(session, draft({ siteId, ...change })), context);
    const later = await put({ at: new Date('2026-03-14T12:00:00Z') });
    const earlier = await put({ at: new Date('2026-03-14T08:00:00Z') });
    const unscanned = await put({ isScanned: false });
    const soon = await put({ urgency: 'soon' });
    const emergency = await put({ urgency: 'emergency' });
    const list = (status: 'open' | 'red-flag') =>
      read((session) => enquiries.listEnquiries(session, { siteId, status, limit: 10 }), context);
    const ids = [emergency, soon, unscanned, earlier, later].map(({ id }) => id);
    expect((await list('open')).map(({ id }) => id)).toEqual(ids);
    expect((await list('red-flag')).map(({ id }) => id)).toEqual(ids.slice(0, 2));
  });

  it('is found again by who writes on a channel they may be answered on, until it is closed', async () => {
    const own = { ...contact, email: null, phone: '+447700900123' };
    const { id } = await add({ contact: own, answerBy: 'whatsapp', mayContactBy: ['whatsapp'], channel: 'whatsapp' });
    const find = (channel: 'whatsapp' | 'phone', handle: string) =>
      read((session) => enquiries.findOpenEnquiry(session, { siteId: example.siteId, channel, handle }));
    expect(await find('whatsapp', '+447700900123')).toMatchObject({ id });
    expect(await find('whatsapp', '+447700900124')).toBeUndefined();
    expect(await find('phone', '+447700900123')).toBeUndefined();
    const closed = {
      siteId: example.siteId,
      id,
      at,
      change: { state: 'closed' },
      events: [{ kind: 'outcome' }],
    } as const;
    await write((session) => enquiries.changeEnquiry(session, closed));
    expect(await find('whatsapp', '+447700900123')).toBeUndefined();
  });
});

describe('messages', () => {
  it('count once however often they are brought, even twice at once', async () => {
    const { id: enquiryId } = await add();
    const note = {
      siteId: example.siteId,
      enquiryId,
      channel: 'whatsapp',
      providerId: 'wamid.1',
      attachments: 2,
      at,
    } as const;
    const bring = () => write((session) => enquiries.addInboundMessage(session, note));
    const brought = await Promise.all([bring(), bring(), bring()]);
    expect([...brought].sort()).toEqual(['added', 'known', 'known']);
    expect(await read((session) => enquiries.isKnownMessage(session, note))).toBe(true);
    expect(await read((session) => enquiries.isKnownMessage(session, { ...note, channel: 'e-mail' }))).toBe(false);
    expect(await read((session) => enquiries.listEnquiryMessages(session, example.siteId, enquiryId))).toMatchObject([
      { direction: 'in', status: 'received', attachments: 2, answerTitle: null },
    ]);
  });

  const content = {
    to: 'marta@example.org',
    subject: 'Your question',
    text: 'Words',
    locale: 'en',
    lastInboundAt: null,
  };
  const queue = (enquiryId: string, sendableAt = at) =>
    write((session) =>
      enquiries.addOutboundMessage(session, {
        ...{ siteId: example.siteId, enquiryId, channel: 'e-mail', kind: 'safety', content, at, sendableAt },
      }),
    );
  const claim = (now: Date, limit = 10) =>
    write((session) =>
      enquiries.claimOutbox(session, {
        siteIds: [example.siteId],
        now,
        until: new Date(now.getTime() + 60_000),
        limit,
      }),
    );
  const minutes = (count: number) => new Date(at.getTime() + count * 60_000);
  const statusOf = async (enquiryId: string) =>
    (await read((session) => enquiries.listEnquiryMessages(session, example.siteId, enquiryId)))[0];

  it('wait until their time, are taken by one, and again when who took them has died', async () => {
    const { id: enquiryId } = await add();
    const id = await queue(enquiryId, minutes(5));
    expect(await claim(minutes(4))).toEqual([]);
    const both = await Promise.all([claim(minutes(5)), claim(minutes(5))]);
    expect(both.flat()).toMatchObject([{ id, enquiryId, attempts: 1, content }]);
    expect(await claim(minutes(5.5))).toEqual([]);
    expect(await claim(minutes(6))).toMatchObject([{ id, attempts: 2 }]);
    await write((session) =>
      enquiries.settleSent(session, { siteId: example.siteId, id, channel: 'e-mail', providerId: 'p1' }),
    );
    expect(await claim(minutes(600))).toEqual([]);
    expect(await statusOf(enquiryId)).toMatchObject({ status: 'sent' });
    const { rows } = await example.database.owner.query('select sealed, state from outbox_messages where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ sealed: null, state: 'done' }]);
  });

  it('are given up with a reason and can be tried again', async () => {
    const { id: enquiryId } = await add();
    const id = await queue(enquiryId);
    const place = { siteId: example.siteId, id };
    await claim(at);
    await write((session) => enquiries.settleRetry(session, { ...place, code: 'ECONNREFUSED', notBefore: minutes(9) }));
    expect(await claim(minutes(8))).toEqual([]);
    await claim(minutes(9));
    await write((session) => enquiries.settleDead(session, { ...place, code: 'smtp-550' }));
    expect(await statusOf(enquiryId)).toMatchObject({ status: 'failed', failure: 'smtp-550' });
    const retry = () => write((session) => enquiries.retryMessage(session, { ...place, enquiryId, now: minutes(20) }));
    expect([await retry(), await retry()]).toEqual([true, false]);
    expect(await claim(minutes(20))).toMatchObject([{ id, attempts: 1 }]);
    expect(await write((session) => enquiries.cancelWaiting(session, example.siteId, enquiryId))).toBe(1);
    expect(await statusOf(enquiryId)).toMatchObject({ status: 'cancelled' });
  });

  it('follow receipts forwards and never back', async () => {
    const { id: enquiryId } = await add();
    const id = await queue(enquiryId);
    const sent = { siteId: example.siteId, channel: 'e-mail', providerId: 'p2' } as const;
    await write((session) => enquiries.settleSent(session, { ...sent, id }));
    const receipt = (status: 'sent' | 'delivered' | 'read' | 'failed') =>
      write((session) => enquiries.setDeliveryStatus(session, { ...sent, status }));
    expect([await receipt('delivered'), await receipt('sent'), await receipt('read'), await receipt('failed')]).toEqual(
      [...[true, false, true, false]],
    );
    expect(await statusOf(enquiryId)).toMatchObject({ status: 'read' });
    const unknown = { ...sent, providerId: 'nobody' };
    expect(await write((session) => enquiries.setDeliveryStatus(session, { ...unknown, status: 'read' }))).toBe(false);
  });
});

describe('opting out', () => {
  it('holds for one handle on one channel at one site, until it is taken back', async () => {
    const handle = { siteId: example.siteId, channel: 'whatsapp', handle: '+447700900999' } as const;
    const isOut = (change: object = {}) => read((session) => enquiries.isOptedOut(session, { ...handle, ...change }));
    const set = (isOptedOut: boolean) =>
      write((session) => enquiries.setOptOut(session, { ...handle, isOut: isOptedOut, at }));
    expect(await isOut()).toBe(false);
    await set(true);
    await set(true);
    expect([await isOut(), await isOut({ channel: 'e-mail' }), await isOut({ handle: '+1' })]).toEqual([
      true,
      false,
      false,
    ]);
    await set(false);
    expect(await isOut()).toBe(false);
    expect(await everythingStored()).not.toContain('447700900999');
  });
});

describe('links and what is shared', () => {
  it('opens by the hash of a token until it expires or is withdrawn', async () => {
    const { id: enquiryId } = await add();
    const tokenHash = Buffer.alloc(32, 5);
    const expiresAt = new Date('2026-03-20T10:00:00.000Z');
    const place = { siteId: example.siteId, enquiryId };
    await write((session) => enquiries.addEnquiryLink(session, { ...place, tokenHash, at, expiresAt }));
    const find = (now: string, hash = tokenHash) =>
      read((session) =>
        enquiries.findEnquiryLink(session, { siteId: example.siteId, tokenHash: hash, now: new Date(now) }),
      );
    expect(await find('2026-03-20T09:59:59Z')).toMatchObject({ enquiryId });
    expect(await find('2026-03-20T10:00:00Z')).toBeUndefined();
    expect(await find('2026-03-15T10:00:00Z', Buffer.alloc(32, 6))).toBeUndefined();
    expect(await write((session) => enquiries.withdrawEnquiryLinks(session, { ...place, at }))).toBe(1);
    expect(await find('2026-03-15T10:00:00Z')).toBeUndefined();
  });

  it('is sealed, readable to the program, and gone when it is taken back', async () => {
    const { id: enquiryId } = await add();
    const place = { siteId: example.siteId, enquiryId };
    const text = 'My left knee since the marathon of zanzibar';
    await write((session) => enquiries.addEnquiryDetails(session, { ...place, text, at }));
    expect(await read((session) => enquiries.listEnquiryDetails(session, place))).toMatchObject([
      { text, withdrawnAt: null },
    ]);
    expect(await everythingStored()).not.toContain('zanzibar');
    expect(await write((session) => enquiries.withdrawEnquiryDetails(session, { ...place, at }))).toBe(1);
    expect(await read((session) => enquiries.listEnquiryDetails(session, place))).toMatchObject([{ text: null }]);
  });
});

describe('approved answers', () => {
  const text = { title: 'First answer', locale: 'en', body: 'Dear {name}' };

  it('are approved by somebody else than their author, for one wording', async () => {
    const { siteId } = example;
    const as = (id: string) => ({ ...example.at, actor: { userId: id } });
    const { id } = await write((session) => enquiries.addApprovedAnswer(session, siteId, text), as(userId));
    const approve = (by: string, version: number) =>
      write((session) => enquiries.approveAnswer(session, { siteId, id, version, at }), as(by));
    expect(await approve(userId, 1)).toEqual({ status: 'own-text' });
    expect(await approve(otherUserId, 1)).toMatchObject({ status: 'saved' });
    const current = () => read((session) => enquiries.getApprovedAnswer(session, siteId, id));
    expect(await current()).toMatchObject({ enteredBy: 'ana', approvedBy: 'ben', version: 1 });
    const amend = () =>
      write(
        (session) =>
          enquiries.amendApprovedAnswer(session, { siteId, id, version: 1, text: { ...text, body: 'Hello' } }),
        as(userId),
      );
    expect(await amend()).toMatchObject({ status: 'saved', version: 2 });
    expect(await amend()).toMatchObject({ status: 'conflict', version: 2 });
    expect(await approve(otherUserId, 1)).toMatchObject({ status: 'conflict' });
    expect(await current()).toMatchObject({ body: 'Hello', approvedAt: null });
    expect(await read((session) => enquiries.listApprovedAnswers(session, siteId))).toMatchObject([{ id, version: 2 }]);
    await expect(
      write((session) =>
        session.client.query('update approved_answers set approved_by = entered_by, approved_at = now()'),
      ),
    ).rejects.toThrow(/check/);
  });
});

describe('the funnel', () => {
  it('counts outcomes ever reached on the way, and the last one at its end', async () => {
    const example2 = await createExample();
    try {
      const { siteId, store } = example2;
      const put = async (channel: 'web-form' | 'phone', day: string, outcomes: readonly string[]) => {
        await store.write(example2.at, async (session) => {
          const { id } = await enquiries.addEnquiry(
            session,
            draft({ siteId, channel, at: new Date(`${day}T23:30:00Z`) }),
          );
          for (const outcome of outcomes) {
            const change = { outcome, outcomeReason: 'cost' } as enquiries.EnquiryChange;
            const events = [{ kind: 'outcome', detail: `${outcome}:cost` }] as const;
            await enquiries.changeEnquiry(session, { siteId, id, change, events, at });
          }
        });
      };
      await put('web-form', '2026-03-01', ['decision-aid-sent', 'appointment', 'enrolled']);
      await put('web-form', '2026-03-02', ['decision-aid-sent', 'declined']);
      await put('phone', '2026-03-31', []);
      const count = (from: string | null, to: string | null) =>
        store.read(example2.at, (session) => enquiries.countEnquiries(session, { siteId, from, to }));
      const none = { waiting: 0, 'decision-aid-sent': 0, appointment: 0, declined: 0, enrolled: 0 };
      expect(await count(null, null)).toEqual([
        { channel: 'phone', enquiries: 1, expired: 0, reached: none },
        {
          ...{ channel: 'web-form', enquiries: 2, expired: 0 },
          reached: { ...none, 'decision-aid-sent': 2, appointment: 1, declined: 1, enrolled: 1 },
        },
      ]);
      // 23:30 UTC on the last day of March is the first of April in Barcelona.
      expect((await count('2026-03-04', '2026-03-31')).length).toBe(0);
      expect(await count('2026-04-01', null)).toMatchObject([{ channel: 'phone', enquiries: 1 }]);
    } finally {
      await example2.database.drop();
    }
  });
});

describe('the retention clock', () => {
  it('takes everything personal away, leaves the fact, and the audit trail still agrees', async () => {
    const { siteId } = example;
    const own = { ...contact, givenName: 'Quixote', email: 'quixote@example.org' };
    const { id } = await add({ contact: own, urgency: 'soon', at: new Date('2025-01-01T10:00:00Z') });
    const place = { siteId, enquiryId: id };
    const content = { to: own.email, subject: 's', text: 't', locale: 'en', lastInboundAt: null };
    await write(async (session) => {
      await enquiries.addEnquiryDetails(session, { ...place, text: 'secret knee', at });
      const expiresAt = new Date('2030-01-01T00:00:00Z');
      await enquiries.addEnquiryLink(session, { ...place, tokenHash: Buffer.alloc(32, 8), at, expiresAt });
      await enquiries.addOutboundMessage(session, {
        ...place,
        channel: 'e-mail',
        kind: 'safety',
        content,
        at,
        sendableAt: at,
      });
    });
    const before = new Date('2025-06-30T10:00:00Z');
    const due = await read((session) => enquiries.listRetained(session, { siteId, before, limit: 10 }));
    expect(due.map((row) => row.id)).toEqual([id]);
    expect(await write((session) => enquiries.eraseEnquiry(session, { siteId, id, at }))).toBe(true);
    expect(await write((session) => enquiries.eraseEnquiry(session, { siteId, id, at }))).toBe(false);
    expect(await get(id)).toMatchObject({
      erasedAt: at.toISOString(),
      state: 'closed',
      outcome: null,
      channel: 'web-form',
    });
    expect(await read((session) => enquiries.getEnquiryContact(session, siteId, id))).toBeNull();
    expect(await read((session) => enquiries.listEnquiryDetails(session, place))).toMatchObject([{ text: null }]);
    expect(await read((session) => enquiries.listEnquiryMessages(session, siteId, id))).toMatchObject([
      { status: 'cancelled' },
    ]);
    const { rows } = await example.database.owner.query(
      `select (select count(*) from enquiry_handles where enquiry_id = $1 and handle_hash is not null)::int as handles,
         (select count(*) from enquiry_links where enquiry_id = $1 and withdrawn_at is null)::int as links,
         (select count(*) from outbox_messages where enquiry_id = $1 and sealed is not null)::int as waiting,
         (select count(*) from audit_records where table_name = 'enquiries' and row_key like '%' || $1)::int as audited`,
      [id],
    );
    expect(rows).toEqual([{ handles: 0, links: 0, waiting: 0, audited: 2 }]);
    expect(await everythingStored()).not.toMatch(/Quixote|quixote|secret knee/);
    const report = await verifyAudit(example.database.owner, { key: example.keys.audit, anchorsFile: '/nowhere' });
    expect(report.problems).toEqual([]);
  });
});
