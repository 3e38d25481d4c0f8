import { deleteOldIdempotencyKeys, deleteOldSessions, type Store } from '@jointwise/store';

/** Days that the keys of repeated requests, and sessions that have ended, are kept. */
const keptDays = { idempotencyKeys: 1, sessions: 30 };

/** Deletes what has served its purpose; nothing clinical is among it. */
export async function sweep(store: Store): Promise<void> {
  await store.write({ actor: { system: 'sweep' }, siteIds: [] }, async (transaction) => {
    await deleteOldIdempotencyKeys(transaction, keptDays.idempotencyKeys);
    await deleteOldSessions(transaction, keptDays.sessions);
  });
}
