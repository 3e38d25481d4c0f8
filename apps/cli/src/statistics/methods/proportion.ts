import { zeroEventBounds } from '@jointwise/statistics';
import type { DataTable } from '../data-table.ts';
import { percentOf } from '../estimate-rows.ts';
import { countFlags, groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import {
  type ProportionInterval,
  proportionIntervalList,
  proportionIntervals,
  usualIntervals,
} from '../proportion-intervals.ts';
import { completeRows } from '../sample.ts';
import { column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

interface Spec {
  readonly responder: string;
  readonly responderValue?: string | number;
  readonly group?: string;
  readonly intervals?: readonly ProportionInterval[];
  readonly confidenceLevel?: number;
}

interface GroupProportion {
  readonly group: string;
  readonly events: number;
  readonly total: number;
  readonly estimate: number;
  readonly intervals: Readonly<Record<string, readonly [lower: number, upper: number]>>;
}

/** How many respond, of a single arm or of each group, with any of the named intervals. */
export const proportionMethod = defineMethod<Spec>({
  name: 'proportion',
  title: 'Proportions',
  schema: specSchema(
    { responder: column, responderValue: value, group: column, intervals: proportionIntervalList, confidenceLevel },
    ['responder'],
  ),
  run(table, spec) {
    const { group, intervals = usualIntervals, confidenceLevel: level = 0.95 } = spec;
    const columns = [spec.responder, ...(group === undefined ? [] : [group])];
    const { table: rows, sample } = completeRows(table, columns);
    const proportions = countsOf(rows, spec).map((counts) => withIntervals(counts, intervals, level));
    return {
      model: `${spec.responder}${group === undefined ? '' : ` in each ${group}`}`,
      choices: [`${percentOf(level)} intervals: ${intervals.join(', ')}`],
      sample,
      tables: intervals.map((name) => intervalTable(name, proportions)),
      notes: proportions.flatMap((one) => zeroNote(one, level)),
      fit: { proportions },
    };
  },
});

interface GroupCounts {
  readonly group: string;
  readonly events: number;
  readonly total: number;
}

function countsOf(rows: DataTable, { responder, responderValue, group }: Spec): GroupCounts[] {
  const flags = rows.flags(responder, responderValue, 'responderValue');
  const groups =
    group === undefined ? { codes: new Int32Array(rows.length), labels: ['all'] } : groupingOf(rows, group);
  return countFlags(flags, groups).map((counts, g) => ({ group: groups.labels[g], ...counts }));
}

function withIntervals(counts: GroupCounts, names: readonly ProportionInterval[], confidence: number): GroupProportion {
  const { group, events, total } = counts;
  const intervals = names.map((name) => {
    const estimation = proportionIntervals[name](events, total, { confidenceLevel: confidence });
    return [name, fitOf(`the proportion of ${group}`, estimation).interval] as const;
  });
  return { ...counts, estimate: events / total, intervals: Object.fromEntries(intervals) };
}

function intervalTable(name: string, proportions: readonly GroupProportion[]): PrintedTable {
  return {
    title: `Proportions, ${name}`,
    columns: [
      ['group', 'text'],
      ['responders', 'count'],
      ['n', 'count'],
      ['estimate', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: proportions.map(({ group, events, total, estimate, intervals }) => [
      ...[group, events, total, estimate],
      ...intervals[name],
    ]),
  };
}

function zeroNote({ group, events, total }: GroupProportion, level: number): string[] {
  const bounds = events === 0 ? zeroEventBounds(total, { confidenceLevel: level }) : undefined;
  if (bounds?.status !== 'estimated') return [];
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const { exact, ruleOfThree } = bounds.fit;
  return [
    `${group}: none of ${total}; the risk is at most ${percent(exact)} (one-sided ${percentOf(level)}; rule of three ${percent(ruleOfThree)}).`,
  ];
}
