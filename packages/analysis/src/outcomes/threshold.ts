import type { ScaleDirection, Threshold } from '@jointwise/definitions';
import { improvement } from './improvement.ts';

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

/**
 * Whether a pair of scores reaches a threshold. MIC, MDC and SCB ask how much better it became (in percent of the
 * score before when relative); PASS and TF ask where it ended, on the good side of the value.
 */
export function reachesThreshold(
  threshold: Threshold,
  direction: ScaleDirection,
  { before, after }: { readonly before: number; readonly after: number },
): boolean {
  if (threshold.kind === 'PASS' || threshold.kind === 'TF') {
    return direction === 'lower-better' ? after <= threshold.value : after >= threshold.value;
  }
  return changeReaches(threshold, improvement(direction, before, after) ?? 0, before);
}

/** Whether a pair of scores became worse by at least the size of a threshold of change. */
export function worsensByThreshold(
  threshold: Threshold,
  direction: ScaleDirection,
  { before, after }: { readonly before: number; readonly after: number },
): boolean {
  if (threshold.kind === 'PASS' || threshold.kind === 'TF') return false;
  return changeReaches(threshold, -(improvement(direction, before, after) ?? 0), before);
}

/** From a score of 0 no percentage can be reached. */
function changeReaches({ value, relative }: Threshold, change: number, before: number): boolean {
  // A sum of decimals such as 11.3 may miss the threshold by the last bit of the number.
  const slack = 1e-9;
  if (relative !== true) return change >= value - slack;
  return before !== 0 && (100 * change) / Math.abs(before) >= value - slack;
}
