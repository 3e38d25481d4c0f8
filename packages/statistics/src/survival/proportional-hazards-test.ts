import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { quadraticForm } from '../linear-algebra/symmetric-system.ts';
import type { CoxTest } from './cox.ts';
import type { CoxData } from './cox-data.ts';
import { prepareCox } from './cox-prepare.ts';
import { createCoxSums } from './cox-sums.ts';
import { sweepCox } from './cox-sweep.ts';
import type { FollowUp, IndexedFollowUp } from './follow-up.ts';
import type { CoxTies } from './tied-deaths.ts';

/** The function of time along which hazard ratios may drift. */
export type TimeTransform = 'km' | 'rank' | 'identity' | 'log';

export interface ProportionalHazardsTest {
  /** One test per covariate, or per term when terms were named, and one for all. */
  readonly terms: readonly CoxTest[];
  readonly global: CoxTest;
  readonly transform: TimeTransform;
}

export interface ProportionalHazardsOptions {
  readonly transform?: TimeTransform;
  readonly ties?: CoxTies;
  readonly strata?: ArrayLike<number>;
  /** Covariate numbers that form one term each, e.g. [[0], [1, 2]] for a factor of three levels in columns 1 and 2. */
  readonly terms?: readonly (readonly number[])[];
}

/**
 * Score test of proportional hazards: of adding x g(t) to a Cox model, by Grambsch and Therneau.
 *
 *   u = sum over event times of (g(t) - gbar) r(t),  r the summed Schoenfeld residuals
 *   information [[sum V, sum g V], [sum g V, sum g^2 V]],  V the information of each event time
 *
 * Choices: the exact score test of survival >= 3.0 (not the approximation with a constant V of earlier versions); g is
 * 1 - S(t-) of the pooled product-limit estimate by default; 'rank' is the mean rank of the time among all times.
 *
 * Source: Grambsch PM, Therneau TM. Biometrika 1994;81:515-526.
 * Checked against: cox.zph of R's survival 3.5-3.
 *
 * @param coefficients of the fitted model, one per covariate
 */
export function proportionalHazardsTest(
  followUp: FollowUp,
  covariates: readonly ArrayLike<number>[],
  coefficients: ArrayLike<number>,
  { transform = 'km', ties = 'efron', strata, terms }: ProportionalHazardsOptions = {},
): Estimation<ProportionalHazardsTest> {
  if (coefficients.length !== covariates.length) {
    throw new InvalidInputError('coefficients', `${covariates.length} coefficients are needed, one per covariate`);
  }
  const { indexed, data, beta } = prepareCox(followUp, covariates, coefficients, strata);
  const size = covariates.length;
  const g = transformByBlock(indexed, data, transform);
  if (g === undefined) return { status: 'not-estimable', reason: 'no-events' };
  const sums = createCoxSums(data);
  sweepCox(data, beta, ties, sums);
  const plain = sums.information.slice();
  sweepCox(
    data,
    beta,
    ties,
    sums,
    g.map((value) => value * value),
  );
  const squared = sums.information.slice();
  sweepCox(data, beta, ties, sums, g);
  const crossed = sums.information;
  const test = (columns: readonly number[]): CoxTest => {
    const total = size + columns.length;
    const matrix = new Float64Array(total * total);
    const score = new Float64Array(total);
    const source = (r: number, c: number) => (r < size ? (c < size ? plain : crossed) : c < size ? crossed : squared);
    const index = (r: number) => (r < size ? r : columns[r - size]);
    for (let r = 0; r < total; r++) {
      if (r >= size) score[r] = sums.score[columns[r - size]];
      for (let c = 0; c < total; c++) matrix[r * total + c] = source(r, c)[index(r) * size + index(c)];
    }
    const statistic = quadraticForm(matrix, score).value;
    return { statistic, degreesOfFreedom: columns.length, pValue: chiSquaredUpper(statistic, columns.length) };
  };
  const all = covariates.map((_, c) => c);
  const fit = { terms: (terms ?? all.map((c) => [c])).map(test), global: test(all), transform };
  return { status: 'estimated', fit };
}

/** g(t) of each block less its mean over all events, or undefined without events. */
function transformByBlock(
  { length, grid, ends, entries, events }: IndexedFollowUp,
  data: CoxData,
  transform: TimeTransform,
): Float64Array | undefined {
  const size = grid.length;
  const observed = new Float64Array(size);
  const died = new Float64Array(size);
  const entered = new Float64Array(size);
  for (let i = 0; i < length; i++) {
    observed[ends[i]]++;
    if (events[i] === 1) died[ends[i]]++;
    if (entries !== undefined) entered[entries[i]]++;
  }
  const value = new Float64Array(size);
  let sum = 0;
  let total = 0;
  let before = 0;
  let survival = 1;
  let atRisk = entries === undefined ? length : 0;
  for (let j = 0; j < size; j++) {
    if (transform === 'km') value[j] = 1 - survival;
    else if (transform === 'rank') value[j] = before + (observed[j] + 1) / 2;
    else value[j] = transform === 'log' ? Math.log(grid[j]) : grid[j];
    if (died[j] > 0) {
      survival *= 1 - died[j] / atRisk;
      sum += died[j] * value[j];
      total += died[j];
    }
    before += observed[j];
    atRisk += (entries === undefined ? 0 : entered[j]) - observed[j];
  }
  if (total === 0) return undefined;
  const { blocks } = data;
  return Float64Array.from({ length: blocks.count }, (_, b) => {
    return blocks.deaths[b] === 0 ? 0 : value[data.ends[blocks.first[b]]] - sum / total;
  });
}
