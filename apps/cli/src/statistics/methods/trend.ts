import { cochranArmitage, jonckheere } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import type { DataTable } from '../data-table.ts';
import { countFlags, type Grouping, groupingOf } from '../grouping.ts';
import { medianOf } from '../median-of.ts';
import { defineMethod, fitOf, type MethodResult, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, specSchema, value } from '../spec-schema.ts';

interface Spec {
  /** A yes-or-no column (Cochran-Armitage), or else `outcome`, one with an order (Jonckheere-Terpstra). */
  readonly responder?: string;
  readonly responderValue?: string | number;
  readonly outcome?: string;
  readonly group: string;
  /** Groups in order; without it sorted by number or alphabet. */
  readonly order?: readonly (string | number)[];
  /** One per group for Cochran-Armitage; 1, 2, ... unless given. */
  readonly scores?: readonly number[];
}

/** Ordered groups such as doses: does the outcome rise or fall along them? */
export const trendMethod = defineMethod<Spec>({
  name: 'trend',
  title: 'Trend over ordered groups',
  schema: specSchema(
    {
      responder: column,
      responderValue: value,
      outcome: column,
      group: column,
      order: { type: 'array', items: value, minItems: 2 },
      scores: { type: 'array', items: { type: 'number' }, minItems: 2 },
    },
    ['group'],
  ),
  run(table, spec) {
    const { responder, outcome } = spec;
    const measured = responder ?? outcome;
    if (measured === undefined || (responder !== undefined && outcome !== undefined))
      throw new CommandFailure('"responder" or "outcome" must be named, one of them');
    const { table: rows, sample } = completeRows(table, [measured, spec.group]);
    const groups = inOrder(rows, spec);
    const found =
      responder === undefined ? ofValues(rows, measured, groups, spec) : ofShares(rows, responder, groups, spec);
    return { ...found, sample };
  },
});

/** Groups as `order` has them. */
function inOrder(rows: DataTable, { group, order }: Spec): Grouping {
  const found = groupingOf(rows, group);
  if (order === undefined) return found;
  const labels = order.map(String);
  const strange = [...found.labels, ...labels].find(
    (label) => !labels.includes(label) || !found.labels.includes(label),
  );
  if (strange !== undefined)
    throw new CommandFailure(`"order" and column "${group}" differ: "${strange}" is in one of them alone`);
  return { labels, codes: found.codes.map((code) => labels.indexOf(found.labels[code])) };
}

function ofShares(
  rows: DataTable,
  responder: string,
  groups: Grouping,
  { responderValue, scores, group }: Spec,
): MethodResult {
  const flags = rows.flags(responder, responderValue, 'responderValue');
  const counts = countFlags(flags, groups);
  if (scores !== undefined && scores.length !== counts.length)
    throw new CommandFailure(`"scores" has ${scores.length} numbers, column "${group}" ${counts.length} groups`);
  const fit = fitOf('the trend', cochranArmitage(counts, scores));
  return {
    model: `share of ${responder} over ${groups.labels.join(' < ')}`,
    choices: [`Cochran-Armitage, scores ${(scores ?? counts.map((_, g) => g + 1)).join(', ')}; binomial variance`],
    tables: [
      {
        title: 'Groups',
        columns: [
          ['group', 'text'],
          ['responders', 'count'],
          ['n', 'count'],
          ['share', 'number'],
        ],
        rows: counts.map(({ events, total }, g) => [groups.labels[g], events, total, events / total]),
      },
      {
        title: 'Trend',
        columns: [
          ['slope per score', 'number'],
          ['chi-squared', 'number'],
          ['df', 'count'],
          ['p', 'p'],
        ],
        rows: [[fit.slope, fit.statistic, 1, fit.pValue]],
      },
    ],
    fit: { groups: groups.labels, counts, ...fit },
  };
}

function ofValues(rows: DataTable, outcome: string, groups: Grouping, { scores }: Spec): MethodResult {
  if (scores !== undefined)
    throw new CommandFailure('"scores" belong to "responder"; an "outcome" is compared by rank');
  const values = rows.numbers(outcome);
  const fit = fitOf('the trend', jonckheere(values, groups.codes));
  return {
    model: `${outcome} over ${groups.labels.join(' < ')}`,
    choices: ['Jonckheere-Terpstra, normal approximation with ties, no continuity correction'],
    tables: [
      groupTable(values, groups),
      {
        title: 'Trend',
        columns: [
          ['J', 'number'],
          ['expected', 'number'],
          ['z', 'number'],
          ['p', 'p'],
        ],
        rows: [[fit.statistic, fit.expected, fit.zValue, fit.pValue]],
      },
    ],
    fit: { groups: groups.labels, ...fit },
  };
}

function groupTable(values: Float64Array, { codes, labels }: Grouping): PrintedTable {
  return {
    title: 'Groups',
    columns: [
      ['group', 'text'],
      ['n', 'count'],
      ['median', 'number'],
    ],
    rows: labels.map((label, g) => {
      const sorted = values.filter((_, i) => codes[i] === g).sort();
      return [label, sorted.length, medianOf(sorted)];
    }),
  };
}
