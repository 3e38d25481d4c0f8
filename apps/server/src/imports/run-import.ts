import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import {
  type CsvRow,
  checkColumns,
  type ImportedParticipant,
  noTotalsYet,
  type RowProblem,
  rowMapping,
} from '@jointwise/exchange';
import {
  addImport,
  addImportRefusals,
  getImport,
  getUnfinishedImport,
  type ImportCounts,
  listKnownKeys,
  type PreparedParticipant,
  type StoreContext,
  setImportProgress,
  setImportStatus,
} from '@jointwise/store';
import { type ImportProgress, ImportRefusedError, type ImportRun, type ImportSummary } from './import-run.ts';
import { mapBatch, prepareBatch } from './prepare-batch.ts';
import { type CsvFile, readCsvFile } from './read-csv-file.ts';
import { storeBatch } from './store-batch.ts';

/** Rows in one transaction: large enough to be fast, small enough that little is done again after a kill. */
const rowsInBatch = 500;
const nothingYet: ImportCounts = { rowsRead: 0, rowsImported: 0, rowsKnown: 0, rowsRefused: 0, bytesRead: 0 };

/** Batches that are being stored while the next is prepared. */
const batchesAtOnce = 5;

/**
 * Takes a file in: streams it, maps, checks and scores each row, and stores batches, a few at a time. The mark of how far
 * the import has come moves over batches in the order of the file, after they are stored: a run that was killed goes on
 * behind the mark, and knows again what was stored beyond it. Running the same file again stores nothing new.
 *
 * @throws ImportRefusedError when the mapping reads columns that the file lacks
 * @throws UnreadableFileError when the file cannot be read as a table
 */
export async function runImport(run: ImportRun): Promise<ImportSummary> {
  const file = await readCsvFile(run.path, run.mapping.file);
  const problems = checkColumns(run.mapping, file.header);
  if (problems.length > 0) throw new ImportRefusedError(problems);
  const started = await startImport(run, file);
  const work = new ImportWork(run, file, started);
  try {
    const summary = await work.run();
    if (started.importId !== undefined) await endImport(run, started.importId, summary.status);
    return summary;
  } catch (error) {
    if (started.importId !== undefined) await endImport(run, started.importId, 'failed', (error as Error).message);
    throw error;
  }
}

interface StartedImport {
  /** Absent in a dry run. */
  readonly importId: string | undefined;
  readonly counts: ImportCounts;
}

function contextOf({ actor, siteId, mapping }: ImportRun): StoreContext {
  return { actor, siteIds: [siteId], reason: `Import: ${mapping.title}`.slice(0, 300) };
}

/** Finds the import that this run goes on with, or makes a new one. */
async function startImport(run: ImportRun, file: CsvFile): Promise<StartedImport> {
  if (run.isDryRun === true) return { importId: undefined, counts: nothingYet };
  const { siteId, studyId, mapping, path } = run;
  const fileHash = await hashOf(path);
  return run.store.write(contextOf(run), async (session) => {
    const known =
      run.importId === undefined
        ? await getUnfinishedImport(session, { siteId, studyId, fileHash })
        : await getImport(session, run.importId);
    if (known !== undefined && sameJson(known.mapping, mapping)) {
      await setImportStatus(session, { siteId, id: known.id }, { status: 'running' });
      return { importId: known.id, counts: known };
    }
    const fileName = run.fileName ?? basename(path);
    const entry = { siteId, studyId, fileName, fileHash, fileBytes: file.bytes, mapping, status: 'running' } as const;
    return { importId: await addImport(session, entry), counts: nothingYet };
  });
}

async function endImport(run: ImportRun, id: string, status: 'finished' | 'interrupted' | 'failed', detail?: string) {
  const { siteId, store } = run;
  await store.write(contextOf(run), (session) =>
    setImportStatus(
      session,
      { siteId, id },
      { status, ...(detail === undefined ? {} : { detail: detail.slice(0, 500) }) },
    ),
  );
}

/** Stored mappings come back with their names in another order. */
function sameJson(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort()
        .map(([name, inside]) => [name, sorted(inside)]),
    );
  };
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

/** What became of one batch. */
interface CountedBatch {
  readonly rowsRead: number;
  readonly rowsImported: number;
  readonly known: number;
  readonly problems: readonly RowProblem[];
  readonly bytesRead: number;
}

/** The loop over one file. */
class ImportWork {
  readonly #run: ImportRun;
  readonly #file: CsvFile;
  readonly #importId: string | undefined;
  readonly #startedAt = performance.now();
  readonly #rowsBefore: number;
  readonly #totals = noTotalsYet();
  #counts: ImportCounts;
  #warnings = 0;
  readonly #underWay = new Set<Promise<void>>();
  /** Ends when every batch so far is stored and counted, in the order of the file. */
  #counted: Promise<void> = Promise.resolve();

  constructor(run: ImportRun, file: CsvFile, { importId, counts }: StartedImport) {
    this.#run = run;
    this.#file = file;
    this.#importId = importId;
    this.#counts = counts;
    this.#rowsBefore = counts.rowsRead;
  }

