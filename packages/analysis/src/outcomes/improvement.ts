import type { ScaleDirection } from '@jointwise/definitions';
import { improvement as improvementOf } from '@jointwise/scoring';

/** Change as improvement, or undefined for a scale that has no better end. */
export function improvement(direction: ScaleDirection, before: number, after: number): number | undefined {
  return direction === 'neither' ? undefined : improvementOf(direction, before, after);
}
