import type { Citation, Consequence, FactName, RegulationRule, RegulatoryFacts } from '@jointwise/definitions';
import type { PathStep } from './classification.ts';
import { evaluateTest } from './evaluate-test.ts';

interface Answered {
  readonly rule: RegulationRule;
  readonly step: PathStep;
  readonly leadsTo: Consequence;
  readonly missing: readonly FactName[];
}

export interface Walk {
  readonly path: readonly PathStep[];
  /** Where the walk ended; absent if no rule ended it. */
  readonly end?: {
    readonly rule: RegulationRule;
    readonly code: string;
    readonly outcome: PathStep['outcome'];
    readonly certainty?: 'likely';
  };
  /** Later rules that end at the same code. */
  readonly also: readonly string[];
  /** Facts whose absence could change the end. */
  readonly missing: readonly FactName[];
}

/**
 * Walks rules from the top until one ends it. A rule whose answer is open does not stop the walk: the missing fact
 * matters only if the rule could end at another code than the one that is reached without it.
 */
export function walkRules(rules: readonly RegulationRule[], facts: RegulatoryFacts): Walk {
  const answered = rules.map((rule) => answer(rule, facts));
  const last = answered.findIndex(({ step, leadsTo }) => step.outcome !== 'open' && leadsTo.end !== 'continue');
  const walked = last === -1 ? answered : answered.slice(0, last + 1);
  const end = walked.at(-1);
  const code = last === -1 || end === undefined ? undefined : codeOf(end.leadsTo);
  const missing = walked
    .filter(({ step, rule }) => step.outcome === 'open' && !leadsOnlyTo(rule, code))
    .flatMap((open) => open.missing);
  const later = last === -1 ? [] : answered.slice(last + 1);
  return {
    path: walked.map(({ step }) => step),
    also: later
      .filter(({ step, leadsTo }) => step.outcome !== 'open' && codeOf(leadsTo) === code)
      .filter(({ rule }) => !('all' in rule.test && rule.test.all.length === 0))
      .map(({ rule }) => rule.id),
    missing: [...new Set(missing)],
    ...(end !== undefined && code !== undefined ? { end: ending(end, code) } : {}),
  };
}

function ending({ rule, step, leadsTo }: Answered, code: string): NonNullable<Walk['end']> {
  const certainty = leadsTo.end === 'continue' ? undefined : leadsTo.certainty;
  return { rule, code, outcome: step.outcome, ...(certainty === undefined ? {} : { certainty }) };
}

function answer(rule: RegulationRule, facts: RegulatoryFacts): Answered {
  const { contested } = rule;
  const dispute = contested === undefined ? undefined : evaluateTest(contested.when, facts);
  if (contested !== undefined && dispute?.answer === 'yes') {
    return { rule, step: stepOf(rule, 'contested', contested.point), leadsTo: contested.leadsTo, missing: [] };
  }
  const { answer: outcome, missing: absent } = evaluateTest(rule.test, facts);
  const missing = [...new Set([...absent, ...(dispute?.missing ?? [])])];
  if (outcome === 'open') {
    return {
      rule,
      step: stepOf(rule, 'open', `Not known: ${missing.join(', ')}.`),
      leadsTo: { end: 'continue' },
      missing,
    };
  }
  const leadsTo = rule[outcome];
  return { rule, step: stepOf(rule, outcome, reasonOf(rule.citations, leadsTo)), leadsTo, missing };
}

function stepOf(rule: RegulationRule, outcome: PathStep['outcome'], why: string): PathStep {
  return { ruleId: rule.id, question: rule.question, outcome, why, citations: rule.citations };
}

function reasonOf(citations: readonly Citation[], leadsTo: Consequence): string {
  return leadsTo.end === 'continue' ? 'Goes on to the next rule.' : (citations.at(0)?.text ?? '');
}

function codeOf(consequence: Consequence): string | undefined {
  return consequence.end === 'continue' ? undefined : consequence.code;
}

/** Whether neither answer of a rule could end the walk elsewhere. */
function leadsOnlyTo(rule: RegulationRule, code: string | undefined): boolean {
  return [rule.yes, rule.no].every((consequence) => {
    const reached = codeOf(consequence);
    return reached === undefined || reached === code;
  });
}
