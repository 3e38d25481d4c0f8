import { rubinsRules } from '../../src/missing-data/index.ts';
import { type Comparison, type ReferenceCase } from './case.ts';
import { fitted } from './meta-analysis.ts';

function rubinBasic({ result }: ReferenceCase): Comparison[] {
  const variances = result.se.map((se: number) => se ** 2);
  return [
    ['dfcom_inf', Number.POSITIVE_INFINITY],
    ['dfcom_20', 20],
  ].flatMap(([key, completeDegreesOfFreedom]) => {
    const pooled = fitted(
      rubinsRules(result.estimates, variances, { completeDegreesOfFreedom: Number(completeDegreesOfFreedom) }),
    );
    const expected = result[key];
    return [
      { name: `${key} estimate`, actual: pooled.estimate, expected: expected.qbar },
      { name: `${key} total variance`, actual: pooled.totalVariance, expected: expected.t },
      { name: `${key} df`, actual: pooled.degreesOfFreedom, expected: expected.df },
      { name: `${key} relative increase`, actual: pooled.relativeIncrease, expected: expected.r },
      { name: `${key} fmi`, actual: pooled.fractionMissingInformation, expected: expected.fmi },
    ];
  });
}

export const missingDataCases: Record<string, (reference: ReferenceCase) => Comparison[]> = {
  mi_rubin_basic: rubinBasic,
};
