import type { ScaleBand } from '@jointwise/definitions';

/** The band of a score (remission, low activity ...), or `undefined` below the first one or without bands. */
export function bandOf(bands: readonly ScaleBand[], value: number): ScaleBand | undefined {
  return bands.findLast(({ from, includesFrom }) => value > from || (includesFrom && value === from));
}
