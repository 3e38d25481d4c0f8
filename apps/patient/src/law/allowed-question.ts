/** What was chosen in the form about the law: codes, or empty where nothing was. */
export interface AllowedQuestion {
  /** Code of one of `offeredProducts`. */
  readonly what: string;
  /** Code of one of `jurisdictions`. */
  readonly where: string;
  readonly for: string;
  readonly from: string;
  readonly way: string;
  /** `YYYY-MM-DD`. */
  readonly when: string;
  readonly steps: readonly string[];
  /** `yes`, `no` or empty. */
  readonly cells: string;
  readonly mixed: string;
  readonly same: string;
  readonly job: string;
}
