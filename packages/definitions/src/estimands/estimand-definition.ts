import type { Provenance } from '../instrument-definition.ts';
import type { ScaleReference } from '../study-definition.ts';

/** What kind of sentence about a treatment an estimand answers. */
export const claimTypes = [
  'pain-relief',
  'response',
  'durability',
  'function',
  'cartilage',
  'inflammation',
  'medication',
  'surgery-avoidance',
  'progression',
  'safety',
  'cost',
] as const;
export type ClaimType = (typeof claimTypes)[number];

/** What may happen after treatment and change what a later value means. */
export const intercurrentCodes = ['RESC', 'IAINJ', 'REPEAT', 'SURG', 'NOTX', 'CONTRA', 'DEATH'] as const;
export type IntercurrentCode = (typeof intercurrentCodes)[number];

/** What each code stands for, in words for a page. */
export const intercurrentTitles: Readonly<Record<IntercurrentCode, string>> = {
  RESC: 'Rescue analgesic changed',
  IAINJ: 'Steroid or hyaluronate injected into the joint',
  REPEAT: 'Further orthobiologic course of the joint',
  SURG: 'Surgery of the joint',
  NOTX: 'Allocated but never treated',
  CONTRA: 'Another joint treated',
  DEATH: 'Death',
};

/**
 * How an intercurrent event is dealt with (ICH E9(R1)). `composite`: counts as failure, or as the worst state;
 * `while-alive`: values until the event count; `competing`: the event ends the possibility of the endpoint;
 * `event`: the event is itself what is counted.
 */
export const intercurrentStrategies = [
  'treatment-policy',
  'hypothetical',
  'composite',
  'while-alive',
  'principal-stratum',
  'competing',
  'event',
] as const;
export type IntercurrentStrategy = (typeof intercurrentStrategies)[number];

export interface EstimandEvent {
  readonly code: IntercurrentCode;
  readonly strategy: IntercurrentStrategy;
  /** Strategy of a sensitivity analysis, where one is planned. */
  readonly sensitivity?: IntercurrentStrategy;
}

/** Who is asked about; the unit is the joint-side, clustered within its person. */
export interface EstimandPopulation {
  readonly description: string;
  /** Condition keys; empty for any. */
  readonly conditions: readonly string[];
  /** Further requirement at baseline; without its value a joint-side is not in the population. */
  readonly requirement?: PopulationRequirement;
}

export type PopulationRequirement =
  /** A grade of the condition record or of an X-ray is one of these. */
  | { readonly kind: 'grade'; readonly field: string; readonly in: readonly string[] }
  /** An imaging value before treatment is at least this. */
  | { readonly kind: 'imaging-at-least'; readonly field: string; readonly value: number }
  /** The imaging value exists before treatment. */
  | { readonly kind: 'imaging-known'; readonly field: string }
  /** Regular use of the medicine before treatment: its score is above 0. */
  | { readonly kind: 'medication-user' };

/** What is compared with what: one product class against one comparator, both named when the analysis is run. */
export interface EstimandTreatments {
  readonly description: string;
  /** Codes of the comparators for which the contrast answers the claim. */
  readonly comparators: readonly string[];
}

/** Where a number comes from. */
export type Measurement =
  | ({ readonly kind: 'scale' } & ScaleReference)
  | {
      readonly kind: 'imaging';
      readonly field: string;
      readonly unit: string;
      readonly as: 'value' | 'percent-of-baseline';
      /** Only readings by somebody who did not know the treatment. */
      readonly onlyBlinded: boolean;
    }
  | { readonly kind: 'medication'; readonly score: 'nsaid-equivalent' | 'opioid-mme' };

/** OMERACT-OARSI takes pain, function and the global assessment, each turned to 0-100 with 100 worst. */
export interface ResponseDomains {
  readonly pain: ScaleReference;
  readonly function: ScaleReference;
  readonly global: ScaleReference;
}

interface AtHorizon {
  /** Months after the index procedure. */
  readonly horizonMonths: number;
  /** Which way of the estimate is good for the person. */
  readonly benefit: 'higher' | 'lower';
}

interface AtVisit extends AtHorizon {
  /** Code of the visit at the horizon. */
  readonly visit: string;
}

export type EstimandVariable =
  | (AtVisit & {
      readonly kind: 'change';
      readonly measure: Measurement;
      /** Visits between, which tell something about who is missing at the last. */
      readonly earlierVisits: readonly string[];
    })
  | (AtVisit & { readonly kind: 'grade-change'; readonly measure: Measurement })
  | (AtVisit & {
      readonly kind: 'response';
      readonly domains: ResponseDomains;
      readonly earlierVisits: readonly string[];
    })
  | (AtHorizon & {
      readonly kind: 'time-in-response';
      readonly domains: ResponseDomains;
      readonly visits: readonly string[];
    })
  | (AtHorizon & { readonly kind: 'time-to-event'; readonly surgeries: readonly string[] })
  | (AtVisit & {
      readonly kind: 'progression';
      readonly field: string;
      /** Rise of the grade that counts as progression. */
      readonly grades: number;
    })
  | (AtHorizon & { readonly kind: 'adverse-event'; readonly events: readonly AdverseEventGroup[] })
  | (AtHorizon & { readonly kind: 'cost' });

/** Which adverse events are counted together. */
export type AdverseEventGroup = 'serious' | 'special-interest' | 'any';

export const summaryMeasures = [
  'mean-difference',
  'risk-difference',
  'restricted-mean-difference',
  'odds-ratio',
  'incidence-difference',
  'risk-ratio',
  'net-monetary-benefit',
] as const;
export type SummaryMeasure = (typeof summaryMeasures)[number];

export interface EstimandSummary {
  readonly measure: SummaryMeasure;
  /** Unit of the estimate in words. */
  readonly unit: string;
  /** How it is estimated, in a sentence. */
  readonly method: string;
  /** What is reported beside it. */
  readonly alongside: readonly string[];
}

/** The smallest effect that matters, stated before the data were seen. */
export interface EstimandThreshold {
  /** In units of the summary measure, as a distance from no effect; > 0. */
  readonly value: number;
  readonly title: string;
  readonly source: string;
  readonly provenance: Provenance;
}

export const sensitivityKinds = [
  'complete-cases',
  'hypothetical',
  'reference-based',
  'tipping-point',
  'best-worst-case',
  'per-protocol-window',
] as const;
export type SensitivityKind = (typeof sensitivityKinds)[number];

/**
 * A question about a treatment with the five attributes of ICH E9(R1): population, treatments, variable, intercurrent
 * events, summary. Versioned data: a change is a new version, and a study locks one version before it looks.
 */
export interface EstimandDefinition {
  /** Stable: `E-PAIN-12`. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** The question as a person would ask it. */
  readonly question: string;
  readonly claimTypes: readonly ClaimType[];
  readonly population: EstimandPopulation;
  readonly treatments: EstimandTreatments;
  readonly variable: EstimandVariable;
  readonly intercurrentEvents: readonly EstimandEvent[];
  readonly summary: EstimandSummary;
  /** Null where no published value is known: then no result can be called supported, and `notes` say so. */
  readonly threshold: EstimandThreshold | null;
  readonly isPrimary: boolean;
  readonly sensitivity: readonly SensitivityKind[];
  readonly notes: readonly string[];
}
