import {
  type Estimation,
  gee,
  type RandomGenerator,
  rubinsRules,
  type WeightedScale,
  type WeightingModel,
  weightedEffect,
  weightingModel,
} from '@jointwise/statistics';
import { completedTables, type IncompleteColumn, largeFrom } from './completed-tables.ts';
import type { Covariate } from './covariates.ts';

/** Two arms, what is known before treatment, and columns with gaps that make up the outcome. */
export interface MeanProblem {
  /** 1 product, 0 comparator. */
  readonly arm: Uint8Array;
  /** Numbers from 0, the same for two joints of one person. */
  readonly person: Int32Array;
  readonly covariates: readonly Covariate[];
  readonly columns: readonly IncompleteColumn[];
  /** The outcome of each row from its columns; NaN where they do not tell. The last column unless given. */
  readonly outcome?: (columns: readonly Float64Array[]) => Float64Array;
}

export interface MeanOptions {
  readonly design: 'randomised' | 'adjusted';
  /** `mar` and `reference` as in `completedTables`; `none` keeps those who answered. */
  readonly imputation: 'mar' | 'reference' | 'none';
  readonly generator: RandomGenerator;
  readonly confidenceLevel: number;
  /** Differences, or log risk ratios. */
  readonly scale?: Extract<WeightedScale, 'difference' | 'log-risk-ratio'>;
  /** Added to what is imputed in the product arm. */
  readonly shift?: number;
}

export interface MeanEffect {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly meanProduct: number;
  readonly meanComparator: number;
  /** Rows whose outcome was imputed. */
  readonly imputed: number;
  readonly imputations: number;
}

/** How often gaps are filled: what imputation adds to the error shrinks with the number of rows. */
export function imputationsFor(rows: number): number {
  if (rows < largeFrom) return 50;
  return rows < 10 * largeFrom ? 20 : 10;
}

/**
 * Difference between two arms in the mean of an outcome that some do not have.
 *
 * Randomised: regression on arm and covariates by estimating equations, persons as clusters. Adjusted: means weighted by
 * the overlap of the propensity to be treated, with the error of the scores, persons as clusters. Gaps are filled many
 * times and the answers pooled by Rubin's rules.
 */
export function meanEffect(problem: MeanProblem, options: MeanOptions): Estimation<MeanEffect> {
  const outcomeOf = problem.outcome ?? ((columns: readonly Float64Array[]) => columns.at(-1) ?? new Float64Array());
  const observed = outcomeOf(problem.columns.map(({ values }) => values));
  const imputed = observed.filter((value) => Number.isNaN(value)).length;
  if (options.imputation === 'none' || imputed === 0) {
    const kept = Array.from(observed.keys()).filter((i) => !Number.isNaN(observed[i]));
    const part = subset(problem, kept);
    const prepared = prepare(part, options);
    if (prepared.status !== 'estimated') return prepared;
    const found = prepared.fit(Float64Array.from(kept, (i) => observed[i] ?? 0));
    return found.status === 'estimated' ? { status: 'estimated', fit: wholeOf(found.fit) } : found;
  }
  const few = tooFew(problem, observed);
  if (few !== undefined) return { status: 'not-estimable', reason: few };
  const prepared = prepare(problem, options);
  if (prepared.status !== 'estimated') return prepared;
  const imputations = imputationsFor(problem.arm.length);
  const found: Comparison[] = [];
  const plan = { imputations, generator: options.generator, kind: options.imputation };
  for (const columns of completedTables(problem, plan)) {
    const outcome = outcomeOf(columns);
    if (options.shift !== undefined) {
      for (let i = 0; i < outcome.length; i++) {
        if (problem.arm[i] === 1 && Number.isNaN(observed[i])) outcome[i] = (outcome[i] ?? 0) + options.shift;
      }
    }
    if (outcome.some((value) => Number.isNaN(value))) return { status: 'not-estimable', reason: fewAnswered };
    const one = prepared.fit(outcome);
    if (one.status !== 'estimated') return one;
    found.push(one.fit);
  }
  return pooled(found, { imputed, persons: 1 + Math.max(...problem.person), options });
}

interface Comparison {
  readonly estimate: number;
  readonly variance: number;
  readonly meanProduct: number;
  readonly meanComparator: number;
  readonly degreesOfFreedom: number;
  readonly interval: readonly [lower: number, upper: number];
}

/** Compares the arms in an outcome without gaps. */
type Compare = (outcome: Float64Array) => Estimation<Comparison>;

function prepare(
  problem: MeanProblem,
  options: MeanOptions,
):
  | { readonly status: 'estimated'; readonly fit: Compare }
  | { readonly status: 'not-estimable'; readonly reason: string } {
  for (const one of [0, 1]) {
    if (!problem.arm.includes(one)) return { status: 'not-estimable', reason: 'one-arm-only' };
  }
  if (options.design === 'randomised')
    return { status: 'estimated', fit: (outcome) => regression(problem, outcome, options) };
  const model = overlapModel(problem);
  if (model.status !== 'estimated') return model;
  return { status: 'estimated', fit: (outcome) => weighted(problem, model.fit, { outcome, options }) };
}

/** Overlap weights from the covariates of a problem. */
export function overlapModel({ arm, covariates }: Pick<MeanProblem, 'arm' | 'covariates'>): Estimation<WeightingModel> {
  if (covariates.length === 0) return { status: 'not-estimable', reason: 'nothing-to-adjust-for' };
  return weightingModel(
    arm,
    covariates.map(({ values }) => values),
    { estimand: 'ATO' },
  );
}

