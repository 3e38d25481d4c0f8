import { linearAlgebra, randomGenerator } from '../../src/index.ts';
import {
  chainedEquations,
  type ImputationVariable,
  pooledWaldTest,
  rubinsRules,
} from '../../src/missing-data/index.ts';
import type { Comparison, ReferenceCase } from './case.ts';
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

/** Columns of nhanes2: age as two indicators, hyp logistic, bmi and chl normal. */
function nhanes(rows: ReferenceCase['rows']): ImputationVariable[] {
  const column = (read: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, read);
  const numberOrGap = (text: string) => (text === '' || text === 'NA' ? Number.NaN : Number(text));
  return [
    { name: 'age40-59', method: 'complete', values: column(({ age }) => Number(age === '40-59')) },
    { name: 'age60-99', method: 'complete', values: column(({ age }) => Number(age === '60-99')) },
    { name: 'bmi', method: 'normal', values: column(({ bmi }) => numberOrGap(bmi)) },
    {
      name: 'hyp',
      method: 'logistic',
      values: column(({ hyp }) => (hyp === 'yes' ? 1 : hyp === 'no' ? 0 : Number.NaN)),
    },
    { name: 'chl', method: 'normal', values: column(({ chl }) => numberOrGap(chl)) },
  ];
}

/** The mean of lm(chl ~ age + bmi) over 500 imputations, against mice's within four joint Monte Carlo standard errors. */
function nhanesImputed({ rows, result }: ReferenceCase): Comparison[] {
  const generator = randomGenerator(7, 'nhanes2');
  const estimates: number[][] = [];
  for (const { columns } of chainedEquations(nhanes(rows), { imputations: 500, iterations: 10, generator })) {
    const [middle, old, bmi, , chl] = columns;
    const one = new Float64Array(chl.length).fill(1);
    estimates.push([...linearAlgebra.leastSquares([one, middle, old, bmi], chl).coefficients]);
  }
  return result.names.map((name: string, j: number) => {
    const own = estimates.map((each) => each[j]);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (own.length - 1);
    const joint = Math.hypot(result.mcse[name], Math.sqrt(variance / own.length));
    return { name, actual: mean, expected: result.qbar[name], tolerance: (4 * joint) / Math.abs(result.qbar[name]) };
  });
}

/** lm(chl ~ age + bmi) in each of the 20 completed tables that R wrote, pooled with 21 complete-data degrees of freedom. */
function nhanesPooled({ rows, result }: ReferenceCase): Comparison[] {
  const fits = [...new Set(rows.map((row) => row['.imp']))].map((imputation) => {
    const own = rows.filter((row) => row['.imp'] === imputation);
    const column = (read: (row: (typeof rows)[number]) => number) => Float64Array.from(own, read);
    const columns = [
      column(() => 1),
      column(({ age }) => Number(age === '40-59')),
      column(({ age }) => Number(age === '60-99')),
      column(({ bmi }) => Number(bmi)),
    ];
    const fit = linearAlgebra.leastSquares(
      columns,
      column(({ chl }) => Number(chl)),
    );
    const sigma2 = fit.residualSumOfSquares / (own.length - 4);
    const coefficients = columns.map((_, j) => ({
      estimate: fit.coefficients[j],
      variance: sigma2 * fit.inverse[j * 4 + j],
    }));
    // The two ages together: rows and columns 1 and 2.
    const ages = Float64Array.from([5, 6, 9, 10], (at) => sigma2 * fit.inverse[at]);
    return { coefficients, ages };
  });
  const joint = fitted(
    pooledWaldTest(
      fits.map(({ coefficients: [, middle, old] }) => [middle.estimate, old.estimate]),
      fits.map(({ ages }) => ages),
      { completeDegreesOfFreedom: 21 },
    ),
  );
  const { D1, pooled: expected } = result;
  const jointly = [
    { name: 'D1 F', actual: joint.f, expected: D1['F.value'] },
    { name: 'D1 df', actual: joint.denominatorDegreesOfFreedom, expected: D1.df2 },
    { name: 'D1 p', actual: joint.pValue, expected: D1['P(>F)'], scale: 1 },
    { name: 'D1 relative increase', actual: joint.relativeIncrease, expected: D1.RIV },
  ];
  const alone = expected.term.flatMap((term: string, j: number) => {
    const own = fits.map(({ coefficients }) => coefficients[j]);
    const pooled = fitted(
      rubinsRules(
        own.map(({ estimate }) => estimate),
        own.map(({ variance }) => variance),
        { completeDegreesOfFreedom: 21 },
      ),
    );
    return [
      { name: `${term} estimate`, actual: pooled.estimate, expected: expected.estimate[j] },
      { name: `${term} within`, actual: pooled.withinVariance, expected: expected.ubar[j] },
      { name: `${term} between`, actual: pooled.betweenVariance, expected: expected.b[j] },
      { name: `${term} total`, actual: pooled.totalVariance, expected: expected.t[j] },
      { name: `${term} df`, actual: pooled.degreesOfFreedom, expected: expected.df[j] },
      { name: `${term} lambda`, actual: pooled.shareOfVarianceFromMissing, expected: expected.lambda[j] },
      { name: `${term} fmi`, actual: pooled.fractionMissingInformation, expected: expected.fmi[j] },
      { name: `${term} p`, actual: pooled.pValue, expected: result.summary['p.value'][j], scale: 1 },
      { name: `${term} lower`, actual: pooled.interval[0], expected: result.summary['2.5 %'][j] },
      { name: `${term} upper`, actual: pooled.interval[1], expected: result.summary['97.5 %'][j] },
    ];
  });
  return [...alone, ...jointly];
}

export const missingDataCases: Record<string, (reference: ReferenceCase) => Comparison[]> = {
  mi_mcar_norm_large_m: nhanesImputed,
  mi_pool_nhanes2: nhanesPooled,
  mi_rubin_basic: rubinBasic,
};
