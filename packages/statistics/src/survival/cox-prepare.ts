import { arrangeForCox, type CoxData } from './cox-data.ts';
import { checkGroups, type FollowUp, type IndexedFollowUp, indexFollowUp } from './follow-up.ts';

/** Follow-up indexed and sorted for Cox, with the caller's coefficients on the standardised scale. */
export function prepareCox(
  followUp: FollowUp,
  covariates: readonly ArrayLike<number>[],
  coefficients: ArrayLike<number>,
  strata: ArrayLike<number> | undefined,
): { readonly indexed: IndexedFollowUp; readonly data: CoxData; readonly beta: Float64Array } {
  const indexed = indexFollowUp(followUp, 1);
  const grouping = checkGroups('strata', strata, indexed.length);
  const data = arrangeForCox(indexed, covariates, grouping.groups, Math.max(1, grouping.count));
  const beta = Float64Array.from(coefficients, (value, c) => value * data.covariates.scales[c]);
  return { indexed, data, beta };
}
