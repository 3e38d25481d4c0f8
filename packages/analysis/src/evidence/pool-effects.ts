import type { BiasJudgement } from '@jointwise/definitions';
import {
  cumulativeMetaAnalysis,
  type Estimation,
  eggerTest,
  heterogeneityInterval,
  leaveOneOut,
  type MetaAnalysisFit,
  metaAnalysis,
  predictionInterval,
  trimAndFill,
} from '@jointwise/statistics';

/** One study ready to be pooled, on the pooling scale (logarithms for ratios). */
export interface PoolableEffect {
  readonly label: string;
  readonly effect: number;
  readonly standardError: number;
  readonly year?: number | undefined;
  readonly bias?: BiasJudgement;
}

export interface Pooled {
  readonly studies: number;
  readonly estimate: number;
  /** Hartung-Knapp; Wald's for one study. */
  readonly interval: readonly [lower: number, upper: number];
  readonly pValue: number;
  readonly betweenStudyVariance: number;
}

export interface PooledEvidence extends Pooled {
  /** Without the adjustment, to be shown beside it: few studies make it too narrow. */
  readonly waldInterval: readonly [lower: number, upper: number];
  /** Higgins, Thompson and Spiegelhalter: t on k - 2; undefined below three studies. */
  readonly prediction: readonly [lower: number, upper: number] | undefined;
  /** Q-profile interval of tau2. */
  readonly betweenStudyVarianceInterval: readonly [lower: number, upper: number] | undefined;
  /** Percent. */
  readonly i2: number;
  readonly i2Interval: readonly [lower: number, upper: number] | undefined;
  readonly q: number;
  readonly qPValue: number;
  /** Percent, in the order of the studies. */
  readonly weights: readonly number[];
  /** In order of year; empty unless every study has a year. */
  readonly cumulative: readonly (Pooled & { readonly year: number; readonly added: string })[];
  /** Entry i leaves out study i; empty below three studies. */
  readonly leaveOneOut: readonly (Pooled & { readonly left: string })[];
  readonly byBias: readonly (Pooled & { readonly bias: BiasJudgement })[];
  /** Only at ten or more studies: with fewer, asymmetry cannot be told from chance. */
  readonly funnel: FunnelEvidence | undefined;
}

export interface FunnelEvidence {
  /** Egger's test: t on k - 2. */
  readonly egger: { readonly statistic: number; readonly pValue: number } | undefined;
  /** Trim and fill, a sensitivity analysis and not a correction. */
  readonly filled: readonly { readonly effect: number; readonly standardError: number }[];
  readonly filledEstimate: number | undefined;
}

/** Studies from which on a funnel is drawn and tested. */
export const funnelStudies = 10;

/** How effects are pooled here, for the foot of a figure. */
export const poolingMethod =
  'Random effects; between-study variance by REML; interval by Hartung and Knapp; prediction interval of Higgins, Thompson and Spiegelhalter (t, k - 2).';

const hartungKnapp = { method: 'REML', interval: 'hartung-knapp' } as const;

/**
 * Pools studies by inverse variance with random effects: REML, Hartung-Knapp, prediction interval, cumulative by year,
 * leave-one-out, by risk of bias, and a funnel at ten or more.
 */
export function poolEffects(effects: readonly PoolableEffect[]): Estimation<PooledEvidence> {
  const { y, v } = vectorsOf(effects);
  const fitted = metaAnalysis(y, v, hartungKnapp);
  if (fitted.status === 'not-estimable') return fitted;
  const wald = metaAnalysis(y, v, { method: 'REML' });
  if (wald.status === 'not-estimable') return wald;
  const heterogeneity = heterogeneityInterval(y, v);
  const spread = heterogeneity.status === 'estimated' ? heterogeneity.fit : undefined;
  return {
    status: 'estimated',
    fit: {
      ...pooledOf(fitted.fit),
      waldInterval: wald.fit.coefficients[0].interval,
      prediction: predictionInterval(wald.fit, 'k-2')?.interval,
      betweenStudyVarianceInterval: spread?.betweenStudyVariance,
      i2: fitted.fit.i2,
      i2Interval: spread?.i2,
      q: fitted.fit.q,
      qPValue: fitted.fit.qPValue,
      weights: [...fitted.fit.weights],
      cumulative: cumulativeOf(effects),
      leaveOneOut: effects.length < 3 ? [] : withoutEach(effects),
      byBias: byBias(effects),
      funnel: effects.length < funnelStudies ? undefined : funnelOf(y, v),
    },
  };
}

function vectorsOf(effects: readonly PoolableEffect[]) {
  return { y: effects.map(({ effect }) => effect), v: effects.map(({ standardError }) => standardError ** 2) };
}

function pooledOf(fit: MetaAnalysisFit): Pooled {
  const { estimate, interval, pValue } = fit.coefficients[0];
  return { studies: fit.studies, estimate, interval, pValue, betweenStudyVariance: fit.betweenStudyVariance };
}

function cumulativeOf(effects: readonly PoolableEffect[]): PooledEvidence['cumulative'] {
  if (effects.some(({ year }) => year === undefined)) return [];
  const ordered = [...effects].sort((left, right) => (left.year ?? 0) - (right.year ?? 0));
  const { y, v } = vectorsOf(ordered);
  return cumulativeMetaAnalysis(y, v, hartungKnapp).flatMap((step, i) => {
    const { year, label } = ordered[i];
    if (step.status === 'not-estimable' || year === undefined) return [];
    return [{ ...pooledOf(step.fit), year, added: label }];
  });
}

function withoutEach(effects: readonly PoolableEffect[]): PooledEvidence['leaveOneOut'] {
  const { y, v } = vectorsOf(effects);
  return leaveOneOut(y, v, hartungKnapp).flatMap((step, i) =>
    step.status === 'estimated' ? [{ ...pooledOf(step.fit), left: effects[i].label }] : [],
  );
}

function byBias(effects: readonly PoolableEffect[]): PooledEvidence['byBias'] {
  return (['low', 'some-concerns', 'high', 'not-assessed'] as const).flatMap((bias) => {
    const own = effects.filter((effect) => (effect.bias ?? 'not-assessed') === bias);
    const { y, v } = vectorsOf(own);
    const fitted = metaAnalysis(y, v, hartungKnapp);
    return fitted.status === 'estimated' ? [{ ...pooledOf(fitted.fit), bias }] : [];
  });
}

function funnelOf(y: readonly number[], v: readonly number[]): FunnelEvidence {
  const egger = eggerTest(y, v);
  const trimmed = trimAndFill(y, v, { method: 'REML' });
  return {
    egger: egger.status === 'estimated' ? { statistic: egger.fit.statistic, pValue: egger.fit.pValue } : undefined,
    filled:
      trimmed.status === 'estimated'
        ? trimmed.fit.filled.map(({ effect, variance }) => ({ effect, standardError: Math.sqrt(variance) }))
        : [],
    filledEstimate: trimmed.status === 'estimated' ? trimmed.fit.pooled.coefficients[0].estimate : undefined,
  };
}
