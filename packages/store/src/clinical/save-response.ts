import type pg from 'pg';
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

/** A response with who enters it, ready to be stored. */
export interface SignedResponse {
  /** As `actorText` writes it. */
  readonly actor: string;
  readonly response: SaveResponse & { readonly id: string };
}

/**
 * Saves responses with their scores, audit records and idempotency keys in one statement, which is one transaction and
 * one round trip; returns what became of each. The visits must exist at the sites of the context. When the database
 * refuses one, it refuses all. No two may have the same actor and key.
 */
export async function saveResponses(
  database: Pick<pg.Pool, 'query'>,
  contextJson: string,
  signed: readonly SignedResponse[],
): Promise<readonly Saved[]> {
  const drafts = signed.map(({ actor, response: { idempotency, ...draft } }, place) => ({
    ...{ ...draft, actor, place },
    ...(idempotency && { ...idempotency, requestHash: idempotency.requestHash.toString('hex') }),
  }));
  // Named, so that each connection reads and plans it once.
  const { rows } = await database.query<{ others: (Saved & { readonly place: number })[] }>({
    name: 'save-responses',
    text: 'select save_responses($1, $2) as others',
    values: [contextJson, JSON.stringify(drafts)],
  });
  const others = new Map(rows[0]?.others.map(({ place, ...saved }) => [place, saved as Saved]));
  return signed.map(({ response }, place) => others.get(place) ?? { status: 'added', id: response.id, version: 1 });
}
