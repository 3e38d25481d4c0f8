import { type ClaimDefinition, estimandById, publishedTrials, unverifiedSentence } from '@jointwise/definitions';
import type { EstimandResult } from '../estimands/estimand-result.ts';
import type { EvidenceSynthesis } from '../evidence/evidence-synthesis.ts';
import type { CardArm, CardCourse, ClaimCard } from './claim-card.ts';
import { type ClaimConclusion, concludeClaim } from './conclude-claim.ts';
import { deriveCardRows } from './derive-card-rows.ts';
import type { EffectArm, EffectEstimate } from './effect-estimate.ts';
import { moreParticipantsNeeded, trialSizeNeeded } from './more-participants-needed.ts';
import { namesSmallCount, smallestCell, suppressArm } from './suppress-small-cells.ts';

/** What the rooms know about a claim. */
export interface ClaimAnswers {
  readonly claim: ClaimDefinition;
  readonly version: number;
  /** Null for a claim without estimand. */
  readonly synthesis: EvidenceSynthesis | null;
  /** Null where no registry was asked. */
  readonly registry: EstimandResult | null;
}

/** The verdict on a claim with all that is shown beside it, small cells suppressed. */
export function deriveClaimCard({ claim, version, synthesis, registry }: ClaimAnswers): ClaimCard {
  const certainty = synthesis?.certainty?.level ?? 'very-low';
  const trials = synthesis?.effect === undefined ? null : { effect: synthesis.effect, certainty };
  const conclusion = concludeClaim({ trials, registry: registry?.effect ?? null });
  const flow = (registry?.arms ?? []).filter(({ persons }) => persons > 0).map(suppressArm);
  const full = leadingEffect(conclusion, synthesis, registry);
  const effect = full?.origin === 'registry' ? withoutSmallArms(full, flow) : full;
  const estimand = claim.estimand === null ? undefined : estimandById(claim.estimand);
  const { verdict, leading, agreement, isHeldBack } = conclusion;
  return {
    ...{ claim, version, verdict, leading, agreement, isHeldBack, effect, flow },
    course: courseOf(registry),
    question: estimand?.question ?? null,
    certainty: conclusion.certainty,
    sources: { trials: conclusion.trials, registry: conclusion.registry },
    threshold: effect?.threshold ?? estimand?.threshold ?? null,
    rows: deriveCardRows({ synthesis, registry, flow, leading }),
    needed: moreParticipantsNeeded(full ?? registry?.effect ?? null),
    trialSize: full === null ? null : trialSizeNeeded(full),
    funding: fundingOf(synthesis),
    notes: notesOf({ claim, version, synthesis, registry }),
    basis: {
      estimand: estimand === undefined ? null : { id: estimand.id, version: estimand.version },
      dataCutHash: registry?.provenance.dataCutHash ?? null,
      seed: registry?.provenance.seed ?? null,
      isSynthetic: registry?.study.synthetic ?? false,
      ...(registry === null ? {} : { study: { code: registry.study.code, title: registry.study.title } }),
    },
  };
}

function leadingEffect(
  { leading }: ClaimConclusion,
  synthesis: EvidenceSynthesis | null,
  registry: EstimandResult | null,
): EffectEstimate | null {
  if (leading === 'trials') return synthesis?.effect ?? null;
  return leading === 'registry' ? (registry?.effect ?? null) : null;
}

function withoutSmallArms(effect: EffectEstimate, flow: readonly CardArm[]): EffectEstimate {
  const isShown = flow.every(({ answered }) => answered !== null);
  const hidden = (arm: EffectArm): EffectArm => (isShown ? arm : { ...arm, treated: null, answered: null });
  return {
    ...effect,
    treated: hidden(effect.treated),
    ...(effect.comparator === undefined ? {} : { comparator: hidden(effect.comparator) }),
  };
}

/** Who paid for each trial that the answer rests on or shows; null where our source does not say. */
function fundingOf(synthesis: EvidenceSynthesis | null): ClaimCard['funding'] {
  const shown = (synthesis?.rows ?? []).filter(({ use }) => use !== 'none');
  return shown.map(({ trial, study }) => ({
    study,
    paidBy: publishedTrials.find(({ key }) => key === trial)?.funding ?? null,
  }));
}

/** The course of those treated, where enough of them answered to show it. */
function courseOf(registry: EstimandResult | null): CardCourse | null {
  const effect = registry?.effect ?? null;
  if (registry === null || effect === null || registry.design !== 'uncontrolled') return null;
  if (effect.treated.answered === null || effect.treated.answered < smallestCell) return null;
  const { estimate: change, interval, unit, horizonMonths } = effect;
  const { title } = effect.treated;
  return { title, change, interval, unit, horizonMonths, controls: registry.controlCourse };
}

/** Why the registry gives no effect, without numbers about few people. */
function registryReason({ status, reason }: EstimandResult): string | null {
  if (status === 'withheld') return 'Too little of the follow-up in the registry is known to show an effect.';
  return reason === null || namesSmallCount(reason) ? null : `Registry: ${reason}`;
}

/** Whether a trial that is shown was read by one person alone, or a review stands beside; reviews have one reading. */
function hasUnverified({ rows, published }: EvidenceSynthesis): boolean {
  return (
    rows.some((row) => row.use !== 'none' && row.standing !== 'verified') ||
    published.some(({ effect }) => effect !== undefined)
  );
}

function notesOf({ claim, synthesis, registry }: ClaimAnswers): string[] {
  const reason = (text: string | null | undefined) => (text === null || text === undefined ? [] : [text]);
  return [
    ...reason(claim.noEstimandReason),
    ...reason(synthesis?.reason),
    ...(synthesis !== null && hasUnverified(synthesis) ? [unverifiedSentence] : []),
    ...(synthesis?.notes ?? []),
    ...reason(registry === null ? null : registryReason(registry)),
  ];
}
