import {
  type ArmCounts,
  clopperPearson,
  conditionalOddsRatio,
  miettinenNurminen,
  newcombe,
  numberNeededToTreat,
  oddsRatio,
  pearsonChiSquared,
  riskRatio,
  wilson,
} from '@jointwise/statistics';
import type { DataTable } from '../data-table.ts';
import { percentOf } from '../estimate-rows.ts';
import { twoArms } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

interface Spec {
  readonly responder: string;
  readonly responderValue?: string | number;
  readonly arm: string;
  readonly control: string | number;
  readonly treated?: string | number;
  readonly confidenceLevel?: number;
}

/** Two arms, one yes-or-no outcome: proportions, their difference, ratio and number needed to treat. */
export const respondersMethod = defineMethod<Spec>({
  name: 'responders',
  title: 'Responders in two arms',
  schema: specSchema(
    { responder: column, responderValue: value, arm: column, control: value, treated: value, confidenceLevel },
    ['responder', 'arm', 'control'],
  ),
  run(table, spec) {
    const { confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [spec.responder, spec.arm]);
    const arms = twoArms(rows, spec);
    const [treated, control] = countsOf(arms.table, arms.isTreated, spec);
    const options = { confidenceLevel: level };
    const difference = fitOf('the difference', newcombe(treated, control, options));
    const score = fitOf('the difference', miettinenNurminen(treated, control, options));
    const exact = conditionalOddsRatio(treated, control, options);
    const pearson = pearsonChiSquared(treated, control);
    const needed = numberNeededToTreat(difference.estimate, difference.interval);
    const ratios = { riskRatio: riskRatio(treated, control, options), oddsRatio: oddsRatio(treated, control, options) };
    return {
      model: `${spec.responder} in ${arms.treated} against ${arms.control}`,
      choices: [
        `${percentOf(level)} intervals: Wilson for proportions, Newcombe and Miettinen-Nurminen for the difference, Wald for log ratios`,
      ],
      sample: { ...sample, used: arms.table.length },
      tables: [
        proportions([arms.treated, treated], [arms.control, control], level),
        {
          title: `Comparison, ${arms.treated} against ${arms.control}`,
          columns: effectColumns,
          rows: [
            ['risk difference, Newcombe', difference.estimate, ...difference.interval],
            ['risk difference, Miettinen-Nurminen', score.estimate, ...score.interval],
            ...(exact.status === 'estimated'
              ? [['odds ratio given the margins, exact', exact.fit.estimate, ...exact.fit.interval] as const]
              : []),
            ...Object.entries(ratios).flatMap(([name, ratio]) =>
              ratio.status === 'estimated'
                ? [
                    [
                      name === 'riskRatio' ? 'risk ratio' : 'odds ratio',
                      ratio.fit.estimate,
                      ...ratio.fit.interval,
                    ] as const,
                  ]
                : [],
            ),
          ],
        },
        {
          title: 'Tests of no difference',
          columns: [
            ['', 'text'],
            ['chi-squared', 'number'],
            ['p', 'p'],
          ],
          rows: [
            ...(exact.status === 'estimated' ? [["Fisher's exact", undefined, exact.fit.pValue] as const] : []),
            ...(pearson.status === 'estimated'
              ? [
                  ['Pearson', pearson.fit.statistic, pearson.fit.pValue] as const,
                  ['with continuity correction', pearson.fit.correctedStatistic, pearson.fit.correctedPValue] as const,
                ]
              : []),
          ],
        },
      ],
      notes: [
        neededSentence(needed),
        ...(exact.status === 'estimated'
          ? []
          : ['Nobody or everybody responded: there is no odds ratio, and nothing to test.']),
      ],
      fit: {
        treated,
        control,
        newcombe: difference,
        miettinenNurminen: score,
        numberNeededToTreat: needed,
        ...ratios,
        exact: exact.status === 'estimated' ? exact.fit : exact,
        pearson,
      },
    };
  },
});

const effectColumns = [
  ['', 'text'],
  ['estimate', 'number'],
  ['lower', 'number'],
  ['upper', 'number'],
] as const;

function countsOf(table: DataTable, isTreated: Float64Array, spec: Spec): readonly [ArmCounts, ArmCounts] {
  const flags = table.flags(spec.responder, spec.responderValue, 'responderValue');
  const counts = [1, 0].map((code) => {
    const own = flags.filter((_, i) => isTreated[i] === code);
    return { events: own.reduce((sum, flag) => sum + flag, 0), total: own.length };
  });
  return [counts[0], counts[1]];
}

type NamedArm = readonly [name: string, counts: ArmCounts];

function proportions(treated: NamedArm, control: NamedArm, level: number): PrintedTable {
  return {
    title: 'Proportions (Wilson; Clopper-Pearson)',
    columns: [
      ['arm', 'text'],
      ['responders', 'count'],
      ['n', 'count'],
      ...effectColumns.slice(1),
      ['exact lower', 'number'],
      ['exact upper', 'number'],
    ],
    rows: [treated, control].map(([name, { events, total }]) => {
      const fit = fitOf(`the proportion of ${name}`, wilson(events, total, { confidenceLevel: level }));
      const exact = fitOf(`the proportion of ${name}`, clopperPearson(events, total, { confidenceLevel: level }));
      return [name, events, total, fit.estimate, ...fit.interval, ...exact.interval];
    }),
  };
}

function neededSentence({ direction, estimate, interval }: ReturnType<typeof numberNeededToTreat>): string {
  if (direction === 'none') return 'The arms do not differ, so no number needed to treat exists.';
  const point = `Number needed to treat for one ${direction === 'benefit' ? 'more' : 'less'}: ${estimate.toFixed(2)}`;
  const shown = (number: number) => (Number.isFinite(number) ? number.toFixed(2) : 'infinity');
  if (interval.kind !== 'through-infinity')
    return `${point}, interval ${shown(interval.from)} to ${shown(interval.to)}.`;
  const { benefitFrom, harmFrom } = interval;
  return `${point}; the difference may be 0, so the interval runs from ${shown(benefitFrom)} (more) through infinity to ${shown(harmFrom)} (less).`;
}
