import type { EstimandVariable } from '@jointwise/definitions';
import { proportionalOdds } from '@jointwise/statistics';
import { never } from '../datasets/estimand-facts.ts';
import { deriveCovariates } from './covariates.ts';
import { type AnalysisFrame, visitOf } from './frame.ts';
import { intercurrentDays } from './intercurrent-days.ts';
import { keepRows, selectRows } from './select-rows.ts';
import { noAnswer, type RawEffect, type SummaryAnswer } from './summary-answer.ts';
import { valuesAt, valuesBefore } from './visit-values.ts';

/**
 * Odds ratio of a higher grade by proportional odds, adjusted for the grade before treatment and the other covariates.
 *
 * Choices: one joint-side of each person, the one treated first, so that persons are independent. Grades that nobody
 * has are left out of the order. Missing grades are missing at random given the covariates.
 */
export function gradeChange(
  frame: AnalysisFrame,
  variable: Extract<EstimandVariable, { kind: 'grade-change' }>,
): SummaryAnswer {
  const { facts, question, baseline, confidenceLevel } = frame;
  const visit = visitOf(frame, variable.visit);
  const all = selectRows(frame, { passed: visit });
  if (visit === undefined) return noAnswer(all, 'visit-not-in-study');
  const { measure } = variable;
  const measured = valuesAt(facts, all.episode, { measure, visit });
  const days = intercurrentDays(facts);
  for (const { code, strategy } of question.estimand.intercurrentEvents) {
    if (strategy !== 'hypothetical') continue;
    for (let row = 0; row < all.episode.length; row++) {
      if ((measured.day[row] ?? never) > (days[code][all.episode[row] ?? 0] ?? never)) measured.value[row] = Number.NaN;
    }
  }
  const answered = Uint8Array.from(measured.value, (value) => Number(!Number.isNaN(value)));
  const seen = new Set<number>();
  const kept: number[] = [];
  for (let row = 0; row < all.episode.length; row++) {
    if (answered[row] !== 1 || seen.has(all.person[row] ?? -1)) continue;
    seen.add(all.person[row] ?? -1);
    kept.push(row);
  }
  const isKept = new Set(kept);
  const rows = keepRows(all, (row) => isKept.has(row));
  if (rows.episode.length === 0) return { ...noAnswer(all, 'nobody-answered'), answered };
  const before = valuesBefore(facts, rows.episode, { measure, baseline });
  const covariates = deriveCovariates(facts, rows, [{ name: 'Grade before treatment', values: before }]);
  const grades = [...new Set(kept.map((row) => measured.value[row] ?? 0))].sort((a, b) => a - b);
  const outcome = kept.map((row) => grades.indexOf(measured.value[row] ?? 0));
  const found = proportionalOdds(outcome, [rows.arm, ...covariates.map(({ values }) => values)], { confidenceLevel });
  const allCovariates = deriveCovariates(facts, all, []);
  const rest = { rows: all, answered, covariates: allCovariates, sensitivity: [], subgroups: [], notes: [] };
  const alongside = [1, 0].map((arm) => {
    const own = kept.filter((row) => all.arm[row] === arm);
    const mean = own.reduce((sum, row) => sum + (measured.value[row] ?? 0), 0) / Math.max(1, own.length);
    const of = all.arm.filter((one) => one === arm).length;
    const title = `Mean grade: ${arm === 1 ? question.productClass : (question.comparator ?? '')}`;
    return { title, estimate: mean, interval: null, unit: 'grade', n: own.length, of, note: null };
  });
  const method = 'Proportional odds, one joint-side of each person';
  if (found.status !== 'estimated') return { ...rest, alongside: [], method, effect: found };
  const ratio = Math.exp(found.fit.coefficients[0] ?? 0);
  const interval = [Math.exp(found.fit.lower[0] ?? 0), Math.exp(found.fit.upper[0] ?? 0)] as const;
  return { ...rest, alongside, method, effect: { status: 'estimated', fit: oddsEffect(ratio, interval) } };
}

/** For a common outcome the root of the odds ratio stands for the risk ratio (VanderWeele and Ding 2017). */
function oddsEffect(estimate: number, interval: readonly [number, number]): RawEffect {
  const asRiskRatio = {
    estimate: Math.sqrt(estimate),
    interval: [Math.sqrt(interval[0]), Math.sqrt(interval[1])] as const,
  };
  return { estimate, interval, meanProduct: null, meanComparator: null, asRiskRatio };
}
