import type { PublishedSynthesis } from '@jointwise/definitions';
import type { EffectEstimate } from '../claims/effect-estimate.ts';
import type { ResolvedQuestion } from './answer-question.ts';
import type { PooledEvidence } from './pool-effects.ts';
import { fromPoolingScale, noEffectOf } from './pooling-scale.ts';
import type { ScaledRows } from './put-on-scale.ts';
import type { CertaintyFacts } from './suggest-certainty.ts';

/** What the rules of certainty look at, of trials that were pooled here or of the one there is. */
export function certaintyFacts(
  { rows, scale }: ScaledRows,
  pooled: PooledEvidence | undefined,
  effect: EffectEstimate,
): CertaintyFacts {
  const factor = scale.kind === 'standardised' ? (scale.translation?.standardDeviation ?? 1) : 1;
  const [{ measure }] = rows;
  const read = (value: number) => factor * fromPoolingScale(measure, value);
  const { prediction } = pooled ?? {};
  return {
    design: effect.design,
    bias: rows.map(({ bias }, i) => ({ judgement: bias, weight: pooled?.weights[i] ?? 100 })),
    studies: rows.length,
    estimate: effect.estimate,
    interval: effect.interval,
    noEffect: noEffectOf(measure),
    threshold: effect.threshold?.value ?? null,
    people: peopleOf(effect),
    heterogeneity: pooled === undefined ? undefined : { i2: pooled.i2, pValue: pooled.qPValue },
    prediction: prediction === undefined ? undefined : [read(prediction[0]), read(prediction[1])],
    indirectness:
      scale.kind === 'standardised' ? ['Different questionnaires were put on one scale by their spread.'] : [],
    eggerPValue: pooled?.funnel?.egger?.pValue,
    isUnverified: rows.some(({ standing }) => standing !== 'verified'),
  };
}

/** The same of a review: what it does not print is not assumed. */
export function publishedFacts(
  synthesis: PublishedSynthesis,
  effect: EffectEstimate,
  { classes }: ResolvedQuestion,
): CertaintyFacts {
  const others = synthesis.productClasses.filter((code) => !classes.includes(code));
  const mixes = 'It pools products that are different from the one asked about.';
  const untimed = 'When it was measured is not in our source.';
  return {
    design: 'randomised',
    bias: [{ judgement: synthesis.bias ?? 'not-assessed', weight: 100 }],
    studies: synthesis.trials,
    estimate: effect.estimate,
    interval: effect.interval,
    noEffect: synthesis.measure === undefined ? 0 : noEffectOf(synthesis.measure),
    threshold: effect.threshold?.value ?? null,
    people: synthesis.participants ?? null,
    heterogeneity: undefined,
    prediction: undefined,
    indirectness: [
      ...(others.length > 0 ? [mixes] : []),
      ...(synthesis.timepointMonths === undefined ? [untimed] : []),
    ],
    eggerPValue: undefined,
    isUnverified: true,
  };
}

function peopleOf({ treated, comparator }: EffectEstimate): number | null {
  const own = treated.answered ?? treated.treated;
  const other = comparator?.answered ?? comparator?.treated ?? null;
  return own === null || other === null ? null : own + other;
}
