import { scanCsvFile, UnreadableFileError } from '@jointwise/server';
import { CommandFailure } from '../command-failure.ts';
import { ColumnReader } from './columns/column-reader.ts';
import { DataTable } from './data-table.ts';

/**
 * Reads columns of a CSV file (comma, semicolon or tab; quotes; byte order mark; plain or gzip) as a table.
 *
 * @param isKept of the columns, those that will be asked for
 */
export async function readDataTable(path: string, isKept: (column: string) => boolean): Promise<DataTable> {
  let columns: readonly string[] = [];
  let readers: (ColumnReader | undefined)[] = [];
  let rows = 0;
  try {
    await scanCsvFile(path, (header) => {
      columns = header;
      readers = header.map((name) => (isKept(name) ? new ColumnReader() : undefined));
      const kept = readers.flatMap((reader, index) => (reader === undefined ? [] : [{ reader, index }]));
      return ({ bytes, starts, ends, cells }) => {
        rows += 1;
        if (cells !== header.length)
          throw new CommandFailure(`row ${rows + 1}: cells ${cells}, columns in the header ${header.length}`);
        for (const { reader, index } of kept) reader.add(bytes, starts[index], ends[index]);
      };
    });
  } catch (error) {
    throw error instanceof UnreadableFileError ? new CommandFailure(`${path}: ${error.message}`) : error;
  }
  if (rows === 0) throw new CommandFailure(`${path} has a header and no rows`);
  const every = new Int32Array(rows);
  for (let row = 0; row < rows; row++) every[row] = row;
  return new DataTable(
    columns,
    readers.map((reader) => reader?.finish()),
    every,
  );
}
