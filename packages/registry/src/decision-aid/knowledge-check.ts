import type { KnowledgeQuestion } from '@jointwise/definitions';

/** A question on what the pages say; its right answer is taken from what they show, never written down twice. */
export interface KnowledgeItem {
  readonly question: KnowledgeQuestion;
  /** Codes of the answers to choose from: `yes`, `no`, or a number of 100. Not knowing can always be chosen too. */
  readonly choices: readonly string[];
  readonly right: string;
  /** Numbers for the texts of question and explanation. */
  readonly values: Readonly<Record<string, number>>;
}

/** What the pages show, as far as the questions need it; null where a number is not shown at this moment. */
export interface KnowledgeFacts {
  /** The platelet trial, of 100. */
  readonly platelets: { readonly treated: number; readonly comparator: number } | null;
  /** Grown cells against placebo, points of 100. */
  readonly cells: {
    readonly points: number;
    readonly lower: number;
    readonly upper: number;
    readonly least: number;
  } | null;
  /** More pain after grown cells, of 100. */
  readonly morePain: number | null;
}

/** Makes the questions from the numbers that are shown at this moment; what is not shown is not asked about. */
export function planKnowledgeCheck({ platelets, cells, morePain }: KnowledgeFacts): readonly KnowledgeItem[] {
  return [
    ...(platelets === null ? [] : [aboutSaline(platelets)]),
    ...(cells === null ? [] : [aboutNoticing(cells)]),
    ...(morePain === null ? [] : [aboutHarm(morePain)]),
    ...(['cartilage', 'allowed', 'platelets'] as const).map((question) => ({
      ...{ question, choices: yesNo, right: 'no', values: {} },
    })),
  ];
}

const yesNo = ['yes', 'no'];

function aboutSaline({ treated, comparator }: NonNullable<KnowledgeFacts['platelets']>): KnowledgeItem {
  const values = { answer: comparator, treated };
  return { question: 'saline', choices: numberChoices(comparator), right: String(comparator), values };
}

function aboutNoticing({ points, lower, upper, least }: NonNullable<KnowledgeFacts['cells']>): KnowledgeItem {
  const right = upper >= least ? 'yes' : 'no';
  return { question: 'noticeable', choices: yesNo, right, values: { points, least, lower, upper } };
}

function aboutHarm(answer: number): KnowledgeItem {
  return { question: 'moreHarm', choices: numberChoices(answer), right: String(answer), values: { answer } };
}

/** The right number among three that are far from it, in rising order, so that its place tells nothing. */
function numberChoices(right: number): readonly string[] {
  const others = [2, 25, 50, 75, 95].filter((value) => Math.abs(value - right) >= 15).slice(0, 3);
  return [...others, right].sort((a, b) => a - b).map(String);
}

export interface KnowledgeScore {
  readonly right: number;
  readonly of: number;
  /** Four of five right is what a consent asks for; below it, reading again is suggested. */
  readonly isEnough: boolean;
}

const leastShare = 0.8;

/** Counts the right answers; one that was left open, or "I do not know", is not right. */
export function scoreKnowledge(
  items: readonly KnowledgeItem[],
  answers: Partial<Readonly<Record<KnowledgeQuestion, string>>>,
): KnowledgeScore {
  const right = items.filter(({ question, right }) => answers[question] === right).length;
  return { right, of: items.length, isEnough: right >= leastShare * items.length };
}
