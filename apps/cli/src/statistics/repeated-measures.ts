import { arrangeByVisit, type MmrmData, type MmrmTerm } from '@jointwise/statistics';
import { CommandFailure } from '../command-failure.ts';
import { type Covariate, covariatesOf, refuseProducts } from './covariates.ts';
import type { DataTable } from './data-table.ts';
import { groupingOf } from './grouping.ts';
import type { Sample } from './method.ts';
import { completeRows } from './sample.ts';
import { column, columnList, factors, value } from './spec-schema.ts';

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
  const visits = visitsOf(rows, spec);
  checkRepeats(rows, spec);
  if (weights !== undefined) checkWeights(rows, weights);
  const labels = { participant: rows.labels(participant), visit: rows.labels(visit) };
  const wide = (values: Float64Array) => arrangeByVisit(labels.participant, labels.visit, values, { visits }).values;
  const arms = groupingOf(rows, arm, spec.control);
  if (arms.labels.length < 2)
    throw new CommandFailure(`column "${arm}" has only "${arms.labels[0]}"; arms are compared`);
  checkConstantArm(rows, spec);
  const indicators = arms.labels.slice(1).map((label, k) => ({
    name: `${arm} ${label}`,
    factor: arm,
    values: Float64Array.from(arms.codes, (code) => Number(code === k + 1)),
  }));
  const own = covariatesOf(rows, {
    outcome,
    covariates: explaining,
    ...(spec.factors === undefined ? {} : { factors: spec.factors }),
  });
  const crossed = (covariate: Covariate) => covariatesByVisit.includes(covariate.factor ?? covariate.name);
  const termsOf = (covariate: Covariate, isCrossed: boolean): MmrmTerm[] => {
    const term = { ...covariate, values: perParticipant(wide(covariate.values), visits.length) };
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
    outcome: wide(rows.numbers(outcome)),
    visits: visits.length,
    visitNames: visits.map((label) => `${visit} ${label}`),
    terms,
    ...(weights === undefined ? {} : { weights: wide(rows.numbers(weights)) }),
    ...(spec.covarianceByArm === true
      ? { covarianceGroup: perParticipant(wide(Float64Array.from(arms.codes)), visits.length) }
      : {}),
  };
  return { data, sample, visits, arms: arms.labels, formula: formulaOf(spec, visits.length) };
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

function visitsOf(rows: DataTable, { visit, visits }: RepeatedMeasuresSpec): readonly string[] {
  const found = groupingOf(rows, visit).labels;
  if (visits === undefined) return found;
  const named = visits.map(String);
  const unseen = named.find((label) => !found.includes(label));
  if (unseen !== undefined) throw new CommandFailure(`no row has a value at visit "${unseen}" in column "${visit}"`);
  const stranger = rows.labels(visit).findIndex((label) => !named.includes(label));
  if (stranger < 0) return named;
  throw new CommandFailure(`${rows.place(stranger, visit)}: "${rows.labels(visit)[stranger]}" is not in "visits"`);
}

function checkWeights(rows: DataTable, weights: string): void {
  const unfit = rows.numbers(weights).findIndex((weight) => !(weight > 0));
  if (unfit < 0) return;
  const weight = rows.numbers(weights)[unfit];
  throw new CommandFailure(
    `${rows.place(unfit, weights)}: a weight of ${weight}; the weight of a value is more than 0`,
  );
}

/** @throws CommandFailure if a participant has two rows at one visit */
export function checkRepeats(
  rows: DataTable,
  { participant, visit }: { readonly participant: string; readonly visit: string },
): void {
  const visitLabels = rows.labels(visit);
  const seen = new Map<string, number>();
  rows.labels(participant).forEach((label, i) => {
    const key = JSON.stringify([label, visitLabels[i]]);
    const first = seen.get(key);
    if (first !== undefined) {
      const again = `participant "${label}" has a second value at visit "${visitLabels[i]}"`;
      throw new CommandFailure(`${rows.place(i, visit)}: ${again}; the first is in row ${rows.fileRows[first]}`);
    }
    seen.set(key, i);
  });
}

function checkConstantArm(rows: DataTable, { participant, arm }: RepeatedMeasuresSpec): void {
  const arms = rows.labels(arm);
  const armOf = new Map<string, string>();
  rows.labels(participant).forEach((label, i) => {
    const known = armOf.get(label);
    if (known !== undefined && known !== arms[i]) {
      throw new CommandFailure(
        `${rows.place(i, arm)}: participant "${label}" is in "${arms[i]}" here and in "${known}" before`,
      );
    }
    armOf.set(label, arms[i]);
  });
}

/** One value per participant where it never changes, otherwise participants by visits. */
function perParticipant(wide: Float64Array, visits: number): Float64Array {
  const first = new Float64Array(wide.length / visits);
  for (let i = 0; i < first.length; i++) {
    const own = wide.subarray(i * visits, (i + 1) * visits).filter((value) => !Number.isNaN(value));
    if (own.some((value) => value !== own[0])) return wide;
    first[i] = own[0];
  }
  return first;
}
