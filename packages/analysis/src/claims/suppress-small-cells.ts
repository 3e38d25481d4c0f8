import type { ResultArm } from '../estimands/estimand-result.ts';
import type { CardArm } from './claim-card.ts';

/** Numbers from 1 to 10 could point at somebody; none is ever shown on a public page. */
export const smallestCell = 11;

/** Whether a count is about somebody, and about too few to be shown. */
export function isSmall(count: number): boolean {
  return count > 0 && count < smallestCell;
}

/**
 * The flow of one side, of those allocated where chance allocated and of those treated elsewhere, without numbers about
 * fewer than 11, nor shown numbers whose difference is one: treated - left = due, due - answered = missing. A side of
 * fewer than 11 people shows nothing.
 */
export function suppressArm(arm: ResultArm): CardArm {
  const { title, role, persons, due, answered, answeredPersons } = arm;
  const treated = arm.allocated ?? arm.treated;
  const nothing = { title, role, treated: null, left: null, due: null, answered: null };
  if (persons < smallestCell || isSmall(treated)) return nothing;
  const left = treated - due;
  if (isSmall(left) || isSmall(due)) return { ...nothing, treated };
  const isAnsweredSmall = answeredPersons < smallestCell || isSmall(due - answered);
  return { ...nothing, treated, left, due, answered: isAnsweredSmall ? null : answered };
}

/** Whether a sentence names a number from 1 to 10 that could be a count of people. */
export function namesSmallCount(sentence: string): boolean {
  return /(?<![\d.,-])(?:[1-9]|10)(?![\d.,]*\d)(?! %| months| years)/.test(sentence);
}
