import type { Marks } from '@jointwise/definitions';

/**
 * One answer: a number, yes or no, "does not apply", several marks on paper, or `null` for not answered (which is not
 * the same as "does not apply").
 */
export type Answer = number | boolean | null | 'not-applicable' | Marks;

/** Answers by item code. An item that is absent was not answered. */
export type Answers = Readonly<Record<string, Answer | undefined>>;
