import { CsvReader, type CsvRow } from '../csv/csv-reader.ts';
import { CsvFormatError } from '../csv/csv-rules.ts';
import { detectDelimiter } from '../csv/detect-delimiter.ts';
import type { ColumnMeaning } from './evidence-columns.ts';
import type { EvidenceLayout, EvidenceProblem, ImportedEvidence, ReadEvidence } from './imported-evidence.ts';
import { readArmRow } from './read-arm-rows.ts';
import { readContrastRow, readEffectRow } from './read-contrast-rows.ts';
import { readPairRow } from './read-pair-rows.ts';
import { readTrialFacts } from './read-trial-facts.ts';
import { type RecognisedColumns, recogniseColumns } from './recognise-columns.ts';
import { RowReader } from './row-reader.ts';
import { TrialBuilder, trialKey } from './trial-builder.ts';

/**
 * Reads a table of trials in any of the known layouts, as it is: the layout is told from the header. What a cell holds is
 * kept as entered; what cannot be read is left out and told with row, column and value.
 */
export function readEvidenceCsv(text: string): ReadEvidence {
  try {
    return readTable(text);
  } catch (error) {
    if (error instanceof CsvFormatError) return { status: 'refused', rule: error.rule, detail: error.message };
    throw error;
  }
}

function readTable(text: string): ReadEvidence {
  const delimiter = detectDelimiter(text);
  const reader = new CsvReader(delimiter);
  const rows = [...reader.push(text), ...reader.end()];
  const header = reader.header;
  if (header === undefined) return { status: 'refused', rule: 'empty-file', detail: 'The file has no row.' };
  const recognised = recogniseColumns(header);
  if (typeof recognised === 'string') return { status: 'refused', rule: 'unknown-layout', detail: recognised };
  if (rows.length === 0) {
    return { status: 'refused', rule: 'no-rows', detail: 'The file has a header and no row below it.' };
  }
  const settled = withEvents(recognised, header, rows);
  if (settled === undefined) return { status: 'refused', rule: 'no-values', detail: noValues(header) };
  return { status: 'read', evidence: gather(rows, header, { recognised: settled, decimalComma: delimiter === ';' }) };
}

/**
 * A row for each arm with its number of people and no column known for a result: the one other column that holds whole
 * numbers up to that number are the people with the event that it is named after (`death`, `stroke`). Undefined where
 * there is none or several.
 */
function withEvents(
  recognised: RecognisedColumns,
  header: readonly string[],
  rows: readonly CsvRow[],
): RecognisedColumns | undefined {
  const { layout, columns, endpoints, ignored } = recognised;
  const hasValues = (['mean', 'events', 'effect', 'comparator', 'effect-p'] as const).some((one) => columns.has(one));
  if (layout !== 'arms' || hasValues || endpoints.length > 0) return recognised;
  const total = columns.get('n') ?? columns.get('analysed') ?? columns.get('randomised');
  if (total === undefined) return recognised;
  const counts = ignored.filter((name) => {
    const at = header.indexOf(name);
    return rows.every(({ cells }) => isCount(cells[at], cells[total]));
  });
  const [name, second] = counts;
  if (name === undefined || second !== undefined) return undefined;
  const own = new Map<ColumnMeaning, number>([
    ['events', header.indexOf(name)],
    ['n', total],
  ]);
  return {
    ...recognised,
    endpoints: [{ endpoint: name, columns: own }],
    ignored: ignored.filter((one) => one !== name),
  };
}

function isCount(cell = '', total = ''): boolean {
  return /^\d+$/.test(cell.trim()) && /^\d+$/.test(total.trim()) && Number(cell) <= Number(total);
}

function noValues(header: readonly string[]): string {
  return `The columns ${header.slice(0, 12).join(', ')} name arms with their numbers of people, and no result: call the column with the number of people who had it "events", or give mean with sd or se.`;
}

function gather(
  rows: readonly CsvRow[],
  header: readonly string[],
  { recognised, decimalComma }: { readonly recognised: RecognisedColumns; readonly decimalComma: boolean },
): ImportedEvidence {
  const { columns, layout, endpoints, sides, ignored } = recognised;
  const trials = new Map<string, TrialBuilder>();
  const problems: EvidenceProblem[] = [];
  for (const row of rows) {
    const reader = new RowReader(row, { header, columns, decimalComma });
    const trial = trialOf(reader, trials, layout);
    if (trial !== undefined) {
      trial.row(row.row);
      readTrialFacts(reader, trial);
      readValues(reader, trial, recognised);
    }
    problems.push(...reader.problems);
  }
  for (const trial of trials.values()) problems.push(...trial.problems);
  const named = [...columns, ...[...endpoints, ...sides].flatMap((one) => [...one.columns])];
  return {
    layout,
    recognised: named.map(([meaning, at]) => ({ column: header[at] ?? '', meaning })),
    ignored,
    trials: [...trials.values()].map((trial) => trial.build()),
    problems: problems.sort((left, right) => left.row - right.row),
  };
}

function readValues(reader: RowReader, trial: TrialBuilder, recognised: RecognisedColumns): void {
  switch (recognised.layout) {
    case 'arms':
      readArmRow(reader, trial, recognised);
      return;
    case 'contrasts':
      readContrastRow(reader, trial);
      return;
    case 'effects':
      readEffectRow(reader, trial);
      return;
    case 'pairs':
      readPairRow(reader, trial, recognised);
      return;
    case 'citations':
      return;
  }
}

/**
 * The trial of a row by its study, or by author and year where the study is only a number or not there. Where a study has
 * one row, a name that comes back with another year is another study: `Shechter 1989` and `Shechter 1995`.
 */
function trialOf(
  reader: RowReader,
  trials: Map<string, TrialBuilder>,
  layout: EvidenceLayout,
): TrialBuilder | undefined {
  const study = reader.text('study');
  const author = reader.text('author');
  const year = reader.text('year');
  const named = [author, year].filter((part) => part !== undefined).join(' ');
  const id = study ?? (author === undefined ? undefined : named);
  if (id === undefined) {
    reader.refuse('study', 'missing-study', 'the row names no study; it is left out');
    return undefined;
  }
  const known = trials.get(id);
  const isOther = oneRowEach.includes(layout) && known?.isOfOtherYear(year) === true;
  const own = isOther ? `${id} ${year}` : id;
  const again = trials.get(own);
  if (again !== undefined) return again;
  const title = author !== undefined && /^\d+$/.test(own) ? named : own;
  const trial = new TrialBuilder(uniqueKey(trialKey(title), trials.size, [...trials.keys()].map(trialKey), own), title);
  trials.set(own, trial);
  return trial;
}

const oneRowEach: readonly EvidenceLayout[] = ['pairs', 'effects'];

/** Two studies of one author and year keep apart by their number in the file. */
function uniqueKey(key: string, count: number, taken: readonly string[], id: string): string {
  const own = /^\d+$/.test(id) && key !== id ? `${key}-${id}` : key;
  return taken.includes(own) ? `${own}-${count + 1}` : own;
}
