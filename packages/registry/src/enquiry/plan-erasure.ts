import { type EnquiryOutcome, outcomesOfCare } from '@jointwise/definitions';

/** Days after the last thing that happened to it until an enquiry that never led to care loses everything personal. */
export const usualRetentionDays = 180;

export interface RetentionFacts {
  /** Instant (ISO) of the last event. */
  readonly lastEventAt: string;
  readonly outcome: EnquiryOutcome | null;
  readonly isLinkedToParticipant: boolean;
}

/**
 * Instant at which what an enquiry says about a person is deleted; `null` when it has led to care, and is kept as care
 * is. A red flag or an open state does not stop the clock: each thing that is done about it starts it anew.
 */
export function planErasure(facts: RetentionFacts, retentionDays: number): Date | null {
  const isCare = facts.isLinkedToParticipant || (facts.outcome !== null && outcomesOfCare.includes(facts.outcome));
  if (isCare) return null;
  return new Date(Date.parse(facts.lastEventAt) + retentionDays * 86_400_000);
}
