import { claimIdempotencyKey, setIdempotentReply } from '@jointwise/store';
import type { Services } from '../services.ts';
import { isRefusal, type Refusal, RefusalError, refuse } from './refusal.ts';
import type { Done, Opens, RequestContext, Route } from './route.ts';

export type Outcome = Refusal | (Done<unknown> & { readonly isReplay?: boolean });

/**
 * Runs a handler inside one transaction: the key that makes a repeated write count once, what the handler writes, its
 * audit records and its reply are kept together or not at all. A refusal takes everything back.
 */
export async function runHandler(
  route: Route,
  context: RequestContext<Route['access'], Opens, unknown, unknown, unknown>,
  { store }: Services,
): Promise<Outcome> {
  if (route.opens === 'nothing' || context.actor === undefined) return route.handle(context);
  const { idempotency, work } = context;
  const open = route.method === 'GET' ? store.read : store.write;
  return open(work, async (transaction) => {
    const known = idempotency && (await claimIdempotencyKey(transaction, idempotency));
    if (known?.status === 'key-reused') throw new RefusalError(keyReused());
    if (known?.status === 'repeated') return { body: known.reply, isReplay: true };
    const outcome = await route.handle({ ...context, transaction });
    if (isRefusal(outcome)) throw new RefusalError(outcome);
    if (idempotency) await setIdempotentReply(transaction, idempotency.key, outcome.body ?? null);
    return outcome;
  });
}

/** The refusal for a key that belongs to another request. */
export function keyReused(): Refusal {
  return refuse('idempotency-key-reused', 'This idempotency key belongs to a request with other content.');
}
