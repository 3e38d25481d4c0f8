import type { Session } from '@jointwise/store';
import type { Services } from '../services.ts';

/** Reads for a page that anyone may see: a session without a site, which sees no participant. */
export function readPublic<T>({ store }: Services, work: (session: Session) => Promise<T>): Promise<T> {
  return store.read({ actor: { system: 'public pages' }, siteIds: [] }, work);
}
