import { InvalidInputError } from '../estimation.ts';
import { bilinear } from '../linear-algebra/dense.ts';
import { type LinearEstimate, linearEstimate } from './linear-tests.ts';
import type { MmrmFit } from './mmrm.ts';
import type { MmrmTerm } from './mmrm-model.ts';

export interface LeastSquaresMean extends LinearEstimate {
  /** Name of the indicator term, or `reference`. */
  readonly level: string;
  /** Index of the visit. */
  readonly visit: number;
}

export interface LeastSquaresMeanDifference extends LinearEstimate {
  readonly level: string;
  readonly against: string;
  readonly visit: number;
}

export interface LeastSquaresMeansOptions {
  /** The factor whose levels are compared: the `factor` of its 0/1 terms. */
  readonly factor: string;
  /**
   * Weights of the other factors: `equal` gives each level the same weight (emmeans' and SAS's default), `observed` the share
   * that it has among the observations.
   */
  readonly weights?: 'equal' | 'observed';
}

/**
 * Least-squares means: the mean outcome of each level of a factor at each visit, other columns held at one point.
 *
 * Covariates stand at their mean over the observations, other factors as `weights` says; differences are per visit, each
 * level against every earlier one. A mean whose standard error cannot be estimated (an empirical one that a single subject carries)
 * is left out.
 *
 * Choices: as R's emmeans (a covariate's mean is over observations, not subjects). A column that is a product of others must
 * be given as a term of its own, and stands at its own mean.
 *
 * Source: Searle SR, Speed FM, Milliken GA. Am Stat 1980;34:216-221. Checked against: shared cases mmrm_* (emmeans 1.8.4).
 *
 * @throws InvalidInputError if no term belongs to the factor
 */
export function leastSquaresMeans(
  fit: MmrmFit,
  { factor, weights = 'equal' }: LeastSquaresMeansOptions,
): { readonly means: readonly LeastSquaresMean[]; readonly differences: readonly LeastSquaresMeanDifference[] } {
  const { data, beta, inference } = fit.model;
  const indicators = columnsOf(data.terms, factor);
  if (indicators.size === 0) throw new InvalidInputError('factor', `no term belongs to the factor ${factor}`);
  const levels = ['reference', ...indicators.keys()];
  const estimate = (contrast: Float64Array) =>
    linearEstimate(inference, { beta, contrast, confidenceLevel: fit.confidenceLevel });
  /** A standard error that is rounding beside the model's, or no degrees of freedom: an empirical one of a single subject. */
  const isUsable = (contrast: Float64Array, one: LinearEstimate) =>
    one.degreesOfFreedom > 0 && one.standardError > 1e-9 * Math.sqrt(bilinear(contrast, inference.phi, contrast));
  const means: LeastSquaresMean[] = [];
  const differences: LeastSquaresMeanDifference[] = [];
  for (let visit = 0; visit < data.visits; visit++) {
    const rows = levels.map((level) => cellRow(fit, { factor, level: indicators.get(level), visit, weights }));
    levels.forEach((level, i) => {
      const mean = estimate(rows[i]);
      if (isUsable(rows[i], mean)) means.push({ level, visit, ...mean });
      for (let j = 0; j < i; j++) {
        const contrast = rows[i].map((value, k) => value - rows[j][k]);
        if (contrast.every((value) => value === 0)) continue;
        const difference = estimate(contrast);
        if (isUsable(contrast, difference)) differences.push({ level, against: levels[j], visit, ...difference });
      }
    });
  }
  return { means, differences };
}

/** Distinct 0/1 columns of a factor by the name of their first term. */
function columnsOf(terms: readonly MmrmTerm[], factor: string): Map<string, ArrayLike<number>> {
  const columns = new Map<string, ArrayLike<number>>();
  for (const term of terms) {
    if (term.factor === factor && term.values !== undefined && ![...columns.values()].includes(term.values)) {
      columns.set(term.name, term.values);
    }
  }
  return columns;
}

/** The row of the design that belongs to one level at one visit. */
function cellRow(
  { model }: MmrmFit,
  cell: {
    readonly factor: string;
    readonly level: ArrayLike<number> | undefined;
    readonly visit: number;
    readonly weights: 'equal' | 'observed';
  },
): Float64Array {
  const { data, design, kept, columnMeans } = model;
  const columnValue = (values: ArrayLike<number> | undefined): number => {
    if (values === undefined) return 1;
    const factor = data.terms.find((term) => term.values === values)?.factor;
    if (factor === cell.factor) return values === cell.level ? 1 : 0;
    if (factor !== undefined && cell.weights === 'equal') return 1 / (columnsOf(data.terms, factor).size + 1);
    return columnMeans.get(values) ?? 0;
  };
  return Float64Array.from(kept, (k) => {
    const source = design.sourceAt[k * design.visits + cell.visit];
    return source < 0 ? 0 : columnValue(design.sources[source].values);
  });
}
