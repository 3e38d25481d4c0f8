import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { RefusalError, refuse } from './refusal.ts';
import type { Idempotency, Route } from './route.ts';

/** Reads the idempotency key of a write. @throws RefusalError `invalid-idempotency-key` */
export function readIdempotency(route: Route, request: FastifyRequest): Idempotency | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || route.method === 'GET' || route.replaysByKey === false) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) {
    const detail = 'The idempotency key must have 8 to 200 plain characters, such as a uuid.';
    throw new RefusalError(refuse('invalid-idempotency-key', detail));
  }
  const content = JSON.stringify([request.method, request.url, request.body ?? null]);
  return { key, requestHash: createHash('sha256').update(content).digest() };
}
