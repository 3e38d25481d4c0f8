import type { ComparedNetwork } from '@jointwise/analysis';
import { formatNumber } from '../formats/format-number.ts';

type Network = Extract<ComparedNetwork, { status: 'compared' }>['network'];

/** One treatment against another. */
export interface LeagueCell {
  readonly estimate: string;
  readonly interval: string;
  /** Trials that compare the two directly; with 0 the estimate comes through others alone. */
  readonly directStudies: number;
  /** Whether the interval lies on one side of no effect. */
  readonly isDifferent: boolean;
}

export interface LeagueRow {
  readonly treatment: string;
  /** Share of certainty to be better than the others, 0 to 1. */
  readonly pScore: string;
  /** Row treatment less column treatment, in the order of the rows; undefined on the diagonal and above it. */
  readonly cells: readonly (LeagueCell | undefined)[];
}

/** Direct evidence beside what the rest of the network says, where there are both. */
export interface SplitRow {
  readonly comparison: string;
  readonly studies: number;
  readonly direct: string;
  readonly indirect: string;
  readonly pValue: string;
}

/**
 * The league table of a network, random effects: every pair once, the treatment with the highest P-score first.
 *
 * @param read from the scale on which effects were pooled to the one that is printed: `Math.exp` for ratios
 */
export function tabulateLeague(
  { fit, edges, pScores }: Network,
  read: (value: number) => number = (value) => value,
): readonly LeagueRow[] {
  const { treatments, random } = fit;
  const order = treatments.map((_, index) => index).sort((a, b) => (pScores[b] ?? 0) - (pScores[a] ?? 0));
  const cell = (row: number, column: number): LeagueCell => {
    const at = row * treatments.length + column;
    const [effect = Number.NaN, lower = Number.NaN, upper = Number.NaN] = [
      random.effects,
      random.lower,
      random.upper,
    ].map((matrix) => matrix[at]);
    const pair = [treatments[row], treatments[column]];
    const edge = edges.find((one) => pair.includes(one.treatment1) && pair.includes(one.treatment2));
    return {
      estimate: formatNumber(read(effect), 2),
      interval: `${formatNumber(read(lower), 2)} to ${formatNumber(read(upper), 2)}`,
      directStudies: edge?.studies ?? 0,
      isDifferent: lower > 0 || upper < 0,
    };
  };
  return order.map((row, place) => ({
    treatment: treatments[row] ?? '',
    pScore: formatNumber(pScores[row] ?? Number.NaN, 2),
    cells: order.map((column, against) => (against < place ? cell(row, column) : undefined)),
  }));
}

/** Every pair whose direct and indirect evidence can be told apart; empty in a star of trials. */
export function tabulateSplits(
  { splits }: Network,
  read: (value: number) => number = (value) => value,
): readonly SplitRow[] {
  return splits.flatMap(({ treatment1, treatment2, studies, direct, indirect, difference }) =>
    direct === undefined || indirect === undefined || difference === undefined
      ? []
      : [
          {
            comparison: `${treatment1} – ${treatment2}`,
            studies,
            direct: formatNumber(read(direct.effect), 2),
            indirect: formatNumber(read(indirect.effect), 2),
            pValue: formatNumber(difference.pValue, 3),
          },
        ],
  );
}
