import {
  type ArmCounts,
  conditionalOddsRatio,
  type DifferenceFit,
  type Estimation,
  type LevelOption,
  mee,
  miettinenNurminen,
  newcombe,
  numberNeededToTreat,
  oddsRatio,
  pearsonChiSquared,
  riskRatio,
  waldRiskDifference,
} from '@jointwise/statistics';
import type { DataTable } from '../data-table.ts';
import { percentOf } from '../estimate-rows.ts';
import { twoArms } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import {
  type ProportionInterval,
  proportionIntervalList,
  proportionIntervals,
  usualIntervals,
} from '../proportion-intervals.ts';
import { completeRows } from '../sample.ts';
import { choice, column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

type DifferenceOf = (first: ArmCounts, second: ArmCounts, options: LevelOption) => Estimation<DifferenceFit>;

/** Intervals of a risk difference by name. */
const differences = {
  newcombe,
  'miettinen-nurminen': miettinenNurminen,
  mee,
  wald: waldRiskDifference,
} as const satisfies Readonly<Record<string, DifferenceOf>>;
type Difference = keyof typeof differences;
const usualDifferences: readonly Difference[] = ['newcombe', 'miettinen-nurminen'];

interface Spec {
  readonly responder: string;
  readonly responderValue?: string | number;
  readonly arm: string;
  readonly control: string | number;
  readonly treated?: string | number;
  /** Intervals of the two proportions, and of their difference. */
  readonly intervals?: readonly ProportionInterval[];
  readonly differenceIntervals?: readonly Difference[];
  readonly confidenceLevel?: number;
}

/** Two arms, one yes-or-no outcome: proportions, their difference, ratio and number needed to treat. */
export const respondersMethod = defineMethod<Spec>({
  name: 'responders',
  title: 'Responders in two arms',
  schema: specSchema(
    {
      ...{ responder: column, responderValue: value, arm: column, control: value, treated: value },
      intervals: proportionIntervalList,
      differenceIntervals: { type: 'array', items: choice(...Object.keys(differences)), minItems: 1 },
      confidenceLevel,
    },
    ['responder', 'arm', 'control'],
  ),
  run(table, spec) {
    const { intervals = usualIntervals, differenceIntervals = usualDifferences, confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [spec.responder, spec.arm]);
    const arms = twoArms(rows, spec);
    const [treated, control] = countsOf(arms.table, arms.isTreated, spec);
    const options = { confidenceLevel: level };
    const difference = fitOf('the difference', newcombe(treated, control, options));
    const score = fitOf('the difference', miettinenNurminen(treated, control, options));
    const shown = differenceIntervals.map(
      (name) => [name, fitOf('the difference', differences[name](treated, control, options))] as const,
    );
    const exact = conditionalOddsRatio(treated, control, options);
    const pearson = pearsonChiSquared(treated, control);
    const needed = numberNeededToTreat(difference.estimate, difference.interval);
    const ratios = { riskRatio: riskRatio(treated, control, options), oddsRatio: oddsRatio(treated, control, options) };
    return {
      model: `${spec.responder} in ${arms.treated} against ${arms.control}`,
      choices: [
        `${percentOf(level)} intervals: ${intervals.join(', ')} for proportions, ${differenceIntervals.join(', ')} for the difference, Wald for log ratios`,
      ],
      sample: { ...sample, used: arms.table.length },
      tables: [
        proportions([arms.treated, treated], [arms.control, control], intervals, level),
        {
          title: `Comparison, ${arms.treated} against ${arms.control}`,
          columns: effectColumns,
          rows: [
            ...shown.map(([name, one]) => [`risk difference, ${name}`, one.estimate, ...one.interval]),
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
        differences: Object.fromEntries(shown),
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

function proportions(
  treated: NamedArm,
  control: NamedArm,
  intervals: readonly ProportionInterval[],
  confidence: number,
): PrintedTable {
  return {
    title: 'Proportions',
    columns: [
      ['arm', 'text'],
      ['responders', 'count'],
      ['n', 'count'],
      ['estimate', 'number'],
      ...intervals.flatMap(
        (name) =>
          [
            [`${name}: lower`, 'number'],
            ['upper', 'number'],
          ] as const,
      ),
    ],
    rows: [treated, control].map(([name, { events, total }]) => [
      ...[name, events, total, events / total],
      ...intervals.flatMap((one) => {
        const estimation = proportionIntervals[one](events, total, { confidenceLevel: confidence });
        return fitOf(`the proportion of ${name}`, estimation).interval;
      }),
    ]),
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
