import {
  agrestiCoull,
  clopperPearson,
  type Estimation,
  jeffreys,
  type LevelOption,
  midP,
  type ProportionFit,
  waldProportion,
  wilson,
  wilsonContinuity,
} from '@jointwise/statistics';
import { choice } from './spec-schema.ts';

type IntervalOf = (events: number, total: number, options: LevelOption) => Estimation<ProportionFit>;

/** Intervals of a proportion by name, as specs ask for them. */
export const proportionIntervals = {
  wilson,
  'wilson-continuity': wilsonContinuity,
  'clopper-pearson': clopperPearson,
  'mid-p': midP,
  jeffreys,
  'agresti-coull': agrestiCoull,
  wald: waldProportion,
} as const satisfies Readonly<Record<string, IntervalOf>>;

export type ProportionInterval = keyof typeof proportionIntervals;

export const proportionIntervalList = {
  type: 'array',
  items: choice(...Object.keys(proportionIntervals)),
  minItems: 1,
} as const;

export const usualIntervals: readonly ProportionInterval[] = ['wilson', 'clopper-pearson'];
