import { aalenJohansen, type CompetingRisksCurve, grayTest } from '@jointwise/statistics';
import { type CausesSpec, causesFields, causesOf } from '../causes.ts';
import { percentOf } from '../estimate-rows.ts';
import { type CurveSpec, curveFields } from '../follow-up.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { specSchema } from '../spec-schema.ts';

type Spec = CausesSpec & CurveSpec;

/** Cumulative incidence by Aalen and Johansen; with groups, Gray's test. */
export const competingRisksMethod = defineMethod<Spec>({
  name: 'competing-risks',
  title: 'Cumulative incidence with competing events (Aalen-Johansen)',
  schema: specSchema(
    {
      ...causesFields,
      ...curveFields,
    },
    ['time', 'event'],
  ),
  run(table, { group, times, interval = 'log-log', confidenceLevel: level = 0.95, ...spec }) {
    const found = causesOf(table, spec, group === undefined ? [] : [group]);
    const { rows, followUp, causes, cause } = found;
    const groups = group === undefined ? undefined : groupingOf(rows, group);
    const options = { interval, confidenceLevel: level, ...(groups === undefined ? {} : { groups: groups.codes }) };
    const fit = fitOf('cumulative incidence', aalenJohansen(followUp, causes, options));
    const gray =
      groups === undefined || groups.labels.length < 2
        ? undefined
        : fitOf("Gray's test", grayTest(followUp, { causes, cause, groups: groups.codes }));
    return {
      model: `cumulative incidence of ${spec.event} over ${spec.time}${group === undefined ? '' : `, by ${group}`}`,
      choices: [`${percentOf(level)} intervals on the ${interval} scale, standard errors by infinitesimal jackknife`],
      sample: found.sample,
      tables: [
        ...fit.curves.flatMap((curve) => curveTables(groups?.labels[curve.group] ?? 'all', curve, times)),
        ...(gray === undefined ? [] : [grayTable(cause, gray)]),
      ],
      fit: { groups: groups?.labels ?? ['all'], ...fit, grayTest: gray },
    };
  },
});

function curveTables(name: string, curve: CompetingRisksCurve, times: readonly number[] | undefined): PrintedTable[] {
  return curve.causes.map(({ cause, probability, standardErrors, lower, upper, hasInterval }) => ({
    title: `Cause ${cause}, ${name} (n = ${curve.observations})`,
    columns: [
      ['time', 'number'],
      ['at risk', 'count'],
      ['incidence', 'number'],
      ['SE', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: (times ?? [...curve.times]).map((time) => {
      const j = curve.times.findLastIndex((one) => one <= time);
      const atRisk = curve.atRisk[curve.times.findIndex((one) => one >= time)] ?? 0;
      if (j < 0) return [time, atRisk, 0, 0, undefined, undefined];
      const limits = hasInterval[j] === 1 ? [lower[j], upper[j]] : [undefined, undefined];
      return [time, atRisk, probability[j], standardErrors[j], ...limits];
    }),
  }));
}

function grayTable(
  cause: number,
  test: { readonly statistic: number; readonly degreesOfFreedom: number; readonly pValue: number },
): PrintedTable {
  return {
    title: `Gray's test of equal cumulative incidence, cause ${cause}`,
    columns: [
      ['chi-squared', 'number'],
      ['df', 'count'],
      ['p', 'p'],
    ],
    rows: [[test.statistic, test.degreesOfFreedom, test.pValue]],
  };
}
