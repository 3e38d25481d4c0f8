import { discountRates, type EstimandVariable, estimandById } from '@jointwise/definitions';
import type { Estimation } from '@jointwise/statistics';
import type { CostUtilityEstimate, CostUtilityQuestion } from '../economics/cost-utility.ts';
import { deriveEconomicArms, type EconomicPersonFacts } from '../economics/derive-economic-arms.ts';
import { deriveQaly } from '../economics/derive-qaly.ts';
import { discountedCost } from '../economics/discount.ts';
import { estimateCostPerResponder, estimateCostUtility } from '../economics/estimate-cost-utility.ts';
import { deriveCovariates } from './covariates.ts';
import type { CoursePrices } from './estimand-question.ts';
import type { ResultRow } from './estimand-result.ts';
import { type AnalysisFrame, comparedBy, visitOf } from './frame.ts';
import { meanEffect } from './mean-effect.ts';
import { responseStates } from './response-states.ts';
import { type AnalysisRows, keepRows, selectRows } from './select-rows.ts';
import { meanAsRiskRatio, noAnswer, type RawEffect, type SummaryAnswer, spreadOf } from './summary-answer.ts';

type CostVariable = Extract<EstimandVariable, { kind: 'cost' }>;
/** A row of the answer, which is a person, and what is known of their cost and health. */
type Person = EconomicPersonFacts;

const utility = { instrument: 'eq-5d-5l', scale: 'INDEX' } as const;
/** Fewest people of an arm with complete costs and values. */
const leastPeople = 30;
const replicates = 1000;
const { rate: discountRate } = discountRates[0];

/**
 * Incremental net benefit for each person: what the quality-adjusted years are worth less what they cost, compared as
 * any other outcome is, weighted where nobody was allocated by chance. Cost, effect and their ratio stand beside it;
 * where health has no value, the cost for one more OMERACT-OARSI response at six months does.
 *
 *   b_i = lambda Q_i - C_i; the effect is the difference of the means of b
 *
 * Choices: people, never joints; only sites with prices of both classes in the currency; incomplete b_i are imputed by
 * arm as other outcomes are, while the rows beside it take complete people as they are.
 *
 * Source: Hoch JS, Briggs AH, Willan AR. Health Econ 2002;11:415-430 (regression of the net benefit).
 */
export function netBenefit(frame: AnalysisFrame, variable: CostVariable): SummaryAnswer {
  const { facts, question } = frame;
  const { prices } = question;
  const all = selectRows(frame);
  if (prices === undefined || prices.courses.length === 0) return noAnswer(all, 'no-prices');
  const { rows, people } = pricedPeople(frame, { variable, prices, all });
  if (![0, 1].every((arm) => rows.arm.includes(arm))) return noAnswer(rows, 'nobody-at-priced-sites');
  const benefits = Float64Array.from(people, (person) => benefitOf(person, variable, prices.worth?.perQaly ?? 0));
  const answered = Uint8Array.from(benefits, (value) => Number(!Number.isNaN(value)));
  const before = Float64Array.from(
    people,
    ({ utilities }) => utilities.find(({ years }) => years === 0)?.utility ?? NaN,
  );
  const isValued = before.some((value) => !Number.isNaN(value));
  const covariates = deriveCovariates(facts, rows, [{ name: 'Value of health before treatment', values: before }]);
  const beside = isValued ? besideOf('qaly', frame, { rows, people, variable, prices }) : undefined;
  const alongside = beside ?? besideOf('responder', frame, { rows, people, variable, prices }) ?? [];
  const reason = reasonOf({ isValued, rows, answered, prices });
  return {
    ...noAnswer(rows, reason ?? ''),
    ...{ rows, answered, covariates, alongside },
    notes: [
      `Prices in ${prices.currency}, at the sites that have both: ${sitesOf(prices).join(', ')}. Costs of surgery, rehabilitation and time off work are not recorded.`,
      ...(prices.worth === null
        ? []
        : [
            `A year of full health is taken to be worth ${prices.worth.perQaly} ${prices.currency} (${prices.worth.source}).`,
          ]),
    ],
    ...(reason === undefined
      ? {
          effect: effectOf(frame, { rows, benefits, covariates }),
          method: `Difference of mean net benefit, ${frame.design === 'randomised' ? 'regression on covariates' : 'weighted by overlap'}, incomplete people imputed by arm`,
        }
      : {}),
  };
}

