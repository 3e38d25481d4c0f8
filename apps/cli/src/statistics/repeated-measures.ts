import type { MmrmData, MmrmTerm } from '@jointwise/statistics';
import { CommandFailure } from '../command-failure.ts';
import { type Covariate, covariatesOf, indicatorOf, refuseProducts } from './covariates.ts';
import type { CodedColumn, DataTable } from './data-table.ts';
import { byNumberOrText, groupingOf } from './grouping.ts';
import type { Sample } from './method.ts';
import { completeRows } from './sample.ts';
import { column, columnList, factors, value } from './spec-schema.ts';
import { arrange, arrangeConstant, firstChange, type VisitPlaces, visitPlacesOf } from './visit-places.ts';

export interface RepeatedMeasuresSpec {
  readonly outcome: string;
  readonly participant: string;
  readonly visit: string;
  /** Visits in order; without it sorted by number or alphabet. */
  readonly visits?: readonly (string | number)[];
  readonly arm: string;
  readonly control: string | number;
  readonly covariates?: readonly string[];
  readonly covariatesByVisit?: readonly string[];
  readonly factors?: Readonly<Record<string, string | number>>;
  readonly weights?: string;
  /** A covariance matrix of its own for each arm. */
  readonly covarianceByArm?: boolean;
}

/** Fields of the spec that say where a repeated outcome, its arms and covariates stand. */
export const repeatedMeasuresFields = {
  outcome: column,
  participant: column,
  visit: column,
  visits: { type: 'array', items: value, minItems: 1 },
  arm: column,
  control: value,
  covariates: columnList,
  factors,
} as const;

export interface RepeatedMeasures {
  readonly data: MmrmData;
  /** Rows with a value, and where they lie in the matrices of `data`. */
  readonly rows: DataTable;
  readonly places: VisitPlaces;
  readonly sample: Sample;
  readonly visits: readonly string[];
  readonly arms: readonly string[];
  /** Terms of the model for the line that states it. */
  readonly formula: string;
}

/** One row per participant and visit as a model with arm, visit, arm by visit and covariates. */
export function repeatedMeasuresOf(table: DataTable, spec: RepeatedMeasuresSpec): RepeatedMeasures {
  const { outcome, participant, visit, arm, covariates = [], covariatesByVisit = [], weights } = spec;
  const explaining = [...new Set([...covariates, ...covariatesByVisit])];
  refuseProducts(table, explaining);
  const needed = [participant, visit, arm, outcome, ...explaining, ...(weights === undefined ? [] : [weights])];
  const { table: rows, sample } = completeRows(table, needed);
  const coded = rows.coded(visit);
  const visits = visitsOf(rows, spec, coded);
  const places = visitPlacesOf(rows, spec, { visits, coded });
  if (weights !== undefined) checkWeights(rows, weights);
  const arms = groupingOf(rows, arm, spec.control);
  if (arms.labels.length < 2)
    throw new CommandFailure(`column "${arm}" has only "${arms.labels[0]}"; arms are compared`);
  checkConstantArm(rows, spec, arms.codes, places);
  const indicators = arms.labels.slice(1).map((label, k) => ({
    name: `${arm} ${label}`,
    factor: arm,
    values: indicatorOf(arms.codes, k + 1),
  }));
  const own = covariatesOf(rows, {
    outcome,
    covariates: explaining,
    ...(spec.factors === undefined ? {} : { factors: spec.factors }),
  });
  const crossed = (covariate: Covariate) => covariatesByVisit.includes(covariate.factor ?? covariate.name);
  const termsOf = (covariate: Covariate, isCrossed: boolean): MmrmTerm[] => {
    const term = { ...covariate, values: arrangeConstant(covariate.values, places) };
    const main: MmrmTerm = { ...term, visits: 'constant' };
    return isCrossed && visits.length > 1 ? [main, { ...term, visits: 'after-first' }] : [main];
  };
  const terms: MmrmTerm[] = [
    { name: '(intercept)', visits: 'constant' },
    ...(visits.length > 1 ? [{ name: visit, visits: 'after-first' } as const] : []),
    ...indicators.flatMap((indicator) => termsOf(indicator, true)),
    ...own.flatMap((covariate) => termsOf(covariate, crossed(covariate))),
  ];
  const data: MmrmData = {
    outcome: arrange(rows.numbers(outcome), places),
    visits: visits.length,
    visitNames: visits.map((label) => `${visit} ${label}`),
    terms,
    ...(weights === undefined ? {} : { weights: arrange(rows.numbers(weights), places) }),
    ...(spec.covarianceByArm === true ? { covarianceGroup: arrangeConstant(arms.codes, places) } : {}),
  };
  return { data, rows, places, sample, visits, arms: arms.labels, formula: formulaOf(spec, visits.length) };
}

function formulaOf(
  { visit, arm, covariates = [], covariatesByVisit = [] }: RepeatedMeasuresSpec,
  visits: number,
): string {
  const crossed = (name: string) => (visits === 1 ? [name] : [name, `${name}:${visit}`]);
  const plain = covariates.filter((name) => !covariatesByVisit.includes(name));
  return [...(visits === 1 ? [] : [visit]), ...crossed(arm), ...plain, ...covariatesByVisit.flatMap(crossed)].join(
    ' + ',
  );
}

function visitsOf(
  rows: DataTable,
  { visit, visits }: RepeatedMeasuresSpec,
  { codes, texts }: CodedColumn,
): readonly string[] {
  if (visits === undefined) return [...texts].sort(byNumberOrText);
  const named = visits.map(String);
  const unseen = named.find((label) => !texts.includes(label));
  if (unseen !== undefined) throw new CommandFailure(`no row has a value at visit "${unseen}" in column "${visit}"`);
  const stranger = texts.findIndex((label) => !named.includes(label));
  if (stranger < 0) return named;
  throw new CommandFailure(`${rows.place(codes.indexOf(stranger), visit)}: "${texts[stranger]}" is not in "visits"`);
}

function checkWeights(rows: DataTable, weights: string): void {
  const unfit = rows.numbers(weights).findIndex((weight) => !(weight > 0));
  if (unfit < 0) return;
  const weight = rows.numbers(weights)[unfit];
  throw new CommandFailure(
    `${rows.place(unfit, weights)}: a weight of ${weight}; the weight of a value is more than 0`,
  );
}

function checkConstantArm(
  rows: DataTable,
  { participant, arm }: RepeatedMeasuresSpec,
  arms: Int32Array,
  places: VisitPlaces,
): void {
  const i = firstChange(arms, places);
  if (i < 0) return;
  const before = rows.label(places.persons.indexOf(places.persons[i]), arm);
  const person = `participant "${rows.label(i, participant)}"`;
  throw new CommandFailure(
    `${rows.place(i, arm)}: ${person} is in "${rows.label(i, arm)}" here and in "${before}" before`,
  );
}
