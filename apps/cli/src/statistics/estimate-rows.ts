import type { ColumnKind } from './method.ts';

type Limits = readonly [lower: number, upper: number];

/** The usual columns of a table of coefficients with z tests. */
export const waldColumns: readonly (readonly [string, ColumnKind])[] = [
  ['', 'text'],
  ['estimate', 'number'],
  ['SE', 'number'],
  ['lower', 'number'],
  ['upper', 'number'],
  ['z', 'number'],
  ['p', 'p'],
];

export interface WaldVectors {
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly zValues: Float64Array;
  readonly pValues: Float64Array;
}

export function waldRows(names: readonly string[], fit: WaldVectors): (readonly (string | number)[])[] {
  return names.map((name, j) => [
    name,
    fit.coefficients[j],
    fit.standardErrors[j],
    fit.lower[j],
    fit.upper[j],
    fit.zValues[j],
    fit.pValues[j],
  ]);
}

/** The usual columns of a table of estimates with t tests. */
export const tColumns: readonly (readonly [string, ColumnKind])[] = [
  ['', 'text'],
  ['estimate', 'number'],
  ['SE', 'number'],
  ['df', 'number'],
  ['lower', 'number'],
  ['upper', 'number'],
  ['t', 'number'],
  ['p', 'p'],
];

export interface TEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly interval: Limits;
  readonly statistic: number;
  readonly pValue: number;
}

export function tRow(name: string, one: TEstimate): readonly (string | number)[] {
  const [lower, upper] = one.interval;
  return [name, one.estimate, one.standardError, one.degreesOfFreedom, lower, upper, one.statistic, one.pValue];
}

/** '95 %' of 0.95. */
export function percentOf(confidenceLevel: number): string {
  return `${Number((100 * confidenceLevel).toPrecision(6))} %`;
}
