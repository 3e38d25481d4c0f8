/** Fields of a consent record. */
type ConsentData = Readonly<Record<string, unknown>>;

/**
 * The decision about a purpose that holds on a day: the latest made by then, and of several of one day the last given.
 * Only a decision `given` is consent; without any decision there is none.
 *
 * @param consents consent records, in the order of entry, without those entered in error
 * @param channel for the messaging channel, which one; each is a decision of its own
 */
export function consentInForce<T extends ConsentData>(
  consents: readonly T[],
  { purpose, on, channel }: { readonly purpose: string; readonly on: string; readonly channel?: string },
): T | undefined {
  let latest: T | undefined;
  for (const consent of consents) {
    if (consent.purpose !== purpose || (channel !== undefined && consent.channel !== channel)) continue;
    if (typeof consent.decidedOn !== 'string' || consent.decidedOn > on) continue;
    if (latest === undefined || consent.decidedOn >= String(latest.decidedOn)) latest = consent;
  }
  return latest;
}

/**
 * First day on which consent to a purpose was given; `null` when it never was. A renewal on a later version of the text
 * does not move it, so that what was done between the two is not taken for done before consent.
 */
export function firstConsentOn(consents: readonly ConsentData[], purpose: string): string | null {
  const days = consents
    .filter((consent) => consent.purpose === purpose && consent.decision === 'given')
    .map(({ decidedOn }) => decidedOn)
    .filter((day): day is string => typeof day === 'string');
  return [...days].sort()[0] ?? null;
}
