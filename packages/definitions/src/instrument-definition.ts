import type { ScoringRule } from './scoring-rule.ts';

/** Whether wording may be shown and what a site must arrange. G no fee known, A free non-commercial with permission, L licence, P public rule. */
export type LicenceClass = 'G' | 'A' | 'L' | 'P';

export interface InstrumentLicence {
  readonly class: LicenceClass;
  readonly owner: string;
  readonly note: string;
}

export type ItemAnswer = NumberAnswer | LevelsAnswer | YesNoAnswer;

export interface NumberAnswer {
  readonly kind: 'number';
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly unit?: string;
  readonly worstAt: 'minimum' | 'maximum' | 'neither';
  /** What the two ends mean, in our own words. */
  readonly ends?: readonly [atMinimum: string, atMaximum: string];
}

/** Only these values exist (Lysholm, VISA question 8). */
export interface LevelsAnswer {
  readonly kind: 'levels';
  readonly levels: readonly number[];
  readonly worstAt: 'minimum' | 'maximum' | 'neither';
}

export interface YesNoAnswer {
  readonly kind: 'yes-no';
}

export interface InstrumentItem {
  /** As in the published scoring guide where it has codes: `P1`. Column name in answer files. */
  readonly code: string;
  /** Our own short words for what is asked; never the official wording. */
  readonly descriptor: string;
  readonly answer: ItemAnswer;
  /** "Does not apply" is an allowed answer, and is not the same as no answer. */
  readonly mayNotApply?: boolean;
  /** May be left unasked: modules, aids, extra questions that no main scale needs. */
  readonly optional?: boolean;
}

export type ScaleDirection = 'higher-better' | 'lower-better' | 'neither';

/** Every rule states what happens to a missing answer. Kinds are scored in `scoring`, one file each. */
export interface ScaleDefinition {
  readonly code: string;
  readonly title: string;
  /** Every item the scale is made of, also where it combines other scales. */
  readonly items: readonly string[];
  /** Lowest and highest value that can be reached. */
  readonly range: readonly [minimum: number, maximum: number];
  readonly direction: ScaleDirection;
  readonly unit?: string;
  /** Scored only when a study asks for it by name: a variant that would mislead where it does not belong. */
  readonly optIn?: boolean;
  /** Named stretches of the scale (remission, low activity ...), lowest first. */
  readonly bands?: readonly ScaleBand[];
  readonly rule: ScoringRule;
}

/** A band reaches from its lower limit to the next band's. */
export interface ScaleBand {
  readonly code: string;
  readonly title: string;
  readonly from: number;
  /** Whether a value equal to `from` belongs here or still to the band below. */
  readonly includesFrom: boolean;
}

/** How sure a fact is: `S` found in a public source, `C` computed, `M-H`/`M-M`/`M-L` expert memory of high, medium, low certainty. */
export type Provenance = 'S' | 'C' | 'M-H' | 'M-M' | 'M-L';

export interface Threshold {
  readonly scale: string;
  readonly kind: 'MIC' | 'MDC' | 'PASS' | 'TF' | 'SCB';
  /**
   * On the scale's own units. For MIC, MDC and SCB the size of the improvement (negative only where a source reports
   * that a fall still counts as improved); for PASS and TF the value to be reached.
   */
  readonly value: number;
  /** `relative` values are percent of baseline. */
  readonly relative?: boolean;
  /** Valid only for baselines `from <= baseline < below`. */
  readonly baseline?: { readonly from?: number; readonly below?: number };
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
  /**
   * What counts where two values of one item are marked on paper: the worse one. Left out where the manual is silent;
   * then such an item counts as not answered, and the missing rules decide.
   */
  readonly twoMarks?: 'worse';
  /** Joint keys it is made for; empty means any. */
  readonly joints: readonly string[];
}
