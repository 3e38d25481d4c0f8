import type { CertaintyLevel, Verdict, VerdictCode } from '@jointwise/definitions';
import { decideVerdict } from './decide-verdict.ts';
import type { EffectEstimate } from './effect-estimate.ts';

/** What is known about a claim: the synthesis of published trials, and the registry's own answer. */
export interface ClaimEvidence {
  readonly trials: { readonly effect: EffectEstimate; readonly certainty: CertaintyLevel } | null;
  readonly registry: EffectEstimate | null;
}

export type LeadingSource = 'trials' | 'registry' | 'none';

/** How registry and trials stand to each other; `not-comparable` unless both give a verdict. */
export type Agreement = 'agree' | 'registry-better' | 'registry-worse' | 'not-comparable';

export interface ClaimConclusion {
  readonly verdict: Verdict;
  /** Whose effect the verdict was decided on. */
  readonly leading: LeadingSource;
  /** Null where there is no answer to be sure of. */
  readonly certainty: CertaintyLevel | null;
  readonly agreement: Agreement;
  /** The verdict of each source by itself. */
  readonly trials: Verdict;
  readonly registry: Verdict;
  /** Whether an adjusted comparison would have said more, had chance decided who was treated, and was held back. */
  readonly isHeldBack: boolean;
}

/**
 * One verdict from trials and registry, by a rule stated before any data were seen.
 *
 * 1. The synthesis of published randomised trials leads where it gives a verdict, with its GRADE certainty.
 * 2. Else a randomised comparison in the registry leads: low certainty, as it is one study that nobody has rated.
 * 3. Else an adjusted comparison leads, registry before published, with very low certainty. Alone it never yields
 *    `supported`: that becomes `benefit-size-uncertain`, because who was treated was not left to chance. For the same
 *    reason `decideVerdict` takes from it no difference that a weak hidden cause could explain.
 * 4. Else there is no answer: the reason of the source that exists, trials first.
 *
 * What does not lead supports: its verdict stands beside the other, and a disagreement is shown, never averaged away.
 */
export function concludeClaim({ trials, registry }: ClaimEvidence): ClaimConclusion {
  const verdicts = { trials: decideVerdict(trials?.effect ?? null), registry: decideVerdict(registry) };
  const agreement = compareSources(verdicts.trials, verdicts.registry);
  const base = { ...verdicts, agreement, isHeldBack: false };
  const answers = (verdict: Verdict) => verdict.code !== 'not-answerable';
  if (trials?.effect.design === 'randomised' && answers(verdicts.trials))
    return { ...base, verdict: verdicts.trials, leading: 'trials', certainty: trials.certainty };
  if (registry?.design === 'randomised' && answers(verdicts.registry))
    return { ...base, verdict: verdicts.registry, leading: 'registry', certainty: 'low' };
  for (const leading of ['registry', 'trials'] as const) {
    if (answers(verdicts[leading])) {
      const verdict = heldBack(verdicts[leading]);
      const effect = leading === 'registry' ? registry : (trials?.effect ?? null);
      return { ...base, verdict, leading, certainty: 'very-low', isHeldBack: verdict.code !== byChance(effect) };
    }
  }
  const verdict = trials === null && registry !== null ? verdicts.registry : verdicts.trials;
  return { ...base, verdict, leading: 'none', certainty: null };
}

/** What the interval alone would say. */
function byChance(effect: EffectEstimate | null): VerdictCode {
  return decideVerdict(effect && { ...effect, design: 'randomised' }).code;
}

function heldBack(verdict: Verdict): Verdict {
  return verdict.code === 'supported' ? { ...verdict, code: 'benefit-size-uncertain' } : verdict;
}

/** Verdicts that say the same to a person; an inconclusive one contradicts none. */
const families: Readonly<Partial<Record<VerdictCode, number>>> = {
  supported: 2,
  'benefit-size-uncertain': 2,
  'too-small-to-matter': 1,
  'no-important-effect': 1,
  harm: 0,
};

function compareSources(trials: Verdict, registry: Verdict): Agreement {
  if (trials.code === 'not-answerable' || registry.code === 'not-answerable') return 'not-comparable';
  const [published, own] = [families[trials.code], families[registry.code]];
  if (published === undefined || own === undefined || published === own) return 'agree';
  return own > published ? 'registry-better' : 'registry-worse';
}
