import type { ScaleDirection } from '@jointwise/definitions';

/**
 * Change as improvement: positive is better, whatever the direction of the scale.
 *
 *   higher-better: followUp - baseline;  lower-better: baseline - followUp
 */
export function improvement(direction: Exclude<ScaleDirection, 'neither'>, baseline: number, followUp: number): number {
  return direction === 'higher-better' ? followUp - baseline : baseline - followUp;
}
