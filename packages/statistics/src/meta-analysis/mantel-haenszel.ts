import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { type BinaryMeasure, binaryEffect, checkTwoByTwo, type TwoByTwo } from './two-by-two.ts';

export interface MantelHaenszelFit {
  /** Log ratio, or risk difference. */
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [lower: number, upper: number];
  /** Heterogeneity about the common effect, over the tables with an effect of their own. */
  readonly q: number;
  readonly degreesOfFreedom: number;
  readonly qPValue: number;
}

interface Sums {
  readonly estimate: number;
  readonly variance: number;
}

/**
 * Common effect of several two-by-two tables by Mantel and Haenszel, with a = events1, c = events2, N = n1 + n2.
 *
 *   odds ratio       R = sum ad/N, S = sum bc/N; ln(R/S); variance of Robins, Breslow and Greenland
 *   risk ratio       R = sum a n2/N, S = sum c n1/N; ln(R/S); sum (n1 n2 (a+c)/N^2 - ac/N) / (R S)
 *   risk difference  sum (a n2 - c n1)/N / sum n1 n2/N; variance of Sato, Greenland and Robins
 *
 * Choices: no continuity correction of the sums; Q uses each table's own effect with 1/2 added where a cell is empty,
 * as metafor's rma.mh() does.
 *
 * Source: Robins J, Breslow N, Greenland S. Biometrics 1986;42:311-323. Sato T. Biometrics 1989;45:1323-1324.
 * Checked against: metafor 3.8-1 on the BCG trials and the hip revision data.
 */
export function mantelHaenszelEffect(
  tables: readonly TwoByTwo[],
  measure: BinaryMeasure,
  { confidenceLevel = 0.95 }: { readonly confidenceLevel?: number } = {},
): Estimation<MantelHaenszelFit> {
  for (const table of tables) checkTwoByTwo(table);
  if (tables.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const sums = commonEffect(tables, measure);
  if (sums === undefined) return { status: 'not-estimable', reason: 'no-events' };
  const standardError = Math.sqrt(sums.variance);
  const half = normalQuantile(1 - (1 - confidenceLevel) / 2) * standardError;
  const q = tables.reduce((total, table) => {
    const { effect, variance } = binaryEffect(table, measure);
    return variance > 0 ? total + (effect - sums.estimate) ** 2 / variance : total;
  }, 0);
  const degreesOfFreedom = tables.length - 1;
  return {
    status: 'estimated',
    fit: {
      estimate: sums.estimate,
      standardError,
      interval: [sums.estimate - half, sums.estimate + half],
      q,
      degreesOfFreedom,
      qPValue: degreesOfFreedom === 0 ? 1 : chiSquaredUpper(q, degreesOfFreedom),
    },
  };
}

function commonEffect(tables: readonly TwoByTwo[], measure: BinaryMeasure): Sums | undefined {
  switch (measure) {
    case 'log-odds-ratio':
      return oddsRatio(tables);
    case 'log-risk-ratio':
      return riskRatio(tables);
    case 'risk-difference':
      return riskDifference(tables);
  }
}

function oddsRatio(tables: readonly TwoByTwo[]): Sums | undefined {
  let r = 0;
  let s = 0;
  let pr = 0;
  let cross = 0;
  let qs = 0;
  for (const { events1: a, total1, events2: c, total2 } of tables) {
    const b = total1 - a;
    const d = total2 - c;
    const n = total1 + total2;
    const ri = (a * d) / n;
    const si = (b * c) / n;
    const p = (a + d) / n;
    const q = (b + c) / n;
    r += ri;
    s += si;
    pr += p * ri;
    cross += p * si + q * ri;
    qs += q * si;
  }
  if (r === 0 || s === 0) return undefined;
  return { estimate: Math.log(r / s), variance: 0.5 * (pr / r ** 2 + cross / (r * s) + qs / s ** 2) };
}

function riskRatio(tables: readonly TwoByTwo[]): Sums | undefined {
  let r = 0;
  let s = 0;
  let spread = 0;
  for (const { events1: a, total1, events2: c, total2 } of tables) {
    const n = total1 + total2;
    r += (a * total2) / n;
    s += (c * total1) / n;
    spread += (total1 * total2 * (a + c)) / n ** 2 - (a * c) / n;
  }
  if (r === 0 || s === 0) return undefined;
  return { estimate: Math.log(r / s), variance: spread / (r * s) };
}

function riskDifference(tables: readonly TwoByTwo[]): Sums {
  let difference = 0;
  let weight = 0;
  let p = 0;
  let q = 0;
  for (const { events1: a, total1, events2: c, total2 } of tables) {
    const n = total1 + total2;
    difference += (a * total2 - c * total1) / n;
    weight += (total1 * total2) / n;
    p += c * (total1 / n) ** 2 - a * (total2 / n) ** 2 + ((total1 / n) * (total2 / n) * (total2 - total1)) / 2;
    q += ((a * (total2 - c)) / n + (c * (total1 - a)) / n) / 2;
  }
  const estimate = difference / weight;
  return { estimate, variance: (estimate * p + q) / weight ** 2 };
}

/**
 * Common log incidence rate ratio by Mantel and Haenszel: R = sum x1 t2/T, S = sum x2 t1/T,
 * variance sum (t1 t2 (x1+x2)/T^2) / (R S).
 *
 * @throws InvalidInputError if a count is negative or a person-time is not > 0
 */
export function mantelHaenszelRateRatio(
  studies: readonly {
    readonly events1: number;
    readonly time1: number;
    readonly events2: number;
    readonly time2: number;
  }[],
  { confidenceLevel = 0.95 }: { readonly confidenceLevel?: number } = {},
): Estimation<Pick<MantelHaenszelFit, 'estimate' | 'standardError' | 'interval'>> {
  let r = 0;
  let s = 0;
  let spread = 0;
  for (const { events1, time1, events2, time2 } of studies) {
    if (!(events1 >= 0) || !(events2 >= 0))
      throw new InvalidInputError('events', 'mantelHaenszelRateRatio: counts must be >= 0');
    if (!(time1 > 0) || !(time2 > 0))
      throw new InvalidInputError('time', 'mantelHaenszelRateRatio: person-times must be > 0');
    const total = time1 + time2;
    r += (events1 * time2) / total;
    s += (events2 * time1) / total;
    spread += (time1 * time2 * (events1 + events2)) / total ** 2;
  }
  if (r === 0 || s === 0) return { status: 'not-estimable', reason: 'no-events' };
  const estimate = Math.log(r / s);
  const standardError = Math.sqrt(spread / (r * s));
  const half = normalQuantile(1 - (1 - confidenceLevel) / 2) * standardError;
  return { status: 'estimated', fit: { estimate, standardError, interval: [estimate - half, estimate + half] } };
}
