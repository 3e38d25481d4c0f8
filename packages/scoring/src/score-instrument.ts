import type { InstrumentDefinition, RefusedAnswer, ScoringRule, ValueSet } from '@jointwise/definitions';
import type { Answers } from './answers.ts';
import { checkAnswers } from './check-answers.ts';
import { resolveMarks } from './resolve-marks.ts';
import type { ScaleScore } from './scale-score.ts';
import { scoreScale } from './score-scale.ts';
import type { RuleOutcome, ScoringContext } from './scoring-context.ts';

/** Version of the scoring rules in this room; stored with every score. Rises when any number can change. */
export const ruleVersion = 1;

export interface ScoringOptions {
  /** Codes of opt-in scales to score besides the others (`KOOS4` in injury trials). */
  readonly optIn?: readonly string[];
  /** A country's value set, for instruments valued by one. */
  readonly valueSet?: ValueSet;
}

/** Answers that the instrument does not allow were handed to `scoreInstrument` unchecked. */
export class InvalidAnswersError extends Error {
  readonly problems: readonly RefusedAnswer[];

  constructor(instrument: string, problems: readonly RefusedAnswer[]) {
    super(`scoreInstrument: ${instrument}: ${problems.map((problem) => problem.detail).join('; ')}`);
    this.name = 'InvalidAnswersError';
    this.problems = problems;
  }
}

/**
 * Scores every scale of an instrument from the answers of one response, in the order of the definition.
 *
 * A missing answer is never a zero: each scale is `scored` as its missing rule says or `not-scored` with the reason.
 * Of two marks on one item the one counts that the instrument names, else neither.
 * Values are neither rounded nor clamped.
 *
 * @throws InvalidAnswersError for an unknown item, a value outside the allowed ones, or two exclusive branches
 */
export function scoreInstrument(
  definition: InstrumentDefinition,
  answers: Answers,
  { optIn = [], valueSet }: ScoringOptions = {},
): readonly ScaleScore[] {
  const check = checkAnswers(definition, answers);
  if (check.status === 'refused') throw new InvalidAnswersError(definition.key, check.problems);
  const earlier = new Map<string, ScaleScore>();
  const context: ScoringContext = {
    items: new Map(definition.items.map((item) => [item.code, item])),
    answers: resolveMarks(definition, check.value),
    earlier,
    valueSet,
  };
  for (const scale of definition.scales) {
    if (scale.optIn === true && !optIn.includes(scale.code)) continue;
    earlier.set(scale.code, named(scale.code, scale.rule, scoreScale(scale, context)));
  }
  return [...earlier.values()];
}

function named(scale: string, rule: ScoringRule, outcome: RuleOutcome): ScaleScore {
  const { answered, outOf } = outcome;
  if (outcome.status === 'not-scored') return { scale, status: 'not-scored', reason: outcome.reason, answered, outOf };
  const words = outcome.note === undefined ? describeRule(rule) : `${describeRule(rule)}; ${outcome.note}`;
  return {
    scale,
    status: 'scored',
    value: outcome.value,
    answered,
    outOf,
    imputed: outcome.imputed,
    ruleApplied: words,
  };
}

/** A rule and its missing rule in words: `mean-rescaled, at least 5 answered`. */
export function describeRule(rule: ScoringRule): string {
  const { missing } = rule;
  switch (missing.kind) {
    case 'at-least-answered':
      return `${rule.kind}, at least ${missing.count} answered`;
    case 'at-least-categories':
      return `${rule.kind}, at least ${missing.count} categories`;
    case 'person-mean':
      return `${rule.kind}, person mean for up to ${missing.maximumMissing} missing`;
    case 'all-required':
      return `${rule.kind}, all required`;
    case 'all-applicable-required':
      return `${rule.kind}, all that apply required`;
    case 'all-scales-required':
      return `${rule.kind}, all scales required`;
  }
}
