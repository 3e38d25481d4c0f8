import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refusal.ts';
import { sendRefusal } from './register-routes.ts';

type SendPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/**
 * Serves the built pages. Files under `assets/` carry a digest in their name and never change; every other address
 * gets the one page, which finds its way in the browser.
 */
export async function servePages(server: FastifyInstance, folder: string | undefined): Promise<SendPage> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) {
    return (_request, reply) => sendRefusal(reply, refuse('not-found', 'No pages are built on this server.'));
  }
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders(reply, path) {
      const isFixed = path.includes(`${join(folder, 'assets')}`);
      reply.header('cache-control', isFixed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.get('/', (_request, reply) => reply.sendFile('index.html'));
  return (request, reply) => {
    const isPage = request.method === 'GET' && !/\.\w+$/.test(request.url.split('?')[0] ?? '');
    if (isPage) return reply.sendFile('index.html');
    return sendRefusal(reply, refuse('not-found', 'There is nothing at this address.'));
  };
}
