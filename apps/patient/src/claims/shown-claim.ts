import type { VerdictCode } from '@jointwise/definitions';
import type { ClaimCard } from '@jointwise/report';

/** A published claim as its page shows it. */
export interface ShownClaim {
  readonly slug: string;
  readonly card: ClaimCard;
  readonly isRetired: boolean;
  readonly approver: string;
  readonly approvedAt: string;
  readonly decidedAt: string;
  /** The verdict it was published with, where the present one is worse. */
  readonly worseThan: VerdictCode | null;
  /** Newest first; a line where the verdict changed. */
  readonly history: readonly {
    readonly verdict: VerdictCode;
    readonly certainty: string | null;
    readonly at: string;
  }[];
}

/** A line of the list of claims. */
export interface ClaimLine {
  readonly slug: string;
  readonly sentence: string;
  /** Language that the sentence stands in. */
  readonly lang: string;
  readonly type: string;
  readonly verdict: VerdictCode;
  readonly certainty: string | null;
  readonly decidedAt: string;
  readonly worseThan: VerdictCode | null;
}
