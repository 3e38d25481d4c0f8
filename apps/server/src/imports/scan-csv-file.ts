import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { CsvScanner, detectDelimiter, type FileReading, headerOf, type ScannedRow } from '@jointwise/exchange';
import { decode, emptyFile, encodingOf, inFormat, notThroughout, openFilePieces } from './file-pieces.ts';

/** Large pieces: the rows of a file are millions, and only their bytes are in memory. */
const pieceBytes = 1_048_576;

/**
 * Reads a delimited file, plain or gzip, by the same rules as readCsvFile, and hands on where the cells of each row lie in its
 * UTF-8 bytes.
 *
 * @param onHeader takes the names of the columns and returns what takes each row after them
 * @throws UnreadableFileError as readCsvFile does, and whatever `onRow` throws
 */
export async function scanCsvFile(
  path: string,
  onHeader: (header: readonly string[]) => (row: ScannedRow) => void,
  { delimiter, encoding }: FileReading = {},
): Promise<void> {
  const { sample, pieces } = await openFilePieces(path, pieceBytes);
  const found = encoding ?? encodingOf(sample);
  const text = new TextDecoder(found, { fatal: true });
  let onRow: ((row: ScannedRow) => void) | undefined;
  const scanner = new CsvScanner(delimiter ?? detectDelimiter(decode(text, sample)), (row) => {
    if (onRow === undefined) onRow = onHeader(headerOf(textsOf(row), row.line));
    else onRow(row);
  });
  const toUtf8 = found === 'utf-8' ? checkedUtf8() : transcoded(new TextDecoder(found, { fatal: true }));
  inFormat(() => scanner.push(toUtf8(sample)));
  for await (const piece of pieces) inFormat(() => scanner.push(toUtf8(piece)));
  inFormat(() => {
    scanner.push(toUtf8(undefined));
    scanner.end();
  });
  if (onRow === undefined) throw emptyFile();
}

/** The cells of a row as strings. */
function textsOf({ bytes, starts, ends, cells }: ScannedRow): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: cells }, (_, k) => text.toString('utf8', starts[k], ends[k]));
}

/** Takes a piece, or undefined at the end, and gives it as UTF-8. */
type ToUtf8 = (piece: Uint8Array | undefined) => Uint8Array;

/** Hands UTF-8 on as it is, a character that a piece cuts with the piece after it. */
function checkedUtf8(): ToUtf8 {
  let rest = new Uint8Array(0);
  return (piece) => {
    const bytes = piece === undefined || rest.length > 0 ? Buffer.concat([rest, piece ?? rest.subarray(0, 0)]) : piece;
    const whole = bytes.subarray(0, piece === undefined ? bytes.length : bytes.length - cutBytes(bytes));
    rest = Uint8Array.from(bytes.subarray(whole.length));
    if (isUtf8(whole)) return whole;
    throw notThroughout('utf-8');
  };
}

/** Bytes at the end that begin a character and do not complete it. */
function cutBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}

function transcoded(decoder: TextDecoder): ToUtf8 {
  return (piece) => Buffer.from(decode(decoder, piece));
}
