import { type SureItem, sureItems } from '@jointwise/definitions';

/** Yes counts one; fewer than four of four is decisional conflict. A question left open leaves the test unscored. */
export type SureScore =
  | { readonly status: 'scored'; readonly yes: number; readonly isInConflict: boolean }
  | { readonly status: 'not-scored'; readonly answered: number };

/**
 * Scores the four questions of the SURE test.
 *
 * Source: Legare F et al. The SURE test, 2010; four yes/no questions, a score below four is a sign of decisional conflict.
 */
export function scoreSure(answers: Partial<Readonly<Record<SureItem, boolean>>>): SureScore {
  const given = sureItems.map((item) => answers[item]).filter((answer) => answer !== undefined);
  if (given.length < sureItems.length) return { status: 'not-scored', answered: given.length };
  const yes = given.filter(Boolean).length;
  return { status: 'scored', yes, isInConflict: yes < sureItems.length };
}
