import type { ColumnMeaning } from './evidence-columns.ts';

/** One arm of a file that has all arms of a study in one row. */
export interface Side {
  /** As the column names carry it: `nrt`, `Brain`; a number where they only count. */
  readonly name: string;
  readonly columns: ReadonlyMap<ColumnMeaning, number>;
}

type SideMeaning = Extract<ColumnMeaning, 'treatment' | 'n' | 'mean' | 'sd' | 'se' | 'events' | 'none'>;

const words: Readonly<Record<SideMeaning, string>> = {
  treatment: 'treatment|treat|trt|intervention|drug|t',
  n: 'n|total|size|number|sample ?size|subjects|participants',
  mean: 'mean|m|y|average',
  sd: 'sd|s|stdev|std',
  se: 'se|sem|stderr',
  events: 'events?|responders?|resp|cases|deaths|r|x',
  none: 'none|no ?events?|non ?responders?',
};

const meanings = (Object.keys(words) as SideMeaning[]).map(
  (meaning) => [meaning, new RegExp(`^(?:${words[meaning]})$`, 'i')] as const,
);

/** Names that fit no pattern: the four cells of metafor, and counts with and without. */
const cells: readonly (readonly [string, SideMeaning, 1 | 2])[] = [
  ['ai', 'events', 1],
  ['bi', 'none', 1],
  ['ci', 'events', 2],
  ['di', 'none', 2],
  ['tpos', 'events', 1],
  ['tneg', 'none', 1],
  ['cpos', 'events', 2],
  ['cneg', 'none', 2],
];

const control = /^(?:c|ctrl|ctr|control|controls|placebo|pbo|plac|saline|sham|comparator|usual|p)(?:[_. -]?arm)?$/i;

/**
 * The arms of a file with one row for each study, told from its column names: `n1 mean1 sd1`, `event.e n.e`, `xTi nTi`,
 * `Brain_n Brain_m Brain_s`, `ai bi ci di`, `treat1 ... treat3`; undefined where fewer than two arms are complete.
 *
 * @param hasTreatment whether a column of its own names a treatment; then suffixes are endpoints (`mean_pain`) unless one
 * of them is a control
 */
export function sidesOf(header: readonly string[], hasTreatment: boolean): readonly Side[] | undefined {
  const counted = groups(header, numbered);
  if (counted.length >= 2) return counted;
  const lettered = groups(header, byLetter);
  if (lettered.length >= 2) return lettered;
  for (const read of [bySuffix, byPrefix]) {
    const named = groups(header, read);
    const isCompared = !hasTreatment || named.some(({ name }) => control.test(name));
    if (named.length >= 2 && isCompared) return named;
  }
  return undefined;
}

/** What a column name says of itself: a meaning, and the arm or the endpoint that it belongs to. */
type ReadName<Meaning extends ColumnMeaning> = (
  name: string,
) => { readonly meaning: Meaning; readonly group: string } | undefined;
type Read = ReadName<SideMeaning>;

/** Columns by the group that their names carry, in order; of two with one meaning in a group the first counts. */
export function groupColumns<Meaning extends ColumnMeaning>(
  header: readonly string[],
  read: ReadName<Meaning>,
): ReadonlyMap<string, ReadonlyMap<ColumnMeaning, number>> {
  const found = new Map<string, Map<ColumnMeaning, number>>();
  header.forEach((name, at) => {
    const one = read(name.trim());
    if (one === undefined) return;
    const columns = found.get(one.group) ?? new Map<ColumnMeaning, number>();
    if (!columns.has(one.meaning)) columns.set(one.meaning, at);
    found.set(one.group, columns);
  });
  return found;
}

function groups(header: readonly string[], read: Read): Side[] {
  return [...groupColumns(header, read)]
    .filter(([, columns]) => isComplete(columns))
    .map(([name, columns]) => ({ name, columns }));
}

/** Counts with their total, or a mean with its spread. */
function isComplete(columns: ReadonlyMap<ColumnMeaning, number>): boolean {
  const isCounted = columns.has('events') && (columns.has('n') || columns.has('none'));
  return isCounted || (columns.has('mean') && columns.has('n') && (columns.has('sd') || columns.has('se')));
}

/** `n1`, `m2i`, `sd_3`, `treatment1`; and the four cells. */
function numbered(name: string): ReturnType<Read> {
  const cell = cells.find(([own]) => own === name.toLowerCase());
  if (cell !== undefined) return { meaning: cell[1], group: String(cell[2]) };
  const [, word = '', side = ''] = /^([a-z ]+)[_. -]?([1-9])i?$/i.exec(name) ?? [];
  return named(word, side);
}

/** `evente`, `nc`, `xTi`: treatment or experiment, and control. */
function byLetter(name: string): ReturnType<Read> {
  const [, word = '', side = ''] = /^([a-z]+?)[_. -]?([etc])i?$/i.exec(name) ?? [];
  // `TE` is an effect and no treatment e.
  return word.toLowerCase() === 't' ? undefined : named(word, side.toLowerCase());
}

/** `event.nrt`, `mean_prp`. */
function bySuffix(name: string): ReturnType<Read> {
  const [, word = '', side = ''] = /^([a-z]+)[_. -](.+)$/i.exec(name) ?? [];
  return named(word, side);
}

/** `Brain_n`, `control_arm_total`. */
function byPrefix(name: string): ReturnType<Read> {
  const [, side = '', word = ''] = /^(.+)[_. -]([a-z]+)$/i.exec(name) ?? [];
  return named(word, side);
}

function named(word: string, group: string): ReturnType<Read> {
  if (word === '' || group === '') return undefined;
  const meaning = meanings.find(([, names]) => names.test(word))?.[0];
  return meaning === undefined ? undefined : { meaning, group };
}
