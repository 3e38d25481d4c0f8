import {
  type BetweenStudyMethod,
  eggerTest,
  heterogeneityInterval,
  type IntervalMethod,
  type MetaAnalysisFit,
  metaAnalysis,
  type PredictionConvention,
  predictionInterval,
  type StudyEffect,
} from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { percentOf } from '../estimate-rows.ts';
import { forestFigure, funnelFigure } from '../figures/study-figures.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { type Sensitivity, sensitivities, sensitivityOf } from '../sensitivity-tables.ts';
import { choice, column, columnList, confidenceLevel, specSchema } from '../spec-schema.ts';
import { measureSchema, type StudyColumns, studyColumnsSchema, studyEffects } from '../study-effects.ts';

interface Spec {
  readonly study?: string;
  readonly columns: StudyColumns;
  readonly measure?: string;
  readonly method?: BetweenStudyMethod | 'fixed';
  readonly interval?: IntervalMethod;
  readonly prediction?: PredictionConvention;
  readonly moderators?: readonly string[];
  readonly sensitivity?: readonly Sensitivity[];
  readonly confidenceLevel?: number;
}

/** Pooling of studies, heterogeneity, prediction interval, meta-regression. */
export const metaAnalysisMethod = defineMethod<Spec>({
  name: 'meta-analysis',
  title: 'Meta-analysis',
  schema: specSchema(
    {
      study: column,
      columns: studyColumnsSchema,
      measure: measureSchema,
      method: choice('REML', 'DL', 'PM', 'ML', 'EB', 'SJ', 'HE', 'HS', 'fixed'),
      interval: choice('wald', 'hartung-knapp', 'hartung-knapp-truncated'),
      prediction: choice('normal', 'k-1', 'k-2'),
      moderators: columnList,
      sensitivity: { type: 'array', items: choice(...sensitivities) },
      confidenceLevel,
    },
    ['columns'],
  ),
  run(table, spec) {
    const { method = 'REML', interval = 'wald', moderators = [], confidenceLevel: level = 0.95 } = spec;
    // The t distribution on k - 2 goes with the Wald standard error, that on k - 1 with Hartung and Knapp's.
    const { prediction = interval === 'wald' ? 'k-2' : 'k-1' } = spec;
    const { table: rows, sample } = completeRows(table, [...Object.values(spec.columns), ...moderators]);
    const studies = studyEffects(rows, spec.columns, spec.measure);
    const effects = studies.map(({ effect }) => effect);
    const variances = studies.map(({ variance }) => variance);
    const options = {
      method,
      interval,
      confidenceLevel: level,
      moderators: Object.fromEntries(moderators.map((name) => [name, rows.numbers(name)])),
    };
    const fit = fitOf('the pooled effect', metaAnalysis(effects, variances, options));
    const isPlain = moderators.length === 0;
    if (!isPlain && spec.sensitivity !== undefined)
      throw new CommandFailure('"sensitivity" is for a pooled effect without "moderators"');
    const predicted = isPlain ? predictionInterval(fit, prediction, { confidenceLevel: level }) : undefined;
    const spread = isPlain ? heterogeneityInterval(effects, variances, { confidenceLevel: level }) : undefined;
    const egger = isPlain ? eggerTest(effects, variances) : undefined;
    const names = spec.study === undefined ? rows.rowNames() : rows.labels(spec.study);
    const { moderators: _, ...pooling } = options;
    const further = (spec.sensitivity ?? []).map((kind) => sensitivityOf(kind, { names, effects, variances, pooling }));
    const pooled = coefficients(fit);
    if (predicted !== undefined)
      pooled.push([`prediction, ${prediction}`, undefined, undefined, ...predicted.interval]);
    const pictured = {
      ...{ names, studies, fit, measure: spec.measure ?? 'effect', confidenceLevel: level },
      prediction: predicted?.interval,
    };
    return {
      figures: isPlain ? { forest: forestFigure(pictured), funnel: funnelFigure(pictured) } : {},
      model: `${spec.measure ?? 'effect'} of ${fit.studies} studies${isPlain ? '' : ` ~ ${moderators.join(' + ')}`}, ${method === 'fixed' ? 'common effect' : `random effects by ${method}`}`,
      choices: [
        `${percentOf(level)} intervals: ${interval}${predicted === undefined ? '' : `; prediction interval ${prediction}`}`,
      ],
      sample,
      tables: [
        studyTable(names, studies, fit),
        { title: 'Pooled', columns: pooledColumns, rows: pooled },
        heterogeneity(fit, spread),
        ...further.map(({ table: printed }) => printed),
      ],
      notes:
        egger?.status === 'estimated'
          ? [
              `Egger's test: t = ${egger.fit.statistic.toFixed(4)}, df ${egger.fit.degreesOfFreedom}, p = ${egger.fit.pValue.toFixed(4)} (of use from about ten studies on).`,
            ]
          : [],
      fit: {
        ...fit,
        effects: names.map((study, i) => ({ study, ...studies[i] })),
        prediction: predicted,
        heterogeneity: spread,
        egger,
        sensitivity: Object.fromEntries(further.map(({ kind, found }) => [kind, found])),
      },
    };
  },
});

const pooledColumns = [
  ['', 'text'],
  ['estimate', 'number'],
  ['SE', 'number'],
  ['lower', 'number'],
  ['upper', 'number'],
  ['statistic', 'number'],
  ['p', 'p'],
] as const;

function coefficients(fit: MetaAnalysisFit): (string | number | undefined)[][] {
  return fit.coefficients.map((one) => [
    one.name,
    one.estimate,
    one.standardError,
    ...one.interval,
    one.statistic,
    one.pValue,
  ]);
}

function studyTable(
  names: readonly string[],
  studies: readonly StudyEffect[],
  { weights }: MetaAnalysisFit,
): PrintedTable {
  return {
    title: 'Studies',
    columns: [
      ['study', 'text'],
      ['effect', 'number'],
      ['SE', 'number'],
      ['weight %', 'number'],
    ],
    rows: studies.map(({ effect, variance }, i) => [names[i], effect, Math.sqrt(variance), weights[i]]),
  };
}

function heterogeneity(
  fit: MetaAnalysisFit,
  spread: ReturnType<typeof heterogeneityInterval> | undefined,
): PrintedTable {
  const limits = spread?.status === 'estimated' ? spread.fit : undefined;
  return {
    title: `Heterogeneity: Q ${fit.q.toFixed(4)} on ${fit.degreesOfFreedom} df, p ${fit.qPValue < 0.0001 ? '< 0.0001' : fit.qPValue.toFixed(4)}`,
    columns: [
      ['', 'text'],
      ['estimate', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: [
      ['tau2', fit.betweenStudyVariance, ...(limits?.betweenStudyVariance ?? [])],
      ['I2 %', fit.i2, ...(limits?.i2 ?? [])],
      ['H2', fit.h2, ...(limits?.h2 ?? [])],
    ],
  };
}
