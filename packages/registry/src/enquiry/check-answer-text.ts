import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { lengthInCharacters, unstorableReason } from '../text.ts';

/** A text that a site answers enquiries with, once it is approved. */
export interface AnswerText {
  readonly title: string;
  readonly locale: string;
  readonly body: string;
}

/** Places in an answer that are filled in when it is sent. */
export const answerPlaces = ['name', 'link', 'site'] as const;

/** Checks a text before it is kept: its length, its language, and that every `{place}` in it can be filled in. */
export function checkAnswerText(
  draft: unknown,
  { locales }: { readonly locales: readonly string[] },
): Checked<AnswerText> {
  const check = new DraftCheck(draft, ['title', 'locale', 'body']);
  const locale = check.choice('locale', locales);
  const body = text(check, 'body', 3000);
  for (const [place, name = ''] of body.matchAll(/\{([^{}]*)\}/g)) {
    if (answerPlaces.some((known) => known === name)) continue;
    check.refuse('body', 'unknown-place', `body has ${place}; allowed are {${answerPlaces.join('}, {')}}.`);
  }
  return check.conclude({ title: text(check, 'title', 120), locale: locale ?? '', body });
}

function text(check: DraftCheck, field: string, longest: number): string {
  const value = check.value(field);
  const reason = typeof value === 'string' ? unstorableReason(value) : undefined;
  if (typeof value !== 'string' || value.trim() === '') check.refuse(field, 'required', `${field} needs a text.`);
  else if (reason !== undefined) check.refuse(field, 'unstorable-text', `${field} cannot be kept: ${reason}.`);
  else if (lengthInCharacters(value) > longest) {
    check.refuse(field, 'too-long', `${field} is too long; allowed are ${longest} characters.`);
  } else return value;
  return '';
}
