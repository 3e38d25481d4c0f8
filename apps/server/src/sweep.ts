import { deleteOldIdempotencyKeys, deleteOldSessions } from '@jointwise/store';
import { eraseOldEnquiries } from './enquiries/erase-old-enquiries.ts';
import type { Services } from './services.ts';

/** Days that the keys of repeated requests, and sessions that have ended, are kept. */
const keptDays = { idempotencyKeys: 1, sessions: 30 };

/** Deletes what has served its purpose; nothing clinical is among it. */
export async function sweep(services: Services): Promise<void> {
  const { store } = services;
  await store.write({ actor: { system: 'sweep' }, siteIds: [] }, async (transaction) => {
    await deleteOldIdempotencyKeys(transaction, keptDays.idempotencyKeys);
    await deleteOldSessions(transaction, keptDays.sessions);
  });
  await eraseOldEnquiries(services);
}
