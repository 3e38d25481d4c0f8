import { poissonRate, rateRatio, zeroEventBounds } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import type { DataTable } from '../data-table.ts';
import { percentOf } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

interface Spec {
  readonly events: string;
  readonly exposure: string;
  readonly group?: string;
  readonly control?: string | number;
  /** Rates are shown per so many units of exposure. */
  readonly per?: number;
  readonly confidenceLevel?: number;
}

interface GroupRate {
  readonly group: string;
  readonly events: number;
  readonly exposure: number;
  readonly participants: number;
}

/** Events per exposure with exact limits; ratios against the control group. */
export const rateMethod = defineMethod<Spec>({
  name: 'rate',
  title: 'Event rates (exact Poisson)',
  schema: specSchema(
    {
      events: column,
      exposure: column,
      group: column,
      control: value,
      per: { type: 'number', minimum: 0.000001 },
      confidenceLevel,
    },
    ['events', 'exposure'],
  ),
  run(table, spec) {
    const { group, per = 1, confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [
      spec.events,
      spec.exposure,
      ...(group === undefined ? [] : [group]),
    ]);
    const totals = totalsOf(rows, spec);
    const options = { confidenceLevel: level };
    const rates = totals.map((one) => ({
      ...one,
      ...fitOf(`the rate of ${one.group}`, poissonRate(one.events, one.exposure, options)),
    }));
    const ratios = totals.slice(1).map((one) => ({
      name: `${one.group} / ${totals[0].group}`,
      estimation: rateRatio(one, totals[0], options),
    }));
    return {
      model: `${spec.events} per ${per === 1 ? '' : `${per} `}${spec.exposure}${group === undefined ? '' : `, by ${group}`}`,
      choices: [`${percentOf(level)} exact intervals; ratios conditional on the total number of events`],
      sample,
      tables: [rateTable(rates, per), ...(ratios.length === 0 ? [] : [ratioTable(ratios)])],
      notes: totals.filter(({ events }) => events === 0).map((one) => zeroSentence(one, level)),
      fit: { rates, ratios },
    };
  },
});

function totalsOf(table: DataTable, spec: Spec): GroupRate[] {
  const events = table.wholeNumbers(spec.events, 0);
  const exposure = table.numbers(spec.exposure);
  const wrong = exposure.findIndex((time) => !(time >= 0));
  if (wrong >= 0)
    throw new CommandFailure(`${table.place(wrong, spec.exposure)}: ${exposure[wrong]} is an exposure below 0`);
  const { codes, labels } =
    spec.group === undefined
      ? { codes: new Int32Array(table.length), labels: ['all'] }
      : groupingOf(table, spec.group, spec.control);
  return labels.map((group, g) => {
    const sum = (values: Int32Array | Float64Array) =>
      [...values].reduce((total, one, i) => total + (codes[i] === g ? one : 0), 0);
    return {
      group,
      events: sum(events),
      exposure: sum(exposure),
      participants: codes.filter((code) => code === g).length,
    };
  });
}

function rateTable(
  rates: readonly (GroupRate & { estimate: number; interval: readonly [number, number] })[],
  per: number,
): PrintedTable {
  return {
    title: 'Rates',
    columns: [
      ['group', 'text'],
      ['rows', 'count'],
      ['events', 'count'],
      ['exposure', 'number'],
      ['rate', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: rates.map((one) => [
      one.group,
      one.participants,
      one.events,
      one.exposure,
      one.estimate * per,
      one.interval[0] * per,
      one.interval[1] * per,
    ]),
  };
}

function ratioTable(ratios: readonly { name: string; estimation: ReturnType<typeof rateRatio> }[]): PrintedTable {
  return {
    title: 'Rate ratios',
    columns: [
      ['', 'text'],
      ['ratio', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
      ['p', 'p'],
    ],
    rows: ratios.map(({ name, estimation }) =>
      estimation.status === 'estimated'
        ? [name, estimation.fit.estimate, ...estimation.fit.interval, estimation.fit.pValue]
        : [name, undefined, undefined, undefined, undefined],
    ),
  };
}

function zeroSentence({ group, participants }: GroupRate, level: number): string {
  const bounds = zeroEventBounds(participants, { confidenceLevel: level });
  if (bounds.status !== 'estimated') return `${group}: no events.`;
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const { exact, ruleOfThree } = bounds.fit;
  return `${group}: no events in ${participants} rows; if a row is a participant, the risk is at most ${percent(exact)} (one-sided ${percentOf(level)}; rule of three ${percent(ruleOfThree)}).`;
}
