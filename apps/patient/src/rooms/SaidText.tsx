import type { Texts } from '../texts/texts-of.ts';
import { say } from './say.ts';

/** What a room wrote, in the reader's language; marked as English where it is not known in that language. */
export function SaidText({ english, t }: { readonly english: string; readonly t: Texts }) {
  const { text, isKnown } = say(english, t);
  return isKnown ? text : <span lang="en">{text}</span>;
}
