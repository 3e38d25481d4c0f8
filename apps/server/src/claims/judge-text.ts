import type { ClaimCard } from '@jointwise/analysis';
import type { CertaintyLevel, ClaimDefinition, Verdict } from '@jointwise/definitions';
import { type FoundSentence, findClaims, type SuggestedClaim } from '@jointwise/registry';
import { formatEffect, formatVerdict, formatVerdictWord } from '@jointwise/report';
import { answerClaim } from './answer-claim.ts';

/** A claim found in a text, with its verdict from what is known today. */
export interface JudgedClaim extends SuggestedClaim {
  /** Whether the product is that of the whole text, because the sentence names none. */
  readonly isProductAssumed: boolean;
  readonly verdict: Verdict;
  readonly certainty: CertaintyLevel | null;
  /** The verdict as a word and as a sentence. */
  readonly word: string;
  readonly sentence: string;
  /** What it rests on, one line each: the effect, the trials, why there is no answer. */
  readonly basis: readonly string[];
}

export interface JudgedSentence extends Omit<FoundSentence, 'claims'> {
  readonly claims: readonly JudgedClaim[];
}

const withoutHorizon = ['durability', 'progression'];

/** Every claim-like sentence of a text with a verdict for each claim, from the published evidence that is shipped. */
export function judgeText(text: string): JudgedSentence[] {
  const found = findClaims(text);
  const usual = productOf(found);
  // A page says the same thing many times; each is answered once.
  const answers = new Map<string, ClaimCard>();
  const cardOf = (definition: ClaimDefinition) => {
    const key = JSON.stringify(definition);
    const card = answers.get(key) ?? answerClaim(definition, 1).card;
    answers.set(key, card);
    return card;
  };
  return found.map((sentence) => ({
    ...sentence,
    claims: sentence.claims.map((claim) => judge(claim, usual, cardOf)),
  }));
}

/** The product that most sentences name; a page is usually about one. */
function productOf(found: readonly FoundSentence[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { claims } of found) {
    const key = claims[0]?.productClasses.join(' ') ?? '';
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts].sort(([, one], [, other]) => other - one)[0];
  return most === undefined ? [] : most[0].split(' ');
}

function judge(
  claim: SuggestedClaim,
  usual: readonly string[],
  cardOf: (definition: ClaimDefinition) => ClaimCard,
): JudgedClaim {
  const isProductAssumed = claim.productClasses.length === 0 && usual.length > 0;
  const productClasses = isProductAssumed ? usual : claim.productClasses;
  const card = cardOf(definitionOf({ ...claim, productClasses }));
  const effect = formatEffect(card);
  const leading = card.rows.filter(({ isLeading }) => isLeading).map(({ title }) => title);
  const basis = [
    ...(effect === null ? [] : [effect]),
    ...leading,
    ...(productClasses.length === 0 ? ['The text names no product.'] : []),
    ...card.notes,
  ];
  return {
    ...{ ...claim, productClasses, isProductAssumed, verdict: card.verdict, certainty: card.certainty, basis },
    word: formatVerdictWord(card.verdict.code),
    sentence: formatVerdict(card),
  };
}

function definitionOf(claim: SuggestedClaim): ClaimDefinition {
  const { type, productClasses, condition, joint, horizonMonths, estimand, comparator } = claim;
  return {
    ...{ slug: 'pasted', sentence: {}, isParaphrased: false, publishedIn: '', publishedBy: '' },
    ...{ type, productClasses, condition, joint },
    comparators: comparator === null ? [] : [comparator],
    horizonMonths: withoutHorizon.includes(type) ? null : horizonMonths,
    estimand: productClasses.length === 0 ? null : estimand,
  };
}
