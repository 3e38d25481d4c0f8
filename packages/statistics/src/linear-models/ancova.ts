import { type Estimation, InvalidInputError } from '../estimation.ts';
import {
  type LinearColumn,
  type LinearModelEstimate,
  type LinearModelFit,
  type LinearModelOptions,
  linearCombination,
  linearModel,
} from './linear-model.ts';

export interface AncovaFit {
  readonly model: LinearModelFit;
  /** Adjusted mean of each group: covariates at their mean over all rows. */
  readonly means: readonly (LinearModelEstimate & { readonly group: string })[];
  /** Each group against every earlier one, unadjusted for their number. */
  readonly differences: readonly (LinearModelEstimate & { readonly group: string; readonly against: string })[];
}

/**
 * Analysis of covariance: outcome on group and baseline covariates.
 *
 * Model: y = mu + tau_group + sum_j beta_j x_j + e. An adjusted mean holds every covariate at its mean over all rows, as R's
 * emmeans and SAS's lsmeans do.
 *
 * Source: Vickers AJ, Altman DG. BMJ 2001;323:1123-1124. Checked against: shared case ancova_anorexia.
 *
 * @param outcome one value per row
 * @param group code 0, 1, ... per row; 0 is the reference
 * @param groupNames one per code
 */
export function ancova(
  outcome: ArrayLike<number>,
  group: ArrayLike<number>,
  {
    groupNames,
    covariates,
    ...options
  }: Omit<LinearModelOptions, 'terms'> & {
    readonly groupNames: readonly string[];
    readonly covariates: readonly LinearColumn[];
  },
): Estimation<AncovaFit> {
  checkGroups(outcome, group, groupNames);
  const n = outcome.length;
  const codes = Array.from(group);
  if (groupNames.some((_, g) => !codes.includes(g))) return { status: 'not-estimable', reason: 'empty-group' };
  const indicators = groupNames
    .slice(1)
    .map((name, g) => ({ name, values: codes.map((code) => Number(code === g + 1)) }));
  const first = covariates.length;
  const one = { name: 'intercept', values: new Float64Array(n).fill(1) };
  const terms = [
    ...covariates.map(({ name }, c) => ({ name, columns: [c + 1] })),
    { name: 'group', columns: groupNames.slice(1).map((_, g) => first + 1 + g) },
  ];
  const estimation = linearModel(outcome, [one, ...covariates, ...indicators], { ...options, terms });
  if (estimation.status !== 'estimated') return estimation;
  const model = estimation.fit;
  // By place and not by name: a covariate may be called like a group.
  const placeOf = (g: number) => model.kept.indexOf(first + g);
  if (groupNames.some((_, g) => g > 0 && placeOf(g) < 0)) return { status: 'not-estimable', reason: 'group-aliased' };
  const at = Float64Array.from(model.kept, (j) => (j === 0 ? 1 : j <= first ? meanOf(covariates[j - 1].values) : 0));
  const shifted = (from: Float64Array, g: number, by: number) =>
    from.map((value, k) => (g > 0 && k === placeOf(g) ? value + by : value));
  const means = groupNames.map((group, g) => ({ group, ...linearCombination(model, shifted(at, g, 1)) }));
  const none = new Float64Array(at.length);
  const differences = groupNames.flatMap((group, g) =>
    groupNames.slice(0, g).map((against, h) => ({
      group,
      against,
      ...linearCombination(model, shifted(shifted(none, g, 1), h, -1)),
    })),
  );
  return { status: 'estimated', fit: { model, means, differences } };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

function checkGroups(outcome: ArrayLike<number>, group: ArrayLike<number>, names: readonly string[]): void {
  if (group.length !== outcome.length) {
    throw new InvalidInputError('group', `${group.length} groups for ${outcome.length} rows`);
  }
  if (names.length < 2) throw new InvalidInputError('groupNames', 'at least two groups are needed');
  for (let i = 0; i < group.length; i++) {
    if (!Number.isInteger(group[i]) || group[i] < 0 || group[i] >= names.length) {
      throw new InvalidInputError('group', `row ${i} has group ${group[i]}, allowed are 0 to ${names.length - 1}`);
    }
  }
}
