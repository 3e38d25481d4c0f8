import type { BiasJudgement } from '@jointwise/definitions';

/** A published trial as anyone may read of it; only what has a source. */
export interface ShownTrial {
  readonly key: string;
  readonly study: string;
  readonly journal: string | null;
  readonly doi: string | null;
  readonly people: number | null;
  readonly isVerified: boolean;
  readonly bias: BiasJudgement;
  readonly funding: string | null;
  /** Mark in the list of sources: `[S:3]`. */
  readonly source: string;
}

export interface ShownEvidence {
  /** Studies of this registry, each with a page of its own. */
  readonly studies: readonly { readonly code: string; readonly title: string }[];
  readonly trials: readonly ShownTrial[];
  /** Known from memory alone: counted, not shown. */
  readonly withheld: number;
}
