import type { Estimation } from '../estimation.ts';
import { mmrm } from '../mixed-models/mmrm.ts';
import type { MmrmTerm } from '../mixed-models/mmrm-model.ts';
import type { ReferenceBasedData } from './reference-based-imputation.ts';
import type { VisitDistribution } from './reference-strategy.ts';

/** Mean and covariance over the visits of every arm, at any participant's covariates. */
export interface ArmVisitModel {
  distribution(participant: number, arm: number): VisitDistribution;
}

/**
 * The imputation model: a mean per arm and visit, a slope per covariate and visit, unstructured covariance (common, or one per
 * arm), by REML.
 *
 * @param outcome participants x visits, NaN where missing or not to be used
 */
export function armVisitModel(outcome: Float64Array, data: ReferenceBasedData): Estimation<ArmVisitModel> {
  const { visits, arm, covariates = [], covariance = 'common' } = data;
  const arms = Math.max(...Array.from(arm)) + 1;
  const terms: MmrmTerm[] = [{ name: 'one', visits: 'each' }];
  for (let a = 1; a < arms; a++) {
    terms.push({ name: `arm ${a}`, visits: 'each', values: Float64Array.from(arm, (code) => Number(code === a)) });
  }
  covariates.forEach((values, j) => {
    terms.push({ name: `covariate ${j}`, visits: 'each', values });
  });
  const groups = covariance === 'by-arm' ? { covarianceGroup: arm } : {};
  const estimation = mmrm(
    { outcome, visits, terms, ...groups },
    { structure: 'us', degreesOfFreedom: 'asymptotic', method: 'REML' },
  );
  if (estimation.status !== 'estimated') return estimation;
  const { model, visitCovariance } = estimation.fit;
  const effects = new Float64Array(terms.length * visits);
  model.kept.forEach((k, index) => {
    const { term, visit } = model.design.coefficients[k];
    effects[term * visits + visit] = model.beta[index];
  });
  const distribution = (participant: number, a: number): VisitDistribution => {
    const mean = new Float64Array(visits);
    for (let t = 0; t < visits; t++) {
      mean[t] = effects[t] + (a > 0 ? effects[a * visits + t] : 0);
      for (let j = 0; j < covariates.length; j++)
        mean[t] += covariates[j][participant] * effects[(arms + j) * visits + t];
    }
    return { mean, covariance: visitCovariance[covariance === 'by-arm' ? a : 0] };
  };
  return { status: 'estimated', fit: { distribution } };
}
