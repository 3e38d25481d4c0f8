import { type AdverseEventGroup, adverseEventTerms, type EstimandVariable } from '@jointwise/definitions';
import { clopperPearson, newcombe, poissonRate } from '@jointwise/statistics';
import { type EstimandFacts, never } from '../datasets/estimand-facts.ts';
import { deriveCovariates } from './covariates.ts';
import type { ResultRow } from './estimand-result.ts';
import { type AnalysisFrame, comparedBy } from './frame.ts';
import { meanEffect } from './mean-effect.ts';
import { type AnalysisRows, keepRows, selectRows } from './select-rows.ts';
import { noAnswer, riskAsRatio, type SummaryAnswer } from './summary-answer.ts';

const titles: Readonly<Record<AdverseEventGroup, string>> = {
  serious: 'Serious adverse event or death',
  'special-interest': 'Adverse event that is watched for',
  any: 'Any adverse event',
};
const ofSpecialInterest = new Set(adverseEventTerms.filter((term) => term.isOfSpecialInterest).map(({ key }) => key));
const daysInMonth = 365.25 / 12;
const daysInYear = 365.25;
/** Fewest serious events in each arm from which the difference is adjusted. */
const fewestEvents = 5;

/**
 * Adverse events of those who were asked about them, as treated: risk by person with the exact interval, events per 100
 * joint-years with the exact interval. The effect is the difference in the risk of a serious event.
 *
 * Choices: an event belongs to the last course of the person that began on or before its day; one that is recorded for
 * an episode belongs to that. Exposure ends with the next course of the joint-side, with death or when contact ended.
 */
export function adverseEvents(
  frame: AnalysisFrame,
  variable: Extract<EstimandVariable, { kind: 'adverse-event' }>,
): SummaryAnswer {
  const { facts, confidenceLevel, generator } = frame;
  const all = selectRows(frame, { everyCourse: true });
  const answered = Uint8Array.from(all.episode, (e) => facts.episodes.isAssessed[e] ?? 0);
  const rows = keepRows(all, (row) => answered[row] === 1);
  if (rows.episode.length === 0) return { ...noAnswer(all, 'nobody-asked-about-harm'), answered };
  const counts = countHarms(facts, rows, variable);
  const covariates = deriveCovariates(facts, rows, []);
  const alongside = variable.events.flatMap((group) =>
    [1, 0].flatMap((arm) => armRows(frame, rows, { group, arm, counts, asked: all })),
  );
  const serious = [0, 1].map((arm) => personsWith(rows, counts.serious, arm));
  const [comparator, product] = serious;
  const rest = {
    rows: all,
    answered,
    covariates: deriveCovariates(facts, all, []),
    sensitivity: [],
    subgroups: [],
    alongside,
  };
  if (comparator === undefined || product === undefined || comparator.total === 0 || product.total === 0) {
    return { ...rest, method: 'Risk by arm', notes: [], effect: { status: 'not-estimable', reason: 'one-arm-only' } };
  }
  const canAdjust = comparator.events >= fewestEvents && product.events >= fewestEvents;
  if (canAdjust) {
    const problem = {
      ...{ arm: rows.arm, person: rows.person, covariates },
      columns: [
        { name: 'serious', values: counts.serious.map((count) => Math.min(1, count)), method: 'logistic' as const },
      ],
    };
    const options = { design: comparedBy(frame), imputation: 'none', confidenceLevel, generator } as const;
    const found = meanEffect(problem, options);
    if (found.status === 'estimated') {
      const asRiskRatio = riskAsRatio(found.fit.estimate, found.fit.interval, found.fit.meanComparator);
      const effect = { status: 'estimated', fit: { ...found.fit, asRiskRatio } } as const;
      return { ...rest, effect, method: 'Difference of risks, persons as clusters', notes: [] };
    }
  }
  const found = newcombe(product, comparator, { confidenceLevel });
  if (found.status !== 'estimated') return { ...rest, method: 'Risk by arm', notes: [], effect: found };
  const means = { meanProduct: product.events / product.total, meanComparator: comparator.events / comparator.total };
  const { estimate, interval } = found.fit;
  const asRiskRatio = riskAsRatio(estimate, interval, means.meanComparator);
  return {
    ...rest,
    effect: { status: 'estimated', fit: { estimate, interval, ...means, asRiskRatio } },
    method: 'Difference of the risks of people, interval of Newcombe',
    notes: [`Not adjusted: fewer than ${fewestEvents} people of an arm had a serious event.`],
  };
}

/** Events per row, by group, and joint-years under observation. */
interface HarmCounts extends Readonly<Record<AdverseEventGroup, Float64Array>> {
  readonly years: Float64Array;
}

