/** One answer: a number, yes or no, "does not apply", or `null` for not answered. The last two are not the same. */
export type Answer = number | boolean | null | 'not-applicable';

/** Answers by item code. An item that is absent was not answered. */
export type Answers = Readonly<Record<string, Answer | undefined>>;