function sitesOf({ courses }: CoursePrices): readonly string[] {
  return [...new Set(courses.map(({ site }) => site))].sort();
}

/** The rows that are the first course of a person at a priced site for long enough, with what is known of the person. */
function pricedPeople(
  { facts, question, baseline }: AnalysisFrame,
  {
    variable,
    prices,
    all,
  }: { readonly variable: CostVariable; readonly prices: CoursePrices; readonly all: AnalysisRows },
): { readonly rows: AnalysisRows; readonly people: readonly Person[] } {
  const amounts = new Map(prices.courses.map(({ site, productClass, amount }) => [`${site} ${productClass}`, amount]));
  const arms = deriveEconomicArms(facts, {
    ...{ treated: question.productClass, comparator: question.comparator ?? '', utility },
    horizonYears: variable.horizonMonths / 12,
    baselineVisit: baseline?.code ?? '',
    wholeCourse: (site, productClass) => amounts.get(`${site} ${productClass}`),
  });
  const byEpisode = new Map([...arms.treated, ...arms.comparator].map((person) => [person.episode, person]));
  const priced = new Set(sitesOf(prices));
  const lastDay = facts.today - (variable.horizonMonths * 365.25) / 12;
  const rows = keepRows(all, (row) => {
    const episode = all.episode[row] ?? -1;
    const site = facts.sites[facts.episodes.site[episode] ?? -1] ?? '';
    return byEpisode.has(episode) && priced.has(site) && (facts.episodes.indexDay[episode] ?? 0) <= lastDay;
  });
  return {
    rows,
    people: Array.from(rows.episode, (episode) => byEpisode.get(episode)).filter((one) => one !== undefined),
  };
}

function benefitOf({ costs, utilities }: Person, { horizonMonths }: CostVariable, perQaly: number): number {
  const qaly = deriveQaly(utilities, { horizonYears: horizonMonths / 12, discountRate });
  if (costs === undefined || qaly.status !== 'estimated') return Number.NaN;
  return perQaly * qaly.fit - discountedCost(costs, discountRate);
}

interface ReasonFacts {
  readonly isValued: boolean;
  readonly rows: AnalysisRows;
  readonly answered: Uint8Array;
  readonly prices: CoursePrices;
}

function reasonOf({ isValued, rows, answered, prices }: ReasonFacts): string | undefined {
  if (!isValued) return 'no-utilities';
  const complete = (arm: number) => answered.filter((one, row) => one === 1 && rows.arm[row] === arm).length;
  if (Math.min(complete(0), complete(1)) < leastPeople) return 'too-few-complete-people';
  return prices.worth === null ? 'no-worth' : undefined;
}

interface Compared {
  readonly rows: AnalysisRows;
  readonly benefits: Float64Array;
  readonly covariates: SummaryAnswer['covariates'];
}

function effectOf(frame: AnalysisFrame, { rows, benefits, covariates }: Compared): Estimation<RawEffect> {
  const problem = {
    ...{ arm: rows.arm, person: rows.person, covariates },
    columns: [{ name: 'net benefit', values: benefits, method: 'normal' as const }],
  };
  const found = meanEffect(problem, {
    ...{ design: comparedBy(frame), imputation: 'mar', confidenceLevel: frame.confidenceLevel },
    generator: frame.generator.stream('mar'),
  });
  if (found.status !== 'estimated') return found;
  const { estimate, interval, meanProduct, meanComparator } = found.fit;
  const asRiskRatio = meanAsRiskRatio(estimate, interval, spreadOf(benefits));
  return { status: 'estimated', fit: { estimate, interval, meanProduct, meanComparator, asRiskRatio } };
}

