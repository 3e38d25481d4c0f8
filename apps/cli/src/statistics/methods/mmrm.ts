import {
  type CovarianceStructure,
  type DegreesOfFreedomMethod,
  leastSquaresMeans,
  type MmrmFit,
  mmrm,
  mmrmJointTest,
} from '@jointwise/statistics';
import { percentOf, tColumns, tRow } from '../estimate-rows.ts';
import { profileFigure } from '../figures/profile-figure.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import {
  type RepeatedMeasures,
  type RepeatedMeasuresSpec,
  repeatedMeasuresFields,
  repeatedMeasuresOf,
} from '../repeated-measures.ts';
import { choice, column, columnList, confidenceLevel, specSchema } from '../spec-schema.ts';

interface Spec extends RepeatedMeasuresSpec {
  /** One structure, or the order in which they are tried. */
  readonly structure?: readonly CovarianceStructure[];
  readonly method?: 'REML' | 'ML';
  readonly degreesOfFreedom?: DegreesOfFreedomMethod;
  readonly standardErrors?: 'model' | 'CR0' | 'CR2' | 'CR3';
  readonly otherFactors?: 'equal' | 'observed';
  readonly confidenceLevel?: number;
}

const structures = choice('us', 'toep', 'toeph', 'ar1', 'ar1h', 'cs', 'csh', 'ad', 'adh');

/** Mixed model for repeated measures with least-squares means of the arms at each visit. */
export const mmrmMethod = defineMethod<Spec>({
  name: 'mmrm',
  title: 'Mixed model for repeated measures',
  schema: specSchema(
    {
      ...repeatedMeasuresFields,
      covariatesByVisit: columnList,
      weights: column,
      covarianceByArm: { type: 'boolean' },
      structure: { type: 'array', items: structures, minItems: 1 },
      method: choice('REML', 'ML'),
      degreesOfFreedom: choice(
        'satterthwaite',
        'kenward-roger',
        'kenward-roger-linear',
        'between-within',
        'residual',
        'asymptotic',
      ),
      standardErrors: choice('model', 'CR0', 'CR2', 'CR3'),
      otherFactors: choice('equal', 'observed'),
      confidenceLevel,
    },
    ['outcome', 'participant', 'visit', 'arm', 'control'],
  ),
  run(table, spec) {
    const measures = repeatedMeasuresOf(table, spec);
    const { method = 'REML', standardErrors = 'model', otherFactors = 'equal', confidenceLevel: level = 0.95 } = spec;
    const { structure, degreesOfFreedom } = spec;
    const fit = fitOf(
      'the model',
      mmrm(measures.data, {
        method,
        standardErrors,
        confidenceLevel: level,
        ...(structure === undefined ? {} : { structure }),
        ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
      }),
    );
    const means = leastSquaresMeans(fit, { factor: spec.arm, weights: otherFactors });
    const { model, ...numbers } = fit;
    return {
      model: `${spec.outcome} ~ ${measures.formula}; ${fit.structure} covariance between visits of a participant`,
      choices: [
        `${method}, standard errors from ${standardErrors === 'model' ? 'the model' : standardErrors}, degrees of freedom ${model.inference.method}`,
        `least-squares means with ${otherFactors} weights of other factors; ${percentOf(level)} intervals`,
      ],
      sample: measures.sample,
      tables: [
        sizes(fit),
        coefficients(fit),
        ...meanTables(spec, measures, means),
        ...jointTable(spec, fit, measures),
        ...fit.visitCovariance.map((_, g) => covarianceTable(fit, measures, g)),
      ],
      figures: {
        profile: profileFigure({
          ...{ outcome: spec.outcome, visits: measures.visits, participants: fit.subjects },
          means: named(spec.arm, measures, means).means,
        }),
      },
      notes: notesOf(fit),
      fit: { ...numbers, leastSquaresMeans: named(spec.arm, measures, means) },
    };
  },
});

type Means = ReturnType<typeof leastSquaresMeans>;

