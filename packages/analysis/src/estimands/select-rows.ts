import type { PopulationRequirement, VisitDefinition } from '@jointwise/definitions';
import { type EstimandFacts, never } from '../datasets/estimand-facts.ts';
import type { EstimandQuestion } from './estimand-question.ts';
import { imageBefore } from './image-values.ts';
import { isRegularUser } from './medication-values.ts';
import { firstCourses, trialArms } from './trial-arms.ts';

/** The joint-sides that an estimand speaks of, one row each. */
export interface AnalysisRows {
  /** Places of the episodes in the facts. */
  readonly episode: Int32Array;
  /** 1 product, 0 comparator. */
  readonly arm: Uint8Array;
  /** Numbers from 0 without gaps, the same for two joints of one person. */
  readonly person: Int32Array;
  readonly persons: number;
}

export interface RowsWish {
  /** Leaves out who has not passed the window of this visit. */
  readonly passed?: VisitDefinition | undefined;
  /** Every course of a joint-side, not the first alone: for harm, which belongs to the course that brought it. */
  readonly everyCourse?: boolean;
}

/** By the arm that was allocated, whatever was given, or by what was given. */
export type RowsBy = 'allocation' | 'treatment';

/** What rows are selected from and for. */
export interface RowsFrame {
  readonly facts: EstimandFacts;
  readonly question: EstimandQuestion;
  readonly rowsBy: RowsBy;
}

/**
 * Rows of a contrast: the first course of each joint-side, when it is of one of the two classes, or was allocated to one of
 * the two arms, of the population and of the conditions and joints asked about. Whoever was treated before in the registry
 * is not a new user and is left out, unless chance allocated them later; whoever was allocated and never treated has a row.
 */
export function selectRows(frame: RowsFrame, wish: RowsWish = {}): AnalysisRows {
  const { facts, question, rowsBy } = frame;
  const kept = known.get(question);
  const key = `${rowsBy} ${wish.passed?.code ?? ''} ${wish.everyCourse === true}`;
  const found = kept?.facts === facts ? kept.rows.get(key) : undefined;
  if (found !== undefined) return found;
  const rows = findRows(frame, wish);
  if (kept?.facts === facts) kept.rows.set(key, rows);
  else known.set(question, { facts, rows: new Map([[key, rows]]) });
  return rows;
}

/** One question asks for the same rows several times. */
const known = new WeakMap<
  EstimandQuestion,
  { readonly facts: EstimandFacts; readonly rows: Map<string, AnalysisRows> }
>();

function findRows(frame: RowsFrame, wish: RowsWish): AnalysisRows {
  const { facts, question } = frame;
  const { episodes } = facts;
  const { population } = question.estimand;
  const sides = sidesOf(frame);
  const first = firstCourses(facts);
  const conditions = placesOf(facts.conditions, population.conditions);
  const asked = question.condition === undefined ? undefined : facts.conditions.indexOf(question.condition);
  const joint = question.joint === undefined ? undefined : facts.joints.indexOf(question.joint);
  const last = wish.passed === undefined ? -1 : (wish.passed.window[1] ?? 0);
  const found: number[] = [];
  for (let e = 0; e < episodes.count; e++) {
    const own = sides.places[e] ?? -1;
    if (own < 0 || (own !== sides.product && own !== sides.comparator)) continue;
    if (wish.everyCourse !== true && first[e] !== 1) continue;
    const condition = episodes.condition[e] ?? -1;
    if (conditions !== undefined && !conditions.has(condition)) continue;
    if (asked !== undefined && condition !== asked) continue;
    if (joint !== undefined && episodes.joint[e] !== joint) continue;
    if (wish.passed !== undefined && (episodes.indexDay[e] ?? never) + last >= facts.today) continue;
    if (population.requirement !== undefined && !meets(facts, e, population.requirement)) continue;
    found.push(e);
  }
  const episode = Int32Array.from(found);
  const arm = Uint8Array.from(found, (e) => Number(sides.places[e] === sides.product));
  return { episode, arm, ...numbered(found.map((e) => episodes.person[e] ?? 0)) };
}

/** What places each episode on a side: its class, or the arm that was allocated. */
function sidesOf({ facts, question, rowsBy }: RowsFrame) {
  const { episodes } = facts;
  if (rowsBy === 'allocation') {
    const arms = trialArms(question);
    const placeOf = (code: string | undefined) => (code === undefined ? -2 : facts.arms.indexOf(code));
    return { places: episodes.arm, product: placeOf(arms?.product.code), comparator: placeOf(arms?.comparator.code) };
  }
  const { productClass, comparator } = question;
  return {
    places: episodes.productClass,
    product: facts.productClasses.indexOf(productClass),
    comparator: comparator === undefined ? -2 : facts.productClasses.indexOf(comparator),
  };
}

/** The rows that a mark keeps. */
export function keepRows(rows: AnalysisRows, isKept: (row: number) => boolean): AnalysisRows {
  const places = Array.from(rows.episode.keys()).filter(isKept);
  return {
    episode: Int32Array.from(places, (row) => rows.episode[row] ?? 0),
    arm: Uint8Array.from(places, (row) => rows.arm[row] ?? 0),
    ...numbered(places.map((row) => rows.person[row] ?? 0)),
  };
}

function numbered(persons: readonly number[]): Pick<AnalysisRows, 'person' | 'persons'> {
  const numbers = new Map<number, number>();
  const person = Int32Array.from(persons, (one) => {
    const known = numbers.get(one) ?? numbers.size;
    numbers.set(one, known);
    return known;
  });
  return { person, persons: numbers.size };
}

function placesOf(all: readonly string[], wanted: readonly string[]): ReadonlySet<number> | undefined {
  if (wanted.length === 0) return undefined;
  return new Set(wanted.map((code) => all.indexOf(code)).filter((place) => place >= 0));
}

function meets(facts: EstimandFacts, episode: number, requirement: PopulationRequirement): boolean {
  switch (requirement.kind) {
    case 'grade': {
      const grade = facts.episodes.klGrade[episode] ?? Number.NaN;
      return requirement.in.some((code) => Number(code) === grade);
    }
    case 'imaging-known':
      return imageBefore(facts, episode, requirement.field) !== undefined;
    case 'imaging-at-least':
      return (imageBefore(facts, episode, requirement.field) ?? Number.NEGATIVE_INFINITY) >= requirement.value;
    case 'medication-user':
      return isRegularUser(facts, episode);
  }
}
