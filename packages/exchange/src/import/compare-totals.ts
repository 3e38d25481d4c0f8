import type { ImportedTotal } from './imported-participant.ts';

/** A score of an imported response, as far as a total is compared with it. */
export interface ComparedScore {
  readonly visit: string;
  readonly instrument: string;
  readonly scale: string;
  readonly value: number | null;
}

/** How the totals that a file states compare with the scores computed from its items. */
export interface TotalsComparison {
  compared: number;
  same: number;
  /** Both have a value, further apart than the tolerance. */
  different: number;
  /** The file has a total, the scoring rule gives none (too few items answered). */
  onlyInFile: number;
  /** The rule gives a score, the file has no total. */
  onlyComputed: number;
  /** Neither has one. */
  inNeither: number;
  /** The first few rows that differ, to look them up. */
  readonly examples: TotalDifference[];
}

export interface TotalDifference {
  readonly row: number;
  readonly column: string;
  readonly inFile: number | null;
  readonly computed: number | null;
}

const mostExamples = 20;

/** A comparison with nothing in it yet. */
export function noTotalsYet(): TotalsComparison {
  return { compared: 0, same: 0, different: 0, onlyInFile: 0, onlyComputed: 0, inNeither: 0, examples: [] };
}

/** Adds the totals of one row to the comparison. */
export function compareTotals(
  comparison: TotalsComparison,
  { row, totals, scores }: { row: number; totals: readonly ImportedTotal[]; scores: readonly ComparedScore[] },
): void {
  for (const total of totals) {
    const { visit, instrument, scale } = total;
    const score = scores.find((one) => one.visit === visit && one.instrument === instrument && one.scale === scale);
    const computed = score?.value ?? null;
    comparison.compared += 1;
    const outcome = compareOne(total, computed);
    comparison[outcome] += 1;
    if (outcome === 'same' || outcome === 'inNeither' || comparison.examples.length >= mostExamples) continue;
    comparison.examples.push({ row, column: total.column, inFile: total.value, computed });
  }
}

function compareOne(
  { value, tolerance }: ImportedTotal,
  computed: number | null,
): 'same' | 'different' | 'onlyInFile' | 'onlyComputed' | 'inNeither' {
  if (value === null) return computed === null ? 'inNeither' : 'onlyComputed';
  if (computed === null) return 'onlyInFile';
  return Math.abs(value - computed) <= tolerance ? 'same' : 'different';
}
