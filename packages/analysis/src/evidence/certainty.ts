import type { CertaintyLevel } from '@jointwise/definitions';

/** What can lower or raise the certainty of an effect (GRADE). */
export const certaintyDomains = [
  'risk-of-bias',
  'inconsistency',
  'indirectness',
  'imprecision',
  'publication-bias',
  'large-effect',
] as const;
export type CertaintyDomain = (typeof certaintyDomains)[number];

export interface CertaintyStep {
  readonly domain: CertaintyDomain;
  /** Levels down (negative) or up; 0 when the domain was looked at and changes nothing. */
  readonly levels: -2 | -1 | 0 | 1 | 2;
  /** With the numbers that led to it. */
  readonly reason: string;
}

/** A level by rule; a person decides. */
export interface CertaintySuggestion {
  readonly start: 'high' | 'low';
  readonly steps: readonly CertaintyStep[];
  readonly level: CertaintyLevel;
  /** A pooled row is not verified: nobody may decide for a higher level than this. */
  readonly isCapped: boolean;
}

/** What a person decided, with the reason. */
export interface CertaintyDecision {
  readonly level: CertaintyLevel;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** Word to put before the effect in a plain sentence; none at high certainty. */
export const certaintyWords: Readonly<Record<CertaintyLevel, string>> = {
  high: '',
  moderate: 'probably',
  low: 'may',
  'very-low': 'it is very uncertain whether',
};

/** What a level means, for people. */
export const certaintyMeanings: Readonly<Record<CertaintyLevel, string>> = {
  high: 'Further trials are very unlikely to change this.',
  moderate: 'The true effect is probably close to this, and could be clearly different.',
  low: 'The true effect may be clearly different from this.',
  'very-low': 'The true effect is probably clearly different from this; nobody knows.',
};

export type SettledCertainty =
  | { readonly basis: 'suggested'; readonly level: CertaintyLevel }
  | { readonly basis: 'decided'; readonly level: CertaintyLevel; readonly decision: CertaintyDecision };

/** The decision if there is one that the rule allows, otherwise the suggestion. */
export function settleCertainty(
  suggestion: CertaintySuggestion,
  decision: CertaintyDecision | undefined,
): SettledCertainty {
  if (decision === undefined || !mayDecide(suggestion, decision.level)) {
    return { basis: 'suggested', level: suggestion.level };
  }
  return { basis: 'decided', level: decision.level, decision };
}

/** Whether a person may decide for a level: any, but none above the suggestion while a row is not verified. */
export function mayDecide(suggestion: CertaintySuggestion, level: CertaintyLevel): boolean {
  return !suggestion.isCapped || rankOf(level) <= rankOf(suggestion.level);
}

const ranks: readonly CertaintyLevel[] = ['very-low', 'low', 'moderate', 'high'];

function rankOf(level: CertaintyLevel): number {
  return ranks.indexOf(level);
}

/** Start and steps as a level, never below very low nor above high. */
export function levelAfter(start: 'high' | 'low', steps: readonly CertaintyStep[]): CertaintyLevel {
  const rank = rankOf(start) + steps.reduce((sum, { levels }) => sum + levels, 0);
  return ranks[Math.max(0, Math.min(3, rank))];
}
