import { InvalidInputError } from '../estimation.ts';
import type { ReferenceBasedData } from './reference-based-imputation.ts';

/** @throws InvalidInputError naming the argument and the place */
export function checkReferenceBased(data: ReferenceBasedData, confidenceLevel: number): void {
  const { outcome, visits, arm, covariates = [], from } = data;
  const n = arm.length;
  const refuse = (argument: string, text: string) => {
    throw new InvalidInputError(argument, `referenceBasedImputation: ${text}`);
  };
  if (!Number.isInteger(visits) || visits < 1) refuse('visits', `visits is ${visits}; at least 1 is needed`);
  if (outcome.length !== n * visits)
    refuse('outcome', `${outcome.length} values for ${n} participants and ${visits} visits`);
  if (outcome.some((value) => !Number.isFinite(value) && !Number.isNaN(value)))
    refuse('outcome', 'a value is infinite');
  for (let i = 0; i < n; i++) {
    if (!Number.isInteger(arm[i]) || arm[i] < 0) refuse('arm', `arm[${i}] is ${arm[i]}; codes are 0, 1, ...`);
    if (from !== undefined && (!Number.isInteger(from[i]) || from[i] < 0 || from[i] > visits)) {
      refuse('from', `from[${i}] is ${from[i]}; it must lie from 0 to ${visits}`);
    }
  }
  if (from !== undefined && from.length !== n) refuse('from', `${from.length} values for ${n} participants`);
  covariates.forEach((values, j) => {
    if (values.length !== n) refuse('covariates', `covariates[${j}] has ${values.length} values for ${n} participants`);
    for (let i = 0; i < n; i++) {
      if (!Number.isFinite(values[i]))
        refuse('covariates', `covariates[${j}][${i}] is ${values[i]}; it must be finite`);
    }
  });
  if (!(confidenceLevel > 0 && confidenceLevel < 1))
    refuse('confidenceLevel', `${confidenceLevel} is not between 0 and 1`);
}
