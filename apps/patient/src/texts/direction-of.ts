const fromTheRight = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ur', 'yi']);

/** Which way a language is written, where it is not the usual one from left to right. */
export function directionOf(locale: string): 'rtl' | undefined {
  return fromTheRight.has(locale) ? 'rtl' : undefined;
}
