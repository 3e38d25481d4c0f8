import type { ScaleDirection, Threshold } from '@jointwise/definitions';
import { reachesThreshold } from '@jointwise/scoring';

/** A threshold with the key by which a question names it. */
export interface KeyedThreshold {
  readonly key: string;
  readonly threshold: Threshold;
}

/** A stable key of a threshold: kind, value and whom it was found in. */
export function thresholdKey({ kind, value, relative, population, intervention }: Threshold): string {
  const words = `${population} ${intervention}`.normalize('NFKD').toLowerCase();
  const slug = words.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return `${kind.toLowerCase()}-${value}${relative === true ? 'pc' : ''}-${slug}`.slice(0, 120);
}

/** The thresholds of a scale with their keys, in the order of the definition. */
export function keyedThresholds(thresholds: readonly Threshold[], scale: string): readonly KeyedThreshold[] {
  return thresholds
    .filter((threshold) => threshold.scale === scale)
    .map((threshold) => ({ key: thresholdKey(threshold), threshold }));
}

/** Scores of one episode before and after. */
export interface ScorePair {
  readonly before: number;
  readonly after: number;
}

/** Whether a pair of scores reaches a threshold; null where the threshold says nothing about this pair. */
export function pairReaches(
  threshold: Threshold,
  direction: ScaleDirection,
  { before, after }: ScorePair,
): boolean | null {
  if (direction === 'neither') return null;
  return reachesThreshold(threshold, direction, { baseline: before, followUp: after });
}

/** Whether a pair became worse by at least the size of a threshold of change; null where it says nothing about it. */
export function pairWorsens(
  threshold: Threshold,
  direction: ScaleDirection,
  { before, after }: ScorePair,
): boolean | null {
  const isOfChange = threshold.kind === 'MIC' || threshold.kind === 'MDC' || threshold.kind === 'SCB';
  if (!isOfChange || direction === 'neither' || pairReaches(threshold, direction, { before, after }) === null)
    return null;
  // The mirror image of the pair improves by as much as the pair worsens, from the same score before.
  return pairReaches(threshold, direction, { before, after: 2 * before - after });
}
