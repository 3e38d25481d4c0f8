import type { MeanOfScalesRule, SumOfScalesRule } from '@jointwise/definitions';
import { collectAnswers } from '../collected-answers.ts';
import type { RuleOutcome, ScaleOf, ScoringContext } from '../scoring-context.ts';

/** Mean or sum of the scores of earlier scales; without one of them there is none. */
export function scoreCombinedScales(
  scale: ScaleOf<MeanOfScalesRule | SumOfScalesRule>,
  context: ScoringContext,
): RuleOutcome {
  const { values: answers, outOf } = collectAnswers(context, scale.items);
  const answered = answers.length;
  const values: number[] = [];
  let imputed = 0;
  for (const code of scale.rule.scales) {
    const part = context.earlier.get(code);
    if (part?.status !== 'scored') {
      return { status: 'not-scored', reason: answered === 0 ? 'no-answers' : 'component-not-scored', answered, outOf };
    }
    values.push(part.value);
    imputed += part.imputed;
  }
  const sum = values.reduce((total, value) => total + value, 0);
  const value = scale.rule.kind === 'mean-of-scales' ? sum / values.length : sum;
  return { status: 'scored', value, answered, outOf, imputed };
}
