import type { EstimandVariable, VisitDefinition } from '@jointwise/definitions';
import { never } from '../datasets/estimand-facts.ts';
import { deriveCovariates } from './covariates.ts';
import type { SensitivityRow } from './estimand-result.ts';
import { type AnalysisFrame, comparedBy, visitOf } from './frame.ts';
import { type MeanProblem, meanEffect } from './mean-effect.ts';
import { responseStates } from './response-states.ts';
import { type AnalysisRows, selectRows } from './select-rows.ts';
import { meanAsRiskRatio, noAnswer, type SummaryAnswer, spreadOf } from './summary-answer.ts';

const daysInMonth = 365.25 / 12;

/**
 * Mean months in response up to the horizon, of everybody treated or randomised. A state holds from its visit to the
 * next one; before the first visit nobody is in response; a failure ends response on its day and for good.
 */
export function timeInResponse(
  frame: AnalysisFrame,
  variable: Extract<EstimandVariable, { kind: 'time-in-response' }>,
): SummaryAnswer {
  const { facts, question, confidenceLevel, generator } = frame;
  const visits = variable.visits.map((code) => visitOf(frame, code)).filter((visit) => visit !== undefined);
  const last = visits.at(-1);
  const rows = selectRows(frame, { passed: last });
  if (last === undefined || visits.length < variable.visits.length) return noAnswer(rows, 'visit-not-in-study');
  const { states, failedDay, before } = responseStates(frame, rows, { domains: variable.domains, visits });
  const months = (columns: readonly Float64Array[]) =>
    monthsInResponse({ columns, visits, months: variable.horizonMonths, failed: failedMonths(frame, rows, failedDay) });
  const known = months(states);
  const answered = Uint8Array.from(states.at(-1) ?? [], (value) => Number(!Number.isNaN(value)));
  if (!answered.includes(1)) return { ...noAnswer(rows, 'nobody-answered'), answered };
  const covariates = deriveCovariates(facts, rows, [
    { name: 'Pain before treatment', values: before.pain },
    { name: 'Function before treatment', values: before.function },
  ]);
  const problem: MeanProblem = {
    ...{ arm: rows.arm, person: rows.person, covariates, outcome: months },
    columns: states.map((values, place) => ({ name: visits[place]?.code ?? '', values, method: 'logistic' })),
  };
  const base = { design: comparedBy(frame), confidenceLevel } as const;
  const found = meanEffect(problem, { ...base, imputation: 'mar', generator: generator.stream('mar') });
  return {
    ...{ rows, answered, covariates, alongside: [], subgroups: [] },
    effect:
      found.status === 'estimated'
        ? {
            status: 'estimated',
            fit: {
              ...found.fit,
              asRiskRatio: meanAsRiskRatio(found.fit.estimate, found.fit.interval, spreadOf(known)),
            },
          }
        : found,
    method: 'Restricted mean time in response, unknown states imputed many times by arm, persons as clusters',
    sensitivity: question.isBrief === true ? [] : sensitivityOf(frame, problem),
    notes: ['Time to loss of response among responders is not shown: it compares people chosen after treatment.'],
  };
}

function failedMonths({ facts }: AnalysisFrame, rows: AnalysisRows, failedDay: Int32Array): Float64Array {
  return Float64Array.from(rows.episode, (e, row) => {
    const day = failedDay[row] ?? never;
    return day === never ? Number.POSITIVE_INFINITY : (day - (facts.episodes.indexDay[e] ?? 0)) / daysInMonth;
  });
}

interface Course {
  readonly columns: readonly Float64Array[];
  readonly visits: readonly VisitDefinition[];
  readonly months: number;
  /** Months until failure. */
  readonly failed: Float64Array;
}

/** Months in response of each row; NaN where a state before the failure is not known. */
export function monthsInResponse({ columns, visits, months, failed }: Course): Float64Array {
  const at = visits.map(({ targetDay }) => Math.min(months, targetDay / daysInMonth));
  return failed.map((failure, row) => {
    let total = 0;
    for (let visit = 0; visit < at.length; visit++) {
      const from = at[visit] ?? 0;
      if (from >= failure) break;
      const to = Math.min(visit + 1 < at.length ? (at[visit + 1] ?? months) : months, failure, months);
      if (to > from) total += (to - from) * (columns[visit]?.[row] ?? Number.NaN);
    }
    return total;
  });
}

function sensitivityOf(frame: AnalysisFrame, problem: MeanProblem): readonly SensitivityRow[] {
  const { generator, confidenceLevel } = frame;
  const base = { design: comparedBy(frame), confidenceLevel, imputation: 'none', generator } as const;
  const filled = (product: number, comparator: number): MeanProblem => ({
    ...problem,
    columns: problem.columns.map((column) => ({
      ...column,
      values: column.values.map((value, i) =>
        Number.isNaN(value) ? (problem.arm[i] === 1 ? product : comparator) : value,
      ),
    })),
  });
  const cases = [
    { kind: 'complete-cases', title: 'Only those whose every state is known', problem },
    {
      kind: 'best-worst-case',
      title: 'The missing in response with the product, never with the comparator',
      problem: filled(1, 0),
    },
    {
      kind: 'best-worst-case',
      title: 'The missing never in response with the product, always with the comparator',
      problem: filled(0, 1),
    },
  ] as const;
  return cases.map(({ kind, title, problem: one }): SensitivityRow => {
    const found = meanEffect(one, base);
    if (found.status !== 'estimated') return { status: 'not-run', kind, title, reason: found.reason };
    return { status: 'estimated', kind, title, estimate: found.fit.estimate, interval: found.fit.interval, note: null };
  });
}
