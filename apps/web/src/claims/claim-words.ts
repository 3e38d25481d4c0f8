import { estimands, productClasses, type SentenceType, type verdictWords } from '@jointwise/definitions';
import type { ClaimRow } from '@jointwise/server/contract';
import { texts } from './texts.ts';

/** Types of sentences, as staff read them. */
export const typeWords: Readonly<Record<SentenceType, string>> = {
  'pain-relief': texts('claimWords.painRelief'),
  response: texts('claimWords.response'),
  durability: texts('claimWords.durability'),
  function: texts('claimWords.function'),
  cartilage: texts('claimWords.cartilage'),
  inflammation: texts('claimWords.inflammation'),
  medication: texts('claimWords.medication'),
  'surgery-avoidance': texts('claimWords.surgeryAvoidance'),
  progression: texts('claimWords.progression'),
  safety: texts('claimWords.safety'),
  cost: texts('claimWords.cost'),
  'tissue-repair': texts('claimWords.tissueRepair'),
  mechanism: texts('claimWords.mechanism'),
  testimonial: texts('claimWords.testimonial'),
  regulatory: texts('claimWords.regulatory'),
};

type Verdict = keyof typeof verdictWords;

/** Chip class of a verdict; red is for danger to a person alone. */
export function verdictChip(verdict: Verdict): string {
  if (verdict === 'harm') return 'chip chip-danger';
  if (verdict === 'supported') return 'chip chip-good';
  return verdict === 'benefit-size-uncertain' ? 'chip chip-warn' : 'chip';
}

/** Short names of what a claim is about. */
export function productsOf({ definition }: Pick<ClaimRow, 'definition'>): string {
  const codes = Array.isArray(definition.productClasses) ? definition.productClasses : [];
  return productClasses.flatMap(({ code, short }) => (codes.includes(code) ? [short] : [])).join(' / ');
}

/** The first sentence of the ledger. */
export function ledgerSentence(rows: readonly ClaimRow[]): string {
  const published = rows.filter(({ state }) => state === 'published');
  const worse = rows.filter(({ worseThan }) => worseThan !== null).length;
  const supported = published.filter(({ verdict }) => verdict === 'supported').length;
  const head = texts('claimWords.countPublishedPublishedClaims', { count: supported, published: published.length });
  return worse === 0 ? `${head}.` : texts('claimWords.headVerdictWorseGot', { head, worse });
}

/** The sentence of a claim in English, else in the language it has. */
export function sentenceOf({ definition }: Pick<ClaimRow, 'definition'>): string {
  const sentence = definition.sentence as { readonly en?: string; readonly es?: string };
  return sentence.en ?? sentence.es ?? '';
}

export const estimandChoices: readonly (readonly [string, string])[] = [
  ['', texts('claimWords.noneCannotPublished')],
  ...estimands.map(({ id, title }) => [id, `${id}, ${title}`] as const),
];
