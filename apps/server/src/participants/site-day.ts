/** The calendar date at a site, `YYYY-MM-DD`: late in the evening London and Boston have two different days. */
export function siteDay(timeZone: string, now: Date): string {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
