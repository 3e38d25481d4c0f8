import { InvalidInputError } from '../estimation.ts';

/** Events and participants of two arms in one study. */
export interface TwoByTwo {
  readonly events1: number;
  readonly total1: number;
  readonly events2: number;
  readonly total2: number;
}

/** One study's effect and its sampling variance. */
export interface StudyEffect {
  readonly effect: number;
  readonly variance: number;
}

export type BinaryMeasure = 'log-risk-ratio' | 'log-odds-ratio' | 'risk-difference';

/**
 * Effect of one two-by-two table, arm 1 against arm 2.
 *
 *   log risk ratio   y = ln(a/n1) - ln(c/n2)    v = 1/a - 1/n1 + 1/c - 1/n2
 *   log odds ratio   y = ln(ad/bc)              v = 1/a + 1/b + 1/c + 1/d
 *   risk difference  y = a/n1 - c/n2            v = ab/n1^3 + cd/n2^3
 *
 * Choices: 1/2 is added to all four cells of a table with an empty cell (`only-zero`), of every table (`all`) or of none,
 * as in metafor's escalc(to = "only0" | "all" | "none").
 *
 * Source: Deeks JJ, Altman DG, Bradburn MJ, in Systematic Reviews in Health Care, 2001.
 * Checked against: metafor 3.8-1 on the BCG trials.
 *
 * @throws InvalidInputError if a count is not a whole number from 0 to its total, or a total is 0
 */
export function binaryEffect(
  table: TwoByTwo,
  measure: BinaryMeasure,
  { addHalf = 'only-zero' }: { readonly addHalf?: 'only-zero' | 'all' | 'none' } = {},
): StudyEffect {
  checkTwoByTwo(table);
  const { a, b, c, d } = cells(table, addHalf, measure);
  const n1 = a + b;
  const n2 = c + d;
  switch (measure) {
    case 'log-risk-ratio':
      return { effect: Math.log(a / n1 / (c / n2)), variance: 1 / a - 1 / n1 + 1 / c - 1 / n2 };
    case 'log-odds-ratio':
      return { effect: Math.log((a * d) / (b * c)), variance: 1 / a + 1 / b + 1 / c + 1 / d };
    case 'risk-difference':
      return { effect: a / n1 - c / n2, variance: (a * b) / n1 ** 3 + (c * d) / n2 ** 3 };
  }
}

/**
 * Log incidence rate ratio of one study: y = ln(x1/t1) - ln(x2/t2), v = 1/x1 + 1/x2; 1/2 is added to both counts
 * when one is zero, as in metafor's escalc("IRR").
 *
 * @throws InvalidInputError if a count is negative or a person-time is not > 0
 */
export function logRateRatio(events1: number, time1: number, events2: number, time2: number): StudyEffect {
  if (!(events1 >= 0) || !(events2 >= 0)) throw new InvalidInputError('events', 'logRateRatio: counts must be >= 0');
  if (!(time1 > 0) || !(time2 > 0)) throw new InvalidInputError('time', 'logRateRatio: person-times must be > 0');
  const add = events1 === 0 || events2 === 0 ? 0.5 : 0;
  const x1 = events1 + add;
  const x2 = events2 + add;
  return { effect: Math.log(x1 / time1 / (x2 / time2)), variance: 1 / x1 + 1 / x2 };
}

function cells({ events1, total1, events2, total2 }: TwoByTwo, addHalf: string, measure: BinaryMeasure) {
  const a = events1;
  const b = total1 - events1;
  const c = events2;
  const d = total2 - events2;
  const hasZero = a === 0 || b === 0 || c === 0 || d === 0;
  const add = addHalf === 'all' || (addHalf === 'only-zero' && hasZero) ? 0.5 : 0;
  if (add === 0 && hasZero && measure !== 'risk-difference') {
    throw new InvalidInputError(
      'addHalf',
      `binaryEffect: ${measure} has no value with an empty cell and addHalf "none"`,
    );
  }
  return { a: a + add, b: b + add, c: c + add, d: d + add };
}

/** @throws InvalidInputError naming the cell that is not a whole number from 0 to its total */
export function checkTwoByTwo(table: TwoByTwo): void {
  for (const arm of [1, 2] as const) {
    const events = table[`events${arm}`];
    const total = table[`total${arm}`];
    if (!Number.isInteger(total) || total <= 0) {
      throw new InvalidInputError(`total${arm}`, `two-by-two: total${arm} is ${total}; totals are whole numbers > 0`);
    }
    if (!Number.isInteger(events) || events < 0 || events > total) {
      throw new InvalidInputError(`events${arm}`, `two-by-two: events${arm} is ${events}; events are 0 to ${total}`);
    }
  }
}
