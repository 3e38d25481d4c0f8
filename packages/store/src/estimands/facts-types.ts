/** A day that never comes. Days are whole days since 1970-01-01. */
export const neverDay = 2_147_483_647;

/** What the estimands of one study need, in columns of numbers; one place per episode. `analysis` reads the same shape. */
export interface EstimandFacts {
  readonly dataCutHash: string;
  readonly today: number;
  readonly sites: readonly string[];
  readonly productClasses: readonly string[];
  readonly conditions: readonly string[];
  readonly joints: readonly string[];
  readonly arms: readonly string[];
  readonly episodes: EpisodeColumns;
  readonly scores: readonly ScoreColumn[];
  readonly events: readonly JointSideEvent[];
  readonly images: readonly ImageFact[];
  readonly medications: readonly MedicationFact[];
  readonly harms: readonly HarmFact[];
}

export interface EpisodeColumns {
  readonly count: number;
  readonly person: Int32Array;
  readonly jointSide: Int32Array;
  /** Places in the lists of codes; -1 where not recorded. */
  readonly site: Int32Array;
  readonly productClass: Int32Array;
  readonly condition: Int32Array;
  readonly joint: Int32Array;
  readonly number: Int32Array;
  readonly indexDay: Int32Array;
  /** 1 female, 2 male, 0 anything else. */
  readonly sex: Uint8Array;
  /** NaN where not known. */
  readonly birthYear: Float64Array;
  readonly klGrade: Float64Array;
  readonly diedDay: Int32Array;
  readonly endedDay: Int32Array;
  readonly lastContactDay: Int32Array;
  readonly isAssessed: Uint8Array;
  /** 0 for a place that stands for an allocation without treatment. */
  readonly isTreated: Uint8Array;
  /** Place in `arms`; -1 without an allocation record. */
  readonly arm: Int32Array;
  readonly allocatedDay: Int32Array;
  readonly isByChance: Uint8Array;
}

export interface ScoreColumn {
  readonly instrument: string;
  readonly scale: string;
  readonly visit: string;
  /** NaN where there is no score in the window. */
  readonly value: Float64Array;
  readonly day: Int32Array;
}

export interface JointSideEvent {
  readonly jointSide: number;
  readonly kind: string;
  readonly surgery: string | null;
  readonly day: number;
}

export interface ImageFact {
  readonly jointSide: number;
  readonly day: number;
  readonly isBlinded: boolean;
  readonly values: Readonly<Record<string, number>>;
}

export interface MedicationFact {
  readonly person: number;
  readonly day: number;
  readonly agent: string;
  readonly medicineClass: string;
  readonly doseMgPerDay: number | null;
  readonly daysTaken: number | null;
  readonly periodDays: number | null;
  readonly daysPerWeek: number | null;
}

export interface HarmFact {
  readonly person: number;
  readonly episode: number | null;
  readonly day: number;
  readonly term: string;
  readonly isSerious: boolean;
}
