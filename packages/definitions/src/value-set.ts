/**
 * What a country's people think each health profile is worth (EQ-5D). Value sets belong to their owners and are
 * loaded by a site; none is shipped.
 */
export interface ValueSet {
  /** Instrument key. */
  readonly instrument: string;
  readonly country: string;
  readonly version: string;
  readonly source: string;
  /** Value of every profile, by its digits: `11111` is 1. */
  readonly values: Readonly<Record<string, number>>;
}
