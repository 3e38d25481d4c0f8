import type { CardRow } from '@jointwise/analysis';
import {
  type CertaintyLevel,
  certaintyTitles,
  comparatorPhrases,
  harmNotExcludedSentence,
  moreHarmSentence,
  type UnanswerableReason,
  unanswerableSentences,
  type VerdictCode,
  verdictSentences,
  verdictWords,
} from '@jointwise/definitions';

/** The words around a verdict and its pictures in one language; the pages bring those of the reader. */
export interface ClaimWords {
  /** Language tag by which numbers are written: `en`, `es`. */
  readonly locale: string;
  readonly verdict: Readonly<Record<VerdictCode, string>>;
  /** Sentences with `{comparator}` in them. */
  readonly sentence: Readonly<Record<Exclude<VerdictCode, 'not-answerable'>, string>>;
  readonly moreHarm: string;
  readonly harmNotExcluded: string;
  readonly unanswerable: Readonly<Record<UnanswerableReason, string>>;
  readonly certainty: Readonly<Record<CertaintyLevel, string>>;
  /** What people were compared with, as it stands in a sentence, by a code or the title of an arm. */
  comparator(title: string): string;
  readonly otherTreatment: string;
  /** Between the limits of an interval. */
  readonly to: string;
  readonly interval: string;
  readonly matters: string;
  readonly forest: ForestWords;
  readonly image: { readonly claimed: string; readonly synthetic: string; readonly worse: string };
}

export interface ForestWords {
  readonly title: string;
  readonly noEffect: string;
  readonly threshold: string;
  readonly better: string;
  readonly worse: string;
  /** The registry's row, named with what its design allows to be said. */
  readonly registry: Readonly<Record<CardRow['design'], string>>;
  /** Source, comparator, estimate, lower, upper, treated, answered, note. */
  readonly columns: readonly string[];
  readonly versus: string;
}

const english = <Code extends string>(words: Readonly<Record<Code, { readonly en: string }>>) =>
  Object.fromEntries(Object.entries(words).map(([code, word]) => [code, (word as { en: string }).en])) as Readonly<
    Record<Code, string>
  >;

/** The words of the rooms themselves, as staff read them. */
export const englishClaimWords: ClaimWords = {
  locale: 'en',
  verdict: english(verdictWords),
  sentence: english(verdictSentences),
  moreHarm: moreHarmSentence.en,
  harmNotExcluded: harmNotExcludedSentence.en,
  unanswerable: english(unanswerableSentences),
  certainty: english(certaintyTitles),
  comparator: (title) => comparatorPhrases[title]?.en ?? title.charAt(0).toLowerCase() + title.slice(1),
  otherTreatment: 'another treatment',
  to: 'to',
  interval: '95 % CI',
  matters: 'smallest difference that matters',
  forest: {
    title: 'Registry and trials',
    noEffect: 'no difference',
    threshold: 'smallest that matters',
    better: 'better with the treatment',
    worse: 'worse',
    registry: {
      randomised: 'Registry: allocated by chance',
      adjusted: 'Registry: not by chance',
      uncontrolled: 'Registry: nobody to compare',
    },
    columns: ['Source', 'Compared with', 'Estimate', 'Lower', 'Upper', 'People treated', 'People answered', 'Note'],
    versus: 'against',
  },
  image: {
    claimed: 'Claimed',
    synthetic: 'Demonstration: made-up people',
    worse: 'This verdict got worse since it was published',
  },
};