function sizes(fit: MmrmFit): PrintedTable {
  return {
    title: 'Fit',
    columns: [
      ['participants', 'count'],
      ['values', 'count'],
      ['log-likelihood', 'number'],
      ['AIC', 'number'],
      ['BIC', 'number'],
    ],
    rows: [[fit.subjects, fit.observations, fit.logLikelihood, fit.aic, fit.bic]],
  };
}

export function coefficients(fit: MmrmFit): PrintedTable {
  return { title: 'Coefficients', columns: tColumns, rows: fit.coefficients.map((one) => tRow(one.name, one)) };
}

/** Levels and visits by the names of the file: 'reference' is the control arm. */
export function named(arm: string, { visits, arms }: RepeatedMeasures, { means, differences }: Means) {
  const control = arms[0];
  const armOf = (level: string) => arms.find((label) => level === `${arm} ${label}`) ?? control;
  return {
    means: means.map((one) => ({ ...one, visit: visits[one.visit], level: armOf(one.level) })),
    differences: differences.map((one) => ({
      ...one,
      visit: visits[one.visit],
      level: armOf(one.level),
      against: armOf(one.against),
    })),
  };
}

export function meanTables(spec: RepeatedMeasuresSpec, measures: RepeatedMeasures, found: Means): PrintedTable[] {
  const { means, differences } = named(spec.arm, measures, found);
  const place = (name: string, visit: string) =>
    measures.visits.length === 1 ? name : `${spec.visit} ${visit}: ${name}`;
  return [
    {
      title: `Least-squares means of ${spec.outcome}`,
      columns: tColumns.slice(0, 6),
      rows: means.map((one) => tRow(place(one.level, one.visit), one).slice(0, 6)),
    },
    {
      title: 'Differences between arms',
      columns: tColumns,
      rows: differences.map((one) => tRow(place(`${one.level} - ${one.against}`, one.visit), one)),
    },
  ];
}

/** F tests over the coefficients of the arms: all of them, and those that differ from visit to visit. */
function jointTable({ arm, visit }: RepeatedMeasuresSpec, fit: MmrmFit, measures: RepeatedMeasures): PrintedTable[] {
  const isFitted = new Set(fit.coefficients.map(({ name }) => name));
  const main = measures.arms.slice(1).map((label) => `${arm} ${label}`);
  const crossed = main.flatMap((name) => measures.visits.slice(1).map((label) => `${name}:${visit} ${label}`));
  const byVisit = crossed.filter((name) => isFitted.has(name));
  const names = [...main.filter((name) => isFitted.has(name)), ...byVisit];
  const tests = [
    [`${arm} at every ${visit}`, names],
    [`${arm} by ${visit}`, byVisit],
  ] as const;
  const rows = tests.flatMap(([label, own]) => {
    const test =
      own.length === 0
        ? undefined
        : mmrmJointTest(
            fit,
            own.map((name) => ({ [name]: 1 })),
          );
    if (test === undefined) return [];
    return [[label, test.f, test.numeratorDegreesOfFreedom, test.denominatorDegreesOfFreedom, test.pValue]];
  });
  const columns = [
    ['', 'text'],
    ['F', 'number'],
    ['df', 'count'],
    ['denominator df', 'number'],
    ['p', 'p'],
  ] as const;
  return rows.length === 0 ? [] : [{ title: 'Joint tests', columns, rows }];
}

function covarianceTable(fit: MmrmFit, { visits, arms }: RepeatedMeasures, group: number): PrintedTable {
  const of = fit.visitCovariance.length === 1 ? '' : `, ${arms[group]}`;
  return {
    title: `Covariance between visits${of}`,
    columns: [['', 'text'], ...visits.map((visit) => [visit, 'number'] as const)],
    rows: visits.map((visit, t) => [
      visit,
      ...fit.visitCovariance[group].subarray(t * visits.length, (t + 1) * visits.length),
    ]),
  };
}

function notesOf(fit: MmrmFit): string[] {
  return [
    ...fit.fallbacks.map(({ structure, reason }) => `covariance ${structure} was left: ${reason.replaceAll('-', ' ')}`),
    ...fit.aliased.map((name) => `${name} follows from earlier terms and was left out`),
    ...(fit.excludedSubjects > 0 ? [`${fit.excludedSubjects} participants without a covariate were left out`] : []),
  ];
}
