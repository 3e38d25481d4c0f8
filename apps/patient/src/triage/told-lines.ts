import { type TriageQuestion, triageQuestions } from '@jointwise/definitions';
import type { TriageAnswers } from '@jointwise/registry';
import type { Texts } from '../texts/texts-of.ts';

/** A question as it was put, and what was answered. */
export interface ToldLine {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
}

/** What a person has answered, in the words of the screens and in their order. */
export function toldLines(told: TriageAnswers, t: Texts): readonly ToldLine[] {
  return triageQuestions.flatMap((question) => {
    const codes = told[question.id];
    if (codes === undefined) return [];
    const title = t.byKey(`triage.questions.${question.id}.title`);
    return [{ id: question.id, question: title, answers: answersOf(question, codes, t) }];
  });
}

function answersOf(question: TriageQuestion, codes: readonly string[], t: Texts): readonly string[] {
  switch (question.kind) {
    case 'place':
      return [t.byKey(`triage.places.${codes.join('-')}`)];
    case 'number':
      return codes.map((code) => (code === 'unsure' ? t('triage.unsureNumber') : `${code} ${t('triage.years')}`));
    case 'one':
      return codes.map((code) => t.byKey(`triage.questions.${question.id}.choices.${code}`));
    case 'signs':
      return codes.map((code) => {
        if (code === 'none') return t('triage.none');
        return code === 'unsure' ? t('triage.unsure') : t.byKey(`triage.questions.${question.id}.choices.${code}`);
      });
  }
}
