import type { SurvivalIntervalKind } from '@jointwise/statistics';
import { CommandFailure } from '../command-failure.ts';
import type { DataTable } from './data-table.ts';
import { completeRows } from './sample.ts';
import { choice, column, confidenceLevel, value } from './spec-schema.ts';

export interface FollowUpSpec {
  /** Column of times; with `start`, the end of each spell. */
  readonly time: string;
  readonly event: string;
  /** The value that means the event, when the column is not 0 and 1. */
  readonly eventValue?: string | number;
  readonly start?: string;
  readonly weights?: string;
}

export const followUpFields = { time: column, event: column, eventValue: value, start: column, weights: column };

/** Fields of the spec that say which curves are drawn, and how. */
export const curveFields = {
  group: column,
  times: { type: 'array', items: { type: 'number', minimum: 0 } },
  interval: choice('log-log', 'plain', 'log', 'logit', 'arcsin', 'none'),
  confidenceLevel,
} as const;

/** What `curveFields` hold. */
export interface CurveSpec {
  readonly group?: string;
  /** Times to print; every event time without it. */
  readonly times?: readonly number[];
  readonly interval?: SurvivalIntervalKind;
  readonly confidenceLevel?: number;
}

/** Follow-up of the rows that have it all, with any further columns a method needs. */
export function followUpOf(table: DataTable, spec: FollowUpSpec, further: readonly string[] = []) {
  const optional = [spec.start, spec.weights].filter((name) => name !== undefined);
  const { table: rows, sample } = completeRows(table, [spec.time, spec.event, ...optional, ...further]);
  const times = timesOf(rows, spec.time);
  const followUp = {
    times,
    events: rows.flags(spec.event, spec.eventValue, 'eventValue'),
    ...(spec.start === undefined ? {} : { starts: startsOf(rows, spec.start, times) }),
    ...(spec.weights === undefined ? {} : { weights: weightsOf(rows, spec.weights) }),
  };
  return { rows, sample, followUp };
}

/** Starts below the ends of their spells. */
function startsOf(table: DataTable, name: string, ends: Float64Array): Float64Array {
  const starts = table.numbers(name);
  const late = starts.findIndex((start, i) => start >= ends[i]);
  if (late < 0) return starts;
  throw new CommandFailure(`${table.place(late, name)}: a spell starts at ${starts[late]} and ends at ${ends[late]}`);
}

function weightsOf(table: DataTable, name: string): Float64Array {
  const weights = table.numbers(name);
  const wrong = weights.findIndex((weight) => !(weight > 0));
  if (wrong < 0) return weights;
  throw new CommandFailure(`${table.place(wrong, name)}: the weight is ${weights[wrong]}; it must be more than 0`);
}

/** Times of 0 or more. */
export function timesOf(table: DataTable, name: string): Float64Array {
  const times = table.numbers(name);
  const negative = times.findIndex((time) => time < 0);
  if (negative >= 0) throw new CommandFailure(`${table.place(negative, name)}: ${times[negative]} is a time before 0`);
  return times;
}
