import type { Session } from '../database/session.ts';

export interface NewApproval {
  readonly claimId: string;
  readonly version: number;
  readonly kind: 'publication' | 'retirement';
  readonly approverId: string;
  readonly approverName: string;
  /** Verdict that the approver saw; null where there is none yet. */
  readonly verdictNumber: number | null;
}

/** Adds an approval, which is in force from then on. */
export async function addClaimApproval(session: Session, approval: NewApproval): Promise<void> {
  const { claimId, version, kind, approverId, approverName, verdictNumber } = approval;
  await session.client.query(
    `insert into claim_approvals (claim_id, number, version, kind, approver_id, approver_name, verdict_number)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from claim_approvals where claim_id = $1`,
    [claimId, version, kind, approverId, approverName, verdictNumber],
  );
}
