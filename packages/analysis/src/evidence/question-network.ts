import type { ResolvedQuestion } from './answer-question.ts';
import { type ComparedNetwork, compareNetwork } from './compare-network.ts';
import { deriveContrasts } from './derive-contrasts.ts';
import { type EvidenceRecord, standingOf } from './evidence-record.ts';
import type { ScaledRows } from './put-on-scale.ts';
import { scaleKey, selectResult } from './select-result.ts';

/**
 * All trials of the question's condition and endpoint as one network, whatever they compare; undefined when they are of
 * fewer than three treatments, where the pairwise answer says everything.
 */
export function questionNetwork(
  records: readonly EvidenceRecord[],
  question: ResolvedQuestion,
  { rows }: ScaledRows,
): ComparedNetwork | undefined {
  const { conditions } = question.estimand.population;
  const measure = rows[0]?.measure ?? 'mean-difference';
  const scale = scaleKey(rows[0]?.scale) || question.scale;
  const contrasts = records.flatMap((record) => {
    const { trial } = record;
    if (conditions.length > 0 && !trial.conditions.some((key) => conditions.includes(key))) return [];
    const result = selectResult(trial, { ...question, scale });
    if (typeof result === 'string' || standingOf(record, result) === 'from-memory') return [];
    if (measure === 'mean-difference' && scaleKey(result.scale) !== scale) return [];
    return deriveContrasts({ trial, result }, measure).contrasts;
  });
  const treatments = new Set(contrasts.flatMap(({ treatment1, treatment2 }) => [treatment1, treatment2]));
  return treatments.size < 3 ? undefined : compareNetwork(contrasts, { benefit: question.benefit });
}
