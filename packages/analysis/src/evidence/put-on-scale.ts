import type { EvidenceScale } from '@jointwise/definitions';
import type { ResolvedQuestion } from './answer-question.ts';
import type { CollectedRows } from './collect-rows.ts';
import type { SynthesisScale } from './evidence-synthesis.ts';
import { isRatio } from './pooling-scale.ts';
import { scaleKey } from './select-result.ts';
import { combineArms, summariseArm } from './summarise-arm.ts';
import type { TrialEffect } from './trial-effect.ts';

export interface ScaledRows {
  readonly rows: readonly TrialEffect[];
  /** Trials that cannot be put on the scale, with the reason. */
  readonly left: readonly { readonly effect: TrialEffect; readonly reason: string }[];
  readonly scale: SynthesisScale;
}

/**
 * Puts the effects of the trials on one scale. Same instrument: a factor where one paper counts mm and the other cm.
 * Different instruments: standardised differences, turned so that the estimand's good way is the same for all, and a
 * standard deviation that is printed for the estimand's own scale to translate them back with.
 */
export function putOnScale({ usable, measure }: CollectedRows, question: ResolvedQuestion): ScaledRows {
  const effects = usable.map(({ effect }) => effect);
  if (isRatio(measure) || measure === 'risk-difference') {
    const unit = isRatio(measure) ? 'ratio' : 'share of people';
    return { rows: effects, left: [], scale: { kind: 'as-measured', title: effects[0]?.result.endpoint ?? '', unit } };
  }
  if (measure === 'standardised-mean-difference') {
    const { kept, left } = oneKind(effects);
    return { rows: kept.map((effect) => turned(effect, question)), left, scale: standardised(usable, question) };
  }
  const common = effects.find(({ scale }) => scale?.range !== undefined)?.scale ?? effects[0]?.scale;
  const rows: TrialEffect[] = [];
  const left: { effect: TrialEffect; reason: string }[] = [];
  for (const effect of effects) {
    const factor = factorTo(common, effect.scale);
    if (factor === undefined)
      left.push({ effect, reason: 'the range of its scale is not given, so that it cannot be put beside the others' });
    else rows.push(times(effect, factor));
  }
  return { rows, left, scale: { kind: 'as-measured', title: common?.title ?? '', unit: unitOf(common) } };
}

/** Factor from one range of an instrument to another of the same; undefined when a range is missing or starts elsewhere. */
function factorTo(common: EvidenceScale | undefined, own: EvidenceScale | undefined): number | undefined {
  const [to, from] = [common?.range, own?.range];
  if (to === undefined && from === undefined) return 1;
  if (to === undefined || from === undefined) return undefined;
  if (to[0] === from[0] && to[1] === from[1]) return 1;
  return to[0] === 0 && from[0] === 0 ? to[1] / from[1] : undefined;
}

function times(effect: TrialEffect, factor: number): TrialEffect {
  if (factor === 1) return effect;
  const { printedInterval: printed } = effect;
  return {
    ...effect,
    effect: factor * effect.effect,
    standardError: factor * effect.standardError,
    printedInterval: printed === undefined ? undefined : [factor * printed[0], factor * printed[1]],
    notes: [...effect.notes, `Multiplied by ${factor} to the common range.`],
  };
}

/** Change and final values have different spreads: standardised differences of the two are not pooled together. */
function oneKind(effects: readonly TrialEffect[]) {
  const count = (kind: string) => effects.filter(({ result }) => result.kind === kind).length;
  const kind = count('change') >= count('final') ? 'change' : 'final';
  const kept = effects.filter(({ result }) => result.kind === kind);
  const reason = `it gives ${kind === 'change' ? 'final values' : 'changes'}, whose spread is another one, while the others give ${kind === 'change' ? 'changes' : 'final values'}`;
  const left = effects.filter(({ result }) => result.kind !== kind).map((effect) => ({ effect, reason }));
  return { kept, left };
}

function turned(effect: TrialEffect, { benefit }: ResolvedQuestion): TrialEffect {
  if (effect.scale === undefined || effect.scale.direction === `${benefit}-better`) return effect;
  const { printedInterval: printed } = effect;
  return {
    ...effect,
    effect: -effect.effect,
    printedInterval: printed === undefined ? undefined : [-printed[1], -printed[0]],
    notes: [...effect.notes, 'Its scale runs the other way; the sign is turned.'],
  };
}

function standardised(usable: CollectedRows['usable'], question: ResolvedQuestion): SynthesisScale {
  const title = 'Standardised differences (Hedges g)';
  for (const { record, effect } of usable) {
    if (effect.scale === undefined || scaleKey(effect.scale) !== question.scale) continue;
    const codes = [...effect.treated.arms, ...effect.comparator.arms];
    const arms = codes.map((code) => summariseArm(record.trial, effect.result, code));
    const known = arms.filter((arm) => arm !== undefined);
    if (known.length < codes.length || known.length === 0) continue;
    const within = known.reduce((sum, arm) => sum + (arm.n - 1) * arm.standardDeviation ** 2, 0);
    const freedom = known.reduce((sum, { n }) => sum + n - 1, 0);
    const people = combineArms(known)?.n ?? 0;
    const translation = {
      standardDeviation: Math.sqrt(within / freedom),
      source: `pooled standard deviation of ${effect.scale.title} in ${effect.study}, ${people} people`,
      unit: unitOf(effect.scale),
    };
    return { kind: 'standardised', title, translation };
  }
  return { kind: 'standardised', title };
}

/** Unit of a scale in words. */
export function unitOf(scale: EvidenceScale | undefined): string {
  if (scale?.unit !== undefined) return scale.unit;
  return scale?.range === undefined ? 'points' : `points of ${scale.range[0]}-${scale.range[1]}`;
}
