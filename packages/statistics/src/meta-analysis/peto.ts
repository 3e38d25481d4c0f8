import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import type { MantelHaenszelFit } from './mantel-haenszel.ts';
import { checkTwoByTwo, type TwoByTwo } from './two-by-two.ts';

/**
 * Common log odds ratio by Peto's one-step method, for rare events and arms of like size.
 *
 *   E = n1 (a + c) / N,  V = n1 n2 (a + c)(b + d) / (N^2 (N - 1))
 *   ln OR = sum (a - E) / sum V,  se = 1 / sqrt(sum V),  Q = sum (a - E)^2 / V - (sum (a - E))^2 / sum V
 *
 * Choices: tables without any event carry no information and count neither in the sums nor in the degrees of freedom.
 *
 * Source: Yusuf S et al. Prog Cardiovasc Dis 1985;27:335-371. Checked against: metafor 3.8-1.
 */
export function petoOddsRatio(
  tables: readonly TwoByTwo[],
  { confidenceLevel = 0.95 }: { readonly confidenceLevel?: number } = {},
): Estimation<MantelHaenszelFit> {
  let difference = 0;
  let information = 0;
  let squares = 0;
  let informative = 0;
  for (const table of tables) {
    checkTwoByTwo(table);
    const { events1: a, total1, events2: c, total2 } = table;
    const n = total1 + total2;
    const events = a + c;
    const v = (total1 * total2 * events * (n - events)) / (n ** 2 * (n - 1));
    if (v === 0) continue;
    const excess = a - (total1 * events) / n;
    difference += excess;
    information += v;
    squares += excess ** 2 / v;
    informative++;
  }
  if (informative === 0) return { status: 'not-estimable', reason: 'no-events' };
  const estimate = difference / information;
  const standardError = 1 / Math.sqrt(information);
  const half = normalQuantile(1 - (1 - confidenceLevel) / 2) * standardError;
  const q = Math.max(0, squares - difference ** 2 / information);
  const degreesOfFreedom = informative - 1;
  const qPValue = degreesOfFreedom === 0 ? 1 : chiSquaredUpper(q, degreesOfFreedom);
  return {
    status: 'estimated',
    fit: { estimate, standardError, interval: [estimate - half, estimate + half], q, degreesOfFreedom, qPValue },
  };
}
