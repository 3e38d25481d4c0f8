import type { ItemRecode, MissingRule } from '@jointwise/definitions';
import type { RuleOutcome, ScoringContext } from './scoring-context.ts';

/** The numbers that some items of a scale contribute. */
export interface CollectedAnswers {
  /** Item code and the number its answer counts as, answered items only. */
  readonly values: readonly (readonly [item: string, value: number])[];
  readonly outOf: number;
  readonly notApplicable: number;
}

/** Reads the answers of `items`, replacing those that the rule counts as something else. */
export function collectAnswers(
  context: ScoringContext,
  items: readonly string[],
  recodes: readonly ItemRecode[] = [],
): CollectedAnswers {
  const values: [string, number][] = [];
  let notApplicable = 0;
  for (const item of items) {
    const answer = context.answers[item];
    if (answer === 'not-applicable') notApplicable += 1;
    if (typeof answer === 'number') values.push([item, recoded(item, answer, recodes)]);
    if (typeof answer === 'boolean') values.push([item, answer ? 1 : 0]);
  }
  return { values, outOf: items.length, notApplicable };
}

function recoded(item: string, answer: number, recodes: readonly ItemRecode[]): number {
  const recode = recodes.find((one) => one.item === item);
  if (recode === undefined) return answer;
  const pair = recode.pairs.find(([from]) => from === answer);
  if (pair === undefined) throw new Error(`scoreInstrument: item ${item} has no recode for ${answer}`);
  return pair[1];
}

/** Whether the missing rule lets these answers be scored. */
export function areEnough({ values, outOf, notApplicable }: CollectedAnswers, missing: MissingRule): boolean {
  const answered = values.length;
  switch (missing.kind) {
    case 'all-required':
      return answered === outOf;
    case 'all-applicable-required':
      return answered > 0 && answered + notApplicable === outOf;
    case 'at-least-answered':
      return answered >= missing.count;
    case 'person-mean':
      return answered > 0 && outOf - answered <= missing.maximumMissing;
  }
}

/** Sum of the answers. */
export function sumOf({ values }: CollectedAnswers): number {
  return values.reduce((sum, [, value]) => sum + value, 0);
}

/** The refusal for answers that are not enough. */
export function notEnough({
  values,
  outOf,
}: {
  readonly values: readonly unknown[];
  readonly outOf: number;
}): RuleOutcome {
  const answered = values.length;
  return { status: 'not-scored', reason: answered === 0 ? 'no-answers' : 'too-few-answers', answered, outOf };
}
