import { CsvFormatError, CsvReader, type CsvRow } from '../csv/csv-reader.ts';
import { detectDelimiter } from '../csv/detect-delimiter.ts';
import type { EvidenceProblem, ImportedEvidence, ReadEvidence } from './imported-evidence.ts';
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
  return { status: 'read', evidence: gather(rows, header, { recognised, decimalComma: delimiter === ';' }) };
}

function gather(
  rows: readonly CsvRow[],
  header: readonly string[],
  { recognised, decimalComma }: { readonly recognised: RecognisedColumns; readonly decimalComma: boolean },
): ImportedEvidence {
  const { columns, layout, endpoints, ignored } = recognised;
  const trials = new Map<string, TrialBuilder>();
  const problems: EvidenceProblem[] = [];
  for (const row of rows) {
    const reader = new RowReader(row, { header, columns, decimalComma });
    const trial = trialOf(reader, trials);
    if (trial !== undefined) {
      trial.row(row.row);
      readTrialFacts(reader, trial);
      readValues(reader, trial, recognised);
    }
    problems.push(...reader.problems);
  }
  for (const trial of trials.values()) problems.push(...trial.problems);
  const named = [...columns, ...endpoints.flatMap((one) => [...one.columns])];
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
      readEffectRow(reader, trial, recognised);
      return;
    case 'pairs':
      readPairRow(reader, trial, recognised);
      return;
    case 'citations':
      return;
  }
}

/** The trial of a row by its study, or by author and year where the study is only a number or not there. */
function trialOf(reader: RowReader, trials: Map<string, TrialBuilder>): TrialBuilder | undefined {
  const study = reader.text('study');
  const author = reader.text('author');
  const named = [author, reader.text('year')].filter((part) => part !== undefined).join(' ');
  const id = study ?? (author === undefined ? undefined : named);
  if (id === undefined) {
    reader.refuse('study', 'missing-study', 'the row names no study; it is left out');
    return undefined;
  }
  const known = trials.get(id);
  if (known !== undefined) return known;
  const title = author !== undefined && /^\d+$/.test(id) ? named : id;
  const trial = new TrialBuilder(uniqueKey(trialKey(title), trials.size, [...trials.keys()].map(trialKey), id), title);
  trials.set(id, trial);
  return trial;
}

/** Two studies of one author and year keep apart by their number in the file. */
function uniqueKey(key: string, count: number, taken: readonly string[], id: string): string {
  const own = /^\d+$/.test(id) && key !== id ? `${key}-${id}` : key;
  return taken.includes(own) ? `${own}-${count + 1}` : own;
}
