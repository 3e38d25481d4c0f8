import { createHmac } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { TestReply, TestServer } from './test-server.ts';

export const secrets = {
  webhookSecret: 'secret-of-the-mail-provider',
  appSecret: 'secret-of-the-whatsapp-app',
  verifyToken: 'token-to-verify-the-address',
  accessToken: 'token-to-send-with',
};
export const phoneNumberId = '1055';

/** A real SMTP server that keeps what it is given; addresses at `refused.example` get 550, others may be told to wait. */
export async function startMailbox() {
  const received: { readonly from: string; readonly to: readonly string[]; readonly content: string }[] = [];
  const state = { isBusy: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) => {
      if (state.isBusy) return callback(Object.assign(new Error('later'), { responseCode: 451 }));
      if (address.endsWith('@refused.example')) return callback(Object.assign(new Error('no'), { responseCode: 550 }));
      callback();
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          content: Buffer.concat(chunks).toString('utf8'),
        });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    state,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** An imitation of the provider's API: takes messages, remembers them, and answers as told. */
export async function startGraph() {
  const calls: { readonly url: string; readonly authorization: string; readonly body: Record<string, unknown> }[] = [];
  const state = { status: 200, reply: undefined as object | undefined };
  const server: Server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request));
    calls.push({ url: request.url ?? '', authorization: request.headers.authorization ?? '', body });
    const reply = state.reply ?? { messaging_product: 'whatsapp', messages: [{ id: `wamid.out${calls.length}` }] };
    response.writeHead(state.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    calls,
    state,
    url: `http://127.0.0.1:${port}/v1`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Writes the settings of the site BCN and returns the environment that names them. */
export function channelsFile(urls: { readonly smtp?: string; readonly graph?: string; readonly imap?: string }) {
  const path = join(mkdtempSync(join(tmpdir(), 'jointwise-channels-')), 'channels.json');
  const email = {
    ...{ address: 'ask@clinic.example', webhookSecret: 'env:TEST_MAIL_SECRET', processor: 'Mail Ltd' },
    ...(urls.smtp !== undefined && { smtp: urls.smtp }),
    ...(urls.imap !== undefined && { imap: urls.imap }),
  };
  const { appSecret, verifyToken, accessToken } = secrets;
  const whatsapp = {
    ...{ number: '+34930000000', phoneNumberId, appSecret, verifyToken, accessToken, baseUrl: urls.graph },
    template: 'answer_ready',
  };
  const site = {
    ...{ site: 'BCN', postalAddress: 'Carrer Example 1, Barcelona', phone: '+34930000001', controller: 'Clinic S.L.' },
    ...{ law: 'GDPR', email, ...(urls.graph !== undefined && { whatsapp }) },
  };
  writeFileSync(path, JSON.stringify({ retentionDays: 90, sites: [site] }));
  return { JOINTWISE_CHANNELS: path, TEST_MAIL_SECRET: secrets.webhookSecret };
}

export interface Sender {
  readonly from?: string;
  readonly id?: string;
  readonly name?: string;
  readonly more?: object;
}

/** A call of WhatsApp's webhook with one message. */
export function whatsappCall(
  text: string,
  { from = '447700900123', id = 'wamid.1', name = 'Sam', more = {} }: Sender = {},
) {
  const message = { from, id, timestamp: '1773482400', type: 'text', text: { body: text }, ...more };
  return whatsappChange({ contacts: [{ wa_id: from, profile: { name } }], messages: [message] });
}

export function whatsappChange(value: object, number = phoneNumberId): string {
  const metadata = { display_phone_number: '34930000000', phone_number_id: number };
  const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } };
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [change] }] });
}

export async function bringWhatsapp(test: TestServer, body: string, secret = secrets.appSecret): Promise<TestReply> {
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  return post(test, '/hooks/whatsapp', body, { 'content-type': 'application/json', 'x-hub-signature-256': signature });
}

export interface MailWish {
  readonly secret?: string;
  readonly time?: number;
  readonly site?: string;
}

export async function bringMail(
  test: TestServer,
  message: string | Buffer,
  {
    secret = secrets.webhookSecret,
    time = Math.floor(test.services.now().getTime() / 1000),
    site = 'BCN',
  }: MailWish = {},
): Promise<TestReply> {
  const digest = createHmac('sha256', secret).update(`${time}.`).update(message).digest('hex');
  return post(test, `/hooks/email/${site}`, message, {
    'content-type': 'message/rfc822',
    'x-jointwise-timestamp': String(time),
    'x-jointwise-signature': `sha256=${digest}`,
  });
}

async function post(
  { server }: TestServer,
  url: string,
  payload: string | Buffer,
  headers: Record<string, string>,
): Promise<TestReply> {
  const reply = await server.inject({ method: 'POST', url, payload, headers });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: isJson ? reply.json() : reply.body, headers: reply.headers };
}

export interface Mail {
  readonly from?: string;
  readonly id?: string;
  readonly subject?: string;
  readonly headers?: readonly string[];
}

export function mail(
  text: string,
  { from = 'Ana Prat <Ana@example.org>', id = '<1@example.org>', subject = 'Question', headers = [] }: Mail = {},
) {
  const head = [
    `From: ${from}`,
    'To: ask@clinic.example',
    `Subject: ${subject}`,
    `Message-ID: ${id}`,
    'MIME-Version: 1.0',
    ...headers,
  ];
  const type = headers.some((line) => /^content-type/i.test(line)) ? [] : ['Content-Type: text/plain; charset=utf-8'];
  return [...head, ...type, '', text].join('\r\n');
}
