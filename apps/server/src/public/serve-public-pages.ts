import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { locales } from '@jointwise/patient/pages';
import type { FastifyInstance } from 'fastify';
import { problemCodes } from '../contract/index.ts';
import { checkOrigin } from '../frame/check-origin.ts';
import { logError } from '../frame/request-log.ts';
import { toRefusal } from '../frame/to-refusal.ts';
import type { Services } from '../services.ts';
import { answerForm } from './answer-form.ts';
import { chooseLocale } from './choose-locale.ts';
import { type FileEnding, fileTypes, type PageDefinition } from './define-page.ts';
import { assetsPrefix } from './public-assets.ts';
import { PublicFrame } from './public-frame.ts';
import { embeddableHeaders, publicHeaders } from './public-headers.ts';
import { formLimitBytes, readForm } from './read-form.ts';
import { sendBody } from './send-body.ts';
import { serveOfflineWorker } from './serve-offline-worker.ts';

/** Puts every public page at its address in every language, with its form and its files, behind one frame. */
export async function servePublicPages(
  server: FastifyInstance,
  pages: readonly PageDefinition[],
  services: Services,
): Promise<void> {
  await server.register(async (scope) => {
    const frame = new PublicFrame(services);
    readOnlyForms(scope);
    guard(scope, frame);
    for (const locale of locales()) for (const page of pages) addPage(scope, frame, page, `/${locale}`);
    addOtherAddresses(scope, frame);
    serveOfflineWorker(scope, services.config.publicPagesFolder);
    await serveAssets(scope, services.config.publicPagesFolder);
  });
}

function readOnlyForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  const options = { parseAs: 'buffer', bodyLimit: formLimitBytes } as const;
  scope.addContentTypeParser('application/x-www-form-urlencoded', options, (_request, body, done) => {
    try {
      done(null, readForm(body as unknown as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Headers, limits and errors of everything below. */
function guard(scope: FastifyInstance, frame: PublicFrame): void {
  const { services } = frame;
  const headers = publicHeaders(services.isHttps, frame.assets.styleHash);
  scope.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    const { method } = request;
    const wrongOrigin = checkOrigin({ method, headers: request.headers, publicUrl: services.config.publicUrl });
    if (wrongOrigin) return frame.sendNotice(await frame.open(request, reply), 'refused', 403);
    const seconds = frame.requests.take(request.ip);
    if (seconds > 0) return frame.sendNotice(await frame.open(request, reply), 'tooMany', 429, seconds);
  });
  scope.setErrorHandler(async (error, request, reply) => {
    const status = problemCodes[toRefusal(error).refusal].status;
    if (status >= 500) logError(services.log, request.routeOptions.url ?? '?', error);
    return frame.sendNotice(await frame.open(request, reply), status >= 500 ? 'failed' : 'refused', status);
  });
}

function addPage(scope: FastifyInstance, frame: PublicFrame, page: PageDefinition, prefix: string): void {
  const url = `${prefix}${page.path}`;
  for (const [ending, makeFile] of Object.entries(page.files ?? {})) {
    scope.get(`${url}.${ending}`, async (request, reply) => {
      const asked = await frame.open(request, reply);
      const file = await makeFile(asked.context);
      if (file === undefined) return frame.sendNotice(asked, 'notFound', 404);
      if (ending === 'svg' && page.isEmbeddable) reply.removeHeader('x-frame-options').headers(embeddableHeaders);
      if (file.fileName !== undefined) {
        reply.header('content-disposition', `attachment; filename="${file.fileName}"`);
      }
      const type = fileTypes[ending as FileEnding];
      return sendBody(request, reply, { type, content: file.body, status: file.status ?? 200, isPrivate: false });
    });
  }
  scope.get(url, async (request, reply) => {
    const asked = await frame.open(request, reply);
    const answer = await page.get(asked.context);
    return answer === undefined ? frame.sendNotice(asked, 'notFound', 404) : frame.send(asked, answer);
  });
  const { post } = page;
  if (post !== undefined) scope.post(url, answerForm(frame, post));
}

/** The way in for those who name no language, and what a mistyped address gets: two letters are never a staff place. */
function addOtherAddresses(scope: FastifyInstance, frame: PublicFrame): void {
  scope.get('/public', (request, reply) =>
    reply.header('vary', 'accept-language').redirect(`/${chooseLocale(request.headers['accept-language'])}`, 302),
  );
  for (const url of ['/:locale(^[a-z]{2}$)', '/:locale(^[a-z]{2}$)/*']) {
    scope.route({
      method: ['GET', 'POST'],
      url,
      handler: async (request, reply) => {
        const [path = '', query] = request.url.split('?');
        const shorter = path.replace(/\/+$/, '');
        if (shorter !== path) return reply.redirect(query === undefined ? shorter : `${shorter}?${query}`, 308);
        return frame.sendNotice(await frame.open(request, reply), 'notFound', 404);
      },
    });
  }
}

async function serveAssets(scope: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, 'assets'))) return;
  await scope.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: assetsPrefix,
    index: false,
    wildcard: false,
    decorateReply: false,
    preCompressed: true,
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
}
