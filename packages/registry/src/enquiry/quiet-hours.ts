/** Times of day at a site between which nobody is written to, as `21:00` and `09:00`; the end may lie on the next day. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** In force where a site has set none. */
export const usualQuietHours: QuietHours = { from: '21:00', until: '09:00' };

const minute = 60_000;

/**
 * When a message that nobody waits for may go out: now, or when the quiet hours of the site end. The automatic safety
 * text is not held back: it answers a person who has just written.
 *
 * @param timeZone IANA name of the site's
 */
export function sendableAt(
  now: Date,
  { timeZone, quiet }: { readonly timeZone: string; readonly quiet: QuietHours },
): Date {
  let instant = now;
  // By steps of a minute rather than by arithmetic: a night on which the clocks change has no fixed length.
  for (let steps = 0; steps < 26 * 60 && isQuiet(timeOfDay(instant, timeZone), quiet); steps += 1) {
    instant = new Date(Math.floor(instant.getTime() / minute) * minute + minute);
  }
  return instant;
}

function isQuiet(time: string, { from, until }: QuietHours): boolean {
  return from <= until ? time >= from && time < until : time >= from || time < until;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function timeOfDay(instant: Date, timeZone: string): string {
  const known = formats.get(timeZone);
  // Swedish writes times as ISO does.
  const format =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, format);
  return format.format(instant);
}
