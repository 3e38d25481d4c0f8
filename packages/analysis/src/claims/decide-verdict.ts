import type { UnanswerableReason, Verdict } from '@jointwise/definitions';
import type { EffectEstimate } from './effect-estimate.ts';
import { type OrientedEffect, orientEffect } from './orient-effect.ts';

/**
 * The weakest hidden cause that an adjusted difference has to withstand, as a risk ratio with treatment and with outcome.
 * Stated beforehand: a doubling of both is of the order of what pain itself does to the choice of a treatment.
 */
export const leastEValue = 2;

/**
 * The verdict on a claim from one effect, by a rule stated before any data were seen.
 *
 * With the interval [L, U] turned so that more is better and 0 is no effect, and t the smallest important benefit:
 *
 *   U < 0                    harm
 *   L > t                    supported
 *   L > 0, L <= t <= U       benefit, size uncertain
 *   L > 0, U < t             too small to matter
 *   L <= 0 <= U, U < t       no important effect
 *   L <= 0, U >= t           inconclusive
 *
 * Edges: an interval contains its limits, so one that ends exactly at 0 or at t contains it and gets the more cautious
 * word. Ratios are compared on the log scale. An interval that rules out an important benefit is `no-important-effect`
 * even where it reaches beyond -t; `excludesImportantHarm` is then false, and every page says so.
 *
 * Without t (no source states one) the size of an effect cannot be judged: L > 0 is a benefit of uncertain size, an
 * interval that contains 0 is inconclusive however narrow, and harm is harm.
 *
 * An adjusted comparison shows a difference, be it benefit or harm, only where the E-value of its limit is at least
 * `leastEValue`: a weaker one is no more than what is not recorded, or recorded with error, brings about by itself, and
 * is read as if the interval reached no effect.
 *
 * Not answerable, whatever the numbers: no effect, an uncontrolled course, nobody answered on one side, limits that are
 * no interval of the estimate, an interval of less than 95 %.
 *
 * @param effect null where nothing was measured
 */
export function decideVerdict(effect: EffectEstimate | null): Verdict {
  if (effect === null) return unanswerable('no-data');
  if (effect.design === 'uncontrolled' || effect.comparator === undefined) return unanswerable('uncontrolled');
  if (effect.treated.answered === 0 || effect.comparator.answered === 0) return unanswerable('nobody-answered');
  const oriented = orientEffect(effect);
  if (typeof oriented === 'string') return unanswerable(oriented);
  if (!(effect.confidenceLevel >= 0.95 && effect.confidenceLevel < 1)) return unanswerable('confidence-too-low');
  const isFragile = effect.design === 'adjusted' && !((effect.eValueOfLimit ?? 1) >= leastEValue);
  return ruleOn(oriented, isFragile);
}

function ruleOn({ lower, upper, threshold }: OrientedEffect, isFragile: boolean): Verdict {
  const excludesImportantHarm = threshold === null ? null : lower > -threshold;
  const isBelowThreshold = threshold !== null && upper < threshold;
  if (isFragile) return { code: isBelowThreshold ? 'no-important-effect' : 'inconclusive', excludesImportantHarm };
  if (upper < 0) return { code: 'harm', excludesImportantHarm };
  if (threshold !== null && lower > threshold) return { code: 'supported', excludesImportantHarm };
  if (lower > 0)
    return { code: isBelowThreshold ? 'too-small-to-matter' : 'benefit-size-uncertain', excludesImportantHarm };
  return { code: isBelowThreshold ? 'no-important-effect' : 'inconclusive', excludesImportantHarm };
}

function unanswerable(reason: UnanswerableReason): Verdict {
  return { code: 'not-answerable', reason };
}
