import type { League } from '@jointwise/statistics';
import { CommandFailure } from '../command-failure.ts';
import { percentOf } from './estimate-rows.ts';
import type { PrintedTable } from './method.ts';

/** Index of the treatment that the others are compared with; the first by alphabet unless named. */
export function referenceOf(treatments: readonly string[], reference: string | number | undefined): number {
  if (reference === undefined) return 0;
  const at = treatments.indexOf(String(reference));
  if (at >= 0) return at;
  throw new CommandFailure(
    `"reference" is "${reference}", which no study has; treatments are ${treatments.join(', ')}`,
  );
}

export function againstReference(
  treatments: readonly string[],
  league: League,
  reference: number,
  scores: Float64Array,
): PrintedTable {
  const at = (row: number) => row * treatments.length + reference;
  return {
    title: `Effects against ${treatments[reference]}`,
    columns: [
      ['treatment', 'text'],
      ['estimate', 'number'],
      ['SE', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
      ['p', 'p'],
      ['P-score', 'number'],
    ],
    rows: treatments.map((name, t) =>
      t === reference
        ? [name, undefined, undefined, undefined, undefined, undefined, scores[t]]
        : [
            name,
            league.effects[at(t)],
            league.standardErrors[at(t)],
            league.lower[at(t)],
            league.upper[at(t)],
            league.pValues[at(t)],
            scores[t],
          ],
    ),
  };
}

/** Every pair once: the treatment of the row less that of the column, with its interval. */
export function leagueTable(treatments: readonly string[], league: League, confidenceLevel: number): PrintedTable {
  const t = treatments.length;
  const cell = (row: number, column: number) => {
    if (row === column) return '-';
    const at = row * t + column;
    const [effect, lower, upper] = [league.effects[at], league.lower[at], league.upper[at]].map((x) => x.toFixed(3));
    return row > column ? `${effect} (${lower}, ${upper})` : undefined;
  };
  return {
    title: `League table: row less column, ${percentOf(confidenceLevel)} interval`,
    columns: [['', 'text'], ...treatments.map((name) => [name, 'text'] as const)],
    rows: treatments.map((name, row) => [name, ...treatments.map((_, column) => cell(row, column))]),
  };
}
