import type { Provenance } from '../instrument-definition.ts';
import type { RiskOfBias } from './risk-of-bias.ts';

/** How people came to their arm. */
export type TrialDesign =
  | 'randomised-parallel'
  | 'randomised-crossover'
  | 'randomised-within-person'
  | 'non-randomised'
  | 'single-arm'
  | 'not-stated';

export type TrialMasking = 'open' | 'assessor' | 'single' | 'double' | 'triple';

/** Where a fact was read: the mark of the source list (`[S:3]`, `[M-H]`), how sure that makes it, and the place in the paper. */
export interface EvidenceSource {
  readonly mark: string;
  readonly provenance: Provenance;
  /** Table, page or field: "Table 2". */
  readonly location?: string;
}

export interface TrialArm {
  /** Short code within the trial: `A`. */
  readonly code: string;
  /** As the paper names it. */
  readonly label: string;
  /** Codes of the catalogue; two or more are a regimen whose effect belongs to neither alone. Empty: a name only. */
  readonly productClasses: readonly string[];
  readonly dose?: string;
  /** Keeps doses apart in a network; absent where doses are not told apart. */
  readonly doseBand?: 'low' | 'medium' | 'high';
  /** People (never joints). Absent where not printed. */
  readonly randomised?: number;
  readonly analysed?: number;
}

/** What was measured, with its direction in words. */
export interface EvidenceScale {
  /** Key of an instrument of the catalogue, or the name the paper uses. */
  readonly instrument: string;
  /** Code of its scale where it has several. */
  readonly scale?: string;
  readonly title: string;
  readonly range?: readonly [minimum: number, maximum: number];
  readonly direction: 'lower-better' | 'higher-better';
  readonly unit?: string;
}

/** Summary of one arm exactly as printed; nothing is converted here. */
export interface ArmResult {
  /** Code of the arm. */
  readonly arm: string;
  readonly n?: number;
  readonly mean?: number;
  readonly standardDeviation?: number;
  readonly standardError?: number;
  readonly interval?: readonly [lower: number, upper: number];
  readonly events?: number;
}

export const differenceMeasures = [
  'mean-difference',
  'standardised-mean-difference',
  'risk-difference',
  'risk-ratio',
  'odds-ratio',
  'hazard-ratio',
  'rate-ratio',
  'log-risk-ratio',
  'log-odds-ratio',
  'unnamed',
] as const;
/** Ratios are on their own scale; `log-…` as files carry them; `unnamed`: an effect whose file does not say what it is. */
export type DifferenceMeasure = (typeof differenceMeasures)[number];

/** A comparison as printed, `arm` against `comparator`. */
export interface PrintedDifference {
  readonly arm: string;
  readonly comparator: string;
  readonly measure: DifferenceMeasure;
  /** Absent where the paper prints only the arms, or only p. */
  readonly estimate?: number;
  readonly interval?: readonly [lower: number, upper: number];
  /** 0-1. */
  readonly confidenceLevel?: number;
  readonly standardError?: number;
  /** As given by files that carry variances. */
  readonly variance?: number;
  readonly pValue?: number;
  /** Adjusted for baseline or strata by the authors. */
  readonly isAdjusted?: boolean;
}

/** The smallest difference that the trial, or a review, stated as important. */
export interface PrintedThreshold {
  /** Size, > 0, in units of the scale. */
  readonly value: number;
  readonly title: string;
  readonly source: string;
}

/** One endpoint at one time. */
export interface TrialResult {
  /** Unique within the trial: `pain-nrs-12`. */
  readonly key: string;
  /** Key of an endpoint of `evidenceEndpoints`, or the name that a file uses. */
  readonly endpoint: string;
  readonly scale?: EvidenceScale;
  /** Months after treatment; absent where not printed. */
  readonly timepointMonths?: number;
  /** Time in the unit of a file that does not name one; only its order is used. */
  readonly timeAsGiven?: number;
  /** `event` counts people; `change` is from before treatment, `final` the value afterwards. */
  readonly kind: 'change' | 'final' | 'event' | 'not-stated';
  readonly arms: readonly ArmResult[];
  readonly differences: readonly PrintedDifference[];
  readonly threshold?: PrintedThreshold;
  /** Where this result is less sure than the trial's other facts. */
  readonly source?: EvidenceSource;
  /** What a reader must know: "group order not verified". */
  readonly note?: string;
}

/** One published trial as extracted: facts in our own words, numbers as printed, absent where not printed. */
export interface TrialDefinition {
  /** kebab-case, stable: `restore-2021`. */
  readonly key: string;
  /** Name or first author and year. */
  readonly study: string;
  readonly year?: number;
  readonly journal?: string;
  readonly doi?: string;
  readonly pmid?: string;
  /** Registration numbers: NCT, ISRCTN, EUCT ... */
  readonly registration?: readonly string[];
  readonly design: TrialDesign;
  /** Joint key of the catalogue. */
  readonly joint?: string;
  /** Condition keys of the catalogue. */
  readonly conditions: readonly string[];
  /** In words, with grades. */
  readonly population?: string;
  /** What the printed numbers count. */
  readonly unitOfAnalysis: 'person' | 'joint-side' | 'not-stated';
  readonly masking?: TrialMasking;
  /** People randomised and analysed in the whole trial. */
  readonly randomised?: number;
  readonly analysed?: number;
  readonly arms: readonly TrialArm[];
  readonly results: readonly TrialResult[];
  /** Absent: not recorded, which is not "none". */
  readonly funding?: string;
  readonly riskOfBias?: RiskOfBias;
  /** What the trial found, in our own words. */
  readonly finding?: string;
  /** Why a reader should be careful. */
  readonly note?: string;
  readonly source: EvidenceSource;
}
