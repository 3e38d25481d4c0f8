/** The design of a study, as versioned data. Days count from the index procedure of an episode (day 0). */
export interface StudyDefinition {
  readonly kind: 'registry' | 'trial';
  /** Trials whose participants are allocated by chance say so; only then is a comparison of arms a randomised one. */
  readonly allocation?: 'randomised';
  readonly title: string;
  /** Shown on every page when the participants are generated. */
  readonly synthetic: boolean;
  readonly arms: readonly StudyArm[];
  /** Condition keys that may be enrolled. */
  readonly conditions: readonly string[];
  /** Product class codes that may be used. */
  readonly productClasses: readonly string[];
  readonly visits: readonly VisitDefinition[];
  /** Scale that completeness is counted on, by condition key; `*` for every other. */
  readonly primaryScales: Readonly<Record<string, ScaleReference>>;
  readonly ctcaeVersion: '5.0' | '6.0';
}

export interface StudyArm {
  readonly code: string;
  readonly title: string;
  readonly productClasses: readonly string[];
}

export interface ScaleReference {
  readonly instrument: string;
  readonly scale: string;
}

export interface VisitDefinition {
  /** Short and stable: `BL`, `T0`, `M12`. */
  readonly code: string;
  readonly title: string;
  readonly targetDay: number;
  /** First and last day, both inside the window. Windows of one study do not overlap. */
  readonly window: readonly [first: number, last: number];
  /** Narrower window for the per-protocol analysis, if any. */
  readonly perProtocolWindow?: readonly [first: number, last: number];
  /** Instrument keys asked, by condition key; `*` for every condition. */
  readonly instruments: Readonly<Record<string, readonly string[]>>;
  /** Record kinds that belong to the visit: `safety-assessment`, `imaging` ... */
  readonly records: readonly string[];
}
