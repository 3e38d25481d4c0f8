import { createHash } from 'node:crypto';
import {
  type ClaimCard,
  deriveClaimCard,
  type EstimandResult,
  type SynthesisOptions,
  synthesiseEvidence,
} from '@jointwise/analysis';
import type { ClaimDefinition } from '@jointwise/definitions';

/** The verdict on one version of a claim, and what it was decided on. */
export interface AnsweredClaim {
  readonly card: ClaimCard;
  /** SHA-256 of the card: the same evidence, data and rule give the same. */
  readonly evidenceHash: string;
}

/** What a claim is answered from. */
export interface ClaimEvidence {
  readonly registry?: EstimandResult | null;
  /** Trials as they stand and a decided certainty; the shipped trials when absent. */
  readonly trials?: SynthesisOptions;
}

/** Answers a claim from the published trials and from the registry's result, if it has one. */
export function answerClaim(
  claim: ClaimDefinition,
  version: number,
  { registry = null, trials = {} }: ClaimEvidence = {},
): AnsweredClaim {
  const { estimand, productClasses, comparators, horizonMonths } = claim;
  const synthesis =
    estimand === null
      ? null
      : synthesiseEvidence(
          {
            estimand,
            productClass: productClasses,
            ...(comparators.length === 0 ? {} : { comparator: comparators }),
            ...(horizonMonths === null ? {} : { horizonMonths }),
          },
          trials,
        );
  const card = deriveClaimCard({ claim, version, synthesis, registry });
  return { card, evidenceHash: createHash('sha256').update(JSON.stringify(card)).digest('hex') };
}
