import type { answerPlaces } from './check-answer-text.ts';

type Place = (typeof answerPlaces)[number];

/** What is filled in for the places of an answer; a place without a value is left out. */
export type AnswerValues = Readonly<Partial<Record<Place, string | undefined>>>;

/**
 * The message that an approved text becomes for one person; the same for who sends it and for who looks at it before.
 *
 * @param ending what stands under every message that is sent; absent when the text is read out on the phone
 */
export function composeAnswer(body: string, values: AnswerValues, ending?: string): string {
  const filled = fillAnswer(body, values);
  return ending === undefined ? filled : `${filled}\n\n${ending}`;
}

/** Fills the places in. "Hello, {name}:" without a name is "Hello:". */
function fillAnswer(body: string, values: AnswerValues): string {
  return body.replace(/((?:,?[^\S\n]+)?)\{(\w+)\}/g, (_whole, before: string, name: string) => {
    const value = values[name as Place] ?? '';
    return value === '' ? '' : `${before}${value}`;
  });
}
