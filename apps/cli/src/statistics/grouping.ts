import { CommandFailure } from '../command-failure.ts';
import type { DataTable } from './data-table.ts';

export interface Grouping {
  /** Index into `labels`, one per row. */
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** Groups of a column in order: `first` if named, then by number or alphabet. No cell may be empty. */
export function groupingOf(table: DataTable, column: string, first?: string | number): Grouping {
  const { codes, texts } = table.coded(column);
  const found = [...texts].sort(byNumberOrText);
  if (first !== undefined && !found.includes(String(first))) throw noSuchGroup(column, String(first), found);
  const labels = first === undefined ? found : [String(first), ...found.filter((label) => label !== String(first))];
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  const places = texts.map((text) => placeOf.get(text) ?? 0);
  return { codes: codes.map((code) => places[code]), labels };
}

/** How many rows each group has, and in how many of them a flag is 1. */
export function countFlags(
  flags: ArrayLike<number>,
  { codes, labels }: Grouping,
): readonly { readonly events: number; readonly total: number }[] {
  const [events, total] = [new Float64Array(labels.length), new Float64Array(labels.length)];
  for (let i = 0; i < codes.length; i++) {
    total[codes[i]] += 1;
    events[codes[i]] += flags[i];
  }
  return labels.map((_, group) => ({ events: events[group], total: total[group] }));
}

export interface TwoArms {
  readonly table: DataTable;
  readonly control: string;
  readonly treated: string;
  /** 1 for the treated arm, one per row of `table`. */
  readonly isTreated: Float64Array;
}

/** The rows of two arms. The treated arm need not be named when there are only two. */
export function twoArms(
  table: DataTable,
  {
    arm,
    control,
    treated,
  }: { readonly arm: string; readonly control: string | number; readonly treated?: string | number },
): TwoArms {
  const { labels } = groupingOf(table, arm, control);
  const others = labels.slice(1);
  if (others.length === 0) throw new CommandFailure(`column "${arm}" has only "${control}"; two arms are compared`);
  if (treated === undefined && others.length > 1) {
    throw new CommandFailure(
      `column "${arm}" has ${labels.length} groups (${labels.join(', ')}); name the one to compare in "treated"`,
    );
  }
  const name = String(treated ?? others[0]);
  if (!others.includes(name)) throw noSuchGroup(arm, name, others);
  const { codes, texts } = table.coded(arm);
  const isCompared = texts.map((text) => text === String(control) || text === name);
  const both = table.where((i) => isCompared[codes[i]]);
  return {
    table: both,
    control: String(control),
    treated: name,
    isTreated: Float64Array.from(both.labels(arm), (label) => Number(label === name)),
  };
}

function noSuchGroup(column: string, label: string, found: readonly string[]): CommandFailure {
  return new CommandFailure(
    `no row has "${label}" in column "${column}"; it has ${found.map((f) => `"${f}"`).join(', ')}`,
  );
}

export function byNumberOrText(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference)) return difference;
  return a < b ? -1 : Number(a > b);
}
