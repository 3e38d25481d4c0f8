import type { SumLookupRule } from '@jointwise/definitions';
import { areEnough, collectAnswers, notEnough, sumOf } from '../collected-answers.ts';
import type { RuleOutcome, ScaleOf, ScoringContext } from '../scoring-context.ts';

/**
 * The raw sum's row of a published table. The table has a row for complete raw sums only: adding up what happens to
 * be answered and looking it up would count a blank as zero.
 */
export function scoreSumLookup(scale: ScaleOf<SumLookupRule>, context: ScoringContext): RuleOutcome {
  const { recodes, table, missing } = scale.rule;
  const collected = collectAnswers(context, scale.items, recodes);
  if (!areEnough(collected, missing)) return notEnough(collected);
  const rawSum = sumOf(collected);
  const row = table.find(([raw]) => raw === rawSum);
  if (row === undefined) throw new Error(`scoreInstrument: the table of scale ${scale.code} has no row for ${rawSum}`);
  const { outOf } = collected;
  return { status: 'scored', value: row[1], answered: outOf, outOf, imputed: 0, note: `raw sum ${rawSum}` };
}
