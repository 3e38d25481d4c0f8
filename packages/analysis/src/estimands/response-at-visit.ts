import type { EstimandVariable } from '@jointwise/definitions';
import { type Estimation, type NumberNeededToTreat, numberNeededToTreat } from '@jointwise/statistics';
import { deriveCovariates } from './covariates.ts';
import type { ResultRow, SensitivityRow } from './estimand-result.ts';
import { type AnalysisFrame, comparedBy, visitOf } from './frame.ts';
import { type MeanEffect, type MeanProblem, meanEffect } from './mean-effect.ts';
import { responseStates } from './response-states.ts';
import { selectRows } from './select-rows.ts';
import { subgroupEffects } from './subgroup-effects.ts';
import { noAnswer, riskAsRatio, type SummaryAnswer } from './summary-answer.ts';

/** Difference in the share of responders, the unknown imputed, with the number needed to treat. */
export function responseAtVisit(
  frame: AnalysisFrame,
  variable: Extract<EstimandVariable, { kind: 'response' }>,
): SummaryAnswer {
  const { facts, question, confidenceLevel, generator } = frame;
  const visit = visitOf(frame, variable.visit);
  const rows = selectRows(frame, { passed: visit });
  if (visit === undefined) return noAnswer(rows, 'visit-not-in-study');
  const earlier = variable.earlierVisits.map((code) => visitOf(frame, code)).filter((one) => one !== undefined);
  const visits = [...earlier, visit];
  const { states, before } = responseStates(frame, rows, { domains: variable.domains, visits });
  const outcome = states.at(-1) ?? new Float64Array();
  const answered = Uint8Array.from(outcome, (value) => Number(!Number.isNaN(value)));
  if (!answered.includes(1)) return { ...noAnswer(rows, 'nobody-answered'), answered };
  const covariates = deriveCovariates(facts, rows, [
    { name: 'Pain before treatment', values: before.pain },
    { name: 'Function before treatment', values: before.function },
  ]);
  const problem: MeanProblem = {
    ...{ arm: rows.arm, person: rows.person, covariates },
    columns: visits.flatMap(({ code }, place) => {
      const values = states[place] ?? new Float64Array(rows.arm.length);
      const isLast = place === visits.length - 1;
      return isLast || values.some((value) => !Number.isNaN(value)) ? [{ name: code, values, method: 'logistic' }] : [];
    }),
  };
  const base = { design: comparedBy(frame), confidenceLevel, generator: generator.stream('mar') } as const;
  const found = meanEffect(problem, { ...base, imputation: 'mar' });
  const isBrief = question.isBrief === true;
  return {
    ...{ rows, answered, covariates, notes: [] },
    effect:
      found.status === 'estimated'
        ? { status: 'estimated', fit: { ...found.fit, ...insideUnit(found.fit), asRiskRatio: ratioOf(found.fit) } }
        : found,
    method: 'OMERACT-OARSI response, unknown responses imputed many times by arm, persons as clusters',
    alongside: found.status === 'estimated' ? [neededRow(found.fit, outcome)] : [],
    sensitivity: isBrief ? [] : binarySensitivity(frame, problem),
    subgroups: isBrief ? [] : subgroupEffects(frame, rows, { problem, outcome }),
  };
}

function ratioOf({ estimate, interval, meanComparator }: MeanEffect) {
  return riskAsRatio(estimate, interval, meanComparator);
}

/** A difference of proportions stays between -1 and 1. */
function insideUnit({ estimate, interval: [lower, upper] }: MeanEffect) {
  const inside = (value: number) => Math.min(1, Math.max(-1, value));
  return { estimate: inside(estimate), interval: [inside(lower), inside(upper)] as const };
}

function neededRow(effect: MeanEffect, outcome: Float64Array): ResultRow {
  const { estimate, interval } = insideUnit(effect);
  const needed = numberNeededToTreat(estimate, interval);
  return {
    title: 'Number needed to treat for one more responder',
    estimate: needed.direction === 'harm' ? -needed.estimate : needed.estimate,
    interval: null,
    unit: 'people',
    n: outcome.filter((value) => !Number.isNaN(value)).length,
    of: outcome.length,
    note: branches(needed),
  };
}

/** The interval in words: an interval of the difference that holds 0 has two branches, joined at infinity. */
function branches({ interval }: NumberNeededToTreat): string {
  const shown = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : 'infinity');
  if (interval.kind === 'through-infinity') {
    return `to benefit from ${shown(interval.benefitFrom)} to infinity, and to harm from ${shown(interval.harmFrom)} to infinity`;
  }
  return `to ${interval.kind}, ${shown(interval.from)} to ${shown(interval.to)}`;
}

/** Complete cases and the two extreme cases of a yes-or-no outcome. */
export function binarySensitivity(
  frame: AnalysisFrame,
  problem: MeanProblem,
  scale: 'difference' | 'log-risk-ratio' = 'difference',
): readonly SensitivityRow[] {
  const base = { design: comparedBy(frame), confidenceLevel: frame.confidenceLevel, scale } as const;
  const run = (one: MeanProblem) => meanEffect(one, { ...base, imputation: 'none', generator: frame.generator });
  const isGood = frame.question.estimand.variable.benefit === 'higher' ? 1 : 0;
  const filled = (product: number, comparator: number): MeanProblem => ({
    ...problem,
    columns: problem.columns.slice(-1).map((column) => ({
      ...column,
      values: column.values.map((value, i) =>
        Number.isNaN(value) ? (problem.arm[i] === 1 ? product : comparator) : value,
      ),
    })),
  });
  return frame.question.estimand.sensitivity.flatMap((kind): readonly SensitivityRow[] => {
    if (kind === 'complete-cases') return [binaryRow(kind, 'Only those whose state is known', run(problem), scale)];
    if (kind !== 'best-worst-case') return [];
    return [
      binaryRow(
        kind,
        'The missing best for the product, worst for the comparator',
        run(filled(isGood, 1 - isGood)),
        scale,
      ),
      binaryRow(
        kind,
        'The missing worst for the product, best for the comparator',
        run(filled(1 - isGood, isGood)),
        scale,
      ),
    ];
  });
}

function binaryRow(
  kind: SensitivityRow['kind'],
  title: string,
  found: Estimation<MeanEffect>,
  scale: 'difference' | 'log-risk-ratio',
): SensitivityRow {
  if (found.status !== 'estimated') return { status: 'not-run', kind, title, reason: found.reason };
  const back = (value: number) => (scale === 'log-risk-ratio' ? Math.exp(value) : value);
  const [lower, upper] = found.fit.interval;
  return {
    status: 'estimated',
    kind,
    title,
    estimate: back(found.fit.estimate),
    interval: [back(lower), back(upper)],
    note: null,
  };
}
