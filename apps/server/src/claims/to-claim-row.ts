import type { StoredClaim } from '@jointwise/store';
import type { ClaimRow } from '../contract/index.ts';

/** A claim as the API sends it. */
export function toClaimRow({ authorId: _, verdictNumber: __, ...claim }: StoredClaim): ClaimRow {
  return {
    ...claim,
    definition: { ...claim.definition },
    certainty: claim.certainty as ClaimRow['certainty'],
  };
}
