/** When the decision aid was made, and how it is kept up to date. Days are ISO. */
export const aidEdition = {
  firstOn: '2026-11-22',
  /** Last change of what it says. */
  changedOn: '2026-11-30',
  /** When its sources were last read. */
  sourcesReadOn: '2026-11-30',
  /** It is looked at again after so many months, and whenever the evidence table changes. */
  reviewMonths: 12,
  reviewBy: '2027-11-30',
} as const;
