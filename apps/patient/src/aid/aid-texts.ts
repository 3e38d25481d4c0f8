import type { AidTexts } from '@jointwise/registry';
import { allTexts } from '../texts/all-texts.ts';
import type { Locale } from '../texts/languages.ts';
import { textsOf } from '../texts/texts-of.ts';

/** What the checks of the decision aid need of one language. */
export function aidTexts(locale: Locale): AidTexts {
  const t = textsOf(locale);
  const all = [...allTexts(locale)].filter(([key]) => key.startsWith('aid.')).map(([, text]) => text);
  return { locale, hasKey: t.hasKey, questions: t.lines('aid.decide.questions.item'), all: all.join('\n') };
}
