export interface FollowUpAttempts {
  /** Contacts missed in a row, up to the latest. */
  readonly missedInARow: number;
  /** How each attempt since then was made: `phone`, `email`, `letter` ... */
  readonly attemptModes: readonly string[];
  /** National register or next of kin. */
  readonly registerCheck: 'done' | 'not-done' | 'not-allowed';
}

/**
 * Whether a participant is lost to follow-up: two contacts missed in a row, at least three attempts by at least two
 * modes, and a check of a register or with next of kin where that is allowed.
 */
export function isLostToFollowUp({ missedInARow, attemptModes, registerCheck }: FollowUpAttempts): boolean {
  return (
    missedInARow >= 2 && attemptModes.length >= 3 && new Set(attemptModes).size >= 2 && registerCheck !== 'not-done'
  );
}
