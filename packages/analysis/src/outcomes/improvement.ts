import type { ScaleDirection } from '@jointwise/definitions';

/**
 * How much better a score has become, in the units of the scale: positive is better, whichever way the scale runs.
 * A scale without a better end has no improvement.
 */
export function improvement(direction: ScaleDirection, before: number, after: number): number | undefined {
  if (direction === 'neither') return undefined;
  return direction === 'higher-better' ? after - before : before - after;
}
