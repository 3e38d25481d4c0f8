import type { EstimandVariable } from '@jointwise/definitions';
import type { Estimation } from '@jointwise/statistics';
import { changeSensitivity } from './change-sensitivity.ts';
import { changeValues } from './change-values.ts';
import { type AnalysisFrame, comparedBy, visitOf } from './frame.ts';
import { improvedShares } from './improved-shares.ts';
import { type MeanEffect, meanEffect } from './mean-effect.ts';
import { mixedModelEffect } from './mixed-model-effect.ts';
import { selectRows } from './select-rows.ts';
import { subgroupEffects } from './subgroup-effects.ts';
import { meanAsRiskRatio, noAnswer, type RawEffect, type SummaryAnswer, spreadOf } from './summary-answer.ts';

/** Difference in means of a change: pain, function, cartilage, medicines. */
export function changeAtVisit(
  frame: AnalysisFrame,
  variable: Extract<EstimandVariable, { kind: 'change' }>,
): SummaryAnswer {
  const { question, confidenceLevel, generator } = frame;
  const visit = visitOf(frame, variable.visit);
  const rows = selectRows(frame, { passed: visit });
  if (visit === undefined) return noAnswer(rows, 'visit-not-in-study');
  const values = changeValues(frame, rows, { variable });
  if (!values.answered.includes(1)) return { ...noAnswer(rows, 'nobody-answered'), answered: values.answered };
  const design = comparedBy(frame);
  const options = { design, imputation: 'mar', generator: generator.stream('mar'), confidenceLevel } as const;
  const mixed = design === 'randomised' ? mixedModelEffect(values, confidenceLevel) : undefined;
  const found: Estimation<MeanEffect> = mixed ?? meanEffect(values.problem, options);
  const last = values.problem.columns.at(-1)?.values ?? new Float64Array();
  const isBrief = question.isBrief === true;
  return {
    rows,
    answered: values.answered,
    effect: found.status === 'estimated' ? { status: 'estimated', fit: toRaw(found.fit, last) } : found,
    method: mixed === undefined ? weightedMethod(found) : mixedMethod(mixed),
    covariates: values.problem.covariates,
    alongside: improvedShares(frame, rows, { before: values.before, after: last, variable }),
    sensitivity:
      isBrief || found.status !== 'estimated'
        ? []
        : changeSensitivity(frame, { rows, values, variable, primary: found.fit }),
    subgroups: isBrief ? [] : subgroupEffects(frame, rows, { problem: values.problem, outcome: last }),
    notes: [],
  };
}

function toRaw({ estimate, interval, meanProduct, meanComparator }: MeanEffect, outcome: Float64Array): RawEffect {
  const asRiskRatio = meanAsRiskRatio(estimate, interval, spreadOf(outcome));
  return { estimate, interval, meanProduct, meanComparator, asRiskRatio };
}

function mixedMethod(found: ReturnType<typeof mixedModelEffect>): string {
  const base = 'Mixed model for repeated measures, REML, Kenward-Roger';
  if (found.status !== 'estimated') return base;
  const { structure, fallbacks, persons } = found.fit;
  const left = fallbacks.length === 0 ? '' : ` (left before: ${fallbacks.join('; ')})`;
  return `${base}, covariance ${structure}${left}, ${persons} people`;
}

function weightedMethod(found: Estimation<MeanEffect>): string {
  const base = 'Overlap-weighted difference of means, persons as clusters';
  if (found.status !== 'estimated' || found.fit.imputations === 0) return base;
  return `${base}; ${found.fit.imputed} missing values imputed ${found.fit.imputations} times by arm`;
}
