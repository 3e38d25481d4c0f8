import { evidenceEndpoints, type TrialResult } from '@jointwise/definitions';
import { kindWords } from './code-words.ts';
import { texts } from './texts.ts';

/** A result as a heading: what was measured, when, and what its numbers are. */
export function resultTitle({ scale, endpoint, timepointMonths, kind }: TrialResult): string {
  const measured = scale?.title ?? evidenceEndpoints.find(({ key }) => key === endpoint)?.title ?? endpoint;
  const time =
    timepointMonths === undefined
      ? texts('trialResults.timeNotPrinted')
      : texts('synthesisPage.months', { count: timepointMonths });
  return [measured, time, kindWords[kind]().toLowerCase()].join(', ');
}
