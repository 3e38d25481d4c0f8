import { eularResponse } from '@jointwise/definitions';
import { isAtLeast } from './is-at-least.ts';

export type EularResponse = 'good' | 'moderate' | 'none';

/**
 * EULAR response from DAS28 at baseline and now:
 *
 *   fall > 1.2          good if now <= 3.2, else moderate
 *   0.6 < fall <= 1.2   moderate if now <= 5.1, else none
 *   fall <= 0.6         none
 */
export function scoreEularResponse(baseline: number, followUp: number): EularResponse {
  const { largeFall, smallFall, lowActivity, moderateActivity } = eularResponse;
  const fall = baseline - followUp;
  if (!isAtLeast(largeFall, fall)) return isAtLeast(lowActivity, followUp) ? 'good' : 'moderate';
  if (!isAtLeast(smallFall, fall)) return isAtLeast(moderateActivity, followUp) ? 'moderate' : 'none';
  return 'none';
}
