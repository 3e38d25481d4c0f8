import { logRank } from '@jointwise/statistics';
import { type FollowUpSpec, followUpFields, followUpOf } from '../follow-up.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf } from '../method.ts';
import { column, specSchema } from '../spec-schema.ts';

interface Spec extends Omit<FollowUpSpec, 'weights'> {
  readonly group: string;
  readonly strata?: string;
  readonly rho?: number;
  readonly gamma?: number;
}

const { weights: _, ...fields } = followUpFields;

/** Log-rank test, weighted and stratified. */
export const logRankMethod = defineMethod<Spec>({
  name: 'log-rank',
  title: 'Log-rank test',
  schema: specSchema(
    {
      ...fields,
      group: column,
      strata: column,
      rho: { type: 'number', minimum: 0 },
      gamma: { type: 'number', minimum: 0 },
    },
    ['time', 'event', 'group'],
  ),
  run(table, { group, strata, rho = 0, gamma = 0, ...spec }) {
    const further = strata === undefined ? [group] : [group, strata];
    const { rows, sample, followUp } = followUpOf(table, spec, further);
    const { codes, labels } = groupingOf(rows, group);
    const within = strata === undefined ? {} : { strata: groupingOf(rows, strata).codes };
    const fit = fitOf('the test', logRank(followUp, codes, { rho, gamma, ...within }));
    return {
      model: `survival of ${spec.time}, event ${spec.event}, between ${group}${strata === undefined ? '' : ` within ${strata}`}`,
      choices: [`Fleming-Harrington weight rho ${rho}, gamma ${gamma}; hypergeometric variance`],
      sample,
      tables: [
        {
          title: 'Events',
          columns: [
            ['group', 'text'],
            ['n', 'count'],
            ['observed', 'number'],
            ['expected', 'number'],
          ],
          rows: labels.map((label, g) => [
            label,
            codes.filter((code) => code === g).length,
            fit.observed[g],
            fit.expected[g],
          ]),
        },
        {
          title: 'Test of equal survival',
          columns: [
            ['chi-squared', 'number'],
            ['df', 'count'],
            ['p', 'p'],
          ],
          rows: [[fit.statistic, fit.degreesOfFreedom, fit.pValue]],
        },
      ],
      fit: { groups: labels, ...fit },
    };
  },
});