function weighted(
  { person }: MeanProblem,
  model: WeightingModel,
  { outcome, options }: { readonly outcome: Float64Array; readonly options: MeanOptions },
): Estimation<Comparison> {
  const { scale = 'difference', confidenceLevel } = options;
  const found = weightedEffect(outcome, model, { scale, clusters: person, confidenceLevel });
  if (found.status !== 'estimated') return found;
  const { estimate, standardError, meanTreated, meanControl, interval } = found.fit;
  const means = { meanProduct: meanTreated, meanComparator: meanControl };
  const degreesOfFreedom = Number.POSITIVE_INFINITY;
  return { status: 'estimated', fit: { estimate, variance: standardError ** 2, ...means, degreesOfFreedom, interval } };
}

/** Below this many persons the sandwich is corrected, and t takes the place of the normal distribution. */
const fewPersons = 500;

function regression(
  { arm, person, covariates }: MeanProblem,
  outcome: Float64Array,
  options: MeanOptions,
): Estimation<Comparison> {
  const centred = covariates.map(({ name, values }) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { name, values: values.map((value) => value - mean) };
  });
  const columns = [
    { name: 'intercept', values: new Float64Array(arm.length).fill(1) },
    { name: 'arm', values: Float64Array.from(arm) },
    ...centred,
  ];
  const isRatio = options.scale === 'log-risk-ratio';
  const isFew = 1 + Math.max(...person) < fewPersons;
  const found = gee(outcome, person, columns, {
    family: isRatio ? 'poisson' : 'gaussian',
    confidenceLevel: options.confidenceLevel,
    ...(isFew && { standardErrors: 'kauermann-carroll', degreesOfFreedom: 'clusters-less-coefficients' }),
  });
  if (found.status !== 'estimated') return found;
  const [intercept, effect] = found.fit.coefficients;
  if (intercept === undefined || effect?.name !== 'arm') return { status: 'not-estimable', reason: 'one-arm-only' };
  const back = (value: number) => (isRatio ? Math.exp(value) : value);
  return {
    status: 'estimated',
    fit: {
      estimate: effect.estimate,
      variance: effect.standardError ** 2,
      meanProduct: back(intercept.estimate + effect.estimate),
      meanComparator: back(intercept.estimate),
      degreesOfFreedom: isFew ? found.fit.clusters - found.fit.coefficients.length : Number.POSITIVE_INFINITY,
      interval: effect.interval,
    },
  };
}

function pooled(
  found: readonly Comparison[],
  { imputed, persons, options }: { readonly imputed: number; readonly persons: number; readonly options: MeanOptions },
): Estimation<MeanEffect> {
  if (found.length < 2) return { status: 'not-estimable', reason: fewAnswered };
  if (found.some(({ variance }) => !(variance > 0))) return { status: 'not-estimable', reason: 'same-outcome-in-all' };
  const average = (of: (one: Comparison) => number) => found.reduce((sum, one) => sum + of(one), 0) / found.length;
  const rubin = rubinsRules(
    found.map(({ estimate }) => estimate),
    found.map(({ variance }) => variance),
    {
      confidenceLevel: options.confidenceLevel,
      completeDegreesOfFreedom: Math.min(persons, ...found.map(({ degreesOfFreedom }) => degreesOfFreedom)),
    },
  );
  if (rubin.status !== 'estimated') return rubin;
  const { estimate, standardError, interval, imputations } = rubin.fit;
  const meanProduct = average((one) => one.meanProduct);
  const meanComparator = average((one) => one.meanComparator);
  return {
    status: 'estimated',
    fit: { estimate, standardError, interval, meanProduct, meanComparator, imputed, imputations },
  };
}

function wholeOf({ estimate, variance, meanProduct, meanComparator, interval }: Comparison): MeanEffect {
  const standardError = Math.sqrt(variance);
  return { estimate, standardError, interval, meanProduct, meanComparator, imputed: 0, imputations: 0 };
}

/** The rows named, with persons numbered again. */
export function subset(problem: MeanProblem, kept: readonly number[]): MeanProblem {
  const numbers = new Map<number, number>();
  const person = Int32Array.from(kept, (i) => {
    const own = problem.person[i] ?? 0;
    const number = numbers.get(own) ?? numbers.size;
    numbers.set(own, number);
    return number;
  });
  const pick = (values: ArrayLike<number>) => Float64Array.from(kept, (i) => values[i] ?? Number.NaN);
  return {
    ...problem,
    arm: Uint8Array.from(kept, (i) => problem.arm[i] ?? 0),
    person,
    covariates: problem.covariates
      .map(({ name, values }) => ({ name, values: pick(values) }))
      .filter(({ values }) => values.some((value) => value !== values[0])),
    columns: problem.columns.map((column) => ({ ...column, values: pick(column.values) })),
  };
}

/** Fewest known outcomes in an arm from which gaps are filled. */
const fewest = 5;
const fewAnswered = 'too-few-answered-in-an-arm';

function tooFew({ arm }: MeanProblem, observed: Float64Array): string | undefined {
  for (const one of [0, 1]) {
    const known = observed.filter((value, i) => arm[i] === one && !Number.isNaN(value)).length;
    if (known < fewest) return fewAnswered;
  }
  return undefined;
}
