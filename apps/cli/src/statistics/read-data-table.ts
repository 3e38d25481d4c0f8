import { type CsvFile, readCsvFile } from '@jointwise/server';
import { CommandFailure } from '../command-failure.ts';
import { DataTable } from './data-table.ts';

/** Reads a CSV file (comma, semicolon or tab; quotes; byte order mark; plain or gzip) as a table. */
export async function readDataTable(path: string): Promise<DataTable> {
  const { header, batches } = await openTable(path);
  const rows: { row: number; cells: readonly string[] }[] = [];
  for await (const batch of batches) {
    for (const { row, cells } of batch) {
      if (cells.length !== header.length) {
        throw new CommandFailure(`row ${row + 1}: cells ${cells.length}, columns in the header ${header.length}`);
      }
      rows.push({ row: row + 1, cells });
    }
  }
  if (rows.length === 0) throw new CommandFailure(`${path} has a header and no rows`);
  return new DataTable(header, rows);
}

async function openTable(path: string): Promise<CsvFile> {
  try {
    return await readCsvFile(path);
  } catch (error) {
    throw new CommandFailure(`${path}: ${(error as Error).message}`);
  }
}
