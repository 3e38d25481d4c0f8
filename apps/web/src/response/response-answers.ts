import type { InstrumentDefinition } from '@jointwise/definitions';
import type { Answers } from '@jointwise/server/contract';

export type Answer = Answers[string];

/** How many items have an answer; "does not apply" is one. */
export function answeredCount({ items }: InstrumentDefinition, answers: Answers): number {
  return items.filter(({ code }) => answers[code] !== undefined && answers[code] !== null).length;
}

/** Answers as they are sent: every item is named, and one that was not answered is null, never a number. */
export function completeAnswers({ items }: InstrumentDefinition, answers: Answers): Answers {
  return Object.fromEntries(items.map(({ code }) => [code, answers[code] ?? null]));
}
