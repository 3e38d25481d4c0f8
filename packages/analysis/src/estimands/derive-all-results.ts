import type { EstimandFacts } from '../datasets/estimand-facts.ts';
import type { EstimandQuestion } from './estimand-question.ts';
import type { EstimandResult } from './estimand-result.ts';
import { estimateEstimand } from './estimate-estimand.ts';

/** Answers many questions from one reading of the facts, in their order; the same question twice is computed once. */
export function deriveAllResults(
  facts: EstimandFacts,
  questions: readonly EstimandQuestion[],
): readonly EstimandResult[] {
  const known = new Map<string, EstimandResult>();
  return questions.map((question) => {
    const { study, estimandHash, productClass, comparator, condition, joint, standing, seed, isBrief } = question;
    const key = JSON.stringify([
      study.code,
      estimandHash,
      productClass,
      comparator,
      condition,
      joint,
      standing,
      seed,
      isBrief,
    ]);
    const result = known.get(key) ?? estimateEstimand(facts, question);
    known.set(key, result);
    return result;
  });
}
