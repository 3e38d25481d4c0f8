import { enquiryChannels } from '@jointwise/definitions';
import { type Enquiry, listEnquiries, listEnquiryEvents, listEnquiryMessages } from '@jointwise/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliverOutbox } from '../src/channels/deliver-outbox.ts';
import {
  bringMail,
  bringWhatsapp,
  channelsFile,
  mail,
  secrets,
  startGraph,
  startMailbox,
  whatsappCall,
  whatsappChange,
} from './channels-example.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let test: TestServer;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let graph: Awaited<ReturnType<typeof startGraph>>;

beforeAll(async () => {
  mailbox = await startMailbox();
  graph = await startGraph();
  test = await startTestServer(channelsFile({ smtp: mailbox.url, graph: graph.url }));
});
beforeEach(async () => {
  // Late at night in Barcelona: the safety text does not wait for the morning.
  test.setNow(new Date('2026-03-14T23:30:00.000Z'));
  await test.database.owner.query(
    'truncate enquiries, enquiry_events, enquiry_handles, enquiry_links, enquiry_details, enquiry_messages, outbox_messages, opt_outs',
  );
  mailbox.received.length = 0;
  graph.calls.length = 0;
  graph.state.status = 200;
  graph.state.reply = undefined;
  mailbox.state.isBusy = false;
});
afterAll(async () => {
  test.services.channels.close();
  await test.close();
  await mailbox.close();
  await graph.close();
});

const inbox = (): Promise<Enquiry[]> => {
  const siteId = test.siteIds.own;
  const work = { actor: { system: 'test' }, siteIds: [siteId] };
  return test.store.read(work, (session) => listEnquiries(session, { siteId, status: 'open', limit: 100 }));
};
const the = async (): Promise<Enquiry> => {
  const rows = await inbox();
  expect(rows).toHaveLength(1);
  return rows[0] as Enquiry;
};
const at = () => ({ actor: { system: 'test' }, siteIds: [test.siteIds.own] });
const eventsOf = async ({ id }: Enquiry) =>
  (await test.store.read(at(), (session) => listEnquiryEvents(session, test.siteIds.own, id))).map(({ kind }) => kind);
const messagesOf = ({ id }: Enquiry) =>
  test.store.read(at(), (session) => listEnquiryMessages(session, test.siteIds.own, id));

/** Everything that PostgreSQL holds as text, and the log. */
async function everythingKept(): Promise<string> {
  const { rows } = await test.database.owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  const texts = await Promise.all(
    rows.map(({ name }) =>
      test.database.owner.query(`select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`),
    ),
  );
  return [...texts.map((result) => result.rows[0].text), ...test.log].join(' ');
}

