import {
  type RedFlag,
  redFlags,
  type TriageFacts,
  type TriageRule,
  type TriageUrgency,
  triageUrgencies,
} from '@jointwise/definitions';
import { evaluateTriageRule } from './evaluate-triage-rule.ts';

/**
 * `raised`: the rule is met, or its main sign is there and the rest is not known.
 * `open`: the person could not tell something that decides it; never the same as no.
 * `clear`: what the person said rules it out.
 * `not-asked`: nothing was asked that decides it.
 */
export type RedFlagStatus = 'raised' | 'open' | 'clear' | 'not-asked';

export interface RedFlagFinding {
  readonly flag: RedFlag;
  readonly status: RedFlagStatus;
}

/** Every red flag with its status, the most urgent first. No flag is ever left out. */
export function evaluateRedFlags(facts: TriageFacts): readonly RedFlagFinding[] {
  return [...redFlags]
    .sort((a, b) => rankUrgency(a.urgency) - rankUrgency(b.urgency))
    .map((flag) => ({ flag, status: statusOf(flag, facts) }));
}

/** 0 for an emergency; larger is later. */
export function rankUrgency(urgency: TriageUrgency): number {
  return triageUrgencies.indexOf(urgency);
}

function statusOf({ trigger, core }: RedFlag, facts: TriageFacts): RedFlagStatus {
  const holds = evaluateTriageRule(trigger, facts);
  if (holds === 'met') return 'raised';
  if (holds === 'not-met') return 'clear';
  const couldNotTell = factsIn(trigger).some((fact) => facts[fact] === null);
  if (!couldNotTell) return 'not-asked';
  const hasCore = core !== undefined && evaluateTriageRule(core, facts) === 'met';
  return hasCore ? 'raised' : 'open';
}

function factsIn(rule: TriageRule): readonly string[] {
  if ('all' in rule) return rule.all.flatMap(factsIn);
  if ('any' in rule) return rule.any.flatMap(factsIn);
  return 'fact' in rule ? [rule.fact] : [];
}
