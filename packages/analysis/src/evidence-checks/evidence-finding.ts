import type { TrialDefinition, TrialResult } from '@jointwise/definitions';

export const evidenceRules = [
  'interval-excludes-estimate',
  'impossible-interval',
  'variance-as-standard-error',
  'standard-error-as-deviation',
  'deviation-as-standard-error',
  'spread-disagrees',
  'impossible-spread',
  'sign-contradicts-arms',
  'direction-contradicts-instrument',
  'direction-differs',
  'arms-do-not-add-up',
  'more-analysed-than-randomised',
  'more-events-than-people',
  'not-a-count',
  'outside-range',
  'same-trial-twice',
  'change-and-final-mixed',
  'contradictory-rows',
  'p-disagrees-with-interval',
] as const;
export type EvidenceRule = (typeof evidenceRules)[number];

/** Something in an extracted trial that cannot be right, or that somebody should look up. The entry stays as it is. */
export interface EvidenceFinding {
  readonly trial: string;
  readonly study: string;
  /** Where: `results.0.differences.1.interval`. */
  readonly path: string;
  readonly value: string;
  readonly rule: EvidenceRule;
  /** `error`: it cannot be so; `warning`: it is unusual. */
  readonly severity: 'error' | 'warning';
  readonly detail: string;
}

/** What a check looks at: one result of one trial, and how to tell what it finds. */
export interface CheckedResult {
  readonly trial: TrialDefinition;
  readonly result: TrialResult;
  readonly path: string;
  readonly report: (
    path: string,
    rule: EvidenceRule,
    found: { readonly value: unknown; readonly detail: string; readonly severity?: 'error' | 'warning' },
  ) => void;
}

/** A value as it stands in a sentence. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `(${value.join(', ')})`;
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : String(value);
}
