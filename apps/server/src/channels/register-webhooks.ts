import type { MessageChannel, ProviderCall } from '@jointwise/registry';
import { getSiteByCode, setDeliveryStatus } from '@jointwise/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemCodes } from '../contract/index.ts';
import { enquirySiteOf } from '../enquiries/enquiry-site.ts';
import { receiveMessage } from '../enquiries/receive-message.ts';
import { RateLimit } from '../frame/rate-limit.ts';
import { type Refusal, refuse } from '../frame/refusal.ts';
import { sendRefusal } from '../frame/register-routes.ts';
import { logError, logRequest } from '../frame/request-log.ts';
import { toRefusal } from '../frame/to-refusal.ts';
import type { Services } from '../services.ts';

/** A whole e-mail with its files; a larger one is refused, and its sender is told by the mail server. */
const emailLimitBytes = 10_485_760;
const whatsappLimitBytes = 2_097_152;
const callsPerMinute = 600;

/**
 * Where providers bring messages: `/hooks/whatsapp` and `/hooks/email/:site`. The body is kept as bytes until its
 * signature has been checked. A provider is told 200 only after a message is stored; told anything else, it brings the
 * message again, and one that is brought twice counts once.
 */
export async function registerWebhooks(server: FastifyInstance, services: Services): Promise<void> {
  await server.register(async (scope) => {
    const limit = new RateLimit(callsPerMinute, () => services.now().getTime());
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.addHook('onRequest', async (request, reply) => {
      const seconds = limit.take(request.ip);
      if (seconds === 0) return undefined;
      const detail = `Wait ${seconds} s before the next call.`;
      return sendRefusal(reply, refuse('too-many-requests', detail, { retryAfterSeconds: seconds }));
    });
    scope.addHook('onResponse', async ({ method, routeOptions }, reply) => {
      const route = routeOptions.url ?? '/hooks';
      logRequest(services.log, { method, route, status: reply.statusCode, milliseconds: reply.elapsedTime });
    });
    scope.setErrorHandler((error, request, reply) => {
      const refusal = toRefusal(error);
      if (problemCodes[refusal.refusal].status >= 500) logError(services.log, request.routeOptions.url ?? '?', error);
      return sendRefusal(reply, refusal);
    });
    scope.get('/hooks/whatsapp', (request, reply) => confirmAddress(request, reply, services));
    scope.post('/hooks/whatsapp', { bodyLimit: whatsappLimitBytes }, (request, reply) =>
      takeWhatsapp(request, reply, services),
    );
    scope.post('/hooks/email/:site', { bodyLimit: emailLimitBytes }, (request, reply) =>
      takeEmail(request, reply, services),
    );
  });
}

const wrongSignature: Refusal = refuse(
  'wrong-signature',
  'The signature is missing, too old, or not that of this body.',
);

/** The provider asks once whether this address is ours to give: the token it was told, and a challenge to repeat. */
async function confirmAddress(request: FastifyRequest, reply: FastifyReply, { channels }: Services) {
  const query = new URL(request.url, 'http://localhost').searchParams;
  const challenge = query.get('hub.challenge') ?? '';
  const token = query.get('hub.verify_token') ?? '';
  const isKnown = channels.sites.some(({ whatsapp }) => whatsapp?.knowsVerifyToken(token));
  const isWellFormed = query.get('hub.mode') === 'subscribe' && /^[A-Za-z0-9_-]{1,200}$/.test(challenge);
  if (!isKnown || !isWellFormed) return sendRefusal(reply, wrongSignature);
  return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(challenge);
}

async function takeWhatsapp(request: FastifyRequest, reply: FastifyReply, services: Services) {
  const call = callOf(request, services);
  const own = services.channels.sites.flatMap(({ site, whatsapp }) =>
    whatsapp?.verifySignature(call) ? [{ site, channel: whatsapp }] : [],
  );
  if (own.length === 0) return sendRefusal(reply, wrongSignature);
  for (const { site, channel } of own) await takeCall(services, site, { channel, name: 'whatsapp', call });
  return reply.code(200).send();
}

async function takeEmail(request: FastifyRequest, reply: FastifyReply, services: Services) {
  const { site } = request.params as { site: string };
  const channel = services.channels.sites.find((own) => own.site === site)?.email;
  const call = callOf(request, services);
  // A site without the channel is refused like a wrong signature, so that nobody learns which sites there are.
  if (channel === undefined || !channel.verifySignature(call)) return sendRefusal(reply, wrongSignature);
  await takeCall(services, site, { channel, name: 'e-mail', call });
  return reply.code(200).send();
}

function callOf({ headers, body }: FastifyRequest, { now }: Services): ProviderCall {
  return { headers, body: Buffer.isBuffer(body) ? body : new Uint8Array(), receivedAt: now() };
}

interface Call {
  readonly channel: MessageChannel;
  readonly name: 'e-mail' | 'whatsapp';
  readonly call: ProviderCall;
}

async function takeCall(services: Services, siteCode: string, { channel, name, call }: Call): Promise<void> {
  const actor = { system: `enquiry ${name}` };
  const site = await services.store.read({ actor, siteIds: [] }, (session) => getSiteByCode(session, siteCode));
  if (site === undefined) throw new Error(`takeCall: the settings name the site ${siteCode}, which does not exist`);
  const asked = enquirySiteOf(site, services.channels);
  for (const message of await readMessages(channel, call)) {
    await receiveMessage(services, { site: asked, channel: name, message });
  }
  for (const receipt of channel.parseDeliveryReceipt(call)) {
    await services.store.write({ actor, siteIds: [site.id] }, (session) =>
      setDeliveryStatus(session, { siteId: site.id, channel: name, ...receipt }),
    );
  }
}

/** What cannot be read although its signature is right is refused; its text is in no message of the error. */
async function readMessages(channel: MessageChannel, call: ProviderCall) {
  try {
    return await channel.parseInbound(call);
  } catch {
    throw Object.assign(new Error('unreadable call of a provider'), { statusCode: 400 });
  }
}
