import { type LikelyGroup, likelyGroups, type TriageFacts } from '@jointwise/definitions';
import { evaluateTriageRule } from './evaluate-triage-rule.ts';

/** Groups whose rule the facts meet. None is a diagnosis; several may fit, or none. */
export function findLikelyGroups(facts: TriageFacts): readonly LikelyGroup[] {
  return likelyGroups.filter(({ rule }) => evaluateTriageRule(rule, facts) === 'met');
}
