import { controlCourses, type EstimandDefinition, productClasses } from '@jointwise/definitions';
import { balance } from '@jointwise/statistics';
import type { EffectEstimate } from '../claims/effect-estimate.ts';
import type { EstimandFacts } from '../datasets/estimand-facts.ts';
import { leastCompleteness } from '../outcomes/derive-flow.ts';
import { adverseEvents } from './adverse-events.ts';
import { asTreatedNote } from './allocation-notes.ts';
import { changeAtVisit } from './change-at-visit.ts';
import { checkAllocations } from './check-allocations.ts';
import { decideDesign } from './decide-design.ts';
import { eValuesOf } from './e-values.ts';
import type { EstimandQuestion } from './estimand-question.ts';
import type { BalanceRow, ControlCourse, EstimandResult, ResultArm, SensitivityRow } from './estimand-result.ts';
import { type AnalysisFrame, frameOf, visitOf } from './frame.ts';
import { gradeChange } from './grade-change.ts';
import { overlapModel } from './mean-effect.ts';
import { netBenefit } from './net-benefit.ts';
import { progression } from './progression.ts';
import { reasonWords } from './reason-words.ts';
import { responseAtVisit } from './response-at-visit.ts';
import { intercurrentCounts, resultArms } from './result-arms.ts';
import type { RawEffect, SummaryAnswer } from './summary-answer.ts';
import { targetTrial } from './target-trial.ts';
import { timeInResponse } from './time-in-response.ts';
import { timeToEvent } from './time-to-event.ts';
import { uncontrolledCourse } from './uncontrolled-course.ts';

/**
 * Answers an estimand from the facts of a study. The same facts, question and seed give the same result to the last
 * digit. Below 60 % completeness of an arm the estimates are withheld and the counts are shown.
 */
export function estimateEstimand(facts: EstimandFacts, question: EstimandQuestion): EstimandResult {
  const decided = decideDesign(facts, question);
  const { design, note } = decided;
  const frame = frameOf(facts, question, decided);
  const answer = design === 'uncontrolled' ? uncontrolledCourse(frame) : answerOf(frame);
  const { variable } = question.estimand;
  const visit = 'visit' in variable ? visitOf(frame, variable.visit) : lastVisitOf(frame);
  const arms = resultArms(frame, answer, visit);
  const poor = arms.filter(({ completeness }) => completeness !== null && completeness < leastCompleteness);
  const isWithheld = poor.length > 0 && (answer.effect.status === 'estimated' || answer.alongside.length > 0);
  const eValue =
    design === 'adjusted' && answer.effect.status === 'estimated' ? eValuesOf(answer.effect.fit.asRiskRatio) : null;
  const effect =
    answer.effect.status === 'estimated' && !isWithheld
      ? { ...effectOf(frame, answer.effect.fit, arms), ...(eValue === null ? {} : { eValueOfLimit: eValue.limit }) }
      : null;
  const isShown = !isWithheld;
  const isAdjusted = design === 'adjusted' && effect !== null;
  const isBrief = question.isBrief === true;
  return {
    ...headOf(question),
    status:
      effect !== null || (design === 'uncontrolled' && answer.alongside.length > 0 && isShown)
        ? 'estimated'
        : isWithheld
          ? 'withheld'
          : 'not-estimable',
    reason: isWithheld
      ? withheldWords(poor)
      : answer.effect.status === 'estimated'
        ? null
        : reasonWords(answer.effect.reason, question),
    design,
    designNote: note,
    standing: question.standing,
    effect,
    method: effect === null ? null : answer.method,
    alongside: isShown ? answer.alongside : [],
    arms: isShown ? arms : arms.map((arm) => ({ ...arm, mean: null })),
    intercurrentEvents: intercurrentCounts(frame, answer.rows),
    sensitivity: isShown ? [...answer.sensitivity, ...asTreated(frame)] : [],
    subgroups: isShown ? answer.subgroups : [],
    balance: isAdjusted && !isBrief ? balanceOf(answer) : [],
    eValue: isAdjusted ? eValue : null,
    targetTrial: design === 'adjusted' ? targetTrial(frame, answer.method) : [],
    controlCourse: controlCourseOf(question.estimand),
    notes: [...question.estimand.notes, ...answer.notes, ...standingNotes(question)],
    provenance: provenanceOf(facts, question),
  };
}

/** The same analysis with people in the arm of what they got, where the main one has them as they were allocated. */
function asTreated(frame: AnalysisFrame): readonly SensitivityRow[] {
  const { facts, question, rowsBy, generator } = frame;
  if (rowsBy !== 'allocation' || question.isBrief === true) return [];
  const row = {
    kind: 'as-treated',
    title: 'As treated: by what people got, not by what they were allocated to',
  } as const;
  const brief = { ...question, isBrief: true };
  const found = answerOf({ ...frame, question: brief, rowsBy: 'treatment', generator: generator.stream('as-treated') });
  if (found.effect.status !== 'estimated') {
    return [{ status: 'not-run', ...row, reason: reasonWords(found.effect.reason, question) }];
  }
  const { estimate, interval } = found.effect.fit;
  return [{ status: 'estimated', ...row, estimate, interval, note: asTreatedNote(checkAllocations(facts, question)) }];
}

