import { type EstimandVariable, instrumentByKey, type SensitivityKind } from '@jointwise/definitions';
import { type Estimation, tippingPoint } from '@jointwise/statistics';
import { type ChangeValues, changeValues, withSensitivity } from './change-values.ts';
import type { SensitivityRow } from './estimand-result.ts';
import { type AnalysisFrame, comparedBy } from './frame.ts';
import { type MeanEffect, type MeanOptions, meanEffect } from './mean-effect.ts';
import { mixedModelEffect } from './mixed-model-effect.ts';
import type { AnalysisRows } from './select-rows.ts';

interface Setting {
  readonly rows: AnalysisRows;
  readonly values: ChangeValues;
  readonly variable: Extract<EstimandVariable, { kind: 'change' }>;
  readonly primary: MeanEffect;
}

const titles: Readonly<Record<SensitivityKind | 'regression-adjusted', string>> = {
  'complete-cases': 'Only those who answered',
  hypothetical: 'As if no further treatment had been given',
  'reference-based': 'The missing of the product arm go on as the comparator arm does',
  'tipping-point': 'How much worse the missing of the product arm would have to be',
  'best-worst-case': 'The missing at the two ends',
  'per-protocol-window': 'Only answers near the target day',
  'regression-adjusted': 'Mixed model with the same covariates, not weighted',
};

/** The planned sensitivity analyses of a change, each a row with its estimate or the reason why it was not run. */
export function changeSensitivity(frame: AnalysisFrame, setting: Setting): readonly SensitivityRow[] {
  const { values } = setting;
  const design = comparedBy(frame);
  const options = (imputation: MeanOptions['imputation'], name: string): MeanOptions => ({
    ...{ design, imputation, confidenceLevel: frame.confidenceLevel },
    generator: frame.generator.stream(name),
  });
  const planned = frame.question.estimand.sensitivity.flatMap((kind): readonly SensitivityRow[] => {
    switch (kind) {
      case 'complete-cases':
        return [rowOf(kind, meanEffect(values.problem, options('none', 'complete')))];
      case 'hypothetical': {
        const altered = changeValues(frame, setting.rows, { variable: setting.variable, useSensitivity: true });
        const note = `Values after ${withSensitivity(frame).join(', ')} taken as unknown.`;
        return [rowOf(kind, meanEffect(altered.problem, options('mar', 'hypothetical')), note)];
      }
      case 'reference-based':
        return [rowOf(kind, meanEffect(values.problem, options('reference', 'reference')))];
      case 'tipping-point':
        return [tipping(setting, (shift) => meanEffect(values.problem, { ...options('mar', 'mar'), shift }))];
      case 'best-worst-case':
        return extremes(setting, options('none', 'extremes'));
      default:
        return [{ status: 'not-run', kind, title: titles[kind], reason: 'The study has no narrower window.' }];
    }
  });
  if (design === 'randomised') return planned;
  const note = 'Leans on the model of the outcome instead of that of the choice of treatment.';
  return [...planned, rowOf('regression-adjusted', mixedModelEffect(values, frame.confidenceLevel), note)];
}

function rowOf(
  kind: SensitivityKind | 'regression-adjusted',
  found: Estimation<MeanEffect>,
  note: string | null = null,
): SensitivityRow {
  const title = titles[kind];
  if (found.status !== 'estimated') return { status: 'not-run', kind, title, reason: found.reason };
  return { status: 'estimated', kind, title, estimate: found.fit.estimate, interval: found.fit.interval, note };
}

/**
 * The shift of the imputed values of the product arm at which the conclusion turns. Estimate and replicates are linear
 * in the shift and the variance is quadratic, so three shifts tell everything.
 */
function tipping({ values }: Setting, at: (shift: number) => Estimation<MeanEffect>): SensitivityRow {
  const kind = 'tipping-point';
  const title = titles[kind];
  const column = values.problem.columns.at(-1)?.values ?? new Float64Array();
  const isMissing = column.some((value, i) => Number.isNaN(value) && values.problem.arm[i] === 1);
  if (!isMissing) return { status: 'not-run', kind, title, reason: 'Nobody is missing in the product arm.' };
  const [none, one, two] = [0, 1, 2].map(at);
  if (none?.status !== 'estimated' || one?.status !== 'estimated' || two?.status !== 'estimated') {
    return { status: 'not-run', kind, title, reason: 'not-estimable' };
  }
  const variances = [none, one, two].map(({ fit }) => fit.standardError ** 2);
  const [v0 = 0, v1 = 0, v2 = 0] = variances;
  const slopeVariance = (v2 - 2 * v1 + v0) / 2;
  const covariance = (v1 - v0 - slopeVariance) / 2;
  const slope = one.fit.estimate - none.fit.estimate;
  const shifted = { value: none.fit.estimate, slope, variance: v0, slopeVariance, covariance };
  const { estimate, standardError, interval } = none.fit;
  const point = tippingPoint({ estimate, standardError, interval, pValue: 1, shifted });
  const turning = point.significance.filter(Number.isFinite);
  const words =
    turning.length === 0
      ? 'No shift of the missing values changes whether the interval holds no effect.'
      : `The interval begins or ceases to hold no effect when the missing values of the product arm are shifted by ${turning.map((value) => value.toFixed(2)).join(' or ')}.`;
  return { status: 'estimated', kind, title, estimate, interval, note: words };
}

/** Best for the product and worst for the comparator among the missing, and the reverse. */
function extremes({ values, variable }: Setting, options: MeanOptions): readonly SensitivityRow[] {
  const kind = 'best-worst-case';
  const [low, high] = rangeOf(values, variable);
  const [worst, best] = variable.benefit === 'higher' ? [low, high] : [high, low];
  const cases = [
    { product: best, comparator: worst, title: 'The missing best for the product, worst for the comparator' },
    { product: worst, comparator: best, title: 'The missing worst for the product, best for the comparator' },
  ];
  return cases.map(({ product, comparator, title }) => {
    const columns = values.problem.columns.slice(-1).map((column) => ({
      ...column,
      values: column.values.map((value, i) =>
        Number.isNaN(value) ? (values.problem.arm[i] === 1 ? product : comparator) : value,
      ),
    }));
    return { ...rowOf(kind, meanEffect({ ...values.problem, columns }, options)), title };
  });
}

/** Ends of the scale, or of what was observed where there is none. */
function rangeOf({ problem }: ChangeValues, { measure }: Setting['variable']): readonly [low: number, high: number] {
  if (measure.kind === 'scale') {
    const scale = instrumentByKey(measure.instrument)?.scales.find(({ code }) => code === measure.scale);
    if (scale !== undefined) return scale.range;
  }
  const known = (problem.columns.at(-1)?.values ?? new Float64Array()).filter((value) => !Number.isNaN(value));
  return [Math.min(...known), Math.max(...known)];
}
