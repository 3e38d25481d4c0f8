import type { NewResponse, Store, StoreContext } from '@jointwise/store';
import type { SavedResponseReply } from '../contract/index.ts';
import { type Refusal, refuse } from '../frame/refusal.ts';
import type { Done, Idempotency } from '../frame/route.ts';
import { keyReused } from '../frame/run-handler.ts';

interface KeyedResponse {
  readonly work: StoreContext;
  readonly draft: NewResponse;
  readonly reply: SavedResponseReply;
  readonly idempotency: Idempotency | undefined;
}

/** Saves a response in one round trip, together with the key and the reply that a repeated request gets. */
export async function saveKeyed(
  store: Store,
  { work, draft, reply, idempotency }: KeyedResponse,
): Promise<Refusal | (Done<SavedResponseReply> & { readonly isReplay?: boolean })> {
  const saved = await store.saveResponse(work, { ...draft, idempotency: idempotency && { ...idempotency, reply } });
  switch (saved.status) {
    case 'added':
      return { body: reply };
    case 'repeated':
      return { body: saved.reply as SavedResponseReply, isReplay: true };
    case 'key-reused':
      return keyReused();
    case 'not-found':
      return refuse('not-found', 'There is no such visit.');
  }
}
