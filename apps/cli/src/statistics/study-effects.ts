import type { JsonSchema } from '@jointwise/exchange';
import {
  type BinaryMeasure,
  binaryEffect,
  logRateRatio,
  logRatioOfMeans,
  meanDifference,
  type ProportionMeasure,
  proportionEffect,
  type StudyEffect,
  standardisedMeanDifference,
} from '@jointwise/statistics';
import { CommandFailure } from '../command-failure.ts';
import type { DataTable } from './data-table.ts';
import { choice, column } from './spec-schema.ts';

const continuous = {
  'mean-difference': meanDifference,
  'standardised-mean-difference': standardisedMeanDifference,
  'log-ratio-of-means': logRatioOfMeans,
} as const;
const binary: readonly BinaryMeasure[] = ['log-risk-ratio', 'log-odds-ratio', 'risk-difference'];
/** One arm alone: scales on which its proportion is pooled. */
const single: readonly ProportionMeasure[] = ['logit', 'double-arcsine', 'arcsine', 'raw', 'log'];

export interface StudyColumns {
  readonly effect?: string;
  readonly variance?: string;
  readonly standardError?: string;
  readonly events?: string;
  readonly total?: string;
  readonly time1?: string;
  readonly time2?: string;
  readonly events1?: string;
  readonly total1?: string;
  readonly events2?: string;
  readonly total2?: string;
  readonly mean1?: string;
  readonly sd1?: string;
  readonly n1?: string;
  readonly mean2?: string;
  readonly sd2?: string;
  readonly n2?: string;
}

const branch = (...names: readonly string[]): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, column])),
});

/** Effects with their variances or standard errors, tables or rates of two arms, their means, or events of one arm. */
export const studyColumnsSchema: JsonSchema = {
  oneOf: [
    branch('effect', 'variance'),
    branch('effect', 'standardError'),
    branch('events1', 'total1', 'events2', 'total2'),
    branch('events1', 'time1', 'events2', 'time2'),
    branch('events', 'total'),
    branch('mean1', 'sd1', 'n1', 'mean2', 'sd2', 'n2'),
  ],
};
export const measureSchema = choice(...binary, 'log-rate-ratio', ...single, ...Object.keys(continuous));

/** One effect with its variance per row; arm 1 against arm 2. */
export function studyEffects(table: DataTable, columns: StudyColumns, measure: string | undefined): StudyEffect[] {
  const read = Object.fromEntries(Object.entries(columns).map(([field, name]) => [field, table.numbers(name)]));
  return Array.from({ length: table.length }, (_, i) => {
    const row = Object.fromEntries(Object.entries(read).map(([field, values]) => [field, values[i]]));
    try {
      return effectOf(row, measure);
    } catch (error) {
      throw new CommandFailure(`row ${table.fileRow(i)}: ${(error as Error).message}`);
    }
  });
}

function effectOf(row: Readonly<Record<string, number>>, measure: string | undefined): StudyEffect {
  if (row.effect !== undefined)
    return positive({ effect: row.effect, variance: row.variance ?? row.standardError ** 2 });
  if (row.events !== undefined) {
    const chosen = single.find((one) => one === measure);
    if (chosen === undefined)
      throw new CommandFailure(`"measure" must be one of ${single.join(', ')} for events of one arm`);
    return proportionEffect(row.events, row.total, chosen);
  }
  if (row.time1 !== undefined) {
    if (measure !== 'log-rate-ratio') throw new CommandFailure('"measure" must be log-rate-ratio for events over time');
    return logRateRatio(row.events1, row.time1, row.events2, row.time2);
  }
  if (row.events1 !== undefined) {
    const chosen = binary.find((one) => one === measure);
    if (chosen === undefined)
      throw new CommandFailure(`"measure" must be one of ${binary.join(', ')} for tables of events`);
    const { events1, total1, events2, total2 } = row;
    return binaryEffect({ events1, total1, events2, total2 }, chosen);
  }
  if (measure === undefined || !(measure in continuous)) {
    throw new CommandFailure(`"measure" must be one of ${Object.keys(continuous).join(', ')} for means`);
  }
  const first = { mean: row.mean1, standardDeviation: row.sd1, n: row.n1 };
  const second = { mean: row.mean2, standardDeviation: row.sd2, n: row.n2 };
  return continuous[measure as keyof typeof continuous](first, second);
}

function positive(study: StudyEffect): StudyEffect {
  if (study.variance > 0) return study;
  throw new CommandFailure(`the variance is ${study.variance}; it must be more than 0`);
}
