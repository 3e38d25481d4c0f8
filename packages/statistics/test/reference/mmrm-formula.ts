import { arrangeByVisit, type MmrmData, type MmrmTerm } from '../../src/mixed-models/index.ts';
import type { CsvColumns } from './reference-case.ts';

/** A model in the words of R: `byVisit` are the variables crossed with the visit. */
export interface Formula {
  readonly response: string;
  readonly subject: string;
  readonly visit: string;
  /** Factors with the order of their levels, reference first; other variables are numbers. */
  readonly factors: Readonly<Record<string, readonly string[]>>;
  readonly main: readonly string[];
  readonly byVisit: readonly string[];
  readonly weights?: string;
  readonly covarianceGroup?: string;
}

export function dataOf(columns: CsvColumns, formula: Formula): MmrmData {
  const cells = (name: string) => columns[name];
  const numbers = (name: string) => cells(name).map((text) => (text === '' ? Number.NaN : Number(text)));
  const visitNames = formula.factors[formula.visit];
  const arrange = (values: ArrayLike<number>) =>
    arrangeByVisit(cells(formula.subject), cells(formula.visit), values, { visits: visitNames }).values;
  const perSubject = (values: number[]) => {
    const wide = arrange(values);
    const T = visitNames.length;
    return Float64Array.from({ length: wide.length / T }, (_, i) =>
      Number([...wide.subarray(i * T, (i + 1) * T)].find((value) => !Number.isNaN(value)) ?? Number.NaN),
    );
  };
  const terms: MmrmTerm[] = [
    { name: '(Intercept)', visits: 'constant' },
    { name: formula.visit, visits: 'after-first' },
  ];
  for (const name of [...new Set([...formula.main, ...formula.byVisit])]) {
    const levels = formula.factors[name];
    const own =
      levels === undefined
        ? [{ name, values: perSubject(numbers(name)) }]
        : levels.slice(1).map((level) => ({
            name: `${name}${level}`,
            factor: name,
            values: perSubject(cells(name).map((text) => (text === '' ? Number.NaN : Number(text === level)))),
          }));
    for (const term of own) {
      terms.push({ ...term, visits: 'constant' });
      if (formula.byVisit.includes(name)) terms.push({ ...term, visits: 'after-first' });
    }
  }
  const codes = formula.covarianceGroup === undefined ? undefined : formula.factors[formula.covarianceGroup];
  return {
    outcome: arrange(numbers(formula.response)),
    visits: visitNames.length,
    visitNames: visitNames.map((level) => `${formula.visit}${level}`),
    terms,
    ...(formula.weights === undefined ? {} : { weights: arrange(numbers(formula.weights)) }),
    ...(codes === undefined
      ? {}
      : { covarianceGroup: perSubject(cells(formula.covarianceGroup ?? '').map((text) => codes.indexOf(text))) }),
  };
}

const registryFile = ['syn_patients.csv', 'syn_visits.csv'] as const;

/** Visits joined with their patient, in the order of patient and visit. */
export function registryColumns(read: (file: string) => CsvColumns): Record<string, string[]> {
  const patients = read(registryFile[0]);
  const visits = read(registryFile[1]);
  const rowOf = new Map(patients.id.map((id, i) => [id, i]));
  const joined: Record<string, string[]> = Object.fromEntries(
    Object.entries(visits).map(([name, values]) => [name, [...values]]),
  );
  for (const name of ['site', 'arm', 'age', 'sex', 'base']) {
    joined[name] = visits.id.map((id) => patients[name][rowOf.get(id) ?? -1]);
  }
  return joined;
}

export const registryFormula: Formula = {
  response: 'chg',
  subject: 'id',
  visit: 'visit',
  factors: { visit: ['1', '2', '3', '4', '5', '6'], arm: ['0', '1', '2'], sexf: ['0', '1'] },
  main: ['age', 'sexf'],
  byVisit: ['base', 'arm'],
};
