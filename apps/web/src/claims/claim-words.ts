import { estimands, type SentenceType, type verdictWords } from '@jointwise/definitions';
import type { ClaimRow } from '@jointwise/server/contract';

/** Types of sentences, as staff read them. */
export const typeWords: Readonly<Record<SentenceType, string>> = {
  'pain-relief': 'Pain relief',
  response: 'Success rate',
  durability: 'How long it lasts',
  function: 'Function and mobility',
  cartilage: 'Cartilage',
  inflammation: 'Inflammation',
  medication: 'Pain medication',
  'surgery-avoidance': 'Avoids surgery',
  progression: 'Halts progression',
  safety: 'Safety',
  cost: 'Cost',
  'tissue-repair': 'Tissue repair',
  mechanism: 'How it works',
  testimonial: 'A person’s story',
  regulatory: 'Approval',
};

type Verdict = keyof typeof verdictWords;

/** Chip class of a verdict; red is for danger to a person alone. */
export function verdictChip(verdict: Verdict): string {
  if (verdict === 'harm') return 'chip chip-danger';
  if (verdict === 'supported') return 'chip chip-good';
  return verdict === 'benefit-size-uncertain' ? 'chip chip-warn' : 'chip';
}

/** The first sentence of the ledger. */
export function ledgerSentence(rows: readonly ClaimRow[]): string {
  const published = rows.filter(({ state }) => state === 'published');
  const worse = rows.filter(({ worseThan }) => worseThan !== null).length;
  const supported = published.filter(({ verdict }) => verdict === 'supported').length;
  const head = `${supported} of ${published.length} published claims ${supported === 1 ? 'is' : 'are'} supported`;
  return worse === 0 ? `${head}.` : `${head}; the verdict on ${worse} got worse.`;
}

/** The sentence of a claim in English, else in the language it has. */
export function sentenceOf({ definition }: Pick<ClaimRow, 'definition'>): string {
  const sentence = definition.sentence as { readonly en?: string; readonly es?: string };
  return sentence.en ?? sentence.es ?? '';
}

export const estimandChoices: readonly (readonly [string, string])[] = [
  ['', 'None: cannot be published'],
  ...estimands.map(({ id, title }) => [id, `${id}, ${title}`] as const),
];
