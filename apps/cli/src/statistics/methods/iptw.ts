import { type BalanceRow, drawBalancePlot } from '@jointwise/report';
import {
  type AugmentedFit,
  augmentedWeighting,
  balance,
  type CovariateBalance,
  type Estimand,
  inverseProbabilityWeighting,
  normalUpper,
} from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import { percentOf, waldColumns } from '../estimate-rows.ts';
import { type TwoArms, twoArms } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, columnList, confidenceLevel, factors, specSchema, value } from '../spec-schema.ts';

interface Spec extends CovariateSpec {
  readonly outcome: string;
  readonly arm: string;
  readonly control: string | number;
  readonly treated?: string | number;
  readonly covariates: readonly string[];
  readonly estimand?: Estimand;
  readonly stabilised?: boolean;
  readonly trim?: readonly [number, number];
  readonly scale?: 'difference' | 'log-odds-ratio';
  readonly variance?: 'm-estimation' | 'HC0' | 'HC1' | 'HC3';
  /** The doubly robust estimate beside the weighted one. */
  readonly augmented?: boolean;
  readonly confidenceLevel?: number;
}

/** Propensity scores, weights, balance before and after, weighted comparison. */
export const iptwMethod = defineMethod<Spec>({
  name: 'iptw',
  title: 'Inverse probability of treatment weighting',
  schema: specSchema(
    {
      outcome: column,
      arm: column,
      control: value,
      treated: value,
      covariates: { ...columnList, minItems: 1 },
      factors,
      estimand: choice('ATE', 'ATT', 'ATC', 'ATO'),
      stabilised: { type: 'boolean' },
      trim: { type: 'array', items: { type: 'number', minimum: 0, maximum: 1 }, minItems: 2 },
      scale: choice('difference', 'log-odds-ratio'),
      variance: choice('m-estimation', 'HC0', 'HC1', 'HC3'),
      augmented: { type: 'boolean' },
      confidenceLevel,
    },
    ['outcome', 'arm', 'control', 'covariates'],
  ),
  run(table, spec) {
    const { estimand = 'ATE', scale = 'difference', variance = 'm-estimation', confidenceLevel: level = 0.95 } = spec;
    checkTrim(spec.trim);
    const { table: rows, sample } = completeRows(table, [spec.outcome, spec.arm, ...spec.covariates]);
    const arms = twoArms(rows, spec);
    const covariates = covariatesOf(arms.table, spec);
    const values = covariates.map((one) => one.values);
    const { stabilised, trim } = spec;
    const options = {
      estimand,
      scale,
      variance,
      confidenceLevel: level,
      ...(stabilised === undefined ? {} : { stabilised }),
      ...(trim === undefined ? {} : { trim }),
    };
    const outcome = arms.table.numbers(spec.outcome);
    const fit = fitOf('the weighted comparison', inverseProbabilityWeighting(outcome, arms.isTreated, values, options));
    const denominator = estimand === 'ATT' ? 'treated' : estimand === 'ATC' ? 'control' : 'pooled';
    const before = balance(values, arms.isTreated, { denominator });
    const after = balance(values, arms.isTreated, { denominator, weights: fit.weights.weights });
    const names = covariates.map(({ name }) => name);
    const z = fit.estimate / fit.standardError;
    const augmented =
      spec.augmented === true
        ? fitOf(
            'the doubly robust comparison',
            augmentedWeighting(outcome, arms.isTreated, values, { confidenceLevel: level }),
          )
        : undefined;
    return {
      model: `${spec.outcome}, ${arms.treated} against ${arms.control}; logit of the score ~ ${sumOf(names)}`,
      choices: [
        `estimand ${estimand}, ${stabilised === true ? 'stabilised' : 'unstabilised'} weights${trim === undefined ? '' : `, scores outside ${trim[0]} to ${trim[1]} left out`}`,
        `variance by ${variance}; ${percentOf(level)} Wald intervals`,
      ],
      sample: { ...sample, used: arms.table.length },
      tables: [
        {
          title: `Weighted ${scale === 'difference' ? 'means and difference' : 'log odds ratio'}`,
          columns: waldColumns,
          rows: [
            [arms.treated, fit.meanTreated, undefined, undefined, undefined, undefined, undefined],
            [arms.control, fit.meanControl, fit.controlStandardError, undefined, undefined, undefined, undefined],
            ['comparison', fit.estimate, fit.standardError, ...fit.interval, z, fit.pValue],
          ],
        },
        ...(augmented === undefined ? [] : [augmentedTable(arms, augmented)]),
        balanceTable(names, before, after),
        {
          title: 'Weights',
          columns: [
            ['arm', 'text'],
            ['effective sample size', 'number'],
          ],
          rows: [
            [arms.treated, fit.weights.effectiveTreated],
            [arms.control, fit.weights.effectiveControl],
          ],
        },
      ],
      figures: {
        balance: drawBalancePlot(balanceRows(names, before, after), `${arms.table.length} participants`, 620),
      },
      notes: fit.weights.flags.map((flag) => `positivity is in doubt: ${flag.replaceAll('-', ' ')}`),
      fit: { covariates: names, ...fit, augmented, balance: { before, after } },
    };
  },
});

function checkTrim(trim: Spec['trim']): void {
  if (trim === undefined || (trim.length === 2 && trim[0] < trim[1])) return;
  throw new CommandFailure('"trim" is two numbers, the lowest and the highest score to keep');
}

function augmentedTable({ treated, control }: TwoArms, fit: AugmentedFit): PrintedTable {
  const z = fit.estimate / fit.standardError;
  const nothing = [undefined, undefined, undefined, undefined, undefined];
  return {
    title: 'Doubly robust means and difference (augmented weighting, ATE)',
    columns: waldColumns,
    rows: [
      [treated, fit.meanTreated, ...nothing],
      [control, fit.meanControl, ...nothing],
      ['comparison', fit.estimate, fit.standardError, ...fit.interval, z, 2 * normalUpper(Math.abs(z))],
    ],
  };
}

function balanceTable(
  names: readonly string[],
  before: readonly CovariateBalance[],
  after: readonly CovariateBalance[],
): PrintedTable {
  return {
    title: 'Balance: standardised mean differences',
    columns: [
      ['', 'text'],
      ['before', 'number'],
      ['after', 'number'],
    ],
    rows: names.map((name, j) => [name, before[j].standardisedDifference, after[j].standardisedDifference]),
  };
}

function balanceRows(
  names: readonly string[],
  before: readonly CovariateBalance[],
  after: readonly CovariateBalance[],
): BalanceRow[] {
  return names.map((covariate, j) => ({
    covariate,
    before: Math.abs(before[j].standardisedDifference),
    after: Math.abs(after[j].standardisedDifference),
  }));
}
