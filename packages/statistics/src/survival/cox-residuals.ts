import { InvalidInputError } from '../estimation.ts';
import { createFactor, factorise, invertFactored } from '../linear-algebra/symmetric-system.ts';
import { type CoxData, strataOf } from './cox-data.ts';
import { prepareCox } from './cox-prepare.ts';
import { type CoxScoreResiduals, coxScoreResiduals, livedThrough } from './cox-score-residuals.ts';
import { createCoxSums } from './cox-sums.ts';
import { sweepCox } from './cox-sweep.ts';
import type { FollowUp } from './follow-up.ts';
import type { CoxTies } from './tied-deaths.ts';

export interface CoxResiduals {
  /** Events less expected events, one per observation. */
  readonly martingale: Float64Array;
  /** Score and dfbeta residuals, observation by observation, covariates within; unweighted. */
  readonly score: Float64Array;
  readonly dfbeta: Float64Array;
  /** One row per event, by stratum and time: its covariates less their mean over the risk set. */
  readonly schoenfeld: Float64Array;
  /** Observation of each Schoenfeld row. */
  readonly schoenfeldRows: Int32Array;
  /** Baseline cumulative hazard at covariates 0, per stratum and distinct time. */
  readonly baseline: readonly {
    readonly stratum: number;
    readonly times: Float64Array;
    readonly hazard: Float64Array;
  }[];
}

/**
 * Residuals and baseline hazard of a Cox model at given coefficients.
 *
 *   martingale d_i - exp(eta_i) H(t_i);   score as `coxScoreResiduals`;   dfbeta = score I^-1;   schoenfeld z_i - zbar(t_i)
 *
 * Choices: those of survival's residuals.coxph and basehaz(centered = FALSE).
 * Source: Therneau TM, Grambsch PM. Modeling Survival Data. Springer, 2000, chapter 4.
 */
export function coxResiduals(
  followUp: FollowUp,
  covariates: readonly ArrayLike<number>[],
  coefficients: ArrayLike<number>,
  { ties = 'efron', strata }: { readonly ties?: CoxTies; readonly strata?: ArrayLike<number> } = {},
): CoxResiduals {
  if (coefficients.length !== covariates.length) {
    throw new InvalidInputError('coefficients', `${covariates.length} coefficients are needed, one per covariate`);
  }
  const { indexed, data, beta } = prepareCox(followUp, covariates, coefficients, strata);
  const sums = createCoxSums(data);
  sweepCox(data, beta, ties, sums);
  const factor = factorise(sums.information, createFactor(data.covariates.columns));
  const lived = livedThrough(data, beta, ties, sums);
  const sorted = coxScoreResiduals(data, sums, lived);
  const { means } = data.covariates;
  const shift = means.reduce((sum, mean, c) => sum + mean * coefficients[c], sums.largestEta);
  return {
    ...inOriginalOrder(data, sorted, invertFactored(factor)),
    ...schoenfeldRows(data, lived.means),
    baseline: baselineHazard(data, indexed.grid, sums.hazards, Math.exp(-shift)),
  };
}

function inOriginalOrder(data: CoxData, sorted: CoxScoreResiduals, inverse: Float64Array) {
  const { columns, scales } = data.covariates;
  const martingale = new Float64Array(data.length);
  const score = new Float64Array(data.length * columns);
  const dfbeta = new Float64Array(data.length * columns);
  for (let k = 0; k < data.length; k++) {
    const row = data.order[k];
    martingale[row] = sorted.martingale[k];
    for (let c = 0; c < columns; c++) {
      let sum = 0;
      for (let d = 0; d < columns; d++) sum += sorted.score[k * columns + d] * inverse[d * columns + c];
      score[row * columns + c] = sorted.score[k * columns + c] * scales[c];
      dfbeta[row * columns + c] = sum / scales[c];
    }
  }
  return { martingale, score, dfbeta };
}

function schoenfeldRows(data: CoxData, means: Float64Array) {
  const { columns, rows, scales } = data.covariates;
  const { first } = data.blocks;
  const observations: number[] = [];
  const schoenfeld: number[] = [];
  for (const [from, to] of strataOf(data.blocks)) {
    for (let block = to - 1; block >= from; block--) {
      for (let k = first[block]; k < first[block + 1]; k++) {
        if (data.died[k] === 0) continue;
        observations.push(data.order[k]);
        for (let c = 0; c < columns; c++) {
          schoenfeld.push((rows[k * columns + c] - means[block * columns + c]) * scales[c]);
        }
      }
    }
  }
  return { schoenfeld: Float64Array.from(schoenfeld), schoenfeldRows: Int32Array.from(observations) };
}

function baselineHazard(data: CoxData, grid: Float64Array, hazards: Float64Array, factor: number) {
  const { blocks, ends } = data;
  return Array.from(strataOf(data.blocks), ([from, to]) => {
    const times = new Float64Array(to - from);
    const hazard = new Float64Array(to - from);
    let total = 0;
    for (let block = to - 1; block >= from; block--) {
      total += hazards[block];
      times[to - 1 - block] = grid[ends[blocks.first[block]]];
      hazard[to - 1 - block] = total * factor;
    }
    return { stratum: blocks.strata[from], times, hazard };
  });
}
