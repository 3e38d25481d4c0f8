/** A day that never comes. Days are whole days since 1970-01-01. */
export const never = 2_147_483_647;

/**
 * Everything that the estimands of one study need, read once and shared by all of them: columns of numbers, one place
 * per episode, in the order of site and episode identity. `store` reads the same shape.
 */
export interface EstimandFacts {
  /** SHA-256 over all that follows, hexadecimal: two results with the same hash saw the same data. */
  readonly dataCutHash: string;
  readonly today: number;
  /** Codes, in the order of the numbers in `episodes`. */
  readonly sites: readonly string[];
  readonly productClasses: readonly string[];
  readonly conditions: readonly string[];
  readonly joints: readonly string[];
  /** Codes of the arms that anybody was allocated to. */
  readonly arms: readonly string[];
  readonly episodes: EpisodeColumns;
  readonly scores: readonly ScoreColumn[];
  readonly events: readonly JointSideEvent[];
  readonly images: readonly ImageFact[];
  readonly medications: readonly MedicationFact[];
  readonly harms: readonly HarmFact[];
}

/**
 * One place per episode. Whoever was allocated and never treated has a place of their own, `isTreated` 0, so that nobody
 * allocated is lost: its index day is the day of allocation, and it has no product class.
 */
export interface EpisodeColumns {
  readonly count: number;
  /** Numbers from 0; the same for the same person, and for the same joint-side. */
  readonly person: Int32Array;
  readonly jointSide: Int32Array;
  /** Places in the lists of codes; -1 where not recorded. */
  readonly site: Int32Array;
  readonly productClass: Int32Array;
  readonly condition: Int32Array;
  readonly joint: Int32Array;
  /** Count of the course within its joint-side, from 1. */
  readonly number: Int32Array;
  readonly indexDay: Int32Array;
  /** 1 female, 2 male, 0 anything else. */
  readonly sex: Uint8Array;
  /** NaN where not known. */
  readonly birthYear: Float64Array;
  /** Kellgren-Lawrence grade of the joint-side before treatment; NaN where not known. */
  readonly klGrade: Float64Array;
  /** `never` while alive, and while in contact. */
  readonly diedDay: Int32Array;
  readonly endedDay: Int32Array;
  /** Last day on which anybody heard of the episode; the index day when never after. */
  readonly lastContactDay: Int32Array;
  /** 1 when somebody asked about adverse events at least once after the index procedure. */
  readonly isAssessed: Uint8Array;
  /** 0 for a place that stands for an allocation without treatment. */
  readonly isTreated: Uint8Array;
  /** Place in `arms` of the arm that the joint-side, or its person, was allocated to; -1 without an allocation record. */
  readonly arm: Int32Array;
  /** `never` without an allocation record. */
  readonly allocatedDay: Int32Array;
  /** 1 where the allocation record says that chance decided. */
  readonly isByChance: Uint8Array;
}

/** One scale at one visit: the score nearest to the target day, NaN where there is none in the window. */
export interface ScoreColumn {
  readonly instrument: string;
  readonly scale: string;
  readonly visit: string;
  readonly value: Float64Array;
  readonly day: Int32Array;
}

/** Something that happened to a joint-side after treatment, as recorded. */
export interface JointSideEvent {
  readonly jointSide: number;
  /** Of the intercurrent-event record: `rescue-injection`, `surgery` ... */
  readonly kind: string;
  /** What was operated, where it is surgery and known. */
  readonly surgery: string | null;
  readonly day: number;
}

/** One reading of one image of a joint-side. */
export interface ImageFact {
  readonly jointSide: number;
  readonly day: number;
  readonly isBlinded: boolean;
  /** Values by field name of the imaging record. */
  readonly values: Readonly<Record<string, number>>;
}

/** A medicine of a person as taken over a period. */
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

/** An adverse event. `episode` is null where it was recorded for the person alone. */
export interface HarmFact {
  readonly person: number;
  readonly episode: number | null;
  readonly day: number;
  readonly term: string;
  readonly isSerious: boolean;
}
