import type { EstimandVariable, IntercurrentCode, VisitDefinition } from '@jointwise/definitions';
import { never } from '../datasets/estimand-facts.ts';
import { deriveCovariates } from './covariates.ts';
import { type AnalysisFrame, visitOf } from './frame.ts';
import { intercurrentDays } from './intercurrent-days.ts';
import type { MeanProblem } from './mean-effect.ts';
import type { AnalysisRows } from './select-rows.ts';
import { valuesAt, valuesBefore } from './visit-values.ts';

/** A problem whose last column is the variable at the horizon, and what it was made from. */
export interface ChangeValues {
  readonly problem: MeanProblem;
  readonly before: Float64Array;
  readonly visitNames: readonly string[];
  /** 1 where the variable was measured at the horizon, whatever happened before. */
  readonly answered: Uint8Array;
}

type ChangeVariable = Extract<EstimandVariable, { kind: 'change' }>;

/**
 * Values at the visits up to the horizon, with each intercurrent event handled by its strategy: hypothetical values
 * after the event are unknown; while-alive values are those of the last visit before it; under treatment policy values
 * stay as they are.
 *
 * @param useSensitivity takes the sensitivity strategy of each event that has one
 */
export function changeValues(
  frame: AnalysisFrame,
  rows: AnalysisRows,
  { variable, useSensitivity = false }: { readonly variable: ChangeVariable; readonly useSensitivity?: boolean },
): ChangeValues {
  const { facts, question, baseline } = frame;
  const { measure } = variable;
  const visits = [...variable.earlierVisits, variable.visit]
    .map((code) => visitOf(frame, code))
    .filter((visit) => visit !== undefined);
  const measured = visits.map((visit) => valuesAt(facts, rows.episode, { measure, visit }));
  const answered = Uint8Array.from(measured.at(-1)?.value ?? [], (value) => Number(!Number.isNaN(value)));
  const before = valuesBefore(facts, rows.episode, { measure, baseline });
  const unchanged = measure.kind === 'imaging' && measure.as === 'percent-of-baseline' ? before.map(() => 0) : before;
  const days = intercurrentDays(facts);
  const columns = measured.map(({ value }) => value.slice());
  for (const { code, strategy, sensitivity } of question.estimand.intercurrentEvents) {
    const used = useSensitivity ? (sensitivity ?? strategy) : strategy;
    const eventDay = (row: number) => days[code][rows.episode[row] ?? 0] ?? never;
    if (used === 'hypothetical') hideAfter({ columns, days: measured.map(({ day }) => day) }, eventDay);
    if (used === 'while-alive') carryOn({ columns, unchanged, visits, indexDay: indexOf(frame, rows) }, eventDay);
  }
  const covariates = deriveCovariates(facts, rows, [{ name: 'Value before treatment', values: before }]);
  const named = visits.map(({ code }, place) => ({
    name: code,
    values: columns[place] ?? new Float64Array(rows.episode.length),
    method: 'normal' as const,
  }));
  // A visit that nobody answered explains nothing; the last one stays, so that its absence is noticed.
  const useful = named.filter(
    ({ values }, place) => place === named.length - 1 || values.some((value) => !Number.isNaN(value)),
  );
  return {
    problem: { arm: rows.arm, person: rows.person, covariates, columns: useful },
    before,
    visitNames: useful.map(({ name }) => name),
    answered,
  };
}

function indexOf({ facts }: AnalysisFrame, rows: AnalysisRows) {
  return (row: number) => facts.episodes.indexDay[rows.episode[row] ?? 0] ?? 0;
}

function hideAfter(
  { columns, days }: { readonly columns: readonly Float64Array[]; readonly days: readonly Int32Array[] },
  eventDay: (row: number) => number,
): void {
  columns.forEach((column, visit) => {
    for (let row = 0; row < column.length; row++) {
      if ((days[visit]?.[row] ?? never) > eventDay(row)) column[row] = Number.NaN;
    }
  });
}

interface Course {
  readonly columns: readonly Float64Array[];
  /** The value of somebody who has not changed at all. */
  readonly unchanged: Float64Array;
  readonly visits: readonly VisitDefinition[];
  readonly indexDay: (row: number) => number;
}

/** From the event on, the value is the last one before it. */
function carryOn({ columns, unchanged, visits, indexDay }: Course, eventDay: (row: number) => number): void {
  for (let row = 0; row < unchanged.length; row++) {
    if (eventDay(row) === never) continue;
    let last = unchanged[row] ?? Number.NaN;
    visits.forEach(({ targetDay }, visit) => {
      const column = columns[visit];
      if (column === undefined) return;
      if (indexDay(row) + targetDay >= eventDay(row)) column[row] = last;
      else if (!Number.isNaN(column[row])) last = column[row] ?? last;
    });
  }
}

/** Codes of the events that have a strategy of their own in the sensitivity analysis. */
export function withSensitivity(frame: AnalysisFrame): readonly IntercurrentCode[] {
  return frame.question.estimand.intercurrentEvents.flatMap(({ code, sensitivity }) =>
    sensitivity === undefined ? [] : [code],
  );
}
