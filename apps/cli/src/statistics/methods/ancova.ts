import { ancova, type LinearModelFit } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { type CovariateSpec, covariatesOf, refuseProducts, sumOf } from '../covariates.ts';
import { percentOf, tColumns, tRow } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, columnList, confidenceLevel, factors, specSchema, value } from '../spec-schema.ts';

interface Spec extends CovariateSpec {
  readonly outcome: string;
  readonly arm: string;
  readonly control: string | number;
  readonly robust?: 'HC0' | 'HC1' | 'HC2' | 'HC3';
  readonly confidenceLevel?: number;
}

/** Analysis of covariance: one outcome per row, arms compared at equal covariates. */
export const ancovaMethod = defineMethod<Spec>({
  name: 'ancova',
  title: 'Analysis of covariance',
  schema: specSchema(
    {
      outcome: column,
      arm: column,
      control: value,
      covariates: columnList,
      factors,
      robust: choice('HC0', 'HC1', 'HC2', 'HC3'),
      confidenceLevel,
    },
    ['outcome', 'arm', 'control'],
  ),
  run(table, spec) {
    const { robust, covariates: named = [], confidenceLevel: level = 0.95 } = spec;
    refuseProducts(table, named);
    const { table: rows, sample } = completeRows(table, [spec.outcome, spec.arm, ...named]);
    const arms = groupingOf(rows, spec.arm, spec.control);
    if (arms.labels.length < 2) throw new CommandFailure(`column "${spec.arm}" has only "${arms.labels[0]}"`);
    const covariates = covariatesOf(rows, spec);
    const options = {
      covariates,
      groupNames: arms.labels,
      confidenceLevel: level,
      ...(robust === undefined ? {} : { robust }),
    };
    const fit = fitOf('the adjusted means', ancova(rows.numbers(spec.outcome), arms.codes, options));
    return {
      model: `${spec.outcome} ~ ${sumOf([...covariates.map(({ name }) => name), spec.arm])}`,
      choices: [
        `adjusted means hold covariates at their means; ${percentOf(level)} t intervals from the residual variance`,
      ],
      sample,
      tables: [
        coefficientTable(fit.model, robust ?? 'HC3'),
        {
          title: `Adjusted means of ${spec.outcome}`,
          columns: tColumns.slice(0, 6),
          rows: fit.means.map((mean) => tRow(mean.group, mean).slice(0, 6)),
        },
        {
          title: 'Differences between arms',
          columns: tColumns,
          rows: fit.differences.map((one) => tRow(`${one.group} - ${one.against}`, one)),
        },
      ],
      notes: [
        ...fit.model.aliased.map((name) => `${name} follows from earlier columns and was left out`),
        ...(fit.model.robustStandardErrors === undefined
          ? ['no robust standard errors: a row is alone in its category']
          : []),
      ],
      fit,
    };
  },
});

function coefficientTable(model: LinearModelFit, robust: string): PrintedTable {
  const { residualStandardDeviation, residualDegreesOfFreedom, robustStandardErrors } = model;
  const hasRobust = robustStandardErrors !== undefined;
  return {
    title: `Coefficients (residual SD ${residualStandardDeviation.toPrecision(5)} on ${residualDegreesOfFreedom} df)`,
    columns: hasRobust ? [...tColumns, [`SE ${robust}`, 'number']] : tColumns,
    rows: model.coefficients.map((one, j) => [...tRow(one.name, one), ...(hasRobust ? [robustStandardErrors[j]] : [])]),
  };
}
