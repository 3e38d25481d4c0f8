import { planErasure } from '@jointwise/registry';
import { eraseEnquiry, listRetained, listSites } from '@jointwise/store';
import type { Services } from '../services.ts';

/** As many as one sweep takes of a site; the next one goes on. */
const limit = 200;

/** Deletes what is personal of enquiries that never led to care, once the time that the house has set is over. */
export async function eraseOldEnquiries({ store, channels, now }: Services): Promise<number> {
  const at = now();
  const before = new Date(at.getTime() - channels.retentionDays * 86_400_000);
  const actor = { system: 'retention' };
  const sites = await store.read({ actor, siteIds: [] }, (session) => listSites(session));
  let erased = 0;
  for (const { id: siteId } of sites) {
    const work = { actor, siteIds: [siteId], reason: `kept for ${channels.retentionDays} days without care` };
    const old = await store.read(work, (session) => listRetained(session, { siteId, before, limit }));
    for (const enquiry of old) {
      const due = planErasure(enquiry, channels.retentionDays);
      if (due === null || due > at) continue;
      if (await store.write(work, (session) => eraseEnquiry(session, { siteId, id: enquiry.id, at }))) erased += 1;
    }
  }
  return erased;
}
