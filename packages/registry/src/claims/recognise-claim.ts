import {
  absolutes,
  blockedWords,
  claimVocabulary,
  comparatorWords,
  denials,
  estimandOfType,
  hedges,
  jointWords,
  openings,
  ordinaryTreatments,
  productWords,
  type SentenceType,
} from '@jointwise/definitions';
import { normaliseSentence } from './normalise-sentence.ts';
import { horizonMonthsIn } from './read-horizon.ts';

/** A claim that a sentence seems to make; a person decides whether it does. */
export interface SuggestedClaim {
  readonly type: SentenceType;
  /** Classes that the words may mean; empty where the sentence names no product. */
  readonly productClasses: readonly string[];
  readonly condition: string | null;
  readonly joint: string | null;
  readonly horizonMonths: number | null;
  readonly comparator: string | null;
  /** How it is said. */
  readonly strength: 'hedged' | 'plain' | 'absolute';
  readonly estimand: string | null;
}

/** What was found in one sentence. */
export interface RecognisedSentence {
  readonly claims: readonly SuggestedClaim[];
  /** Words that may not be used to patients without an approver's reason. */
  readonly blocked: readonly string[];
}

type Language = 'en' | 'es';
const languages: readonly Language[] = ['en', 'es'];
const compiled = new Map<string, RegExp>();

/**
 * Suggests which claims a sentence makes, by rules and word lists in English and Spanish; nothing leaves the program.
 * Questions, denials, advice, sentences about studies and about ordinary treatments claim nothing here.
 */
export function recogniseClaim(sentence: string): RecognisedSentence {
  const text = normaliseSentence(sentence);
  const blocked = languages.flatMap((language) =>
    matchesOf(
      text,
      blockedWords[language].map((word) => `\\b${word}\\b`),
    ),
  );
  if (isOpen(text)) return { claims: [], blocked };
  const types = claimVocabulary.filter((vocabulary) =>
    languages.some((language) => vocabulary[language].some((pattern) => isClaimed(text, pattern))),
  );
  const productClasses = productWords.find(({ words }) => expression(words).test(text))?.classes ?? [];
  const shared = {
    productClasses,
    ...placeIn(text),
    horizonMonths: horizonMonthsIn(text),
    comparator: comparatorIn(text, productClasses),
    strength: strengthOf(text),
  };
  return {
    claims: settled(types.map(({ type }) => type)).map((type) => ({ type, ...shared, estimand: estimandOfType[type] })),
    blocked: [...new Set(blocked)],
  };
}

/** An ordinary treatment that is called the lesser one is there to praise another. */
const lesser = '.*\\b(?:less|inferior|behind|second to|outperformed|beaten|surpassed|menos|por detras|superad[oa])\\b';

/** Questions, advice, studies and ordinary treatments. */
function isOpen(text: string): boolean {
  if (text.includes('?')) return true;
  if (languages.some((language) => openings[language].some((pattern) => expression(pattern).test(text)))) return true;
  return languages.some((language) =>
    ordinaryTreatments[language].some((words) =>
      expression(`^(?:${words})\\b(?! alternative)(?!${lesser})`).test(text),
    ),
  );
}

/**
 * Whether a pattern is there and nothing takes it back. A denial inside the pattern belongs to it ("not need surgery"); in
 * Spanish the "no" stands before the verb, so that one that begins before the pattern denies it ("no regenera").
 */
function isClaimed(text: string, pattern: string): boolean {
  const match = expression(pattern).exec(text);
  if (match === null) return false;
  const from = match.index;
  const to = from + match[0].length;
  return !languages.some((language) =>
    denials[language].some((denial) =>
      [...text.matchAll(expression(denial, 'g'))].some((found) => {
        const end = found.index + found[0].length;
        const isBefore = language === 'es' ? found.index < from : end <= from;
        return isBefore || found.index >= to;
      }),
    ),
  );
}

/** Types that swallow others: a story is told about relief, cells that become cartilage are a mechanism. */
function settled(types: readonly SentenceType[]): readonly SentenceType[] {
  if (types.includes('testimonial')) return ['testimonial'];
  return types.filter((type) => {
    if (type === 'tissue-repair') return !types.includes('mechanism');
    if (type === 'cartilage') return !types.includes('mechanism');
    return !(type === 'pain-relief' && types.includes('medication'));
  });
}

function placeIn(text: string): { readonly joint: string | null; readonly condition: string | null } {
  const joint = jointWords.find(({ words }) => expression(words).test(text))?.joint ?? null;
  const isArthritis = /arthri|artrosis|osteoart/.test(text);
  const known = joint !== null && ['knee', 'hip', 'ankle', 'shoulder', 'hand'].includes(joint);
  return { joint, condition: isArthritis && known ? `oa-${joint}` : null };
}

/** What stands after "than", "compared with", "alternative to"; of two treatments that are compared, the other one. */
function comparatorIn(text: string, productClasses: readonly string[]): string | null {
  const other = comparatorWords.filter(({ code }) => !productClasses.includes(code));
  const after =
    /\b(?:than|compared (?:with|to)|versus|alternative to|instead of|que|frente a|en lugar de|alternativa a)\b(.{0,40})/.exec(
      text,
    );
  const named = other.find(({ words }) => expression(words).test(after?.[1] ?? ''));
  if (named !== undefined) return named.code;
  const isCompared =
    /\b(?:than|superior|inferior|behind|second to|over|outperform\w*|outshin\w*|beats?|surpass\w*|que|supera\w*|aventaja\w*|por detras)\b/.test(
      text,
    );
  return isCompared ? (other.find(({ words }) => expression(words).test(text))?.code ?? null) : null;
}

function strengthOf(text: string): SuggestedClaim['strength'] {
  const has = (words: readonly string[]) => words.some((word) => expression(`\\b${word}\\b`).test(text));
  if (languages.some((language) => has(absolutes[language]))) return 'absolute';
  return languages.some((language) => has(hedges[language])) ? 'hedged' : 'plain';
}

function matchesOf(text: string, patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => expression(pattern).exec(text)?.[0] ?? []);
}

function expression(pattern: string, flags = ''): RegExp {
  const key = `${flags}/${pattern}`;
  const known = compiled.get(key) ?? new RegExp(pattern, `u${flags}`);
  compiled.set(key, known);
  known.lastIndex = 0;
  return known;
}