describe('WhatsApp', () => {
  it('gives its address to the provider that knows the token, and to nobody else', async () => {
    const ask = (token: string, challenge: string) =>
      test.server.inject(`/hooks/whatsapp?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=${challenge}`);
    const reply = await ask(secrets.verifyToken, '1158201444');
    expect([reply.statusCode, reply.body, reply.headers['content-type']]).toEqual([
      ...[200, '1158201444', 'text/plain; charset=utf-8'],
    ]);
    expect((await ask('guess', '1')).statusCode).toBe(403);
    expect((await ask(secrets.verifyToken, '%3Cscript%3E')).statusCode).toBe(403);
  });

  it('makes an enquiry of a message, answers with the safety text at once, and keeps no word of it', async () => {
    expect(await bringWhatsapp(test, whatsappCall('My knee hurts on the stairs since zanzibar'))).toMatchObject({
      status: 200,
    });
    const enquiry = await the();
    expect(enquiry).toMatchObject({
      ...{
        channel: 'whatsapp',
        answerBy: 'whatsapp',
        mayContactBy: ['whatsapp'],
        locale: 'en',
        detectedLanguage: 'en',
      },
      ...{ state: 'new', urgency: null, isScanned: true, isRedFlagOpen: false },
      dataRoles: {
        personCountries: ['GB'],
        siteCountry: 'ES',
        crossesBorder: 'yes',
        controller: 'Clinic S.L.',
        law: 'GDPR',
      },
    });
    expect(await deliverOutbox(test.services)).toBe(1);
    expect(graph.calls).toMatchObject([
      {
        ...{ url: '/v1/1055/messages', authorization: `Bearer ${secrets.accessToken}` },
        body: { messaging_product: 'whatsapp', to: '447700900123', type: 'text' },
      },
    ]);
    const { body } = graph.calls[0]!.body.text as { body: string };
    for (const number of ['112', '999', '911']) expect(body).toContain(number);
    expect(body).toContain(enquiry.reference);
    expect(body).toMatch(/\/en\/ask\/[A-Za-z0-9_-]{64} /);
    expect(body).toContain('answer STOP');
    expect(body).not.toContain('Gracias');
    expect(await everythingKept()).not.toMatch(/zanzibar|stairs|447700900123|Sam\b/);
  });

  it('counts a message once that is brought again, also when both come at once', async () => {
    const call = whatsappCall('Hello, I would like an appointment');
    const replies = await Promise.all([
      bringWhatsapp(test, call),
      bringWhatsapp(test, call),
      bringWhatsapp(test, call),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const enquiry = await the();
    expect((await messagesOf(enquiry)).filter(({ direction }) => direction === 'in')).toHaveLength(1);
    await deliverOutbox(test.services);
    expect(graph.calls).toHaveLength(1);
  });

  it('refuses a wrong signature, a missing one and a changed body, and stores nothing', async () => {
    const call = whatsappCall('I have a fever');
    expect(await bringWhatsapp(test, call, 'another secret')).toMatchObject({
      status: 403,
      body: { code: 'wrong-signature' },
    });
    const headers = { 'content-type': 'application/json' };
    const unsigned = await test.server.inject({ method: 'POST', url: '/hooks/whatsapp', payload: call, headers });
    expect(unsigned.statusCode).toBe(403);
    expect(await inbox()).toEqual([]);
  });

  it('raises a task for words of an emergency, without keeping which', async () => {
    await bringWhatsapp(test, whatsappCall('No fever yet, but it is hot and swollen'));
    const enquiry = await the();
    expect(enquiry).toMatchObject({ urgency: 'emergency', isRedFlagOpen: true });
    expect(await eventsOf(enquiry)).toEqual(['received', 'red-flag-raised']);
    expect(await everythingKept()).not.toMatch(/RF-1|swollen|hot and/);
  });

  it('adds a second message to the open enquiry, raises anew, and sends the safety text again', async () => {
    await bringWhatsapp(test, whatsappCall('Hello, I would like an appointment'));
    await bringWhatsapp(test, whatsappCall('Now I have a fever of 39', { id: 'wamid.2' }));
    const enquiry = await the();
    expect(enquiry).toMatchObject({ urgency: 'emergency', isRedFlagOpen: true, version: 3 });
    expect(await eventsOf(enquiry)).toEqual(['received', 'message-received', 'red-flag-raised']);
    expect(await deliverOutbox(test.services)).toBe(2);
  });

  it('keeps an attachment, a picture with words, emoji and an unknown language safe, and loses none', async () => {
    await bringWhatsapp(
      test,
      whatsappCall('', {
        id: 'a',
        from: '34600000001',
        more: { type: 'document', text: undefined, document: { id: '9', filename: 'x.exe' } },
      }),
    );
    await bringWhatsapp(
      test,
      whatsappCall('', {
        id: 'b',
        from: '34600000002',
        more: { type: 'image', text: undefined, image: { id: '8', caption: 'tengo fiebre' } },
      }),
    );
    await bringWhatsapp(test, whatsappCall('🦵🔥😭', { id: 'c', from: '34600000003' }));
    await bringWhatsapp(
      test,
      whatsappCall('Dzień dobry, bardzo boli mnie kolano od tygodnia', { id: 'd', from: '48600000004' }),
    );
    const rows = await inbox();
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({ urgency: 'emergency' });
    expect(rows.filter(({ isScanned }) => !isScanned)).toHaveLength(3);
    // An unknown language, and a message that tells none, are answered in that of the site and in a second one.
    expect(rows.find(({ detectedLanguage }) => detectedLanguage === 'pl')).toMatchObject({ locale: 'es' });
    await deliverOutbox(test.services);
    const textTo = (to: string) => {
      const call = graph.calls.find(({ body }) => body.to === to);
      return String((call?.body.text as { body: string } | undefined)?.body);
    };
    for (const to of ['34600000001', '34600000003', '48600000004']) {
      expect(textTo(to)).toMatch(/Gracias por escribir.*\/es\/ask\/.*BAJA.*Thank you.*\/en\/ask\/.*STOP/s);
      // What WhatsApp takes in one message.
      expect(textTo(to).length).toBeLessThan(4096);
    }
    const files = await Promise.all(rows.map(async (row) => (await messagesOf(row))[0]?.attachments));
    expect([...files].sort()).toEqual([0, 0, 1, 1]);
  });

  it('takes a message of a megabyte, and refuses one beyond the limit', async () => {
    const long = `${'word '.repeat(210_000)} fever`;
    expect(await bringWhatsapp(test, whatsappCall(long))).toMatchObject({ status: 200 });
    expect(await the()).toMatchObject({ urgency: 'emergency' });
    expect(await bringWhatsapp(test, whatsappCall('x'.repeat(2_100_000)))).toMatchObject({ status: 413 });
  });

  it('runs nothing that stands in a message or a name', async () => {
    const name = "Robert'); drop table enquiries;-- <script>alert(1)</script>";
    await bringWhatsapp(test, whatsappCall("#{process.exit(1)} '; delete from enquiries; --", { name }));
    await the();
    await deliverOutbox(test.services);
    expect(JSON.stringify(graph.calls[0]?.body)).not.toContain('drop table');
  });

  it('refuses what is signed and not of the provider’s shape, without an error of ours', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      '{"object":"page"}',
      'null',
      '{"object":"whatsapp_business_account","entry":"x"}',
    ]) {
      expect((await bringWhatsapp(test, body)).status).toBe(400);
    }
    const odd = whatsappChange({ messages: [{ from: 'x' }, 7, null], statuses: [{}] });
    expect(await bringWhatsapp(test, odd)).toMatchObject({ status: 200 });
    expect(
      await bringWhatsapp(
        test,
        whatsappChange({ messages: [{ from: '34600000001', id: 'q', timestamp: '1', type: 'text' }] }, '999'),
      ),
    ).toMatchObject({ status: 200 });
    expect(await inbox()).toEqual([]);
  });

  it('follows receipts', async () => {
    await bringWhatsapp(test, whatsappCall('Hello, I would like an appointment'));
    await deliverOutbox(test.services);
    const receipt = (status: string) =>
      bringWhatsapp(test, whatsappChange({ statuses: [{ id: 'wamid.out1', status, recipient_id: '447700900123' }] }));
    const statusNow = async () => (await messagesOf(await the())).find(({ direction }) => direction === 'out')?.status;
    await receipt('delivered');
    expect(await statusNow()).toBe('delivered');
    await receipt('read');
    await receipt('sent');
    expect(await statusNow()).toBe('read');
  });

  it('tries again when the provider is busy, and puts what it refuses before a person', async () => {
    await bringWhatsapp(test, whatsappCall('Hello, I would like an appointment'));
    graph.state.status = 503;
    expect(await deliverOutbox(test.services)).toBe(0);
    expect(await deliverOutbox(test.services)).toBe(0);
    expect(graph.calls).toHaveLength(1);
    test.setNow(new Date('2026-03-14T23:31:01.000Z'));
    graph.state.status = 400;
    graph.state.reply = { error: { code: 131026, message: 'no such number 447700900123' } };
    await deliverOutbox(test.services);
    const out = (await messagesOf(await the())).find(({ direction }) => direction === 'out');
    expect(out).toMatchObject({ status: 'failed', failure: 'whatsapp-131026' });
    test.setNow(new Date('2026-03-16T23:31:01.000Z'));
    expect(await deliverOutbox(test.services)).toBe(0);
    expect(graph.calls).toHaveLength(2);
  });

  it('sends the template when the window for free text has closed before it could be sent', async () => {
    await bringWhatsapp(test, whatsappCall('Hello, I would like an appointment'));
    test.setNow(new Date('2026-03-15T23:31:00.000Z'));
    expect(await deliverOutbox(test.services)).toBe(1);
    expect(graph.calls[0]?.body).toMatchObject({
      type: 'template',
      template: { name: 'answer_ready', language: { code: 'en' } },
    });
  });

  it('sends nothing more after STOP, not even what was on its way, until START', async () => {
    await bringWhatsapp(test, whatsappCall('Hello, I would like an appointment'));
    await bringWhatsapp(test, whatsappCall('STOP', { id: 'wamid.2' }));
    expect(await deliverOutbox(test.services)).toBe(0);
    const enquiry = await the();
    expect(await eventsOf(enquiry)).toEqual(['received', 'opted-out']);
    expect((await messagesOf(enquiry)).map(({ status }) => status)).toEqual(['received', 'cancelled']);
    await bringWhatsapp(test, whatsappCall('Now I have a fever', { id: 'wamid.3' }));
    expect(await deliverOutbox(test.services)).toBe(0);
    expect(await the()).toMatchObject({ urgency: 'emergency' });
    await bringWhatsapp(test, whatsappCall('alta', { id: 'wamid.4' }));
    await bringWhatsapp(test, whatsappCall('Still a fever', { id: 'wamid.5' }));
    expect(await deliverOutbox(test.services)).toBe(1);
  });

  it('sends one number no more than three safety texts a day, however often it writes', async () => {
    for (let times = 1; times <= 5; times += 1) {
      await bringWhatsapp(test, whatsappCall('I have a fever', { id: `wamid.${times}` }));
    }
    expect(await deliverOutbox(test.services)).toBe(3);
    expect(await the()).toMatchObject({ isRedFlagOpen: true });
    test.setNow(new Date('2026-03-15T23:30:01.000Z'));
    await bringWhatsapp(test, whatsappCall('Still a fever', { id: 'wamid.6' }));
    expect(await deliverOutbox(test.services)).toBe(1);
  });

  it('notes a wish to be called', async () => {
    await bringWhatsapp(test, whatsappCall('Llámame por favor', { from: '34600000001' }));
    expect(await the()).toMatchObject({ callMe: true });
  });
});

