const items = 16;

export type ConflictScore =
  | { readonly status: 'scored'; readonly value: number }
  | { readonly status: 'not-scored'; readonly answered: number };

/**
 * Total of the Decisional Conflict Scale, 0 (none) to 100 (extreme): mean of the sixteen answers times 25.
 *
 * The questionnaire belongs to the Ottawa Hospital Research Institute and needs its permission (licence class L): its
 * wording is not shipped, a site that has it enters the answers. Every item is needed, as the manual names no rule for
 * missing answers that we could check.
 *
 * @param answers sixteen, each 0 (strongly agree) to 4 (strongly disagree), null where none was given
 * @throws Error when there are not sixteen or one is outside 0 to 4
 */
export function scoreDecisionalConflict(answers: readonly (number | null)[]): ConflictScore {
  if (answers.length !== items) {
    throw new Error(`scoreDecisionalConflict: ${answers.length} answers; the scale has ${items} items`);
  }
  const given = answers.filter((answer) => answer !== null);
  const wrong = given.find((answer) => !Number.isInteger(answer) || answer < 0 || answer > 4);
  if (wrong !== undefined) throw new Error(`scoreDecisionalConflict: an answer is ${wrong}; allowed is 0 to 4`);
  if (given.length < items) return { status: 'not-scored', answered: given.length };
  return { status: 'scored', value: (given.reduce((total, answer) => total + answer, 0) / items) * 25 };
}
