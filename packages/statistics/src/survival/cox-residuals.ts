import { InvalidInputError } from '../estimation.ts';
import { createFactor, factorise, invertFactored } from '../regression/symmetric-system.ts';
import { prepareCox } from './cox-prepare.ts';
import { coxScoreResiduals } from './cox-score-residuals.ts';
import { type CoxTies, createCoxSums, sweepCox } from './cox-sweep.ts';
import type { FollowUp } from './follow-up.ts';

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
  const { columns, rows, scales, means } = data.covariates;
  const sums = createCoxSums(data);
  sweepCox(data, beta, ties, sums);
  const inverse = invertFactored(factorise(sums.information, createFactor(columns)));
  const sorted = coxScoreResiduals(data, beta, ties, sums);
  const n = data.length;
  const martingale = new Float64Array(n);
  const score = new Float64Array(n * columns);
  const dfbeta = new Float64Array(n * columns);
  for (let k = 0; k < n; k++) {
    const row = data.order[k];
    martingale[row] = sorted.martingale[k];
    for (let c = 0; c < columns; c++) {
      let sum = 0;
      for (let d = 0; d < columns; d++) sum += sorted.score[k * columns + d] * inverse[d * columns + c];
      score[row * columns + c] = sorted.score[k * columns + c] * scales[c];
      dfbeta[row * columns + c] = sum / scales[c];
    }
  }
  const shift = means.reduce((sum, mean, c) => sum + mean * coefficients[c], sums.largestEta);
  const schoenfeldRows: number[] = [];
  const schoenfeld: number[] = [];
  const baseline: { stratum: number; times: Float64Array; hazard: Float64Array }[] = [];
  const { blocks } = data;
  for (let from = 0; from < blocks.count; ) {
    let to = from + 1;
    while (to < blocks.count && blocks.startsStratum[to] === 0) to++;
    const times = new Float64Array(to - from);
    const hazard = new Float64Array(to - from);
    let total = 0;
    for (let block = to - 1; block >= from; block--) {
      total += sorted.hazards[block];
      times[to - 1 - block] = indexed.grid[data.ends[blocks.first[block]]];
      hazard[to - 1 - block] = total * Math.exp(-shift);
      for (let k = blocks.first[block]; k < blocks.first[block + 1]; k++) {
        if (data.died[k] === 0) continue;
        schoenfeldRows.push(data.order[k]);
        for (let c = 0; c < columns; c++) {
          schoenfeld.push((rows[k * columns + c] - sorted.means[block * columns + c]) * scales[c]);
        }
      }
    }
    baseline.push({ stratum: blocks.strata[from], times, hazard });
    from = to;
  }
  return {
    martingale,
    score,
    dfbeta,
    schoenfeld: Float64Array.from(schoenfeld),
    schoenfeldRows: Int32Array.from(schoenfeldRows),
    baseline,
  };
}