function countHarms(
  facts: EstimandFacts,
  rows: AnalysisRows,
  { horizonMonths }: { readonly horizonMonths: number },
): HarmCounts {
  const { episodes } = facts;
  const days = horizonMonths * daysInMonth;
  const size = rows.episode.length;
  const counts = {
    serious: new Float64Array(size),
    'special-interest': new Float64Array(size),
    any: new Float64Array(size),
  };
  const years = new Float64Array(size);
  const rowOf = new Map(Array.from(rows.episode, (e, row) => [e, row]));
  const courses = coursesByPerson(facts);
  for (let row = 0; row < size; row++) {
    const e = rows.episode[row] ?? 0;
    const start = episodes.indexDay[e] ?? 0;
    const next = nextCourse(facts, courses, e);
    const end = Math.min(start + days, next, episodes.diedDay[e] ?? never, episodes.endedDay[e] ?? never, facts.today);
    years[row] = Math.max(0, end - start) / daysInYear;
    if ((episodes.diedDay[e] ?? never) <= Math.min(start + days, next)) {
      counts.serious[row] = 1;
      counts.any[row] = 1;
    }
  }
  for (const { person, episode, day, term, isSerious } of facts.harms) {
    const e = episode ?? lastCourse(facts, courses.get(person) ?? [], day);
    const row = e === undefined ? undefined : rowOf.get(e);
    if (e === undefined || row === undefined) continue;
    const since = day - (episodes.indexDay[e] ?? 0);
    if (since < 0 || since > days || day >= nextCourse(facts, courses, e)) continue;
    counts.any[row] = (counts.any[row] ?? 0) + 1;
    if (isSerious) counts.serious[row] = (counts.serious[row] ?? 0) + 1;
    if (ofSpecialInterest.has(term)) counts['special-interest'][row] = (counts['special-interest'][row] ?? 0) + 1;
  }
  return { ...counts, years };
}

function coursesByPerson({ episodes }: EstimandFacts): ReadonlyMap<number, readonly number[]> {
  const courses = new Map<number, number[]>();
  episodes.person.forEach((person, e) => {
    if (episodes.isTreated[e] === 0) return;
    const own = courses.get(person);
    if (own === undefined) courses.set(person, [e]);
    else own.push(e);
  });
  return courses;
}

/** Day on which the joint-side is treated again; `never` if it is not. */
function nextCourse({ episodes }: EstimandFacts, courses: ReadonlyMap<number, readonly number[]>, e: number): number {
  const start = episodes.indexDay[e] ?? 0;
  return (courses.get(episodes.person[e] ?? -1) ?? []).reduce((next, other) => {
    const day = episodes.indexDay[other] ?? never;
    return episodes.jointSide[other] === episodes.jointSide[e] && day > start && day < next ? day : next;
  }, never);
}

/** The latest course that had begun by the day. */
function lastCourse({ episodes }: EstimandFacts, own: readonly number[], day: number): number | undefined {
  return own
    .filter((e) => (episodes.indexDay[e] ?? never) <= day)
    .reduce<number | undefined>((last, e) => {
      if (last === undefined) return e;
      return (episodes.indexDay[e] ?? 0) > (episodes.indexDay[last] ?? 0) ? e : last;
    }, undefined);
}

function personsWith(
  rows: AnalysisRows,
  counts: Float64Array,
  arm: number,
): { readonly events: number; readonly total: number } {
  const all = new Set<number>();
  const harmed = new Set<number>();
  for (let row = 0; row < rows.person.length; row++) {
    if (rows.arm[row] !== arm) continue;
    all.add(rows.person[row] ?? 0);
    if ((counts[row] ?? 0) > 0) harmed.add(rows.person[row] ?? 0);
  }
  return { events: harmed.size, total: all.size };
}

interface ArmWish {
  readonly group: AdverseEventGroup;
  readonly arm: number;
  readonly counts: HarmCounts;
  /** Everybody treated, asked or not. */
  readonly asked: AnalysisRows;
}

/** Risk by person and rate per 100 joint-years of one arm. */
function armRows(
  { question, confidenceLevel }: AnalysisFrame,
  rows: AnalysisRows,
  { group, arm, counts, asked }: ArmWish,
): readonly ResultRow[] {
  const name = arm === 1 ? question.productClass : question.comparator;
  if (name === undefined) return [];
  const { events, total } = personsWith(rows, counts[group], arm);
  const everybody = personsWith(asked, new Float64Array(asked.person.length), arm).total;
  const risk = clopperPearson(events, total, { confidenceLevel });
  if (risk.status !== 'estimated') return [];
  let happened = 0;
  let years = 0;
  for (let row = 0; row < rows.person.length; row++) {
    if (rows.arm[row] !== arm) continue;
    happened += counts[group][row] ?? 0;
    years += counts.years[row] ?? 0;
  }
  const rate = poissonRate(happened, years, { confidenceLevel });
  const title = `${titles[group]}: ${name}`;
  const asRisk: ResultRow = {
    ...{ title, estimate: risk.fit.estimate, interval: risk.fit.interval, unit: 'proportion of people' },
    ...{ n: events, of: total, note: `${total} of ${everybody} people treated were asked` },
  };
  if (rate.status !== 'estimated') return [asRisk];
  const [lower, upper] = rate.fit.interval;
  return [
    asRisk,
    {
      ...{
        title,
        estimate: 100 * rate.fit.estimate,
        interval: [100 * lower, 100 * upper],
        unit: 'events per 100 joint-years',
      },
      ...{ n: happened, of: rows.arm.filter((one) => one === arm).length, note: `${years.toFixed(1)} joint-years` },
    },
  ];
}
