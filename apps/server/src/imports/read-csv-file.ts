import { TextDecoder } from 'node:util';
import { CsvReader, type CsvRow, detectDelimiter, type FileReading } from '@jointwise/exchange';
import { decode, emptyFile, encodingOf, inFormat, openFilePieces } from './file-pieces.ts';

export interface CsvFile {
  readonly header: readonly string[];
  /** The rows, a few hundred at a time; memory is one piece of the file. */
  readonly batches: AsyncGenerator<readonly CsvRow[]>;
  /** Bytes of the file as it lies on the disk, and how many have been read. */
  readonly bytes: number;
  bytesRead(): number;
}

/** Opens a delimited file, plain or gzip, and reads its header. */
export async function readCsvFile(path: string, { delimiter, encoding }: FileReading = {}): Promise<CsvFile> {
  const { raw, bytes, sample, pieces } = await openFilePieces(path, 32_768);
  const found = encoding ?? encodingOf(sample);
  const decoder = new TextDecoder(found, { fatal: true });
  const beginning = decode(decoder, sample);
  const reader = new CsvReader(delimiter ?? detectDelimiter(beginning));
  const first = inFormat(() => reader.push(beginning));
  let rest = first;
  // A header may be longer than the sample.
  while (reader.header === undefined) {
    const { value, done } = await pieces.next();
    if (done === true) {
      rest = [...rest, ...inFormat(() => reader.end())];
      break;
    }
    const text = decode(decoder, value);
    rest = [...rest, ...inFormat(() => reader.push(text))];
  }
  if (reader.header === undefined) throw emptyFile();
  return {
    header: reader.header,
    bytes,
    bytesRead: () => raw.bytesRead,
    batches: rowsOf(rest, { pieces, decoder, reader }),
  };
}

interface Reading {
  readonly pieces: AsyncGenerator<Uint8Array>;
  readonly decoder: TextDecoder;
  readonly reader: CsvReader;
}

async function* rowsOf(
  first: readonly CsvRow[],
  { pieces, decoder, reader }: Reading,
): AsyncGenerator<readonly CsvRow[]> {
  if (first.length > 0) yield first;
  for await (const piece of pieces) {
    const text = decode(decoder, piece);
    const rows = inFormat(() => reader.push(text));
    if (rows.length > 0) yield rows;
  }
  const last = decode(decoder, undefined);
  const rows = inFormat(() => [...reader.push(last), ...reader.end()]);
  if (rows.length > 0) yield rows;
}
