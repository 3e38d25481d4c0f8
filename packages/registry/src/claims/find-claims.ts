import { type RecognisedSentence, recogniseClaim } from './recognise-claim.ts';
import { splitSentences, type TextSentence } from './split-sentences.ts';

/** A claim-like sentence of a text: what it says, where it stands, what it may claim. */
export interface FoundSentence extends TextSentence, RecognisedSentence {}

/** Every claim-like sentence of a page or a file, in order; sentences with a blocked word and no claim as well. */
export function findClaims(source: string): FoundSentence[] {
  return splitSentences(source)
    .map((sentence) => ({ ...sentence, ...recogniseClaim(sentence.text) }))
    .filter(({ claims, blocked }) => claims.length > 0 || blocked.length > 0);
}
