import type { EstimandVariable } from '@jointwise/definitions';
import { wilson } from '@jointwise/statistics';
import { never } from '../datasets/estimand-facts.ts';
import { deriveCovariates } from './covariates.ts';
import type { ResultRow } from './estimand-result.ts';
import { type AnalysisFrame, comparedBy, visitOf } from './frame.ts';
import { intercurrentDays } from './intercurrent-days.ts';
import { type MeanProblem, meanEffect } from './mean-effect.ts';
import { binarySensitivity } from './response-at-visit.ts';
import { type AnalysisRows, selectRows } from './select-rows.ts';
import { noAnswer, type SummaryAnswer } from './summary-answer.ts';
import { valuesAt } from './visit-values.ts';

/** Ratio of the risks that the grade has risen, surgery of the joint before the horizon counting as progression. */
export function progression(
  frame: AnalysisFrame,
  variable: Extract<EstimandVariable, { kind: 'progression' }>,
): SummaryAnswer {
  const { facts, question, confidenceLevel, generator } = frame;
  const visit = visitOf(frame, variable.visit);
  const rows = selectRows(frame, { passed: visit });
  if (visit === undefined) return noAnswer(rows, 'visit-not-in-study');
  const measure = { kind: 'imaging', field: variable.field, unit: 'grade', as: 'value', onlyBlinded: false } as const;
  const { value } = valuesAt(facts, rows.episode, { measure, visit });
  const surgeryDay = intercurrentDays(facts).SURG;
  const outcome = Float64Array.from(rows.episode, (e, row) => {
    const target = (facts.episodes.indexDay[e] ?? 0) + visit.targetDay;
    if ((surgeryDay[e] ?? never) <= target) return 1;
    const rise = (value[row] ?? Number.NaN) - (facts.episodes.klGrade[e] ?? Number.NaN);
    return Number.isNaN(rise) ? Number.NaN : Number(rise >= variable.grades);
  });
  const answered = Uint8Array.from(outcome, (one) => Number(!Number.isNaN(one)));
  if (!answered.includes(1)) return { ...noAnswer(rows, 'nobody-answered'), answered };
  const covariates = deriveCovariates(facts, rows, []);
  const problem: MeanProblem = {
    ...{ arm: rows.arm, person: rows.person, covariates },
    columns: [{ name: visit.code, values: outcome, method: 'logistic' }],
  };
  const options = { design: comparedBy(frame), imputation: 'mar', scale: 'log-risk-ratio', confidenceLevel } as const;
  const found = meanEffect(problem, { ...options, generator: generator.stream('mar') });
  const rest = { rows, answered, covariates, subgroups: [], notes: [] };
  const method = 'Ratio of risks, unknown grades imputed many times by arm, persons as clusters';
  const alongside = shares(frame, rows, outcome);
  if (found.status !== 'estimated') return { ...rest, alongside, method, sensitivity: [], effect: found };
  const { estimate, interval, meanProduct, meanComparator } = found.fit;
  const ratio = { estimate: Math.exp(estimate), interval: [Math.exp(interval[0]), Math.exp(interval[1])] as const };
  return {
    ...rest,
    ...{ alongside, method },
    effect: { status: 'estimated', fit: { ...ratio, meanProduct, meanComparator, asRiskRatio: ratio } },
    sensitivity: question.isBrief === true ? [] : binarySensitivity(frame, problem, 'log-risk-ratio'),
  };
}

/** Share of each arm among those whose state is known. */
function shares(
  { question, confidenceLevel }: AnalysisFrame,
  rows: AnalysisRows,
  outcome: Float64Array,
): readonly ResultRow[] {
  return [1, 0].flatMap((arm) => {
    const own = outcome.filter((_, row) => rows.arm[row] === arm);
    const known = own.filter((value) => !Number.isNaN(value));
    const found = wilson(known.filter((value) => value === 1).length, known.length, { confidenceLevel });
    if (found.status !== 'estimated') return [];
    const { estimate, interval } = found.fit;
    const title = `Progressed: ${arm === 1 ? question.productClass : (question.comparator ?? '')}`;
    return [{ title, estimate, interval, unit: 'proportion', n: known.length, of: own.length, note: null }];
  });
}
