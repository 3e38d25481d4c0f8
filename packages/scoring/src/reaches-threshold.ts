import type { ScaleDirection, Threshold } from '@jointwise/definitions';
import { improvement } from './improvement.ts';
import { isAtLeast } from './is-at-least.ts';

/**
 * Whether a person reaches a threshold, from unrounded scores. Equal to the threshold counts as reached.
 *
 * MIC, MDC and SCB are compared with the improvement (relative ones with the improvement in percent of baseline), PASS
 * with the follow-up score. TF marks failure: it is reached when the follow-up score is at or on the worse side of it.
 *
 * @returns `null` where the threshold says nothing: the baseline is outside its band, or a percentage of a baseline
 * of 0 is asked for
 */
export function reachesThreshold(
  threshold: Threshold,
  direction: Exclude<ScaleDirection, 'neither'>,
  { baseline, followUp }: { readonly baseline: number; readonly followUp: number },
): boolean | null {
  const { kind, value, relative = false, baseline: band = {} } = threshold;
  if (band.from !== undefined && baseline < band.from) return null;
  if (band.below !== undefined && baseline >= band.below) return null;
  const isAtLeastAsGood = isAtLeast(improvement(direction, value, followUp), 0);
  if (kind === 'PASS') return isAtLeastAsGood;
  if (kind === 'TF') return isAtLeast(improvement(direction, followUp, value), 0);
  const change = improvement(direction, baseline, followUp);
  if (!relative) return isAtLeast(change, value);
  return baseline === 0 ? null : isAtLeast((100 * change) / baseline, value);
}
