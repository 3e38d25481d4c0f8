/**
 * Two or more values of one item marked on paper. They are kept as they stand: which of them counts, if any, is for
 * the instrument's rule (`twoMarks`) and decided when the response is scored.
 */
export interface Marks {
  readonly marks: readonly (number | boolean)[];
}

/** Whether an answer of unknown origin claims to be several marks; what they are is checked by `refusedAnswer`. */
export function isMarks(answer: unknown): answer is Marks {
  return typeof answer === 'object' && answer !== null && Array.isArray((answer as Partial<Marks>).marks);
}
