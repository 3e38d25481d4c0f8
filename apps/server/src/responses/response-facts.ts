import type { ResponseContext } from '@jointwise/registry';
import { getVisit, listClinicalRecords, type Session, type Visit } from '@jointwise/store';
import { siteDay } from '../participants/site-day.ts';

/** A visit and what `checkResponse` may use; nothing when there is no such visit at the site. */
export async function readResponseFacts(
  transaction: Session,
  { siteId, visitId }: { readonly siteId: string; readonly visitId: string },
  now: Date,
): Promise<{ readonly visit: Visit; readonly context: ResponseContext } | undefined> {
  const visit = await getVisit(transaction, siteId, visitId);
  if (visit === undefined) return undefined;
  const { participantId, opensOn, closesOn } = visit;
  const deaths = await listClinicalRecords(transaction, { siteId, participantId, kind: 'death' });
  const diedOn = deaths.find(({ withdrawn }) => !withdrawn)?.data.diedOn;
  const context = {
    today: siteDay(visit.timeZone, now),
    askedInstruments: visit.instruments,
    window: { opensOn, closesOn },
    ...(typeof diedOn === 'string' && { diedOn }),
  };
  return { visit, context };
}
