import { gComputation, normalUpper } from '@jointwise/statistics';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import { percentOf, waldColumns } from '../estimate-rows.ts';
import { twoArms } from '../grouping.ts';
import { defineMethod, fitOf } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, columnList, confidenceLevel, factors, specSchema, value } from '../spec-schema.ts';

interface Spec extends CovariateSpec {
  readonly responder: string;
  readonly responderValue?: string | number;
  readonly arm: string;
  readonly control: string | number;
  readonly treated?: string | number;
  readonly confidenceLevel?: number;
}

/** Marginal risk difference by g-computation over a logistic regression. */
export const adjustedRiskDifferenceMethod = defineMethod<Spec>({
  name: 'adjusted-risk-difference',
  title: 'Risk difference at equal covariates (g-computation)',
  schema: specSchema(
    {
      responder: column,
      responderValue: value,
      arm: column,
      control: value,
      treated: value,
      covariates: columnList,
      factors,
      confidenceLevel,
    },
    ['responder', 'arm', 'control'],
  ),
  run(table, spec) {
    const { confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [spec.responder, spec.arm, ...(spec.covariates ?? [])]);
    const arms = twoArms(rows, spec);
    const covariates = covariatesOf(arms.table, spec);
    const outcome = arms.table.flags(spec.responder, spec.responderValue, 'responderValue');
    const columns = covariates.map(({ values }) => values);
    const options = { confidenceLevel: level };
    const fit = fitOf('the risk difference', gComputation(outcome, arms.isTreated, columns, options));
    const z = fit.riskDifference / fit.robustStandardError;
    const nothing = [undefined, undefined, undefined, undefined, undefined];
    return {
      model: `logit of ${spec.responder} ~ ${sumOf([...covariates.map(({ name }) => name), spec.arm])}, averaged over all participants`,
      choices: [`robust variance with sampled covariates; ${percentOf(level)} Wald interval`],
      sample: { ...sample, used: arms.table.length },
      tables: [
        {
          title: 'Standardised risks',
          columns: waldColumns,
          rows: [
            [arms.treated, fit.treated, ...nothing],
            [arms.control, fit.control, ...nothing],
            [
              'difference',
              fit.riskDifference,
              fit.robustStandardError,
              ...fit.interval,
              z,
              2 * normalUpper(Math.abs(z)),
            ],
          ],
        },
      ],
      notes: [
        `risk ratio ${fit.riskRatio.toPrecision(5)}; SE with fixed covariates ${fit.standardError.toPrecision(5)}`,
      ],
      fit,
    };
  },
});
