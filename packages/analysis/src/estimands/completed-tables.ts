import { chainedEquations, type ImputationVariable, type RandomGenerator } from '@jointwise/statistics';
import type { Covariate } from './covariates.ts';

/** A column with gaps; later ones may be explained by earlier ones. */
export interface IncompleteColumn {
  readonly name: string;
  readonly values: Float64Array;
  readonly method: 'normal' | 'logistic';
}

export interface ImputationProblem {
  /** 1 product, 0 comparator. */
  readonly arm: Uint8Array;
  readonly covariates: readonly Covariate[];
  readonly columns: readonly IncompleteColumn[];
}

export interface ImputationPlan {
  readonly imputations: number;
  readonly generator: RandomGenerator;
  /**
   * `mar`: gaps are filled by what people of the same arm and course had. `reference`: whoever of the product arm has
   * no last value goes on as people of the comparator arm do.
   */
  readonly kind: 'mar' | 'reference';
}

/**
 * Rows from which states of yes and no are drawn from linear regressions, unrounded: means stay right (von Hippel 2009),
 * and the work is that of cross-products.
 */
export const largeFrom = 1000;
/** Sweeps over the columns; many rows settle sooner. */
const sweepsFor = (rows: number) => (rows < largeFrom ? 5 : 3);
/** Observed values beyond the number of coefficients that an arm needs to have a model of its own. */
const spare = 10;

/** Completed copies of the columns, each arm filled by a model of its own where it is large enough. */
export function* completedTables(
  problem: ImputationProblem,
  { imputations, generator, kind }: ImputationPlan,
): Generator<readonly Float64Array[]> {
  const last = problem.columns.at(-1);
  if (last === undefined) return;
  const groups = groupsOf(problem, kind);
  const streams = groups.map((group, place) =>
    chainedEquations(variablesOf(problem, group), {
      imputations,
      iterations: sweepsFor(problem.arm.length),
      generator: generator.stream(`${kind} ${place}`),
    }),
  );
  for (let m = 0; m < imputations; m++) {
    const columns = problem.columns.map(({ values }) => values.slice());
    groups.forEach((group, place) => {
      const next = streams[place]?.next();
      if (next?.done !== false) return;
      const answered = answeredColumns(problem, group);
      fill(
        answered.map((c) => columns[c] ?? new Float64Array()),
        next.value.columns.slice(-answered.length),
        group,
      );
    });
    yield columns;
  }
}

/** Known answers of the rarer kind that each covariate of a model for yes and no takes. */
const answersForEach = 5;

/** Rows that share a model, and whether what they answered is hidden. */
interface Group {
  readonly rows: readonly number[];
  readonly isHidden: readonly boolean[];
  readonly hasArm: boolean;
}

function groupsOf({ arm, covariates, columns }: ImputationProblem, kind: 'mar' | 'reference'): readonly Group[] {
  const all = Array.from(arm.keys());
  const needed = covariates.length + columns.length + spare;
  const isLarge = [0, 1].every((one) =>
    columns.every(({ values }) => all.filter((i) => arm[i] === one && !Number.isNaN(values[i])).length >= needed),
  );
  const plain = (rows: readonly number[], hasArm: boolean): Group => ({
    rows,
    isHidden: rows.map(() => false),
    hasArm,
  });
  if (kind === 'mar') {
    if (!isLarge) return [plain(all, true)];
    return [0, 1].map((one) =>
      plain(
        all.filter((i) => arm[i] === one),
        false,
      ),
    );
  }
  const isGone = (i: number) => arm[i] === 1 && Number.isNaN(columns.at(-1)?.values[i] ?? Number.NaN);
  const reference = all.filter((i) => arm[i] === 0 || isGone(i));
  const others = all.filter((i) => arm[i] === 1 && !isGone(i));
  const fromReference = {
    rows: reference,
    isHidden: reference.map((i) => arm[i] === 1),
    hasArm: false,
  };
  return others.length === 0 ? [fromReference] : [fromReference, plain(others, false)];
}

function variablesOf({ arm, covariates, columns }: ImputationProblem, group: Group): readonly ImputationVariable[] {
  const pick = (values: ArrayLike<number>) => Float64Array.from(group.rows, (i) => values[i] ?? Number.NaN);
  const answered = answeredColumns({ columns }, group).flatMap((c) => columns[c] ?? []);
  const incomplete = answered.map(({ name, values, method }) => {
    const own = pick(values).map((value, place) => (group.isHidden[place] === true ? Number.NaN : value));
    const isFull = own.every((value) => !Number.isNaN(value));
    const drawn = columns[0] !== undefined && columns[0].values.length >= largeFrom ? 'normal' : method;
    return { name, values: own, method: isFull ? ('complete' as const) : drawn };
  });
  const explaining = covariates.slice(0, mostCovariates(incomplete));
  const complete = [...(group.hasArm ? [{ name: 'arm', values: Float64Array.from(arm) }] : []), ...explaining]
    .map(({ name, values }) => ({ name, values: pick(values), method: 'complete' as const }))
    .filter(({ values }) => values.some((value) => value !== values[0]));
  return [...complete, ...incomplete];
}

/** Places of the columns that somebody of the group answered; nothing can be learnt about the others. */
function answeredColumns(
  { columns }: Pick<ImputationProblem, 'columns'>,
  { rows, isHidden }: Group,
): readonly number[] {
  return Array.from(columns.keys()).filter((c) =>
    rows.some((row, place) => isHidden[place] !== true && !Number.isNaN(columns[c]?.values[row])),
  );
}

/** Covariates that the scarcest of the yes-or-no columns can bear; they come in the order of their weight. */
function mostCovariates(columns: readonly ImputationVariable[]): number {
  const scarcest = columns
    .filter(({ method }) => method === 'logistic')
    .map(({ values }) => {
      const yes = values.filter((value) => value === 1).length;
      return Math.min(yes, values.filter((value) => value === 0).length);
    });
  return scarcest.length === 0 ? Number.POSITIVE_INFINITY : Math.floor(Math.min(...scarcest) / answersForEach);
}

function fill(columns: readonly Float64Array[], filled: readonly Float64Array[], { rows }: Group): void {
  rows.forEach((row, place) => {
    columns.forEach((column, c) => {
      if (Number.isNaN(column[row])) column[row] = filled[c]?.[place] ?? Number.NaN;
    });
  });
}