  async run(): Promise<ImportSummary> {
    const { signal, mostRows = Number.POSITIVE_INFINITY, mapping } = this.#run;
    const prepared = rowMapping(mapping, this.#file.header);
    const isOver = () => signal?.aborted === true || this.#counts.rowsRead >= mostRows;
    let batch: CsvRow[] = [];
    try {
      for await (const rows of this.#file.batches) {
        for (const row of rows) {
          if (row.row <= this.#rowsBefore || row.row > mostRows) continue;
          batch.push(row);
          if (batch.length < rowsInBatch) continue;
          await this.#take(prepared, batch);
          batch = [];
        }
        if (isOver()) break;
      }
      if (batch.length > 0 && signal?.aborted !== true) await this.#take(prepared, batch);
    } finally {
      await Promise.allSettled(this.#underWay);
    }
    await this.#counted;
    return {
      ...this.#progress(),
      status: signal?.aborted === true ? 'interrupted' : 'finished',
      ...(this.#importId === undefined ? {} : { importId: this.#importId }),
      warnings: this.#warnings,
      totals: this.#totals,
      seconds: this.#seconds(),
    };
  }

  async #take(prepared: ReturnType<typeof rowMapping>, rows: readonly CsvRow[]): Promise<void> {
    while (this.#underWay.size >= batchesAtOnce) await Promise.race(this.#underWay);
    // Stopped meanwhile: what is not begun is left for the run that goes on.
    if (this.#run.signal?.aborted === true) return;
    const batch = mapBatch(prepared, rows);
    const { fresh, known } = await this.#partKnown(batch.mapped);
    const checked = prepareBatch(fresh, { setting: this.#run, totals: this.#totals });
    this.#warnings += checked.warnings;
    const bytesRead = this.#file.bytesRead();
    const before = this.#counted;
    const counted = this.#store(checked.prepared)
      .then(async (notTaken) => {
        await before;
        const problems = [...batch.problems, ...checked.problems, ...notTaken];
        const rowsImported = checked.prepared.length - notTaken.length;
        await this.#count({ rowsRead: rows.length, rowsImported, known, problems, bytesRead });
      })
      .finally(() => this.#underWay.delete(counted));
    this.#underWay.add(counted);
    this.#counted = counted;
    // A failure is met where it is awaited; here it must only not count as unhandled.
    counted.catch(() => undefined);
  }

  async #store(prepared: readonly PreparedParticipant[]): Promise<readonly RowProblem[]> {
    if (this.#importId === undefined) return [];
    const { store, siteId, studyId } = this.#run;
    const place = { siteId, studyId, importId: this.#importId };
    return storeBatch(store, { context: contextOf(this.#run), place }, prepared);
  }

  /** Counts a batch that was stored, and moves the mark behind it. */
  async #count({ rowsRead, rowsImported, known, problems, bytesRead }: CountedBatch): Promise<void> {
    this.#counts = {
      rowsRead: this.#counts.rowsRead + rowsRead,
      rowsImported: this.#counts.rowsImported + rowsImported,
      rowsKnown: this.#counts.rowsKnown + known,
      rowsRefused: this.#counts.rowsRefused + new Set(problems.map(({ row }) => row)).size,
      bytesRead,
    };
    if (this.#importId !== undefined) {
      const mark = { siteId: this.#run.siteId, id: this.#importId };
      await this.#run.store.write(contextOf(this.#run), async (session) => {
        await addImportRefusals(session, mark, problems);
        await setImportProgress(session, mark, this.#counts);
      });
    }
    if (problems.length > 0) await this.#run.onRefusals?.(problems);
    this.#run.onProgress?.(this.#progress());
  }

  /** Parts what an earlier run, or an earlier row of this file, has stored from what is new. */
  async #partKnown(mapped: readonly ImportedParticipant[]) {
    const { store, siteId, studyId } = this.#run;
    const keys = mapped.map(({ sourceKey }) => sourceKey);
    const stored = await store.read(contextOf(this.#run), (session) =>
      listKnownKeys(session, { siteId, studyId }, keys),
    );
    const fresh = mapped.filter(({ sourceKey }) => !stored.has(sourceKey));
    return { fresh, known: mapped.length - fresh.length };
  }

  #seconds(): number {
    return (performance.now() - this.#startedAt) / 1000;
  }

  #progress(): ImportProgress {
    const { rowsRead, rowsImported, rowsKnown, rowsRefused, bytesRead } = this.#counts;
    const seconds = this.#seconds();
    const done = rowsRead - this.#rowsBefore;
    const rate = seconds > 0 && done > 0 ? done / seconds : null;
    const share = this.#file.bytes === 0 ? 1 : Math.min(1, bytesRead / this.#file.bytes);
    const rowsLeft = share > 0 ? Math.max(0, rowsRead / share - rowsRead) : null;
    const secondsLeft = rate === null || rowsLeft === null ? null : rowsLeft / rate;
    return { rowsRead, rowsImported, rowsKnown, rowsRefused, rate, secondsLeft };
  }
}
