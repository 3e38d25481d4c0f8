import type { ImportMapping, RowProblem } from '@jointwise/exchange';
import type { ActorRef, Store, Study } from '@jointwise/store';
import type { AddedImportReply } from '../contract/index.ts';
import { type Refusal, refuse } from '../frame/refusal.ts';
import { UnreadableFileError } from './file-pieces.ts';
import { ImportRefusedError } from './import-run.ts';
import { importSetting } from './import-setting.ts';
import { readCsvFile } from './read-csv-file.ts';
import { runImport } from './run-import.ts';

/** Rows that are tried before anything is stored, rows that are shown, and problems that are told. */
const triedRows = 1000;
const shownRows = 5;
const shownProblems = 1000;

interface PreviewWish {
  readonly path: string;
  readonly mapping: ImportMapping;
  readonly siteId: string;
  readonly study: Study;
  readonly actor: ActorRef;
  readonly today: string;
}

/** Tries the first rows of a file and says what would become of them; stores nothing. */
export async function previewImport(
  store: Store,
  { study, today, ...wish }: PreviewWish,
): Promise<AddedImportReply['preview'] | Refusal> {
  const problems: RowProblem[] = [];
  try {
    const { columns, sample } = await readSample(wish.path, wish.mapping);
    const summary = await runImport({
      ...importSetting(study.definition, today),
      ...wish,
      store,
      studyId: study.id,
      isDryRun: true,
      mostRows: triedRows,
      onRefusals: (found) => void problems.push(...found.slice(0, shownProblems - problems.length)),
    });
    return {
      columns,
      sample,
      rowsRead: summary.rowsRead,
      rowsAccepted: summary.rowsRead - summary.rowsRefused,
      rowsRefused: summary.rowsRefused,
      problems,
    };
  } catch (error) {
    if (error instanceof UnreadableFileError) {
      return refuse('refused', error.message, {
        problems: [{ field: 'file', rule: error.rule, detail: error.message }],
      });
    }
    if (error instanceof ImportRefusedError) {
      return refuse('refused', 'File and mapping do not fit together.', { problems: error.problems });
    }
    throw error;
  }
}

async function readSample(path: string, mapping: ImportMapping) {
  const { header, batches } = await readCsvFile(path, mapping.file);
  const sample: Record<string, string>[] = [];
  for await (const rows of batches) {
    for (const { cells } of rows.slice(0, shownRows - sample.length)) {
      sample.push(Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
    }
    if (sample.length >= shownRows) break;
  }
  return { columns: [...header], sample };
}
