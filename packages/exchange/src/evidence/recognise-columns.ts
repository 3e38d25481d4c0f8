import { type ColumnMeaning, columnNames } from './evidence-columns.ts';
import type { EvidenceLayout } from './imported-evidence.ts';
import { groupColumns, type Side, sidesOf } from './side-columns.ts';

/** Columns of a file by meaning; `value` groups repeat for each endpoint of a wide file (`mean_pain`, `mean_function`). */
export interface RecognisedColumns {
  readonly layout: EvidenceLayout;
  readonly columns: ReadonlyMap<ColumnMeaning, number>;
  /** Endpoints that the column names carry, each with its own value columns. */
  readonly endpoints: readonly { readonly endpoint: string; readonly columns: ReadonlyMap<ColumnMeaning, number> }[];
  /** The arms of a file that has them side by side; empty in others. */
  readonly sides: readonly Side[];
  readonly ignored: readonly string[];
}

/** A name without case and separators: `Study ID` and `study_id` are one. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const valueMeanings = ['mean', 'sd', 'se', 'n', 'events'] as const;
const armNeeds = ['mean', 'events'] as const;
const armTotals = ['n', 'randomised', 'analysed'] as const;

/**
 * Tells the layout of a file from its header, whatever the case, the separators and the usual synonyms.
 *
 * @returns the sentence that says what is missing
 */
export function recogniseColumns(header: readonly string[]): RecognisedColumns | string {
  const names = header.map(normalName);
  const has = (meaning: ColumnMeaning) => find(names, meaning) !== undefined;
  const suffixed = suffixedEndpoints(header);
  const sides = namedPair(header) ?? sidesOf(header, has('treatment'));
  if (has('treatment1') && has('treatment2') && has('effect')) return built('contrasts', header, names);
  if (sides !== undefined) return built('pairs', header, names, { sides });
  if (has('treatment') || has('arm') || has('product-class')) {
    if (suffixed.length > 0 && !armNeeds.some(has)) return built('arms', header, names, { endpoints: suffixed });
    if (armNeeds.some(has) || has('effect') || armTotals.some(has)) return built('arms', header, names);
  }
  const ratios = (['odds-ratio', 'risk-ratio', 'hazard-ratio'] as const).some(has);
  if (has('effect') || ratios) return built('effects', header, names);
  return `The columns ${header.slice(0, 12).join(', ')} are none of the known layouts: a row for each arm (study, treatment, n, mean and sd or se, or events), for each contrast (study, treat1, treat2, TE, seTE), for each study (study, effect with se, variance or interval), or all arms of a study side by side (events1, n1, events2, n2, or treat1, mean1, sd1, n1, treat2 and so on).`;
}

function find(names: readonly string[], meaning: ColumnMeaning): number | undefined {
  for (const name of columnNames[meaning]) {
    const at = names.indexOf(name);
    if (at >= 0) return at;
  }
  return undefined;
}

/** Meanings that a layout reads; a name of two meanings (`se`, `lower`) goes to the one that its layout has. */
const leftOut: Readonly<Record<EvidenceLayout, readonly ColumnMeaning[]>> = {
  arms: ['treatment1', 'treatment2'],
  contrasts: ['treatment', 'mean', 'sd', 'se', 'lower', 'upper', 'events', 'n'],
  effects: ['treatment', 'mean', 'sd', 'se', 'lower', 'upper', 'events', 'n', 'treatment1', 'treatment2'],
  pairs: [
    ...(['treatment', 'mean', 'sd', 'se', 'lower', 'upper', 'events', 'none', 'n', 'effect-se'] as const),
    ...(['treatment1', 'treatment2'] as const),
  ],
  citations: [],
};

function built(
  layout: EvidenceLayout,
  header: readonly string[],
  names: readonly string[],
  { sides = [], endpoints = [] }: Partial<Pick<RecognisedColumns, 'sides' | 'endpoints'>> = {},
): RecognisedColumns {
  const columns = new Map<ColumnMeaning, number>();
  const taken = new Set([...sides, ...endpoints].flatMap((one) => [...one.columns.values()]));
  for (const meaning of Object.keys(columnNames) as ColumnMeaning[]) {
    if (leftOut[layout].includes(meaning)) continue;
    const at = find(names, meaning);
    if (at === undefined || taken.has(at)) continue;
    columns.set(meaning, at);
    taken.add(at);
  }
  const ignored = header.filter((name, at) => name !== '' && !taken.has(at));
  return { layout, columns, endpoints, sides, ignored };
}

/** `mean_pain`, `sd.pain`: value columns that carry their endpoint in the name. */
function suffixedEndpoints(header: readonly string[]): RecognisedColumns['endpoints'] {
  const read = (name: string) => {
    const [, value = '', of = ''] = /^([A-Za-z]+)[_. -](.+)$/.exec(name) ?? [];
    const meaning = valueMeanings.find((one) => columnNames[one].includes(normalName(value)));
    return meaning === undefined ? undefined : { meaning, group: of.trim().toLowerCase() };
  };
  return [...groupColumns(header, read)]
    .filter(([, columns]) => columns.has('mean') || columns.has('events'))
    .map(([endpoint, columns]) => ({ endpoint, columns }));
}

/** `N_of_revisions`, `Total_cemented`, `N_of_revisions_uncemented`, `Total_uncemented`. */
function namedPair(header: readonly string[]): readonly Side[] | undefined {
  const indexed = header.map((name, at) => ({ name: name.trim(), at }));
  const totals = indexed.filter(({ name }) => /^total[_. ]/i.test(name));
  const counts = indexed.filter(({ name }) =>
    /^(n[_. ]of[_. ]|number[_. ]of[_. ]|events?[_. ]|responders?[_. ])/i.test(name),
  );
  const [first, second, third] = totals;
  const [one, other, more] = counts;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  const armOf = ({ name }: { readonly name: string }) => name.replace(/^total[_. ]/i, '');
  // One count names its arm at its end; the other count belongs to the other arm.
  const isOf = (count: { readonly name: string }, total: { readonly name: string }) => endsIn(count.name, armOf(total));
  const isInOrder = isOf(one, first) || isOf(other, second);
  const isCrossed = isOf(one, second) || isOf(other, first);
  if (isInOrder === isCrossed) return undefined;
  const [eventsFirst, eventsSecond] = isInOrder ? [one, other] : [other, one];
  const side = (total: { readonly name: string; readonly at: number }, events: number): Side => ({
    name: armOf(total),
    columns: new Map([
      ['events', events],
      ['n', total.at],
    ]),
  });
  return [side(first, eventsFirst.at), side(second, eventsSecond.at)];
}

function endsIn(name: string, arm: string): boolean {
  return new RegExp(`[_. ]${arm.replace(/[^A-Za-z0-9]/g, '.')}$`, 'i').test(name);
}
