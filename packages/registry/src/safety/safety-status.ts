import { type ImputedDate, imputeOnset, type PartialDate } from '../partial-date.ts';

/** `reported`: at least one event. `none`: everybody was asked each time and said none. Otherwise `not-assessed`. */
export type SafetyStatus = 'reported' | 'none' | 'not-assessed';

/**
 * What may be said about adverse events of an episode. "None" needs an assessment at every contact at which one was
 * expected by now; with a gap the answer is not known, and the episode belongs into no denominator of "0 %".
 *
 * @param expected one entry for each contact by now that asks about adverse events: the status recorded, if any
 * @param events adverse events of the episode
 */
export function safetyStatus(expected: readonly (string | undefined)[], events: number): SafetyStatus {
  if (events > 0 || expected.includes('reported')) return 'reported';
  return expected.length > 0 && expected.every((status) => status === 'none') ? 'none' : 'not-assessed';
}

/**
 * Whether an event began at or after the first exposure to any component of the treatment, harvest included. A partial
 * onset is imputed by the cautious rule of `imputeOnset`.
 */
export function isTreatmentEmergent(
  onsetOn: PartialDate,
  firstExposureOn: string,
): { readonly isEmergent: boolean; readonly onset: ImputedDate } {
  const onset = imputeOnset(onsetOn, firstExposureOn);
  return { isEmergent: onset.date >= firstExposureOn, onset };
}
