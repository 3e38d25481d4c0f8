import type { EstimandVariable } from '@jointwise/definitions';
import {
  aalenJohansen,
  type CompetingRisksCurve,
  cox,
  type Estimation,
  kaplanMeier,
  restrictedMeanSurvival,
  survivalAt,
} from '@jointwise/statistics';
import { deriveCovariates } from './covariates.ts';
import type { ResultRow } from './estimand-result.ts';
import { type AnalysisFrame, comparedBy } from './frame.ts';
import { type MeanEffect, type MeanProblem, meanEffect, overlapModel } from './mean-effect.ts';
import { type AnalysisRows, selectRows } from './select-rows.ts';
import { noAnswer, riskAsRatio, type SummaryAnswer } from './summary-answer.ts';
import { type SurgeryFollowUp, surgeryFollowUp } from './surgery-follow-up.ts';
import { scoreColumn } from './visit-values.ts';

/**
 * Difference of the cumulative incidences of surgery at the horizon, death competing.
 *
 *   y_i = 1(surgery by tau) / G_a(T_i-),   F_a = mean of y over arm a, the estimate of Aalen and Johansen
 *
 * with G_a the probability of still being observed in arm a. The values y are compared as means: by regression, or
 * weighted by overlap, persons as clusters; taking G as known makes the interval a little too long, never too short.
 */
export function timeToEvent(
  frame: AnalysisFrame,
  variable: Extract<EstimandVariable, { kind: 'time-to-event' }>,
): SummaryAnswer {
  const { facts, question, baseline, confidenceLevel, generator } = frame;
  const rows = selectRows(frame);
  const followUp = surgeryFollowUp(frame, rows, variable);
  const answered = Uint8Array.from(followUp.times, (time, row) =>
    Number(time >= variable.horizonMonths || followUp.events[row] !== 0),
  );
  const pain = baseline && scoreColumn(facts, { instrument: 'nrs-pain', scale: 'AVERAGE' }, baseline.code);
  const covariates = deriveCovariates(facts, rows, [
    { name: 'Pain before treatment', values: Float64Array.from(rows.episode, (e) => pain?.value[e] ?? Number.NaN) },
  ]);
  const outcome = observedIncidence(rows, followUp, variable.horizonMonths);
  if (typeof outcome === 'string') return { ...noAnswer(rows, outcome), answered };
  const problem: MeanProblem = {
    ...{ arm: rows.arm, person: rows.person, covariates },
    columns: [{ name: 'incidence', values: outcome, method: 'normal' }],
  };
  const options = { design: comparedBy(frame), imputation: 'none', confidenceLevel } as const;
  const found = meanEffect(problem, { ...options, generator });
  return {
    ...{ rows, answered, covariates, sensitivity: [], subgroups: [] },
    completeness: followUp.completeness,
    effect: toEffect(found),
    method:
      'Cumulative incidence with death competing, weighted by the probability of being observed; persons as clusters',
    alongside: [
      ...incidenceRows(frame, rows, { followUp, horizon: variable.horizonMonths }),
      ...hazardRow(frame, rows, { followUp, problem }),
      ...freeTimeRow(frame, rows, { followUp, horizon: variable.horizonMonths }),
    ],
    notes: completenessNotes(question.productClass, question.comparator, followUp),
  };
}

function toEffect(found: Estimation<MeanEffect>): SummaryAnswer['effect'] {
  if (found.status !== 'estimated') return found;
  const { estimate, interval, meanProduct, meanComparator } = found.fit;
  const asRiskRatio = riskAsRatio(estimate, interval, meanComparator);
  return { status: 'estimated', fit: { estimate, interval, meanProduct, meanComparator, asRiskRatio } };
}

/** Surgery by the horizon, each counted for those who were lost before; or why that cannot be said. */
function observedIncidence(
  rows: AnalysisRows,
  { times, events }: SurgeryFollowUp,
  horizon: number,
): Float64Array | string {
  const outcome = new Float64Array(times.length);
  for (const arm of [0, 1]) {
    const own = Array.from(rows.arm.keys()).filter((row) => rows.arm[row] === arm);
    if (own.length === 0) return 'one-arm-only';
    if (!own.some((row) => (times[row] ?? 0) >= horizon)) return 'horizon-beyond-follow-up';
    // At the same time events come before losses, as in the curve itself.
    const shifted = own.map((row) => (times[row] ?? 0) + (events[row] === 0 ? 1e-7 : 0));
    const lost = kaplanMeier({ times: shifted, events: own.map((row) => Number(events[row] === 0)) });
    const curve = lost.status === 'estimated' ? lost.fit.curves[0] : undefined;
    if (curve === undefined) return 'no-observations';
    const cases = own.filter((row) => events[row] === 1 && (times[row] ?? 0) <= horizon);
    const observed = survivalAt(
      curve,
      cases.map((row) => times[row] ?? 0),
    );
    cases.forEach((row, place) => {
      outcome[row] = 1 / (observed[place]?.survival ?? 1);
    });
  }
  return outcome;
}

