import { ancova, gee, linearContrast } from '../../src/linear-models/index.ts';
import type { Adapters } from './reference-case.ts';

const numbers = (values: readonly string[]) => Float64Array.from(values, Number);

export const linearModelCases: Adapters = {
  ancova_anorexia: ({ result }, compare, read) => {
    const columns = read('anorexia.csv');
    const groupNames = ['Cont', 'CBT', 'FT'];
    const group = columns.Treat.map((name) => groupNames.indexOf(name));
    const covariates = [{ name: 'Prewt', values: numbers(columns.Prewt) }];
    const estimation = ancova(numbers(columns.Postwt), group, { groupNames, covariates });
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    const { model, means, differences } = estimation.fit;
    const names = ['intercept', 'Prewt', 'CBT', 'FT'];
    result.coef.values.forEach((row: number[], i: number) => {
      const own = model.coefficients.find(({ name }) => name === names[i]);
      compare.number(`${names[i]}`, own?.estimate ?? Number.NaN, row[0], { scale: row[1] });
      compare.number(`${names[i]} SE`, own?.standardError ?? Number.NaN, row[1]);
      compare.number(`${names[i]} t`, own?.statistic ?? Number.NaN, row[2]);
      compare.number(`${names[i]} p`, own?.pValue ?? Number.NaN, row[3], { scale: 1 });
      compare.number(
        `${names[i]} HC3`,
        model.robustStandardErrors?.[i] ?? Number.NaN,
        Object.values<number>(result.hc3)[i],
      );
    });
    compare.number('sigma', model.residualStandardDeviation, result.sigma);
    compare.number('df', model.residualDegreesOfFreedom, result.df);
    compare.number('r2', model.rSquared, result.r2, { scale: 1 });
    model.sequential.forEach((test, i) => {
      compare.number(`${test.name} SS`, test.sumOfSquares, result.anova_type1['Sum Sq'][i]);
      compare.number(`${test.name} df`, test.degreesOfFreedom, result.anova_type1.Df[i]);
      compare.number(`${test.name} F`, test.f, result.anova_type1['F value'][i]);
      compare.number(`${test.name} p`, test.pValue, result.anova_type1['Pr(>F)'][i], { scale: 1 });
    });
    means.forEach((mean, i) => {
      compare.number(`mean ${mean.group}`, mean.estimate, result.emm.emmean[i]);
      compare.number(`mean ${mean.group} SE`, mean.standardError, result.emm.SE[i]);
      compare.number(`mean ${mean.group} lower`, mean.interval[0], result.emm['lower.CL'][i]);
      compare.number(`mean ${mean.group} upper`, mean.interval[1], result.emm['upper.CL'][i]);
    });
    const against = differences.filter(({ against: name }) => name === 'Cont');
    against.forEach((difference, i) => {
      const expected = result.dunnett_unadjusted;
      compare.number(`${difference.group} - Cont`, difference.estimate, expected.estimate[i]);
      compare.number(`${difference.group} - Cont SE`, difference.standardError, expected.SE[i]);
      compare.number(`${difference.group} - Cont lower`, difference.interval[0], expected['lower.CL'][i]);
      compare.number(`${difference.group} - Cont p`, difference.pValue, expected['p.value'][i], { scale: 1 });
    });
    const last = linearContrast(model, { CBT: 1, FT: -1 });
    compare.number('CBT - FT', last.estimate, result.tukey.estimate[2]);
    compare.number('CBT - FT SE', last.standardError, result.tukey.SE[2]);
  },
  resp_toenail_gee: ({ result }, compare, read) => {
    const columns = read('toenail.csv');
    const [treatment, month] = [numbers(columns.treatment), numbers(columns.month)];
    const design = [
      { name: 'intercept', values: new Float64Array(month.length).fill(1) },
      { name: 'treatment', values: treatment },
      { name: 'month', values: month },
      { name: 'treatment:month', values: treatment.map((value, i) => value * month[i]) },
    ];
    for (const correlation of ['independence', 'exchangeable'] as const) {
      const estimation = gee(numbers(columns.outcome), columns.ID.map(Number), design, {
        family: 'binomial',
        correlation,
      });
      if (estimation.status !== 'estimated') throw new Error(estimation.reason);
      const expected = result[correlation];
      estimation.fit.coefficients.forEach((own, k) => {
        compare.number(`${correlation} ${own.name}`, own.estimate, expected.coef.Estimate[k], {
          scale: expected.coef['Std.err'][k],
        });
        compare.number(`${correlation} ${own.name} SE`, own.standardError, expected.coef['Std.err'][k]);
        compare.number(`${correlation} ${own.name} p`, own.pValue, expected.coef['Pr(>|W|)'][k], { scale: 1 });
      });
      compare.number(`${correlation} scale`, estimation.fit.scale, expected.scale['(Intercept)']);
      if (correlation === 'exchangeable') compare.number('alpha', estimation.fit.correlation, expected.alpha.alpha);
    }
  },
};
