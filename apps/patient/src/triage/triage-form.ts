import { triageQuestions } from '@jointwise/definitions';
import type { TriageAnswers } from '@jointwise/registry';

/** Names of the fields of a question: the answer, the question it is to, and what was told before. */
export const triageFields = { answer: 'answer', question: 'question', go: 'go', told: 'told-' } as const;

/** Form fields that carry earlier answers from screen to screen; the server keeps none. */
export function toldFields(answers: TriageAnswers): readonly (readonly [name: string, value: string])[] {
  return Object.entries(answers).map(([id, codes]) => [`${triageFields.told}${id}`, codes.join(' ')]);
}

/** Earlier answers as a form carries them; they are checked again before they are used. */
export function readTold(form: FormFields): TriageAnswers {
  const told = triageQuestions.flatMap(({ id }) => {
    const text = form.get(`${triageFields.told}${id}`);
    return typeof text === 'string' && text !== '' ? [[id, text.split(' ')] as const] : [];
  });
  return Object.fromEntries(told);
}

/** The codes that were chosen on a screen: `knee:left` is a joint and its side, an empty field is no answer. */
export function readAnswer(form: FormFields): readonly string[] {
  const given = form.getAll(triageFields.answer).map((value) => String(value).trim());
  const codes = given.filter((value) => value !== '').flatMap((value) => value.split(':'));
  return codes.slice(0, 40);
}

/** What URLSearchParams and FormData have in common. */
export interface FormFields {
  get(name: string): unknown;
  getAll(name: string): readonly unknown[];
}
