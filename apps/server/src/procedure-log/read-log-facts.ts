import { countEnrolledFrom, getSite, type ProcedureLogPlace, type Session } from '@jointwise/store';
import { siteDay } from '../participants/site-day.ts';

/** What the check of a procedure log entry must know: the day at the site, and how many are enrolled from the month. */
export async function readLogFacts(
  transaction: Session,
  place: ProcedureLogPlace,
  now: Date,
): Promise<{ readonly today: string; readonly enrolled: number } | undefined> {
  const site = await getSite(transaction, place.siteId);
  if (site === undefined) return undefined;
  // A month that the rules will refuse anyway cannot be counted in.
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(place.month) && place.month >= '1900';
  const enrolled = isMonth ? await countEnrolledFrom(transaction, place) : 0;
  return { today: siteDay(site.timeZone, now), enrolled };
}
