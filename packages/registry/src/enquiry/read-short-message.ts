import { callMeWords, optWords } from '@jointwise/definitions';
import { wordsOf } from './words-of.ts';

export type ShortMessage = 'opt-out' | 'opt-in' | 'call-me';

/** What a message means that says one of a few known things and nothing else; `null` for every other message. */
export function readShortMessage(text: string): ShortMessage | null {
  const words = wordsOf(text).trim();
  if (isAmong(optWords.out, words)) return 'opt-out';
  if (isAmong(optWords.in, words)) return 'opt-in';
  return isAmong(callMeWords, words) ? 'call-me' : null;
}

function isAmong(phrases: readonly string[], words: string): boolean {
  return phrases.includes(words);
}
