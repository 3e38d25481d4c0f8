import { type EnquiryUrgency, enquiryUrgencies, redFlagKeywords } from '@jointwise/definitions';
import { wordsOf } from './words-of.ts';

export interface RedFlagScan {
  /** The most urgent of what was found; `null` when nothing was. */
  readonly urgency: EnquiryUrgency | null;
  /** Red flags whose words stand in the text. For tests and rules; what is kept of a message is the urgency alone. */
  readonly flags: readonly string[];
}

/**
 * Looks in a text for words that can mean an emergency. It raises a task for a person and decides nothing: words that
 * are denied ("no fever") raise as others do, and a text without any may still be an emergency. English and Spanish are
 * looked for together, whatever language the text seems to be in.
 */
export function scanRedFlags(text: string): RedFlagScan {
  const words = wordsOf(text);
  const found = redFlagKeywords.filter(({ en, es }) =>
    [...en, ...es].some((phrase) => phrase.every((term) => hasTerm(words, term))),
  );
  const urgency = enquiryUrgencies.find((level) => found.some((flag) => flag.urgency === level)) ?? null;
  return { urgency, flags: found.map(({ flag }) => flag) };
}

function hasTerm(words: string, term: string): boolean {
  return words.includes(term.endsWith('*') ? ` ${term.slice(0, -1)}` : ` ${term} `);
}

/** The more urgent of two; `null` is none. */
export function moreUrgent(a: EnquiryUrgency | null, b: EnquiryUrgency | null): EnquiryUrgency | null {
  return enquiryUrgencies.find((level) => level === a || level === b) ?? null;
}
