/** One thing wrong with an entry: which field, which rule, and a sentence that says what was given and what is allowed. */
export interface FieldProblem {
  /** Path of the field: `volumeMl`, `spins[1].forceG`. */
  readonly field: string;
  /** Stable kebab-case code of the rule: `out-of-range`, `required`, `future-date` ... */
  readonly rule: string;
  readonly detail: string;
}

/** The answer of every `check…` function. Warnings do not stop an entry, but ask for a reason. */
export type Checked<T> =
  | { readonly status: 'accepted'; readonly value: T; readonly warnings: readonly FieldProblem[] }
  | {
      readonly status: 'refused';
      readonly problems: readonly FieldProblem[];
      readonly warnings: readonly FieldProblem[];
    };
