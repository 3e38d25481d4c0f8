import type { BiasJudgement } from '@jointwise/definitions';
import { normalQuantile } from '@jointwise/statistics';
import type { EvidenceDesign } from '../claims/effect-estimate.ts';
import { type CertaintyStep, type CertaintySuggestion, levelAfter } from './certainty.ts';

/** What the rules look at. Effects are on the scale on which people read them. */
export interface CertaintyFacts {
  readonly design: EvidenceDesign;
  /** Percent weight by risk of bias of the trial. */
  readonly bias: readonly { readonly judgement: BiasJudgement; readonly weight: number }[];
  readonly studies: number;
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly noEffect: 0 | 1;
  /** Distance from no effect, > 0; null when none is known. */
  readonly threshold: number | null;
  /** People analysed or randomised, null when not printed. */
  readonly people: number | null;
  /** Percent, with the p value of Q; undefined for one study. */
  readonly heterogeneity: { readonly i2: number; readonly pValue: number } | undefined;
  readonly prediction: readonly [lower: number, upper: number] | undefined;
  /** Why the trials ask another question than ours, each a sentence. */
  readonly indirectness: readonly string[];
  /** p of Egger's test; undefined below ten studies. */
  readonly eggerPValue: number | undefined;
  readonly isUnverified: boolean;
}

/**
 * Certainty of an effect by rule (GRADE): randomised evidence starts high, other evidence low.
 *
 *   risk of bias       -1 more than half of the weight is not of low risk; -2 three quarters are of high risk
 *   inconsistency      -1 I2 above 50 % with p < 0.1, or a prediction interval that reaches no effect where the interval
 *                      does not; -2 I2 above 75 % with p < 0.1
 *   indirectness       -1 one reason; -2 two or more
 *   imprecision        -1 the interval holds the threshold, or too little information; -2 it holds both important benefit
 *                      and important harm
 *   publication bias   -1 Egger's p < 0.1, at ten or more studies
 *   large effect       +1 ratio above 2 or below 1/2, +2 above 5 or below 1/5; not randomised, nothing lowered
 *
 * Enough information: (1.96 + 0.84) standard errors fit into the threshold, the size at which a trial with 80 % power
 * would find it; without a threshold 400 people.
 *
 * Source: Guyatt GH et al. J Clin Epidemiol 2011;64:383-394 and the GRADE series.
 */
export function suggestCertainty(facts: CertaintyFacts): CertaintySuggestion {
  const start = facts.design === 'randomised' ? 'high' : 'low';
  const down = [
    riskOfBias(facts),
    inconsistency(facts),
    indirectness(facts),
    imprecision(facts),
    publicationBias(facts),
  ];
  const steps = [...down, ...(start === 'low' ? [largeEffect(facts, down)] : [])];
  return { start, steps, level: levelAfter(start, steps), isCapped: facts.isUnverified };
}

function riskOfBias({ bias }: CertaintyFacts): CertaintyStep {
  const share = (...judgements: BiasJudgement[]) =>
    bias.filter(({ judgement }) => judgements.includes(judgement)).reduce((sum, { weight }) => sum + weight, 0);
  const [high, unknown, notLow] = [
    share('high'),
    share('not-assessed'),
    share('high', 'some-concerns', 'not-assessed'),
  ];
  const words = `${percent(share('low'))} of the weight comes from trials of low risk, ${percent(high)} from high risk, ${percent(unknown)} is not assessed.`;
  return { domain: 'risk-of-bias', levels: high >= 75 ? -2 : notLow > 50 ? -1 : 0, reason: words };
}