function answerOf(frame: AnalysisFrame): SummaryAnswer {
  const { variable } = frame.question.estimand;
  switch (variable.kind) {
    case 'change':
      return changeAtVisit(frame, variable);
    case 'grade-change':
      return gradeChange(frame, variable);
    case 'response':
      return responseAtVisit(frame, variable);
    case 'time-in-response':
      return timeInResponse(frame, variable);
    case 'time-to-event':
      return timeToEvent(frame, variable);
    case 'progression':
      return progression(frame, variable);
    case 'adverse-event':
      return adverseEvents(frame, variable);
    case 'cost':
      return netBenefit(frame, variable);
  }
}

/** The visit whose window must have passed, of variables that are made of several. */
function lastVisitOf(frame: AnalysisFrame) {
  const { variable } = frame.question.estimand;
  return variable.kind === 'time-in-response' ? visitOf(frame, variable.visits.at(-1) ?? '') : undefined;
}

function headOf({ estimand, study, productClass, comparator, condition, joint }: EstimandQuestion) {
  return {
    estimand: { id: estimand.id, version: estimand.version, title: estimand.title },
    study: { code: study.code, title: study.definition.title, synthetic: study.definition.synthetic },
    question: { productClass, comparator: comparator ?? null, condition: condition ?? null, joint: joint ?? null },
  };
}

function provenanceOf(facts: EstimandFacts, { estimand, estimandHash, codeVersion, seed }: EstimandQuestion) {
  return { dataCutHash: facts.dataCutHash, estimandVersion: estimand.version, estimandHash, codeVersion, seed };
}

function effectOf(frame: AnalysisFrame, raw: RawEffect, arms: readonly ResultArm[]): EffectEstimate {
  const { question, design, confidenceLevel } = frame;
  const { estimand } = question;
  const [product, comparator] = ['product', 'comparator'].map((role) => arms.find((arm) => arm.role === role));
  const armOf = (arm: ResultArm | undefined) => ({
    title: productClasses.find(({ code }) => code === arm?.code)?.short ?? arm?.code ?? '',
    treated: arm?.persons ?? 0,
    answered: arm?.answeredPersons ?? 0,
  });
  return {
    origin: 'registry',
    design,
    measure: estimand.summary.measure,
    estimate: raw.estimate,
    interval: raw.interval,
    confidenceLevel,
    unit: estimand.summary.unit,
    benefit: estimand.variable.benefit,
    threshold: estimand.threshold,
    treated: armOf(product),
    ...(design !== 'uncontrolled' && { comparator: armOf(comparator) }),
    horizonMonths: estimand.variable.horizonMonths,
    studies: 1,
  };
}

/** Standardised differences before and after weighting. */
function balanceOf({ rows, covariates }: SummaryAnswer): readonly BalanceRow[] {
  const model = overlapModel({ arm: rows.arm, covariates });
  if (model.status !== 'estimated') return [];
  const columns = covariates.map(({ values }) => values);
  const before = balance(columns, rows.arm);
  const after = balance(columns, rows.arm, { weights: model.fit.weights.weights });
  return covariates.map(({ name }, place) => ({
    covariate: name,
    before: before[place]?.standardisedDifference ?? 0,
    after: after[place]?.standardisedDifference ?? 0,
  }));
}

function controlCourseOf({ variable }: EstimandDefinition): readonly ControlCourse[] {
  const scales =
    'domains' in variable
      ? Object.values(variable.domains)
      : 'measure' in variable && variable.measure.kind === 'scale'
        ? [variable.measure]
        : [];
  const wanted =
    scales.length === 0
      ? []
      : controlCourses.filter(({ measure }) =>
          scales.some((one) => one.instrument === measure.instrument && one.scale === measure.scale),
        );
  // Where nothing is known of the very scale, pain after salt water still shows what happens without the product.
  const shown = wanted.length > 0 ? wanted : controlCourses.slice(0, 1);
  return shown.map(({ measure: _, ...course }) => course);
}

function withheldWords(poor: readonly ResultArm[]): string {
  const named = poor.map(({ title, answered, due }) => `${title} (${answered} of ${due} known)`).join(', ');
  return `Fewer than ${100 * leastCompleteness} % of the follow-up is known in: ${named}. What those show would be the people who answer.`;
}

function standingNotes({ standing }: EstimandQuestion): readonly string[] {
  if (standing === 'post-hoc') return ['Post hoc: this version was not locked before the study was unblinded.'];
  return standing === 'not-locked'
    ? ['Not locked: the question could still be changed after looking at the answer.']
    : [];
}
