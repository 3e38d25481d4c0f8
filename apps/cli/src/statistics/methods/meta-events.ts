import {
  type BinaryMeasure,
  type BinaryMixedModelKind,
  binaryMixedModel,
  mantelHaenszelEffect,
  normalUpper,
  petoOddsRatio,
  type TwoByTwo,
} from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import type { DataTable } from '../data-table.ts';
import { percentOf, waldColumns } from '../estimate-rows.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, confidenceLevel, specSchema } from '../spec-schema.ts';

interface Spec {
  readonly study?: string;
  readonly columns: {
    readonly events1: string;
    readonly total1: string;
    readonly events2: string;
    readonly total2: string;
  };
  readonly measure?: BinaryMeasure;
  readonly method?: 'mantel-haenszel' | 'peto' | BinaryMixedModelKind;
  readonly effects?: 'random' | 'common';
  readonly confidenceLevel?: number;
}

const sentences = {
  'mantel-haenszel': 'common effect of Mantel and Haenszel, no continuity correction',
  peto: "common odds ratio by Peto's one step",
  'conditional-exact': 'mixed model, events of arm 1 non-central hypergeometric given all events',
  'conditional-approximate': 'mixed model, events of arm 1 binomial given all events',
  unconditional: 'mixed model, both arms binomial, a level for each study',
  'unconditional-random': 'mixed model, both arms binomial, levels of the studies from one normal distribution',
} as const;

/** Pooling of tables of events without a continuity correction. */
export const metaEventsMethod = defineMethod<Spec>({
  name: 'meta-events',
  title: 'Meta-analysis of events in two arms',
  schema: specSchema(
    {
      study: column,
      columns: {
        type: 'object',
        additionalProperties: false,
        required: ['events1', 'total1', 'events2', 'total2'],
        properties: { events1: column, total1: column, events2: column, total2: column },
      },
      measure: choice('log-odds-ratio', 'log-risk-ratio', 'risk-difference'),
      method: choice(
        'mantel-haenszel',
        'peto',
        'conditional-exact',
        'conditional-approximate',
        'unconditional',
        'unconditional-random',
      ),
      effects: choice('random', 'common'),
      confidenceLevel,
    },
    ['columns'],
  ),
  run(table, spec) {
    const { method = 'conditional-exact', measure = 'log-odds-ratio', confidenceLevel: level = 0.95 } = spec;
    if (method !== 'mantel-haenszel' && measure !== 'log-odds-ratio')
      throw new CommandFailure(`method ${method} pools odds ratios; "measure" ${measure} needs mantel-haenszel`);
    const { table: rows, sample } = completeRows(table, Object.values(spec.columns));
    const names = spec.study === undefined ? rows.rowNames() : rows.labels(spec.study);
    const found = pooled(tablesOf(rows, spec.columns), { ...spec, method, measure }, level);
    const z = found.estimate / found.standardError;
    return {
      model: `${measure} of ${rows.length} studies`,
      choices: [`${sentences[method]}; ${percentOf(level)} Wald intervals`],
      sample,
      tables: [
        {
          title: 'Pooled',
          columns: waldColumns,
          rows: [[measure, found.estimate, found.standardError, ...found.interval, z, 2 * normalUpper(Math.abs(z))]],
        },
        heterogeneity(found),
      ],
      notes: found.leftOut.map((i) => `${names[i]} was left out: nobody or everybody had the event`),
      fit: found.fit,
    };
  },
});

interface Found {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly tau2: number | undefined;
  readonly levelVariance?: number;
  readonly test: readonly [name: string, statistic: number, degreesOfFreedom: number, pValue: number];
  readonly leftOut: readonly number[];
  readonly fit: unknown;
}

function pooled(
  tables: readonly TwoByTwo[],
  spec: Spec & Required<Pick<Spec, 'method' | 'measure'>>,
  level: number,
): Found {
  const { method, measure, effects = 'random' } = spec;
  const options = { confidenceLevel: level };
  if (method === 'mantel-haenszel' || method === 'peto') {
    const estimation =
      method === 'peto' ? petoOddsRatio(tables, options) : mantelHaenszelEffect(tables, measure, options);
    const fit = fitOf('the pooled effect', estimation);
    const test = ['Q', fit.q, fit.degreesOfFreedom, fit.qPValue] as const;
    return { ...fit, tau2: undefined, test, leftOut: [], fit };
  }
  const fit = fitOf('the pooled effect', binaryMixedModel(tables, { ...options, model: method, effects }));
  const { statistic, degreesOfFreedom, pValue } = fit.heterogeneity;
  const test = ['likelihood ratio', statistic, degreesOfFreedom, pValue] as const;
  return { ...fit, tau2: fit.betweenStudyVariance, test, fit };
}

function tablesOf(table: DataTable, columns: Spec['columns']): TwoByTwo[] {
  const read = {
    events1: table.numbers(columns.events1),
    total1: table.numbers(columns.total1),
    events2: table.numbers(columns.events2),
    total2: table.numbers(columns.total2),
  };
  return Array.from({ length: table.length }, (_, i) => {
    for (const arm of [1, 2] as const) {
      const [events, total] = [read[`events${arm}`][i], read[`total${arm}`][i]];
      const isPossible =
        Number.isInteger(events) && Number.isInteger(total) && events >= 0 && events <= total && total > 0;
      if (!isPossible) {
        const place = table.place(i, columns[`events${arm}`]);
        throw new CommandFailure(`${place}: ${events} events of ${total} in arm ${arm} are not possible`);
      }
    }
    return { events1: read.events1[i], total1: read.total1[i], events2: read.events2[i], total2: read.total2[i] };
  });
}

function heterogeneity({ test, tau2, levelVariance }: Found): PrintedTable {
  const variances = [
    ...(tau2 === undefined ? [] : [`tau2 ${tau2.toPrecision(5)}`]),
    ...(levelVariance === undefined ? [] : [`variance of levels ${levelVariance.toPrecision(5)}`]),
  ];
  return {
    title: ['Heterogeneity', ...variances].join(', ').replace(',', ':'),
    columns: [
      ['test', 'text'],
      ['chi-squared', 'number'],
      ['df', 'count'],
      ['p', 'p'],
    ],
    rows: [[...test]],
  };
}
