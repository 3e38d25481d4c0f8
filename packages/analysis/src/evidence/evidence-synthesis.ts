import type { EvidenceStanding, PublishedSynthesis } from '@jointwise/definitions';
import type { EffectEstimate } from '../claims/effect-estimate.ts';
import type { CertaintySuggestion, SettledCertainty } from './certainty.ts';
import type { ComparedNetwork } from './compare-network.ts';
import type { PooledEvidence } from './pool-effects.ts';
import type { TrialEffect } from './trial-effect.ts';

/** What is asked of the published trials. */
export interface EvidenceQuestion {
  /** Id of an estimand: `E-PAIN-12`. */
  readonly estimand: string;
  /** Code, or several that are asked about together. */
  readonly productClass: string | readonly string[];
  /** Code or several; any control when absent. */
  readonly comparator?: string | readonly string[];
  /** Instead of the estimand's own horizon. */
  readonly horizonMonths?: number;
}

/** One trial of the question, used or not, with the reason. */
export type EvidenceRow =
  | {
      readonly use: 'pooled' | 'shown';
      readonly trial: string;
      readonly study: string;
      readonly standing: EvidenceStanding;
      readonly effect: TrialEffect;
      /** Why it is shown and not pooled. */
      readonly reason?: string;
    }
  | {
      readonly use: 'none';
      readonly trial: string;
      readonly study: string;
      readonly standing: EvidenceStanding;
      readonly reason: string;
    };

/** A published synthesis that answers the question, and what it says as an effect when it prints enough. */
export interface PublishedRow {
  readonly synthesis: PublishedSynthesis;
  readonly effect?: EffectEstimate;
  readonly isUsed: boolean;
  /** Why it is shown and not used. */
  readonly reason?: string;
}

/** How the trials of a question were put on one scale. */
export type SynthesisScale =
  | { readonly kind: 'as-measured'; readonly title: string; readonly unit: string }
  /** Different scales as standardised differences; translated back where a standard deviation of the estimand's scale is printed. */
  | {
      readonly kind: 'standardised';
      readonly title: string;
      readonly translation?: { readonly standardDeviation: number; readonly source: string; readonly unit: string };
    };

export interface EvidenceSynthesis {
  readonly question: EvidenceQuestion & { readonly horizonMonths: number };
  /** `own`: our pooling or the one trial there is; `published`: a review, because it has more trials. */
  readonly basis: 'own' | 'published' | 'none';
  /** Why there is no effect. */
  readonly reason?: string;
  readonly effect?: EffectEstimate;
  readonly rows: readonly EvidenceRow[];
  readonly published: readonly PublishedRow[];
  readonly scale?: SynthesisScale;
  /** On the pooling scale; present when at least two trials were pooled. */
  readonly pooled?: PooledEvidence;
  readonly network?: ComparedNetwork;
  readonly suggestion?: CertaintySuggestion;
  readonly certainty?: SettledCertainty;
  /** To be printed with every figure: a pooled row is not verified. */
  readonly caution?: string;
  readonly notes: readonly string[];
}
