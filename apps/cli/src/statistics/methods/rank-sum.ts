import { type Estimation, hodgesLehmann, rankSum, rankSumExact } from '@jointwise/statistics';
import { percentOf } from '../estimate-rows.ts';
import { twoArms } from '../grouping.ts';
import { medianOf } from '../median-of.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

interface Spec {
  readonly outcome: string;
  readonly arm: string;
  readonly control: string | number;
  readonly treated?: string | number;
  /** Which p value stands for the test; 'exact' up to 50 values unless named. */
  readonly test?: 'exact' | 'asymptotic';
  readonly confidenceLevel?: number;
}

/** Below so many values the exact distribution is used unless the spec says otherwise. */
const fewValues = 50;

/** Two arms, an outcome that has an order: Wilcoxon's rank-sum test and the shift between the arms. */
export const rankSumMethod = defineMethod<Spec>({
  name: 'rank-sum',
  title: 'Rank-sum test (Wilcoxon, Mann and Whitney)',
  schema: specSchema(
    {
      outcome: column,
      arm: column,
      control: value,
      treated: value,
      test: choice('exact', 'asymptotic'),
      confidenceLevel,
    },
    ['outcome', 'arm', 'control'],
  ),
  run(table, spec) {
    const { confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [spec.outcome, spec.arm]);
    const arms = twoArms(rows, spec);
    const values = arms.table.numbers(spec.outcome);
    const [treated, control] = [1, 0].map((code) => values.filter((_, i) => arms.isTreated[i] === code));
    const test = spec.test ?? (values.length <= fewValues ? 'exact' : 'asymptotic');
    const asymptotic = fitOf('the test', rankSum(treated, control));
    const exact = test === 'exact' ? fitOf('the exact test', rankSumExact(treated, control)) : undefined;
    const shift = hodgesLehmann(treated, control, { confidenceLevel: level });
    return {
      model: `${spec.outcome} in ${arms.treated} against ${arms.control}`,
      choices: [
        test === 'exact'
          ? 'p from the exact distribution of the rank sum, ties as they are'
          : 'p from the normal approximation with ties and continuity correction',
        `shift by Hodges and Lehmann, ${percentOf(level)} interval`,
      ],
      sample: { ...sample, used: arms.table.length },
      tables: [
        medians([arms.treated, treated], [arms.control, control]),
        {
          title: `Test of no difference, ${arms.treated} against ${arms.control}`,
          columns: [
            ['W', 'number'],
            ['z', 'number'],
            ['p', 'p'],
          ],
          rows: [[asymptotic.statistic, asymptotic.zValue, exact?.pValue ?? asymptotic.pValue]],
        },
        ...shiftTable(shift),
      ],
      notes: [
        `A value of ${arms.treated} is larger than one of ${arms.control} with probability ${asymptotic.probability.toFixed(4)}, ties counting half.`,
        ...(shift.status === 'estimated' ? [] : ['There are too many pairs to find the shift.']),
      ],
      fit: { ...asymptotic, exact, shift: shift.status === 'estimated' ? shift.fit : shift },
    };
  },
});

type NamedSample = readonly [name: string, values: Float64Array];

function medians(...samples: readonly NamedSample[]): PrintedTable {
  return {
    title: 'Arms',
    columns: [
      ['arm', 'text'],
      ['n', 'count'],
      ['median', 'number'],
      ['lowest', 'number'],
      ['highest', 'number'],
    ],
    rows: samples.map(([name, values]) => {
      const sorted = values.slice().sort();
      return [name, sorted.length, medianOf(sorted), sorted[0], sorted[sorted.length - 1]];
    }),
  };
}

function shiftTable(shift: Estimation<{ estimate: number; interval: readonly [number, number] }>): PrintedTable[] {
  if (shift.status !== 'estimated') return [];
  return [
    {
      title: 'Shift (median of all differences between the arms)',
      columns: [
        ['estimate', 'number'],
        ['lower', 'number'],
        ['upper', 'number'],
      ],
      rows: [[shift.fit.estimate, ...shift.fit.interval]],
    },
  ];
}