interface Beside {
  readonly rows: AnalysisRows;
  readonly people: readonly Person[];
  readonly variable: CostVariable;
  readonly prices: CoursePrices;
}

/** Cost and effect of complete people as they are; undefined where there are too few. */
function besideOf(
  effect: CostUtilityEstimate['effect'],
  frame: AnalysisFrame,
  { rows, people, variable, prices }: Beside,
): readonly ResultRow[] | undefined {
  const { question } = frame;
  const shown = effect === 'qaly' ? people : withResponses(frame, rows, people);
  const ofArm = (arm: number) => shown.filter((_, row) => rows.arm[row] === arm);
  const asked: CostUtilityQuestion = {
    treated: { title: question.productClass, people: ofArm(1) },
    comparator: { title: question.comparator ?? '', people: ofArm(0) },
    ...{ currency: prices.currency, horizonYears: variable.horizonMonths / 12, discountRate, perQaly: [] },
    ...{ seed: question.seed, replicates, confidenceLevel: frame.confidenceLevel, leastPeople },
  };
  const found = effect === 'qaly' ? estimateCostUtility(asked) : estimateCostPerResponder(asked);
  return found.status === 'estimated' ? rowsOf(found.fit) : undefined;
}

/** The people with their response at six months, by the rule of E-RESP-6. */
function withResponses(frame: AnalysisFrame, rows: AnalysisRows, people: readonly Person[]): readonly Person[] {
  const variable = estimandById('E-RESP-6')?.variable;
  if (variable?.kind !== 'response') return people;
  const visit = visitOf(frame, variable.visit);
  if (visit === undefined) return people;
  const state = responseStates(frame, rows, { domains: variable.domains, visits: [visit] }).states[0];
  return people.map((person, row) => {
    const value = state?.[row] ?? Number.NaN;
    return Number.isNaN(value) ? person : { ...person, isResponder: value === 1 };
  });
}

function rowsOf({
  treated,
  comparator,
  extraCost,
  extraEffect,
  ratio,
  quadrants,
  currency,
  effect,
}: CostUtilityEstimate): readonly ResultRow[] {
  const unit = effect === 'qaly' ? 'years of full health' : 'responders for each person';
  const one = effect === 'qaly' ? 'year of full health gained' : 'more responder at 6 months';
  const counted = { n: treated.answered + comparator.answered, of: treated.treated + comparator.treated };
  const asTheyAre = 'complete people as they are, not adjusted';
  const arm = ({ title, meanCost, answered, treated: of }: typeof treated): ResultRow => ({
    ...{
      title: `Mean cost with ${title}`,
      estimate: meanCost,
      interval: null,
      unit: currency,
      n: answered,
      of,
      note: null,
    },
  });
  const worst = quadrants['north-west'];
  const rows: ResultRow[] = [
    arm(treated),
    arm(comparator),
    { title: 'Extra cost', ...extraCost, unit: currency, ...counted, note: asTheyAre },
    { title: 'Extra effect', ...extraEffect, unit, ...counted, note: asTheyAre },
  ];
  if (ratio.kind !== 'cost-per-unit') {
    return rows.map((row) =>
      row.title === 'Extra effect' ? { ...row, note: `${asTheyAre}; ${ratioWords[ratio.kind]}` } : row,
    );
  }
  const note = `${asTheyAre}; it costs more and brings less in ${Math.round(100 * worst)} % of ${replicates} samples drawn again`;
  return [
    ...rows,
    { title: `Cost for each ${one}`, estimate: ratio.value, interval: null, unit: currency, ...counted, note },
  ];
}

const ratioWords = {
  'saving-per-unit-lost': 'it costs less and brings less, so no price of a gain exists',
  dominant: 'it costs no more and does no worse',
  dominated: 'it costs no less and does no better',
  'no-difference': 'no difference in cost or effect',
} as const;
