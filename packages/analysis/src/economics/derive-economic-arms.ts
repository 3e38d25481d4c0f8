import { type EstimandFacts, never } from '../datasets/estimand-facts.ts';
import type { CostUtilityPerson } from './cost-utility.ts';
import type { TimedUtility } from './derive-qaly.ts';

const daysInYear = 365.25;

export interface EconomicArmsQuestion {
  /** Product classes that are compared; everybody belongs to the class of their first course. */
  readonly treated: string;
  readonly comparator: string;
  readonly horizonYears: number;
  /** Scale that values health, and the visits that ask it; the one before treatment is `baselineVisit`. */
  readonly utility: { readonly instrument: string; readonly scale: string };
  readonly baselineVisit: string;
  /** What a whole course of a class costs at a site, in one currency; absent where no price is known. */
  readonly wholeCourse: (siteCode: string, productClass: string) => number | undefined;
}

/** A person, and the place of their first course among the episodes. */
export interface EconomicPersonFacts extends CostUtilityPerson {
  readonly episode: number;
}

export interface EconomicArms {
  readonly treated: readonly EconomicPersonFacts[];
  readonly comparator: readonly EconomicPersonFacts[];
}

/**
 * People with what their courses cost and what their health was worth: the first course of a person places them in an
 * arm and begins their time; later courses, of whatever class and joint, cost what they cost on their day. A person who
 * died is worth 0 from that day. A course without a known price leaves the person without costs, not with less.
 */
export function deriveEconomicArms(facts: EstimandFacts, question: EconomicArmsQuestion): EconomicArms {
  const people = coursesByPerson(facts);
  const ofClass = (wanted: string) =>
    people
      .filter(([first]) => first !== undefined && classOf(facts, first) === wanted)
      .map((courses) => personOf(facts, question, courses));
  return { treated: ofClass(question.treated), comparator: ofClass(question.comparator) };
}

/** Places of the episodes of each person, earliest first. */
function coursesByPerson({ episodes }: EstimandFacts): readonly (readonly number[])[] {
  const courses = new Map<number, number[]>();
  for (let place = 0; place < episodes.count; place++) {
    if (episodes.isTreated[place] === 0) continue;
    const person = episodes.person[place] ?? 0;
    courses.set(person, [...(courses.get(person) ?? []), place]);
  }
  const dayOf = (place: number) => episodes.indexDay[place] ?? 0;
  return [...courses.values()].map((places) => places.sort((a, b) => dayOf(a) - dayOf(b)));
}

function classOf({ episodes, productClasses }: EstimandFacts, place: number): string | undefined {
  return productClasses[episodes.productClass[place] ?? -1];
}

function personOf(
  facts: EstimandFacts,
  question: EconomicArmsQuestion,
  courses: readonly number[],
): EconomicPersonFacts {
  const { episodes, sites } = facts;
  const first = courses[0] ?? 0;
  const start = episodes.indexDay[first] ?? 0;
  const yearsOf = (day: number) => (day - start) / daysInYear;
  const within = courses.filter((place) => yearsOf(episodes.indexDay[place] ?? 0) <= question.horizonYears);
  const priced = within.map((place) => ({
    years: yearsOf(episodes.indexDay[place] ?? 0),
    amount: question.wholeCourse(sites[episodes.site[place] ?? -1] ?? '', classOf(facts, place) ?? ''),
  }));
  const costs = priced.flatMap(({ years, amount }) => (amount === undefined ? [] : [{ years, amount }]));
  return {
    episode: first,
    utilities: utilitiesOf(facts, question, { place: first, start }),
    ...(costs.length === priced.length ? { costs } : {}),
  };
}

function utilitiesOf(
  { scores, episodes }: EstimandFacts,
  { utility, baselineVisit, horizonYears }: EconomicArmsQuestion,
  { place, start }: { readonly place: number; readonly start: number },
): readonly TimedUtility[] {
  const asked = scores.filter(({ instrument, scale }) => instrument === utility.instrument && scale === utility.scale);
  const died = episodes.diedDay[place] ?? never;
  const answered = asked.flatMap(({ visit, value, day }): readonly TimedUtility[] => {
    const found = value[place] ?? Number.NaN;
    if (Number.isNaN(found)) return [];
    // What was answered before treatment stands for the day of treatment.
    const years = visit === baselineVisit ? 0 : ((day[place] ?? start) - start) / daysInYear;
    return years < 0 ? [] : [{ years: nearHorizon(years, horizonYears), utility: found }];
  });
  const after =
    died === never || (died - start) / daysInYear >= horizonYears ? [] : [(died - start) / daysInYear, horizonYears];
  const alive = answered.filter(({ years }) => after.length === 0 || years < (after[0] ?? 0));
  return distinct([...alive, ...after.map((years) => ({ years, utility: 0 }))]);
}

/** An answer of the last visit that came up to six weeks early counts for the horizon itself. */
function nearHorizon(years: number, horizonYears: number): number {
  return years < horizonYears && years >= horizonYears - 42 / daysInYear ? horizonYears : years;
}

function distinct(utilities: readonly TimedUtility[]): readonly TimedUtility[] {
  return [...new Map(utilities.map((one) => [one.years, one])).values()];
}
