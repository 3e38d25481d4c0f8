import type { Provenance } from '../instrument-definition.ts';

/** What a person with joint pain can do, in the order of effort. None is a default. */
export const optionKeys = [
  'nothing-now',
  'exercise-and-weight',
  'medicines',
  'corticosteroid',
  'hyaluronic-acid',
  'platelet-rich-plasma',
  'marrow-and-fat',
  'cultured-cells',
  'surgery',
] as const;
export type OptionKey = (typeof optionKeys)[number];

/** What is said of every option in words, in this order; the text stands by option and part in the patient's texts. */
export const optionParts = ['what', 'claim', 'known', 'lasting', 'burden', 'body', 'mind', 'people'] as const;
export type OptionPart = (typeof optionParts)[number];

/**
 * Where a statement comes from. `own-words`: it explains a word, says what our table does not hold, or asks the reader
 * something; it states no finding.
 */
export interface OptionStatement {
  readonly provenance: Extract<Provenance, 'S' | 'C' | 'M-H'> | 'own-words';
  /** Keys of `aidSources`. */
  readonly sources: readonly string[];
}

/** How sure the evidence is; `not-graded` where nobody has graded it, which is said like low certainty. */
export type AidCertainty = 'high' | 'moderate' | 'low' | 'very-low' | 'not-graded';

interface NumberCommon {
  /** Stable, kebab-case; the words that belong to it stand under this key in the patient's texts. */
  readonly key: string;
  readonly source: string;
  /**
   * Where the same fact stands in the evidence table: key of a synthesis, or of a trial and one of its results as
   * `restore-2021/pain-koos-12`, with an arm after it where it is about that arm alone, and a second one where that
   * arm is to be compared with it; null where the table does not hold it. What is shown is read from there.
   */
  readonly evidence: string | null;
  readonly provenance: Extract<Provenance, 'S' | 'C'>;
  readonly certainty: AidCertainty;
  /** People who were randomised or counted; null where the source does not say. */
  readonly people: number | null;
  /** Months after the treatment; null where the source pools several times. */
  readonly months: number | null;
}

/** Counted: so many of 100 in a study. */
export interface CountedNumber extends NumberCommon {
  readonly kind: 'counted';
  /** Percent as published. */
  readonly percent: number;
  /** The same in the comparator; null where nobody was counted beside them. */
  readonly comparatorPercent: number | null;
}

/** Mean and standard deviation of a change in one arm. */
export interface ArmChange {
  readonly mean: number;
  readonly sd: number;
}

/** Published as means; a share is computed from them by the method that docs/methods/decision-aid.md names. */
export interface MeansNumber extends NumberCommon {
  readonly kind: 'from-means';
  readonly treated: ArmChange;
  /** Null where the number is about one arm alone. */
  readonly comparator: ArmChange | null;
  /** Published interval of the difference in means; null without a comparator. */
  readonly differenceInterval: readonly [lower: number, upper: number] | null;
  /** The instrument's threshold that counts as improved: its MIC of this value on this scale. */
  readonly threshold: { readonly instrument: string; readonly scale: string; readonly value: number };
}

/** A difference in means without what would be needed to count people. Higher is better for the person. */
export interface DifferenceNumber extends NumberCommon {
  readonly kind: 'difference';
  /** Points on a scale of 0 to 100. */
  readonly points: number;
  readonly interval: readonly [lower: number, upper: number];
  /** The least difference that matters, on the same scale; null where the source names none. */
  readonly leastImportant: number | null;
}

/**
 * How much better groups of people were at the end than at the start, with nobody left untreated beside them: it says
 * nothing about what a treatment did. Points on a scale of 0 to 100, higher is better.
 */
export interface CourseNumber extends NumberCommon {
  readonly kind: 'course';
  /** Smallest and largest mean of the groups. */
  readonly points: readonly [lower: number, upper: number];
}

/** Why a place for a number is empty; said on the page at the same size as a number. */
export interface NoNumber {
  readonly kind: 'none';
  readonly key: string;
  readonly reason: 'not-in-our-table' | 'no-comparison' | 'only-ratios' | 'order-not-sure';
  readonly sources: readonly string[];
}

export type OptionNumber = CountedNumber | MeansNumber | DifferenceNumber | CourseNumber | NoNumber;

/** One option of the decision aid; every one has the same fields, so that none is shown in more detail than another. */
export interface OptionDefinition {
  readonly key: OptionKey;
  /** Product classes that belong to it, for its legal status and for what the registry knows. */
  readonly productClasses: readonly string[];
  /** Codes of `offeredProducts` whose legal status can be looked up; empty where no product is given. */
  readonly offeredProducts: readonly string[];
  readonly statements: Readonly<Record<OptionPart, OptionStatement>>;
  readonly benefit: readonly OptionNumber[];
  readonly harm: readonly OptionNumber[];
}
