import type { ValueSetRule } from '@jointwise/definitions';
import { areEnough, collectAnswers, notEnough } from '../collected-answers.ts';
import type { RuleOutcome, ScaleOf, ScoringContext } from '../scoring-context.ts';

/** The value that a country's value set gives to the profile (`21232`). No value set is shipped. */
export function scoreValueSet(scale: ScaleOf<ValueSetRule>, context: ScoringContext): RuleOutcome {
  const collected = collectAnswers(context, scale.items);
  if (!areEnough(collected, scale.rule.missing)) return notEnough(collected);
  const { outOf } = collected;
  const { valueSet } = context;
  if (valueSet === undefined) return { status: 'not-scored', reason: 'no-value-set', answered: outOf, outOf };
  const profile = collected.values.map(([, value]) => value).join('');
  const value = valueSet.values[profile];
  if (value === undefined)
    throw new Error(`scoreInstrument: value set ${valueSet.country} has no value for ${profile}`);
  return {
    status: 'scored',
    value,
    answered: outOf,
    outOf,
    imputed: 0,
    note: `${valueSet.country} ${valueSet.version}`,
  };
}