function inconsistency({ studies, heterogeneity, prediction, interval, noEffect }: CertaintyFacts): CertaintyStep {
  const domain = 'inconsistency';
  if (studies < 2) return { domain, levels: 0, reason: 'One trial: whether trials agree cannot be told.' };
  if (heterogeneity === undefined) {
    return { domain, levels: 0, reason: 'How far its trials agree is not in our source of the review.' };
  }
  const { i2, pValue } = heterogeneity;
  const words = `I² ${percent(i2)}, p ${pValue.toPrecision(2)}.`;
  if (i2 > 75 && pValue < 0.1) return { domain, levels: -2, reason: words };
  if (i2 > 50 && pValue < 0.1) return { domain, levels: -1, reason: words };
  if (prediction !== undefined && holds(prediction, noEffect) && !holds(interval, noEffect)) {
    return { domain, levels: -1, reason: `${words} The next trial may show no effect (prediction interval).` };
  }
  return { domain, levels: 0, reason: words };
}

function indirectness({ indirectness: reasons }: CertaintyFacts): CertaintyStep {
  const levels = reasons.length === 0 ? 0 : reasons.length === 1 ? -1 : -2;
  return {
    domain: 'indirectness',
    levels,
    reason: reasons.join(' ') || 'The trials ask the question that is asked here.',
  };
}

function imprecision({ interval, noEffect, threshold, people }: CertaintyFacts): CertaintyStep {
  const domain = 'imprecision';
  if (threshold === null) {
    const isEnough = people !== null && people >= 400;
    const words = people === null ? 'how many people stand behind it is not printed' : `${people} people`;
    const reason = `No smallest important effect is known; ${words}, 400 or more are asked for.`;
    return { domain, levels: isEnough ? 0 : -1, reason };
  }
  const [below, above] = limitsOf(noEffect, threshold);
  if (interval[0] <= below && interval[1] >= above) {
    return { domain, levels: -2, reason: 'The interval holds important benefit and important harm.' };
  }
  if (holds(interval, below) || holds(interval, above)) {
    return { domain, levels: -1, reason: 'The interval holds the smallest important effect.' };
  }
  const scale = noEffect === 1 ? Math.log : (value: number) => value;
  const standardError = (scale(interval[1]) - scale(interval[0])) / (2 * normalQuantile(0.975));
  const needed = (normalQuantile(0.975) + normalQuantile(0.8)) * standardError;
  const isEnough = needed <= Math.abs(scale(above) - scale(noEffect));
  const reason = isEnough
    ? 'The interval lies on one side of the smallest important effect, with enough information to have found it.'
    : 'Too little information: a trial of this size would often miss the smallest important effect.';
  return { domain, levels: isEnough ? 0 : -1, reason };
}

function publicationBias({ studies, eggerPValue }: CertaintyFacts): CertaintyStep {
  const domain = 'publication-bias';
  if (eggerPValue === undefined) {
    return { domain, levels: 0, reason: `${studies} of the ten trials that a test for missing small trials needs.` };
  }
  return {
    domain,
    levels: eggerPValue < 0.1 ? -1 : 0,
    reason: `Egger's test of the funnel: p ${eggerPValue.toPrecision(2)}.`,
  };
}

function largeEffect({ noEffect, estimate }: CertaintyFacts, down: readonly CertaintyStep[]): CertaintyStep {
  const domain = 'large-effect';
  const size = noEffect === 1 ? Math.max(estimate, 1 / estimate) : 0;
  if (size < 2) return { domain, levels: 0, reason: 'The effect is not so large that bias could not make it.' };
  if (down.some(({ levels }) => levels < 0)) {
    return { domain, levels: 0, reason: 'Large, and not counted: something else lowers the certainty.' };
  }
  return { domain, levels: size > 5 ? 2 : 1, reason: `The risk differs by a factor of ${size.toPrecision(2)}.` };
}

/** The smallest important effects either way; for ratios the other way is the reciprocal. */
function limitsOf(noEffect: 0 | 1, threshold: number): readonly [below: number, above: number] {
  return noEffect === 0 ? [-threshold, threshold] : [1 / (1 + threshold), 1 + threshold];
}

function holds([lower, upper]: readonly [number, number], value: number): boolean {
  return lower <= value && value <= upper;
}

function percent(value: number): string {
  return `${Math.round(value)} %`;
}