interface Followed {
  readonly followUp: SurgeryFollowUp;
  readonly horizon: number;
}

/** The incidence of each arm at the horizon by Aalen and Johansen, as it was observed. */
function incidenceRows(
  { question, confidenceLevel }: AnalysisFrame,
  rows: AnalysisRows,
  { followUp, horizon }: Followed,
): readonly ResultRow[] {
  const groups = Array.from(rows.arm, (arm) => 1 - arm);
  const found = aalenJohansen({ times: followUp.times, events: followUp.events }, 2, { groups, confidenceLevel });
  if (found.status !== 'estimated') return [];
  return found.fit.curves.flatMap((curve) => {
    const place = lastBefore(curve, horizon);
    const cause = curve.causes[0];
    if (place < 0 || cause === undefined) return [];
    const name = curve.group === 0 ? question.productClass : (question.comparator ?? '');
    const hasInterval = cause.hasInterval[place] === 1;
    const operated = followUp.events.filter((event, row) => event === 1 && rows.arm[row] === 1 - curve.group).length;
    return [
      {
        title: `Operated within ${horizon} months: ${name}`,
        estimate: cause.probability[place] ?? 0,
        interval: hasInterval ? ([cause.lower[place] ?? 0, cause.upper[place] ?? 1] as const) : null,
        unit: 'proportion',
        n: operated,
        of: curve.observations,
        note: 'as observed, not adjusted',
      },
    ];
  });
}

function lastBefore({ times }: CompetingRisksCurve, horizon: number): number {
  return times.findLastIndex((time) => time <= horizon);
}

/** Cause-specific hazard ratio, weighted by overlap where nobody was randomised. */
function hazardRow(
  frame: AnalysisFrame,
  rows: AnalysisRows,
  { followUp, problem }: { readonly followUp: SurgeryFollowUp; readonly problem: MeanProblem },
): readonly ResultRow[] {
  const { confidenceLevel } = frame;
  const events = followUp.events.map((event) => Number(event === 1));
  const model = comparedBy(frame) === 'adjusted' ? overlapModel(problem) : undefined;
  const weights = model?.status === 'estimated' ? { weights: model.fit.weights.weights } : {};
  const found = cox({ times: followUp.times, events, ...weights }, [rows.arm], {
    clusters: rows.person,
    confidenceLevel,
  });
  if (found.status !== 'estimated') return [];
  const { hazardRatios, lower, upper, observations } = found.fit;
  return [
    {
      title: 'Cause-specific hazard ratio of surgery',
      estimate: hazardRatios[0] ?? 1,
      interval: [lower[0] ?? 0, upper[0] ?? 0],
      unit: 'ratio',
      n: events.filter((event) => event === 1).length,
      of: observations,
      note: null,
    },
  ];
}

/** Months alive and free of surgery; of randomised arms only, where curves may be compared as they are. */
function freeTimeRow(frame: AnalysisFrame, rows: AnalysisRows, { followUp, horizon }: Followed): readonly ResultRow[] {
  if (frame.design !== 'randomised') return [];
  const events = followUp.events.map((event) => Number(event !== 0));
  const curves = kaplanMeier({ times: followUp.times, events }, { groups: rows.arm });
  if (curves.status !== 'estimated') return [];
  const [comparator, product] = curves.fit.curves.map((curve) => restrictedMeanSurvival(curve, horizon));
  if (comparator?.status !== 'estimated' || product?.status !== 'estimated') return [];
  const estimate = product.fit.estimate - comparator.fit.estimate;
  const half = 1.959963984540054 * Math.hypot(product.fit.standardError, comparator.fit.standardError);
  return [
    {
      title: `Difference of months alive and free of surgery, of ${horizon}`,
      estimate,
      interval: [estimate - half, estimate + half],
      unit: 'months',
      n: rows.episode.length,
      of: rows.episode.length,
      note: 'joint-sides taken as independent, 95 % interval',
    },
  ];
}

function completenessNotes(
  product: string,
  comparator: string | undefined,
  { completeness }: SurgeryFollowUp,
): readonly string[] {
  const shown = (share: number) => `${(100 * share).toFixed(0)} %`;
  return [
    `Of the months that could have been observed by today, ${shown(completeness[1])} were with ${product} and ${shown(completeness[0])} with ${comparator ?? 'the comparator'}.`,
  ];
}
