import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PublicAssets } from './public-assets.ts';

/**
 * The worker that keeps reading pages for a time without connection, at an address that does not change with a build:
 * a browser compares its bytes to see whether there is another. It names the build, so that every build is another.
 */
export function serveOfflineWorker(scope: FastifyInstance, folder: string | undefined): void {
  const built = new PublicAssets(folder).fileOf('offline-worker.js');
  if (folder === undefined || built === undefined) return;
  const code = readFileSync(join(folder, 'assets', built), 'utf8');
  const body = `${code}\n// ${readFileSync(join(folder, 'manifest.json'), 'utf8')}\n`;
  scope.get('/public/offline-worker.js', (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      // It lies beside the built files and serves the pages of a language.
      .header('service-worker-allowed', '/')
      .send(body),
  );
}
