import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import type { KeyedRequest } from '../house/idempotency.ts';
import type { NewResponse } from './response-types.ts';

export interface SaveResponse extends NewResponse {
  /** Answered with `reply` when the same request comes again. */
  readonly idempotency?: (KeyedRequest & { readonly reply: unknown }) | undefined;
}

export type Saved =
  | { readonly status: 'added'; readonly id: string; readonly version: 1 }
  /** The same request was answered before, with this reply; nothing was stored now. */
  | { readonly status: 'repeated'; readonly reply: unknown }
  | { readonly status: 'key-reused' }
  | { readonly status: 'not-found' };

/**
 * Saves a response with its scores, audit record and idempotency key in one statement, which is one transaction and one
 * round trip. The visit must exist at the site.
 */
export async function saveResponse(
  database: Pick<pg.Pool, 'query'>,
  contextJson: string,
  response: SaveResponse,
): Promise<Saved> {
  const { idempotency, id = uuidv7(), ...draft } = response;
  const keyed =
    idempotency === undefined
      ? {}
      : { key: idempotency.key, requestHash: idempotency.requestHash.toString('hex'), reply: idempotency.reply };
  // Named, so that each connection reads and plans it once.
  const { rows } = await database.query<{ saved: Saved }>({
    name: 'save-response',
    text: 'select save_response($1, $2) as saved',
    values: [contextJson, JSON.stringify({ ...draft, id, ...keyed })],
  });
  const saved = rows[0]?.saved ?? { status: 'not-found' };
  return saved.status === 'added' ? { status: 'added', id, version: 1 } : saved;
}
