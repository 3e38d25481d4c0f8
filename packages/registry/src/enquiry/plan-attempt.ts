/** Minutes to wait after each failed attempt to send; after the last, a person must look. */
const waitsMinutes = [1, 5, 15, 60, 240, 720] as const;

export type NextAttempt = { readonly status: 'wait'; readonly until: Date } | { readonly status: 'give-up' };

/**
 * What to do after an attempt to send has failed.
 *
 * @param attempts failed so far, this one included; from 1
 */
export function planAttempt(attempts: number, now: Date): NextAttempt {
  const minutes = waitsMinutes[attempts - 1];
  if (minutes === undefined) return { status: 'give-up' };
  return { status: 'wait', until: new Date(now.getTime() + minutes * 60_000) };
}
