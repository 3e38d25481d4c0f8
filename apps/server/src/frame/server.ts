import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { registerWebhooks } from '../channels/register-webhooks.ts';
import { problemCodes } from '../contract/index.ts';
import { pages } from '../public/pages.ts';
import { servePublicPages } from '../public/serve-public-pages.ts';
import { routes } from '../routes/index.ts';
import type { Services } from '../services.ts';
import { servePages } from './pages.ts';
import { RateLimit } from './rate-limit.ts';
import { readJson } from './read-json.ts';
import { refuse, toProblem } from './refusal.ts';
import { registerRoutes, sendRefusal } from './register-routes.ts';
import { logError, logRequest } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { toRefusal } from './to-refusal.ts';

const bodyLimitBytes = 1_048_576;
const uploadLimitBytes = 2_147_483_648;
const anonymousRequestsPerMinute = 300;

/** The HTTP server over a store, not listening yet: routes, pages, limits, headers, errors. */
export async function createServer(services: Services): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    bodyLimit: bodyLimitBytes,
    routerOptions: { maxParamLength: 400 },
    trustProxy: services.config.trustsProxy,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    frameworkErrors: (error, request, reply) => replyToError(error, request, reply, services),
    clientErrorHandler: replyToBrokenHttp,
  });
  readOnlyJson(server);
  await server.register(multipart, { limits: { files: 1, fields: 10, fileSize: uploadLimitBytes } });
  addHeadersAndLog(server, services);
  server.setErrorHandler((error, request, reply) => replyToError(error, request, reply, services));
  const limits = {
    anonymous: new RateLimit(anonymousRequestsPerMinute),
    signedIn: new RateLimit(services.config.requestsPerMinute),
  };
  registerRoutes(server, routes, { services, limits });
  await servePublicPages(server, pages, services);
  await registerWebhooks(server, services);
  const sendPage = await servePages(server, services.config.pagesFolder);
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (!path.startsWith('/api/') && path !== '/api') return sendPage(request, reply);
    return replyToUnknownAddress(request.method, path, reply);
  });
  return server;
}

/** JSON is the only body that is parsed, by our own strict reader. */
function readOnlyJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? undefined : readJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

function addHeadersAndLog(server: FastifyInstance, services: Services): void {
  const headers = securityHeaders(services.isHttps);
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (!route.startsWith('/api/') && !/^\/[a-z]{2}(\/|$)/.test(route)) return;
    const { method } = request;
    logRequest(services.log, { method, route, status: reply.statusCode, milliseconds: reply.elapsedTime });
  });
}

function replyToError(error: unknown, request: FastifyRequest, reply: FastifyReply, services: Services) {
  const refusal = toRefusal(error);
  if (problemCodes[refusal.refusal].status >= 500) logError(services.log, request.routeOptions?.url ?? '?', error);
  return sendRefusal(reply, refusal);
}

function replyToUnknownAddress(method: string, path: string, reply: FastifyReply): FastifyReply {
  const allowed = routes.filter((route) => matches(route.path, path)).map((route) => route.method);
  if (allowed.length === 0) return sendRefusal(reply, refuse('not-found', 'There is nothing at this address.'));
  reply.header('allow', [...new Set(allowed)].join(', '));
  return sendRefusal(reply, refuse('method-not-allowed', `This address knows ${allowed.join(', ')}, not ${method}.`));
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith(':') || part === given[index]);
}

/** What is not even HTTP gets an answer in the same words, and the connection is closed. */
function replyToBrokenHttp(error: Error & { code?: string }, socket: import('node:net').Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const isTooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const problem = toProblem(
    isTooLarge
      ? refuse('headers-too-large', 'The headers are larger than 16 KB.')
      : refuse('malformed-request', 'The request is not HTTP.'),
  );
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${isTooLarge ? 'Request Header Fields Too Large' : 'Bad Request'}\r\n` +
      `content-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `connection: close\r\n\r\n${body}`,
  );
}
