import { type Estimation, InvalidInputError } from '../estimation.ts';
import { multiply } from '../linear-algebra/dense.ts';
import { hasNoSpread } from '../regression/has-no-spread.ts';
import { censoringSurvival } from './censoring-survival.ts';
import { arrangeForCox } from './cox-data.ts';
import { maximiseCox } from './cox-newton.ts';
import { createCoxSums } from './cox-sums.ts';
import { createFineGrayData, sweepFineGray } from './fine-gray-sweep.ts';
import { fineGrayMeat } from './fine-gray-variance.ts';
import { type FollowUp, indexFollowUp } from './follow-up.ts';
import { checkConfidenceLevel, hazardRatioTable } from './hazard-ratio-table.ts';
import type { CoxTies } from './tied-deaths.ts';

export interface FineGrayFit {
  readonly observations: number;
  /** Events of the cause of interest. */
  readonly events: number;
  /** Log subdistribution hazard ratios. */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly covariance: Float64Array;
  /** From the information of the weighted likelihood alone; too small or too large, since weights are estimated. */
  readonly naiveCovariance: Float64Array;
  readonly hazardRatios: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly zValues: Float64Array;
  readonly pValues: Float64Array;
  readonly nullLogLikelihood: number;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

export interface FineGrayOptions {
  readonly causes: number;
  readonly cause: number;
  /** Tied events of the cause: 'breslow' as crr, 'efron' as finegray with coxph. */
  readonly ties?: CoxTies;
  readonly censoringTies?: 'together' | 'events-first';
  readonly confidenceLevel?: number;
}

/**
 * Proportional hazards regression for the subdistribution of a competing event, by Fine and Gray.
 *
 * Model: the hazard of the subdistribution of `cause` is h0(t) exp(x' b). At an event time t those still under observation
 * are at risk, and those who had another event at T < t stay at risk with weight G(t-) / G(T-), G the probability of not
 * being censored.
 *
 *   V = I^-1 (sum (eta_i + psi_i)(eta_i + psi_i)') I^-1, eta the weighted score residual, psi the part due to estimating G
 *
 * Because the weights factorise, the risk sums are two running sums and an iteration costs no more than for Cox.
 *
 * Choices: Breslow ties, G and its ties, and the variance as cmprsk's crr. survival's finegray + coxph has Efron ties,
 * lets events leave before censorings (`censoringTies: 'events-first'`) and offers the naive or robust variance.
 *
 * Source: Fine JP, Gray RJ. J Am Stat Assoc 1999;94:496-509.
 * Checked against: crr of cmprsk 2.2-11 and finegray of survival 3.5-3.
 *
 * @param followUp events 0 censored, 1..`causes`; no starts, no weights
 */
export function fineGray(
  followUp: FollowUp,
  covariates: readonly ArrayLike<number>[],
  { causes, cause, ties = 'breslow', censoringTies = 'together', confidenceLevel = 0.95 }: FineGrayOptions,
): Estimation<FineGrayFit> {
  checkCompeting(followUp, causes, cause);
  checkConfidenceLevel(confidenceLevel);
  const indexed = indexFollowUp(followUp, causes);
  const n = indexed.length;
  const kinds = indexed.events.map((event) => (event === 0 ? 0 : event === cause ? 1 : 2));
  const cox = arrangeForCox({ ...indexed, events: kinds }, covariates, new Int32Array(n), 1);
  const events = cox.died.reduce((sum, died) => sum + died, 0);
  if (n === 0) return { status: 'not-estimable', reason: 'no-observations' };
  if (events === 0) return { status: 'not-estimable', reason: 'no-events' };
  const data = createFineGrayData(cox, kinds, censoringSurvival(indexed, censoringTies));
  const sums = createCoxSums(cox);
  const evaluate = (beta: Float64Array) => sweepFineGray(data, beta, ties, sums);
  evaluate(new Float64Array(covariates.length));
  const nullLogLikelihood = sums.logLikelihood;
  const optimum = maximiseCox(evaluate, sums, covariates.length);
  if (optimum.status === 'not-estimable') return optimum;
  const { beta, modelCovariance, iterations, decrement } = optimum.fit;
  const size = beta.length;
  const meat = fineGrayMeat(data, beta, sums);
  const covariance = multiply(multiply(modelCovariance, meat, size, size, size), modelCovariance, size, size, size);
  if (hasNoSpread(covariance, modelCovariance)) return { status: 'not-estimable', reason: 'no-standard-error' };
  const { modelCovariance: naiveCovariance, ...table } = hazardRatioTable(
    beta,
    covariance,
    modelCovariance,
    cox.covariates.scales,
    confidenceLevel,
  );
  const { logLikelihood } = sums;
  const gradientNorm = Math.sqrt(decrement);
  const fit = { observations: n, events, ...table, naiveCovariance, nullLogLikelihood, logLikelihood };
  return { status: 'estimated', fit: { ...fit, iterations, gradientNorm } };
}

function checkCompeting(followUp: FollowUp, causes: number, cause: number): void {
  if (followUp.starts !== undefined || followUp.weights !== undefined) {
    throw new InvalidInputError('starts', 'neither starts nor weights are used by fineGray');
  }
  if (!Number.isInteger(cause) || cause < 1 || cause > causes) {
    throw new InvalidInputError('cause', `cause is ${cause}; it must be a whole number from 1 to ${causes}`);
  }
}
