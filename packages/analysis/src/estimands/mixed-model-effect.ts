import { type Estimation, mmrm, mmrmContrast } from '@jointwise/statistics';
import type { ChangeValues } from './change-values.ts';
import type { MeanEffect } from './mean-effect.ts';

export interface MixedModelEffect extends MeanEffect {
  /** Covariance structures that were tried and left, with the reason. */
  readonly fallbacks: readonly string[];
  readonly structure: string;
  readonly persons: number;
}

/**
 * Difference between the arms at the last visit by a mixed model for repeated measures: unstructured covariance, REML,
 * Kenward-Roger; arm, value before treatment and visit with a coefficient per visit, the other covariates with one.
 *
 * Choices: a person is one subject. Joint-sides of a person in the same arm are averaged, so that a knee that is there
 * twice changes nothing; where a person has joints in both arms there are two subjects. Toeplitz, autoregressive and
 * compound-symmetric structures follow in this order where the one before does not converge.
 */
export function mixedModelEffect(
  { problem, before, visitNames }: ChangeValues,
  confidenceLevel: number,
): Estimation<MixedModelEffect> {
  const subjects = subjectsOf(problem.arm, problem.person);
  const mean = (values: ArrayLike<number>) => Float64Array.from(subjects, (rows) => averageOf(values, rows));
  const columns = problem.columns.map(({ values }) => mean(values));
  const visits = columns.length;
  const outcome = new Float64Array(subjects.length * visits);
  columns.forEach((column, visit) => {
    for (let subject = 0; subject < column.length; subject++) {
      outcome[subject * visits + visit] = column[subject] ?? Number.NaN;
    }
  });
  const known = mean(before);
  const total = known.filter((value) => !Number.isNaN(value));
  if (total.length === 0) return { status: 'not-estimable', reason: 'no-value-before-treatment' };
  const overall = total.reduce((sum, value) => sum + value, 0) / total.length;
  const others = problem.covariates.filter(({ name }) => name !== 'Value before treatment');
  const fitted = mmrm(
    {
      outcome,
      visits,
      visitNames: [...visitNames],
      terms: [
        { name: 'intercept', visits: 'constant' },
        { name: 'visit', visits: 'after-first' },
        { name: 'before', values: known.map((value) => (Number.isNaN(value) ? 0 : value - overall)), visits: 'each' },
        { name: 'arm', values: Float64Array.from(subjects, ([row = 0]) => problem.arm[row] ?? 0), visits: 'each' },
        ...others.map(({ name, values }) => ({ name, values: centred(mean(values)), visits: 'constant' as const })),
      ],
    },
    { degreesOfFreedom: 'kenward-roger-linear', confidenceLevel },
  );
  if (fitted.status !== 'estimated') return fitted;
  const { fit } = fitted;
  const last = visitNames.at(-1) ?? '';
  const effect = mmrmContrast(fit, { [`arm:${last}`]: 1 });
  const ofVisit = visits > 1 ? { [last]: 1 } : {};
  const comparator = mmrmContrast(fit, { intercept: 1, ...ofVisit }).estimate;
  const lastColumn = columns.at(-1) ?? new Float64Array();
  return {
    status: 'estimated',
    fit: {
      estimate: effect.estimate,
      standardError: effect.standardError,
      interval: effect.interval,
      meanProduct: comparator + effect.estimate,
      meanComparator: comparator,
      imputed: lastColumn.filter((value) => Number.isNaN(value)).length,
      imputations: 0,
      fallbacks: fit.fallbacks.map(({ structure, reason }) => `${structure}: ${reason}`),
      structure: String(fit.structure),
      persons: subjects.length,
    },
  };
}

/** Rows of each person in each arm. */
function subjectsOf(arm: Uint8Array, person: Int32Array): readonly (readonly number[])[] {
  const subjects = new Map<number, number[]>();
  person.forEach((one, row) => {
    const key = 2 * one + (arm[row] ?? 0);
    const own = subjects.get(key);
    if (own === undefined) subjects.set(key, [row]);
    else own.push(row);
  });
  return [...subjects.values()];
}

function averageOf(values: ArrayLike<number>, rows: readonly number[]): number {
  let sum = 0;
  let count = 0;
  for (const row of rows) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
