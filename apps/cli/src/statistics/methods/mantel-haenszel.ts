import { cochranMantelHaenszel, type StratumCounts, stratifiedMiettinenNurminen } from '@jointwise/statistics';
import { percentOf } from '../estimate-rows.ts';
import { groupingOf, twoArms } from '../grouping.ts';
import { defineMethod, fitOf } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

interface Spec {
  readonly responder: string;
  readonly responderValue?: string | number;
  readonly arm: string;
  readonly control: string | number;
  readonly treated?: string | number;
  readonly stratum: string;
  readonly confidenceLevel?: number;
}

/** Two arms compared within strata. */
export const mantelHaenszelMethod = defineMethod<Spec>({
  name: 'mantel-haenszel',
  title: 'Cochran-Mantel-Haenszel comparison of two arms',
  schema: specSchema(
    {
      responder: column,
      responderValue: value,
      arm: column,
      control: value,
      treated: value,
      stratum: column,
      confidenceLevel,
    },
    ['responder', 'arm', 'control', 'stratum'],
  ),
  run(table, spec) {
    const { confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [spec.responder, spec.arm, spec.stratum]);
    const arms = twoArms(rows, spec);
    const { codes, labels } = groupingOf(arms.table, spec.stratum);
    const flags = arms.table.flags(spec.responder, spec.responderValue, 'responderValue');
    const counts = (stratum: number, arm: number) => {
      const own = flags.filter((_, i) => codes[i] === stratum && arms.isTreated[i] === arm);
      return { events: own.reduce((sum, flag) => sum + flag, 0), total: own.length };
    };
    const strata = labels.map((_, s): StratumCounts => ({ first: counts(s, 1), second: counts(s, 0) }));
    const fit = fitOf('the association', cochranMantelHaenszel(strata, { confidenceLevel: level }));
    const score = stratifiedMiettinenNurminen(strata, { confidenceLevel: level });
    const effects: (readonly (string | number)[])[] = [
      ['risk difference, Mantel-Haenszel', fit.riskDifference.estimate, ...fit.riskDifference.interval],
    ];
    if (score.status === 'estimated')
      effects.push(['risk difference, stratified Miettinen-Nurminen', score.fit.estimate, ...score.fit.interval]);
    if (fit.oddsRatio !== undefined)
      effects.unshift(['odds ratio, Mantel-Haenszel', fit.oddsRatio.estimate, ...fit.oddsRatio.interval]);
    return {
      model: `${spec.responder} in ${arms.treated} against ${arms.control}, within ${spec.stratum}`,
      choices: [`${percentOf(level)} intervals; variance of Robins, Breslow and Greenland for the odds ratio`],
      sample: { ...sample, used: arms.table.length },
      tables: [
        {
          title: 'Strata',
          columns: [
            ['stratum', 'text'],
            [`${arms.treated} responders`, 'count'],
            ['n', 'count'],
            [`${arms.control} responders`, 'count'],
            ['n control', 'count'],
          ],
          rows: strata.map(({ first, second }, s) => [
            labels[s],
            first.events,
            first.total,
            second.events,
            second.total,
          ]),
        },
        {
          title: 'Common effect',
          columns: [
            ['', 'text'],
            ['estimate', 'number'],
            ['lower', 'number'],
            ['upper', 'number'],
          ],
          rows: effects,
        },
        {
          title: 'Test of no association',
          columns: [
            ['', 'text'],
            ['chi-squared', 'number'],
            ['df', 'count'],
            ['p', 'p'],
          ],
          rows: [
            ['without continuity correction', fit.statistic, 1, fit.pValue],
            ['with continuity correction', fit.correctedStatistic, 1, fit.correctedPValue],
          ],
        },
      ],
      fit: {
        strata: strata.map((stratum, s) => ({ stratum: labels[s], ...stratum })),
        ...fit,
        miettinenNurminen: score,
      },
    };
  },
});
