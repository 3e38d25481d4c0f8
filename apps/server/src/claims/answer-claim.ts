import { createHash } from 'node:crypto';
import { type ClaimCard, deriveClaimCard, type EstimandResult, synthesiseEvidence } from '@jointwise/analysis';
import type { ClaimDefinition } from '@jointwise/definitions';

/** The verdict on one version of a claim, and what it was decided on. */
export interface AnsweredClaim {
  readonly card: ClaimCard;
  /** SHA-256 of the card: the same evidence, data and rule give the same. */
  readonly evidenceHash: string;
}

/** Answers a claim from the published trials and from the registry's result, if it has one. */
export function answerClaim(
  claim: ClaimDefinition,
  version: number,
  registry: EstimandResult | null = null,
): AnsweredClaim {
  const { estimand, productClasses, comparators, horizonMonths } = claim;
  const synthesis =
    estimand === null
      ? null
      : synthesiseEvidence({
          estimand,
          productClass: productClasses,
          ...(comparators.length === 0 ? {} : { comparator: comparators }),
          ...(horizonMonths === null ? {} : { horizonMonths }),
        });
  const card = deriveClaimCard({ claim, version, synthesis, registry });
  return { card, evidenceHash: createHash('sha256').update(JSON.stringify(card)).digest('hex') };
}
