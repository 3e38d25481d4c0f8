import {
  type BiasJudgement,
  type DifferenceMeasure,
  type EvidenceScale,
  type EvidenceStanding,
  overallBias,
  type TrialResult,
} from '@jointwise/definitions';
import { binaryEffect, meanDifference, standardisedMeanDifference } from '@jointwise/statistics';
import type { EvidenceDesign } from '../claims/effect-estimate.ts';
import { type EvidenceRecord, standingOf } from './evidence-record.ts';
import { ratioMeasureOf } from './pooling-scale.ts';
import { printedEffect, type ScaledEffect } from './printed-effect.ts';
import { answeredIn, combineArms, summariseArm } from './summarise-arm.ts';

/** One side of a comparison: which arms of the trial, and how many people. */
export interface TrialSide {
  readonly title: string;
  readonly arms: readonly string[];
  readonly treated: number | null;
  readonly answered: number | null;
}

/** What one trial says about one comparison, ready to be pooled. */
export interface TrialEffect extends ScaledEffect {
  readonly trial: string;
  readonly study: string;
  readonly year: number | undefined;
  readonly result: TrialResult;
  readonly measure: DifferenceMeasure;
  readonly scale: EvidenceScale | undefined;
  readonly design: EvidenceDesign;
  /** `printed`: the paper's own difference, adjusted or not; `arms`: computed here from the arms. */
  readonly basis: 'printed' | 'arms';
  readonly isAdjusted: boolean;
  /** Interval as printed, on the scale on which people read it. */
  readonly printedInterval: readonly [lower: number, upper: number] | undefined;
  readonly treated: TrialSide;
  readonly comparator: TrialSide;
  readonly standing: EvidenceStanding;
  readonly bias: BiasJudgement;
  readonly notes: readonly string[];
}

export type DerivedEffect =
  | { readonly status: 'derived'; readonly effect: TrialEffect }
  | { readonly status: 'not-usable'; readonly reason: string };

export interface ComparedArms {
  readonly treated: readonly string[];
  readonly comparator: readonly string[];
}

/**
 * The effect of some arms of a trial against others on one measure. A printed difference of exactly these arms comes
 * first, because authors adjust; otherwise it is computed from the arms.
 */
export function deriveTrialEffect(
  record: EvidenceRecord,
  result: TrialResult,
  { treated, comparator, measure }: ComparedArms & { readonly measure: DifferenceMeasure },
): DerivedEffect {
  const { trial } = record;
  const sides = { treated: sideOf(record, result, treated), comparator: sideOf(record, result, comparator) };
  const base = {
    trial: trial.key,
    study: trial.study,
    year: trial.year,
    result,
    measure,
    scale: result.scale,
    design: designOf(record),
    ...sides,
    standing: standingOf(record, result),
    bias: overallBias(trial.riskOfBias),
  };
  const printed = fromPrinted(result, { treated, comparator, measure }, sides);
  if (printed !== undefined) return { status: 'derived', effect: { ...base, ...printed, notes: notesOf(record) } };
  const computed = fromArms(record, result, { treated, comparator, measure });
  if (typeof computed === 'string') return { status: 'not-usable', reason: computed };
  const rest = { basis: 'arms', isAdjusted: false, printedInterval: undefined, notes: notesOf(record) } as const;
  return { status: 'derived', effect: { ...base, ...computed, ...rest } };
}

function fromPrinted(
  result: TrialResult,
  { treated, comparator, measure }: ComparedArms & { readonly measure: DifferenceMeasure },
  sides: { readonly treated: TrialSide; readonly comparator: TrialSide },
) {
  if (treated.length !== 1 || comparator.length !== 1) return undefined;
  const sizes = [sides.treated.answered ?? undefined, sides.comparator.answered ?? undefined] as const;
  for (const difference of result.differences) {
    if (ratioMeasureOf(difference.measure) !== ratioMeasureOf(measure)) continue;
    const isSame = difference.arm === treated[0] && difference.comparator === comparator[0];
    const isTurned = difference.arm === comparator[0] && difference.comparator === treated[0];
    if (!isSame && !isTurned) continue;
    const effect = printedEffect(difference, sizes);
    if (effect === undefined) continue;
    return {
      ...effect,
      effect: isTurned ? -effect.effect : effect.effect,
      basis: 'printed',
      isAdjusted: difference.isAdjusted === true,
      printedInterval: isTurned || difference.measure !== measure ? undefined : difference.interval,
    } as const;
  }
  return undefined;
}

