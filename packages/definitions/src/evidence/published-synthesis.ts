import type { BiasJudgement } from './risk-of-bias.ts';
import type { DifferenceMeasure, EvidenceScale, EvidenceSource, PrintedThreshold } from './trial-definition.ts';

export const certaintyLevels = ['very-low', 'low', 'moderate', 'high'] as const;
/** GRADE: how sure one may be of an effect. */
export type CertaintyLevel = (typeof certaintyLevels)[number];

/**
 * A pooled result as a systematic review prints it. It stands beside trials and is never pooled with them: it is made of
 * trials that may be in the table as well.
 */
export interface PublishedSynthesis {
  /** kebab-case, stable. */
  readonly key: string;
  readonly review: string;
  readonly year?: number;
  readonly doi?: string;
  readonly condition?: string;
  /** Codes that it pooled; several means that it says less about each. */
  readonly productClasses: readonly string[];
  readonly productTitle: string;
  readonly comparators: readonly string[];
  readonly comparatorTitle: string;
  /** Which of its trials: "placebo-controlled, low risk of bias". */
  readonly subset?: string;
  /** Risk of bias of that subset, where the review says it. */
  readonly bias?: BiasJudgement;
  /** Trials and participants of the review, where the subset's own are not printed; absent where neither is. */
  readonly trials: number;
  readonly participants?: number;
  /** Absent where our note does not say which endpoint the number is of; it is then shown and never used. */
  readonly endpoint?: string;
  readonly scale?: EvidenceScale;
  readonly timepointMonths?: number;
  readonly measure?: DifferenceMeasure;
  readonly estimate?: number;
  readonly interval?: readonly [lower: number, upper: number];
  /** Percent of people with the event as printed; never used for pooling. */
  readonly shares?: { readonly treated: number; readonly comparator?: number };
  readonly threshold?: PrintedThreshold;
  /** As the review states it, not our own. */
  readonly statedCertainty?: CertaintyLevel;
  readonly note?: string;
  readonly source: EvidenceSource;
}

/** What a guideline says, without numbers. */
export interface GuidelineStatement {
  readonly key: string;
  readonly guideline: string;
  readonly statement: string;
  readonly source: EvidenceSource;
}
