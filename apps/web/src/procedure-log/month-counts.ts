import type { ProcedureLogRow } from '@jointwise/server/contract';
import { texts } from './texts.ts';

/** One month of the log over all joints and product classes. */
export interface MonthCount {
  readonly month: string;
  readonly rows: readonly ProcedureLogRow[];
  /** Sum of what is logged; null when nothing is. */
  readonly treated: number | null;
  readonly enrolled: number;
  /** Joints and classes with episodes that are not logged. */
  readonly notLogged: number;
}

/** The rows by month, in their order. */
export function monthCounts(rows: readonly ProcedureLogRow[]): readonly MonthCount[] {
  const months = new Map<string, ProcedureLogRow[]>();
  for (const row of rows) months.set(row.month, [...(months.get(row.month) ?? []), row]);
  return [...months].map(([month, own]) => ({
    month,
    rows: own,
    treated: own.every(({ treated }) => treated === null) ? null : total(own, ({ treated }) => treated ?? 0),
    enrolled: total(own, ({ enrolled }) => enrolled),
    notLogged: own.filter(({ treated }) => treated === null).length,
  }));
}

/** The answer first: what is missing, or how many of the treated are enrolled. */
export function logSentence(months: readonly MonthCount[]): string {
  const silent = months.filter(({ notLogged }) => notLogged > 0).length;
  if (months.length === 0) return texts('monthCounts.nobodyEnrolledNothingLogged');
  if (silent > 0) return texts('monthCounts.countMonthsMonthsNot', { count: silent, months: months.length });
  const enrolled = total(months, (month) => month.enrolled);
  return texts('monthCounts.enrolledMonthsTreatedEnrolled', {
    enrolled,
    months: total(months, ({ treated }) => treated ?? 0),
  });
}

function total<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}
