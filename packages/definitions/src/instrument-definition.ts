/** Whether wording may be shown and what a site must arrange. G no fee known, A free non-commercial with permission, L licence, P public rule. */
export type LicenceClass = 'G' | 'A' | 'L' | 'P';

export interface InstrumentLicence {
  readonly class: LicenceClass;
  readonly owner: string;
  readonly note: string;
}

export type ItemAnswer =
  | {
      readonly kind: 'number';
      readonly minimum: number;
      readonly maximum: number;
      readonly step: number;
      readonly unit?: string;
      readonly worstAt: 'minimum' | 'maximum' | 'neither';
    }
  | {
      /** Only these values exist (Lysholm, VISA question 8). */
      readonly kind: 'levels';
      readonly levels: readonly number[];
      readonly worstAt: 'minimum' | 'maximum' | 'neither';
    }
  | { readonly kind: 'yes-no' };

export interface InstrumentItem {
  /** As in the published scoring guide where it has codes: `P1`. Column name in answer files. */
  readonly code: string;
  /** Our own short words for what is asked; never the official wording. */
  readonly descriptor: string;
  readonly answer: ItemAnswer;
  /** "Does not apply" is an allowed answer, and is not the same as no answer. */
  readonly mayNotApply?: boolean;
  /** Not needed for any scale. */
  readonly optional?: boolean;
}

export type ScaleDirection = 'higher-better' | 'lower-better' | 'neither';

/** What happens to missing answers; there is no default. */
export type MissingRule =
  | { readonly kind: 'all-required' }
  | { readonly kind: 'at-least-answered'; readonly count: number };

/** Every rule states what happens to a missing answer. Kinds are added in `scoring`, one file each. */
export interface ScaleDefinition {
  readonly code: string;
  readonly title: string;
  readonly items: readonly string[];
  /** Lowest and highest value that can be reached. */
  readonly range: readonly [minimum: number, maximum: number];
  readonly direction: ScaleDirection;
  readonly unit?: string;
  readonly rule: import('./scoring-rule.ts').ScoringRule;
}

/** How sure a fact is: `S` found in a public source, `C` computed, `M-H`/`M-M`/`M-L` expert memory of high, medium, low certainty. */
export type Provenance = 'S' | 'C' | 'M-H' | 'M-M' | 'M-L';

export interface Threshold {
  readonly scale: string;
  readonly kind: 'MIC' | 'MDC' | 'PASS' | 'TF' | 'SCB';
  /** On the scale's own units; for MIC and MDC the size of the improvement, always positive. */
  readonly value: number;
  /** `relative` values are percent of baseline. */
  readonly relative?: boolean;
  readonly population: string;
  readonly intervention: string;
  readonly horizon: string;
  readonly method: string;
  readonly source: string;
  readonly provenance: Provenance;
}

export interface InstrumentDefinition {
  /** kebab-case key: `koos-jr`. */
  readonly key: string;
  readonly title: string;
  readonly version: string;
  /** Our own revision of this definition; scores name it. */
  readonly revision: number;
  readonly recall: string;
  readonly source: string;
  readonly provenance: Provenance;
  readonly licence: InstrumentLicence;
  readonly items: readonly InstrumentItem[];
  readonly scales: readonly ScaleDefinition[];
  readonly thresholds: readonly Threshold[];
  /** Joint keys it is made for; empty means any. */
  readonly joints: readonly string[];
}