/** The effect, or the sentence that says why there is none. */
function fromArms(
  { trial }: EvidenceRecord,
  result: TrialResult,
  { treated, comparator, measure }: ComparedArms & { readonly measure: DifferenceMeasure },
): ScaledEffect | string {
  if (trial.design === 'single-arm') return 'nobody was compared with';
  const binary = binaryMeasureOf(measure);
  if (binary !== undefined) {
    const [first, second] = [treated, comparator].map((codes) => countsOf(trial, result, codes));
    if (first === undefined || second === undefined) return 'events or numbers of people are not printed';
    const table = { events1: first.events, total1: first.total, events2: second.events, total2: second.total };
    return scaled(binaryEffect(table, binary));
  }
  if (measure !== 'mean-difference' && measure !== 'standardised-mean-difference') return 'no difference is printed';
  const [first, second] = [treated, comparator].map((codes) => {
    const arms = codes.map((code) => summariseArm(trial, result, code));
    return arms.every((arm) => arm !== undefined) ? combineArms(arms) : undefined;
  });
  if (first === undefined || second === undefined) return 'no interval, and not every mean with its spread, is printed';
  if (measure === 'mean-difference') return scaled(meanDifference(first, second));
  return scaled(standardisedMeanDifference(first, second));
}

function scaled({ effect, variance }: { readonly effect: number; readonly variance: number }): ScaledEffect | string {
  return variance > 0 ? { effect, standardError: Math.sqrt(variance) } : 'the arms have no spread';
}

function binaryMeasureOf(measure: DifferenceMeasure) {
  const ratio = ratioMeasureOf(measure);
  if (ratio === 'risk-ratio') return 'log-risk-ratio';
  if (ratio === 'odds-ratio') return 'log-odds-ratio';
  return ratio === 'risk-difference' ? 'risk-difference' : undefined;
}

function countsOf(trial: EvidenceRecord['trial'], result: TrialResult, codes: readonly string[]) {
  let events = 0;
  let total = 0;
  for (const code of codes) {
    const counted = result.arms.find(({ arm }) => arm === code)?.events;
    const n = answeredIn(trial, result, code);
    if (counted === undefined || n === undefined || !(counted >= 0 && counted <= n)) return undefined;
    events += counted;
    total += n;
  }
  return total > 0 ? { events, total } : undefined;
}

function sideOf({ trial }: EvidenceRecord, result: TrialResult, codes: readonly string[]): TrialSide {
  const arms = trial.arms.filter(({ code }) => codes.includes(code));
  return {
    title: arms.map(({ label }) => label).join(' and '),
    arms: codes,
    treated: sumOf(arms.map(({ randomised }) => randomised)),
    answered: sumOf(arms.map(({ code, analysed }) => result.arms.find(({ arm }) => arm === code)?.n ?? analysed)),
  };
}

function sumOf(values: readonly (number | undefined)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === undefined ? null : sum + value), 0);
}

function designOf({ trial }: EvidenceRecord): EvidenceDesign {
  if (trial.design === 'single-arm') return 'uncontrolled';
  return trial.design === 'non-randomised' ? 'adjusted' : 'randomised';
}

function notesOf({ trial }: EvidenceRecord): readonly string[] {
  const isWithin = trial.design === 'randomised-within-person' || trial.unitOfAnalysis === 'joint-side';
  return isWithin ? ['Joints of one person are compared as if they were of different people.'] : [];
}
