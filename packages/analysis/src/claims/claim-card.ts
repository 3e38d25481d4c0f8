import type { CertaintyLevel, ClaimDefinition, Verdict } from '@jointwise/definitions';
import type { ControlCourse } from '../estimands/estimand-result.ts';
import type { ClaimConclusion } from './conclude-claim.ts';
import type { EffectEstimate, EffectMeasure, EffectThreshold, EvidenceDesign } from './effect-estimate.ts';
import type { NeededParticipants, TrialSize } from './more-participants-needed.ts';

/** One line of the forest plot of a claim. */
export interface CardRow {
  readonly group: 'registry' | 'pooled' | 'review' | 'trial';
  readonly title: string;
  readonly comparator: string;
  readonly design: EvidenceDesign;
  /** Null in a row that is withheld: fewer than 11 people in one arm. */
  readonly estimate: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
  readonly measure: EffectMeasure;
  readonly unit: string;
  readonly treated: number | null;
  readonly answered: number | null;
  /** Whether the verdict was decided on it. */
  readonly isLeading: boolean;
  /** Whether it stands on the axis of the leading effect. */
  readonly isOnAxis: boolean;
  /** Its bias, or why it is shown and not used. */
  readonly note: string | null;
}

/** What became of one side in the registry; a number is null where it would tell about fewer than 11 people. */
export interface CardArm {
  readonly title: string;
  readonly role: 'product' | 'comparator';
  /** Joint-sides treated; allocated, treated or not, where people are compared as chance allocated them. */
  readonly treated: number | null;
  readonly left: number | null;
  readonly due: number | null;
  readonly answered: number | null;
}

/** What happened in the registry to those treated, with nobody to compare them with; it answers no claim. */
export interface CardCourse {
  readonly title: string;
  readonly change: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly unit: string;
  readonly horizonMonths: number | null;
  /** How much people changed without the product, in control arms of published trials. */
  readonly controls: readonly ControlCourse[];
}

/**
 * All that is known about a claim on one day, ready to be shown: nothing in it is about fewer than 11 people. Numbers
 * are not rounded.
 */
export interface ClaimCard {
  readonly claim: ClaimDefinition;
  readonly version: number;
  readonly question: string | null;
  readonly verdict: Verdict;
  readonly certainty: CertaintyLevel | null;
  readonly leading: ClaimConclusion['leading'];
  readonly agreement: ClaimConclusion['agreement'];
  readonly isHeldBack: boolean;
  /** The verdict of each source by itself. */
  readonly sources: { readonly trials: Verdict; readonly registry: Verdict };
  /** The effect that the verdict was decided on. */
  readonly effect: EffectEstimate | null;
  readonly threshold: EffectThreshold | null;
  readonly rows: readonly CardRow[];
  readonly flow: readonly CardArm[];
  readonly course: CardCourse | null;
  readonly needed: NeededParticipants;
  readonly trialSize: TrialSize | null;
  readonly funding: readonly { readonly study: string; readonly paidBy: string | null }[];
  /** Why a source has no answer, and what else a reader has to know. */
  readonly notes: readonly string[];
  readonly basis: {
    readonly estimand: { readonly id: string; readonly version: number } | null;
    readonly dataCutHash: string | null;
    readonly seed: number | null;
    readonly isSynthetic: boolean;
    /** The study of the registry that was asked; not in cards that were made before it was kept. */
    readonly study?: { readonly code: string; readonly title: string } | undefined;
  };
}
