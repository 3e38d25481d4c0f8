import { timingSafeEqual } from 'node:crypto';
import { type Refusal, refuse } from './refusal.ts';

interface Origins {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly publicUrl: URL | undefined;
}

/** Refuses a write that a browser makes on behalf of a page of another site. Programs send no such headers. */
export function checkOrigin({ method, headers, publicUrl }: Origins): Refusal | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') {
    return refuse('wrong-origin', 'Writes are accepted from the pages of this registry alone.');
  }
  const origin = headers.origin;
  if (typeof origin !== 'string') return undefined;
  const isOwn = publicUrl === undefined ? hostOf(origin) === headers.host : origin === publicUrl.origin;
  return isOwn ? undefined : refuse('wrong-origin', 'Writes are accepted from the pages of this registry alone.');
}

/** Refuses a write by cookie without the token that only our own pages can read. */
export function checkCsrf(expected: string, given: unknown): Refusal | undefined {
  const a = Buffer.from(expected);
  const b = Buffer.from(typeof given === 'string' ? given : '');
  if (a.length === b.length && timingSafeEqual(a, b)) return undefined;
  return refuse('wrong-csrf-token', 'Send the csrf value of GET /api/session as the header x-jointwise-csrf.');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
