import { CommandFailure } from '../command-failure.ts';
import type { DataTable } from './data-table.ts';
import { timesOf } from './follow-up.ts';
import { completeRows } from './sample.ts';
import { column, count } from './spec-schema.ts';

export interface CausesSpec {
  readonly time: string;
  /** Column of 0 (censored) and the causes 1, 2, ... */
  readonly event: string;
  readonly cause?: number;
}

export const causesFields = { time: column, event: column, cause: count };

/** Follow-up with competing events. @throws CommandFailure if nobody had the cause of interest */
export function causesOf(table: DataTable, { time, event, cause = 1 }: CausesSpec, further: readonly string[]) {
  const { table: rows, sample } = completeRows(table, [time, event, ...further]);
  const events = rows.wholeNumbers(event, 0);
  if (!events.includes(cause)) throw new CommandFailure(`no row has ${cause} in column "${event}"`);
  const causes = events.reduce((most, code) => Math.max(most, code), 1);
  return { rows, sample, followUp: { times: timesOf(rows, time), events }, causes, cause };
}
