import {
  type EpisodeColumns,
  type EstimandFacts,
  type HarmFact,
  type ImageFact,
  type JointSideEvent,
  type MedicationFact,
  never,
  type ScoreColumn,
} from './estimand-facts.ts';

/** One course of treatment as a plain row, for simulations and tests. Days count from 1970-01-01. */
export interface PlainEpisode {
  readonly person: number;
  /** Two courses of one joint-side have the same number. */
  readonly jointSide: number;
  readonly productClass: string;
  readonly indexDay: number;
  readonly site?: string;
  readonly condition?: string;
  readonly joint?: string;
  readonly number?: number;
  readonly sex?: 0 | 1 | 2;
  readonly birthYear?: number;
  readonly klGrade?: number;
  readonly diedDay?: number;
  readonly endedDay?: number;
  readonly lastContactDay?: number;
  readonly isAssessed?: boolean;
  /** Arm that was allocated. */
  readonly arm?: string;
  /** The index day unless given. */
  readonly allocatedDay?: number;
  readonly isByChance?: boolean;
  /** False for who was allocated and never treated: the product class is then not looked at. */
  readonly isTreated?: boolean;
  /** Values by `instrument/scale@visit`. */
  readonly scores?: Readonly<Record<string, number>>;
}

export interface PlainFacts {
  readonly today: number;
  readonly episodes: readonly PlainEpisode[];
  /** Day of the target of each visit from the index day, by code; a score is dated to it. */
  readonly visitDays: Readonly<Record<string, number>>;
  readonly events?: readonly JointSideEvent[];
  readonly images?: readonly ImageFact[];
  readonly medications?: readonly MedicationFact[];
  readonly harms?: readonly HarmFact[];
  readonly dataCutHash?: string;
}

/** Facts in columns from plain rows. */
export function factsOf({
  today,
  episodes,
  visitDays,
  events = [],
  images = [],
  medications = [],
  harms = [],
  dataCutHash = '',
}: PlainFacts): EstimandFacts {
  const codes = (codeOf: (one: PlainEpisode) => string) => [...new Set(episodes.map(codeOf))].sort();
  const lists = {
    sites: codes(({ site = 'A' }) => site),
    productClasses: codes(({ productClass }) => productClass),
    conditions: codes(({ condition = 'oa-knee' }) => condition),
    joints: codes(({ joint = 'knee' }) => joint),
    arms: [...new Set(episodes.flatMap(({ arm }) => arm ?? []))].sort(),
  };
  const whole = (numberOf: (one: PlainEpisode) => number) => Int32Array.from(episodes, numberOf);
  const columns: EpisodeColumns = {
    count: episodes.length,
    person: whole(({ person }) => person),
    jointSide: whole(({ jointSide }) => jointSide),
    site: whole(({ site = 'A' }) => lists.sites.indexOf(site)),
    productClass: whole(({ productClass, isTreated = true }) =>
      isTreated ? lists.productClasses.indexOf(productClass) : -1,
    ),
    condition: whole(({ condition = 'oa-knee' }) => lists.conditions.indexOf(condition)),
    joint: whole(({ joint = 'knee' }) => lists.joints.indexOf(joint)),
    number: whole(({ number = 1 }) => number),
    indexDay: whole(({ indexDay }) => indexDay),
    sex: Uint8Array.from(episodes, ({ sex = 0 }) => sex),
    birthYear: Float64Array.from(episodes, ({ birthYear = Number.NaN }) => birthYear),
    klGrade: Float64Array.from(episodes, ({ klGrade = Number.NaN }) => klGrade),
    diedDay: whole(({ diedDay = never }) => diedDay),
    endedDay: whole(({ endedDay = never }) => endedDay),
    lastContactDay: whole(({ lastContactDay, indexDay }) => lastContactDay ?? indexDay),
    isAssessed: Uint8Array.from(episodes, ({ isAssessed = false }) => Number(isAssessed)),
    isTreated: Uint8Array.from(episodes, ({ isTreated = true }) => Number(isTreated)),
    arm: whole(({ arm }) => (arm === undefined ? -1 : lists.arms.indexOf(arm))),
    allocatedDay: whole(({ arm, allocatedDay, indexDay }) => (arm === undefined ? never : (allocatedDay ?? indexDay))),
    isByChance: Uint8Array.from(episodes, ({ arm, isByChance = true }) => Number(arm !== undefined && isByChance)),
  };
  const scores = scoreColumns(episodes, visitDays);
  return { dataCutHash, today, ...lists, episodes: columns, scores, events, images, medications, harms };
}

function scoreColumns(
  episodes: readonly PlainEpisode[],
  visitDays: Readonly<Record<string, number>>,
): readonly ScoreColumn[] {
  const keys = [...new Set(episodes.flatMap(({ scores = {} }) => Object.keys(scores)))].sort();
  return keys.map((key) => {
    const [place = '', visit = ''] = key.split('@');
    const [instrument = '', scale = ''] = place.split('/');
    const value = Float64Array.from(episodes, ({ scores }) => scores?.[key] ?? Number.NaN);
    const day = Int32Array.from(episodes, ({ indexDay }, i) =>
      Number.isNaN(value[i]) ? never : indexDay + (visitDays[visit] ?? 0),
    );
    return { instrument, scale, visit, value, day };
  });
}
