import { normalQuantile } from '@jointwise/statistics';
import type { EffectArm, EffectEstimate, EffectMeasure, EffectThreshold } from '../claims/effect-estimate.ts';
import type { ResolvedQuestion } from './answer-question.ts';
import type { PooledEvidence } from './pool-effects.ts';
import { fromPoolingScale } from './pooling-scale.ts';
import type { ScaledRows } from './put-on-scale.ts';
import { scaleKey } from './select-result.ts';
import type { TrialEffect, TrialSide } from './trial-effect.ts';

/**
 * The trials' answer in the shape that a verdict is decided on: pooled, or the one trial with its interval as printed;
 * standardised differences translated back where that can be done.
 */
export function effectOfTrials(
  { rows, scale }: ScaledRows,
  pooled: PooledEvidence | undefined,
  question: ResolvedQuestion,
): EffectEstimate {
  const [first] = rows;
  const { measure } = first;
  const read = (value: number) => fromPoolingScale(measure, value);
  const interval = pooled?.interval ?? intervalOf(first);
  const translation = scale.kind === 'standardised' ? scale.translation : undefined;
  const factor = translation?.standardDeviation ?? 1;
  const isTranslated = translation !== undefined;
  const printed = pooled === undefined && first.printedInterval !== undefined;
  const limits = printed ? first.printedInterval : interval.map((limit) => factor * read(limit));
  return {
    origin: 'trials',
    design: rows.every(({ design }) => design === 'randomised') ? 'randomised' : 'adjusted',
    measure: (isTranslated ? 'mean-difference' : measure) as EffectMeasure,
    estimate: factor * read(pooled?.estimate ?? first.effect),
    interval: limits as [number, number],
    confidenceLevel: 0.95,
    unit: scale.kind === 'standardised' ? (translation?.unit ?? 'standard deviations') : scale.unit,
    benefit: benefitOf(first, scale.kind, question),
    threshold: thresholdOf(rows, scale.kind === 'standardised' && !isTranslated, question),
    treated: armOf(rows.map(({ treated }) => treated)),
    comparator: armOf(rows.map(({ comparator }) => comparator)),
    horizonMonths: first.result.timepointMonths ?? null,
    studies: rows.length,
  };
}

function intervalOf({ effect, standardError }: TrialEffect): readonly [number, number] {
  const half = normalQuantile(0.975) * standardError;
  return [effect - half, effect + half];
}

/** Turned differences run as the estimand does; others as their own scale; events as the estimand. */
function benefitOf({ scale }: TrialEffect, kind: ScaledRows['scale']['kind'], { benefit }: ResolvedQuestion) {
  if (kind === 'standardised' || scale === undefined) return benefit;
  return scale.direction === 'lower-better' ? 'lower' : 'higher';
}

/** The estimand's own where the scale is its own, otherwise what all the trials state alike; null when neither is there. */
function thresholdOf(
  rows: readonly TrialEffect[],
  isUntranslated: boolean,
  { estimand, scale }: ResolvedQuestion,
): EffectThreshold | null {
  if (isUntranslated) return null;
  const isOwn = rows.some((row) => row.scale !== undefined && scaleKey(row.scale) === scale);
  const isEvent = rows.every((row) => row.scale === undefined) && rows[0].measure === estimand.summary.measure;
  if (isOwn || isEvent) return estimand.threshold;
  const [printed, ...others] = rows.map(({ result }) => result.threshold);
  if (printed === undefined || others.some((other) => other?.value !== printed.value)) return null;
  return { ...printed, provenance: 'S' };
}

function armOf(sides: readonly TrialSide[]): EffectArm {
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
  return {
    title: [...new Set(sides.map(({ title }) => title))].join('; '),
    treated: sum(sides.map(({ treated }) => treated)),
    answered: sum(sides.map(({ answered }) => answered)),
  };
}
