import type { EstimandVariable } from '@jointwise/definitions';
import { gee } from '@jointwise/statistics';
import { changeValues } from './change-values.ts';
import type { ResultRow } from './estimand-result.ts';
import { type AnalysisFrame, visitOf } from './frame.ts';
import { responseStates } from './response-states.ts';
import { selectRows } from './select-rows.ts';
import { noAnswer, type SummaryAnswer } from './summary-answer.ts';

/**
 * What happened to those treated when there is nobody to compare them with: the mean change, or the share that responds,
 * of those who answered, persons as clusters. A course, never an effect.
 */
export function uncontrolledCourse(frame: AnalysisFrame): SummaryAnswer {
  const { variable } = frame.question.estimand;
  const visit = 'visit' in variable ? visitOf(frame, variable.visit) : undefined;
  const rows = selectRows(frame, { passed: visit });
  if (variable.kind === 'change') return meanChange(frame, variable);
  if (variable.kind !== 'response' || visit === undefined) return noAnswer(rows, 'uncontrolled');
  const { states } = responseStates(frame, rows, { domains: variable.domains, visits: [visit] });
  const outcome = states[0] ?? new Float64Array();
  const share = intercept(frame, outcome, rows.person);
  return {
    ...noAnswer(rows, 'uncontrolled'),
    answered: Uint8Array.from(outcome, (value) => Number(!Number.isNaN(value))),
    alongside:
      share === undefined ? [] : [{ ...share, title: 'Responded, of those whose state is known', unit: 'proportion' }],
  };
}

function meanChange(frame: AnalysisFrame, variable: Extract<EstimandVariable, { kind: 'change' }>): SummaryAnswer {
  const visit = visitOf(frame, variable.visit);
  const rows = selectRows(frame, { passed: visit });
  if (visit === undefined) return noAnswer(rows, 'visit-not-in-study');
  const { before, problem, answered } = changeValues(frame, rows, { variable });
  if (!answered.includes(1)) return { ...noAnswer(rows, 'nobody-answered'), answered };
  const after = problem.columns.at(-1)?.values ?? new Float64Array();
  const isPercent = variable.measure.kind === 'imaging' && variable.measure.as === 'percent-of-baseline';
  const change = isPercent ? after : after.map((value, row) => value - (before[row] ?? Number.NaN));
  const found = intercept(frame, change, rows.person);
  if (found?.interval == null) return { ...noAnswer(rows, 'nobody-answered'), answered };
  const { estimate, interval } = found;
  const raw = { estimate, interval, meanProduct: estimate, meanComparator: null, asRiskRatio: null };
  return {
    ...noAnswer(rows, 'uncontrolled'),
    ...{ answered, method: 'Mean change of those who answered before and after, persons as clusters' },
    effect: { status: 'estimated', fit: raw },
  };
}

/** Mean of what is known, with a cluster-robust interval. */
function intercept(
  { confidenceLevel }: AnalysisFrame,
  values: Float64Array,
  person: Int32Array,
): Omit<ResultRow, 'title' | 'unit'> | undefined {
  const known = Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]));
  const numbers = new Map<number, number>();
  const cluster = known.map((row) => {
    const own = person[row] ?? 0;
    const number = numbers.get(own) ?? numbers.size;
    numbers.set(own, number);
    return number;
  });
  const one = [{ name: 'mean', values: new Float64Array(known.length).fill(1) }];
  const found = gee(
    known.map((row) => values[row] ?? 0),
    cluster,
    one,
    { family: 'gaussian', confidenceLevel },
  );
  const mean = found.status === 'estimated' ? found.fit.coefficients[0] : undefined;
  if (mean === undefined) return undefined;
  return { estimate: mean.estimate, interval: mean.interval, n: known.length, of: values.length, note: null };
}
