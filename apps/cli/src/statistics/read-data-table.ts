import type { CsvRow } from '@jointwise/exchange';
import { type CsvFile, readCsvFile, UnreadableFileError } from '@jointwise/server';
import { CommandFailure } from '../command-failure.ts';
import { ColumnCoder } from './column-coder.ts';
import { DataTable } from './data-table.ts';

/** Reads a CSV file (comma, semicolon or tab; quotes; byte order mark; plain or gzip) as a table. */
export async function readDataTable(path: string): Promise<DataTable> {
  const { header, batches } = await openTable(path);
  const coders = header.map(() => new ColumnCoder());
  const fileRows: number[] = [];
  const take = ({ row, cells }: CsvRow) => {
    if (cells.length !== header.length) {
      throw new CommandFailure(`row ${row + 1}: cells ${cells.length}, columns in the header ${header.length}`);
    }
    fileRows.push(row + 1);
    for (let j = 0; j < cells.length; j++) coders[j]?.add(cells[j] ?? '');
  };
  try {
    for await (const batch of batches) batch.forEach(take);
  } catch (error) {
    throw error instanceof UnreadableFileError ? new CommandFailure(`${path}: ${error.message}`) : error;
  }
  if (fileRows.length === 0) throw new CommandFailure(`${path} has a header and no rows`);
  return new DataTable(
    header,
    fileRows,
    coders.map((coder) => coder.finish()),
  );
}

async function openTable(path: string): Promise<CsvFile> {
  try {
    return await readCsvFile(path);
  } catch (error) {
    throw new CommandFailure(`${path}: ${(error as Error).message}`);
  }
}