describe('e-mail', () => {
  it('makes an enquiry of a message and answers it through SMTP in its language', async () => {
    const text = 'Buenos días, quisiera saber cuánto cuesta la primera visita en zanzibar. Gracias.';
    expect(await bringMail(test, mail(text, { subject: 'Primera visita' }))).toMatchObject({ status: 200 });
    expect(await the()).toMatchObject({
      channel: 'e-mail',
      answerBy: 'e-mail',
      locale: 'es',
      urgency: null,
      isScanned: true,
    });
    expect(await deliverOutbox(test.services)).toBe(1);
    const [sent] = mailbox.received;
    expect(sent).toMatchObject({ from: 'ask@clinic.example', to: ['ana@example.org'] });
    expect(sent?.content).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(sent?.content).toMatch(/^Content-Language: es/m);
    expect(await everythingKept()).not.toMatch(/zanzibar|Primera visita|ana@example|Prat/);
  });

  it('refuses a wrong signature, an old one, and a site without a mailbox, all alike', async () => {
    const refused = { status: 403, body: { code: 'wrong-signature' } };
    expect(await bringMail(test, mail('x'), { secret: 'guess' })).toMatchObject(refused);
    const now = Math.floor(test.services.now().getTime() / 1000);
    expect(await bringMail(test, mail('x'), { time: now - 301 })).toMatchObject(refused);
    expect(await bringMail(test, mail('x'), { time: now + 301 })).toMatchObject(refused);
    expect(await bringMail(test, mail('x'), { site: 'LON' })).toMatchObject(refused);
    expect(await bringMail(test, mail('x'), { site: 'NOWHERE' })).toMatchObject(refused);
    expect(await inbox()).toEqual([]);
    expect(await bringMail(test, mail('x'), { time: now - 299 })).toMatchObject({ status: 200 });
  });

  it('counts a message once, also one without an identity', async () => {
    for (let times = 0; times < 2; times += 1) {
      await bringMail(test, mail('Hello, please call me back about an appointment'));
      await bringMail(test, 'From: b@example.org\r\nSubject: Hi\r\n\r\nHello there, an appointment please');
    }
    expect(await inbox()).toHaveLength(2);
  });

  it('opens no attachment, and scans the text beside it', async () => {
    const parts = [
      '--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>I have a <b>fever</b></p><script>x()</script>',
      '--b\r\nContent-Type: application/zip; name="../../etc/passwd"\r\nContent-Disposition: attachment; filename="../../etc/passwd"\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==',
      '--b--',
    ].join('\r\n');
    await bringMail(test, mail(parts, { headers: ['Content-Type: multipart/mixed; boundary=b'] }));
    const enquiry = await the();
    expect(enquiry).toMatchObject({ urgency: 'emergency' });
    expect((await messagesOf(enquiry))[0]).toMatchObject({ attachments: 1 });
    expect(await everythingKept()).not.toContain('passwd');
  });

  it('takes a megabyte of text', async () => {
    expect(await bringMail(test, mail(`${'word '.repeat(210_000)} chest pain`))).toMatchObject({ status: 200 });
    expect(await the()).toMatchObject({ urgency: 'emergency' });
  });

  it('is not alarmed by our own safety text that comes back as a quotation', async () => {
    await bringMail(test, mail('Hello, an appointment please'));
    await deliverOutbox(test.services);
    const own =
      mailbox.received[0]?.content
        .split(/\r\n\r\n/)
        .slice(1)
        .join('\n') ?? '';
    expect(own).toContain('fever');
    const quoted = own
      .split(/\r?\n/)
      .map((line) => `> ${line}`)
      .join('\r\n');
    await bringMail(
      test,
      mail(`Thursday suits me well.\r\n\r\nThe clinic wrote:\r\n${quoted}`, { id: '<2@example.org>' }),
    );
    expect(await the()).toMatchObject({ urgency: null, version: 2 });
  });

  it('sends nothing more after STOP in an answer with a subject and a quotation, and scans a longer one', async () => {
    const answer = (text: string, id: string) =>
      bringMail(test, mail(`${text}\r\n\r\nThe clinic wrote:\r\n> Thank you`, { subject: 'Re: Your question', id }));
    await answer('Hello, an appointment please', '<1@x>');
    await answer('Stop. I have a fever', '<2@x>');
    expect(await the()).toMatchObject({ urgency: 'emergency' });
    await answer('STOP', '<3@x>');
    expect(await eventsOf(await the())).toEqual(['received', 'message-received', 'red-flag-raised', 'opted-out']);
    expect(await deliverOutbox(test.services)).toBe(0);
  });

  it('answers no machine, so that two of them do not write to each other for ever', async () => {
    await bringMail(test, mail('I am on holiday', { headers: ['Auto-Submitted: auto-replied'] }));
    await bringMail(test, mail('News', { id: '<3@x>', headers: ['List-Id: <news.example.org>'] }));
    await bringMail(test, mail('Undelivered', { id: '<4@x>', from: 'MAILER-DAEMON@mx.example' }));
    expect(await inbox()).toEqual([]);
  });

  it('puts an address that does not exist before a person, and tries again when the server is busy', async () => {
    await bringMail(test, mail('An appointment please', { from: 'a@refused.example' }));
    await deliverOutbox(test.services);
    expect((await messagesOf(await the())).at(-1)).toMatchObject({ status: 'failed', failure: 'smtp-550' });
    mailbox.state.isBusy = true;
    await bringMail(test, mail('An appointment please', { id: '<5@x>', from: 'b@example.org' }));
    expect(await deliverOutbox(test.services)).toBe(0);
    mailbox.state.isBusy = false;
    test.setNow(new Date('2026-03-14T23:31:01.000Z'));
    expect(await deliverOutbox(test.services)).toBe(1);
  });

  it('lets nobody write headers or further recipients through a sender’s address', async () => {
    const from = '"x\r\nBcc: victim@example.org" <c@example.org>';
    await bringMail(test, mail('An appointment please', { from }));
    await deliverOutbox(test.services);
    expect(mailbox.received.flatMap(({ to }) => to).filter((to) => to !== 'c@example.org')).toEqual([]);
  });

  it('makes nothing of what is no e-mail', async () => {
    expect((await bringMail(test, Buffer.from([0, 255, 254, 1, 2]))).status).toBeLessThan(500);
    expect((await bringMail(test, '')).status).toBeLessThan(500);
    expect(await inbox()).toEqual([]);
  });
});

describe('the settings', () => {
  it('are told in one line', () => {
    expect(test.services.channels.describe()).toBe(
      'Enquiries: web form, phone, e-mail out (BCN), e-mail in (BCN), WhatsApp (BCN).',
    );
    expect(enquiryChannels).toHaveLength(4);
  });
});
