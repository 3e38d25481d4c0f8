import type { StoreContext } from '@jointwise/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';
import { type Actor, sitesWith } from './actor.ts';
import { checkAccess } from './check-access.ts';
import { checkMediaType } from './check-media-type.ts';
import { checkCsrf, checkOrigin } from './check-origin.ts';
import { checkShape } from './check-shape.ts';
import { readIdempotency } from './idempotency.ts';
import type { RateLimit } from './rate-limit.ts';
import { isRefusal, type Refusal, RefusalError, refuse, toProblem } from './refusal.ts';
import type { Access, Client, Opens, RequestContext, Route } from './route.ts';
import { type Outcome, runHandler } from './run-handler.ts';
import { readCookie, toSetCookie } from './session-cookies.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | undefined;
  }
}

export interface RateLimits {
  /** By address, for requests that are not signed in. */
  readonly anonymous: RateLimit;
  /** By user. */
  readonly signedIn: RateLimit;
}

/** Puts every route behind the same frame: who asks, may they, is it well formed; then, and only then, the handler. */
export function registerRoutes(
  server: FastifyInstance,
  routes: readonly Route[],
  { services, limits }: { readonly services: Services; readonly limits: RateLimits },
): void {
  server.decorateRequest('actor', undefined);
  for (const route of routes) {
    server.route({
      method: route.method,
      url: route.path,
      ...(route.bodyLimitBytes !== undefined && { bodyLimit: route.bodyLimitBytes }),
      onRequest: (request) => admit(route, request, services, limits),
      handler: (request, reply) => answer(route, request, reply, services),
    });
  }
}

/** Before the body is read: origin, who it is, rate, token against forged writes, permission, type of the body. */
async function admit(route: Route, request: FastifyRequest, services: Services, limits: RateLimits): Promise<void> {
  const { method, headers } = request;
  const isWrite = method !== 'GET' && method !== 'HEAD';
  stopAt(checkOrigin({ method, headers, publicUrl: services.config.publicUrl }));
  const actor = route.access === 'public' ? undefined : await authenticate(request, services);
  const seconds = actor ? limits.signedIn.take(actor.userId) : limits.anonymous.take(request.ip);
  if (seconds > 0) {
    stopAt(refuse('too-many-requests', `Wait ${seconds} s before the next request.`, { retryAfterSeconds: seconds }));
  }
  if (isWrite && actor?.credential.kind === 'session') {
    stopAt(checkCsrf(actor.credential.csrf, headers['x-jointwise-csrf']));
  }
  stopAt(checkEnrolment(route, actor, services));
  stopAt(checkAccess(route.access, actor, (request.params as { siteId?: string }).siteId));
  stopAt(checkMediaType(headers, route.takesUpload ?? false));
  request.actor = actor;
}

/** Where a second factor is required, nothing but setting it up is open before. */
function checkEnrolment({ access }: Route, actor: Actor | undefined, { config }: Services): Refusal | undefined {
  const mustEnrol = config.requiresSecondFactor && actor?.hasSecondFactor === false;
  if (!mustEnrol || typeof access === 'string') return undefined;
  return refuse('second-factor-enrolment-required', 'This registry asks for a second factor; set one up first.');
}

function stopAt(refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw new RefusalError(refusal);
}

async function answer(route: Route, request: FastifyRequest, reply: FastifyReply, services: Services) {
  const client: Client = {
    address: request.ip,
    deviceMark: readCookie(request.headers.cookie, 'device', services.isHttps),
  };
  const body = route.body && checkShape(route.body, request.body, 'body');
  const context = {
    params: route.params && checkShape(route.params, request.params, 'params'),
    query: route.query && checkShape(route.query, request.query, 'query'),
    body,
    actor: request.actor,
    transaction: undefined,
    work: workOf(route.access, request, body),
    idempotency: readIdempotency(route, request),
    services,
    client,
    upload: route.takesUpload ? request.parts() : undefined,
  } as RequestContext<Access, Opens, unknown, unknown, unknown>;
  const outcome = await runHandler(route, context, services);
  return isRefusal(outcome) ? sendRefusal(reply, outcome) : sendDone(route, reply, outcome, services.isHttps);
}

/** For whom, where and why the transaction of a request works. */
function workOf(access: Access, request: FastifyRequest, body: unknown): StoreContext {
  const { actor } = request;
  if (actor === undefined) return { actor: { system: 'server' }, siteIds: [] };
  const given = (body ?? {}) as { reason?: string; warningsReason?: string };
  return {
    actor: { userId: actor.userId },
    siteIds: sitesOf(access, actor, (request.params as { siteId?: string }).siteId),
    reason: given.reason ?? given.warningsReason,
  };
}

function sitesOf(access: Access, actor: Actor, siteId: string | undefined): string[] {
  if (typeof access === 'string') return [...actor.permissions.keys()];
  return access.at === 'site' && siteId !== undefined ? [siteId.toLowerCase()] : sitesWith(actor, access.permission);
}

/** Sends a refusal as application/problem+json. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = toProblem(refusal);
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', String(refusal.retryAfterSeconds));
  if (refusal.refusal === 'not-signed-in') reply.header('www-authenticate', 'Bearer realm="jointwise"');
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}

function sendDone(route: Route, reply: FastifyReply, done: Exclude<Outcome, Refusal>, isHttps: boolean): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (done.isReplay) reply.header('idempotency-replayed', 'true');
  for (const cookie of done.cookies ?? []) reply.header('set-cookie', toSetCookie(cookie, isHttps));
  if (done.text !== undefined) {
    const { contentType, content, fileName } = done.text;
    if (fileName !== undefined) reply.header('content-disposition', `attachment; filename="${fileName}"`);
    return reply.code(200).type(contentType).send(content);
  }
  if (route.reply === undefined) return reply.code(204).send();
  return reply
    .code(route.status ?? 200)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(done.body));
}
