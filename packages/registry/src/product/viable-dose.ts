/** Which cells were counted. Counts of one kind are never turned into another. */
export type CellKind = 'TNC' | 'MSC' | 'CFU-F';

export interface ViableDose {
  readonly kind: CellKind;
  /** Living cells, in 10⁶. */
  readonly viableMillions: number;
  /** Living cells a millilitre, in 10⁶. */
  readonly viableMillionsPerMl?: number;
}

/**
 * Living cells of one kind: total times viability; per millilitre when the volume is known.
 *
 * @param millions counted cells of that kind, in 10⁶
 * @param viabilityPercent 0 to 100
 */
export function viableDose(
  kind: CellKind,
  millions: number,
  { viabilityPercent, volumeMl }: { readonly viabilityPercent: number; readonly volumeMl?: number },
): ViableDose {
  const viableMillions = (millions * viabilityPercent) / 100;
  if (volumeMl === undefined) return { kind, viableMillions };
  return { kind, viableMillions, viableMillionsPerMl: viableMillions / volumeMl };
}
