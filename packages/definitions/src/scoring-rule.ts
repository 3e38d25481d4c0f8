import type { MissingRule } from './instrument-definition.ts';

/** Kinds of scoring rule; `scoring` has one file for each kind. */
export type ScoringRule =
  | { readonly kind: 'single-value'; readonly missing: MissingRule }
  | { readonly kind: 'sum'; readonly missing: MissingRule };
