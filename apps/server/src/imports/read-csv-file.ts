import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import {
  CsvFormatError,
  CsvReader,
  type CsvRow,
  detectDelimiter,
  detectEncoding,
  type FileReading,
  type TextEncodingName,
} from '@jointwise/exchange';

/** The file cannot be read as a table: not there, not text, or in another encoding than it says. */
export class UnreadableFileError extends Error {
  readonly rule: string;

  constructor(rule: string, message: string) {
    super(message);
    this.name = 'UnreadableFileError';
    this.rule = rule;
  }
}

export interface CsvFile {
  readonly header: readonly string[];
  /** The rows, a few hundred at a time; memory is one piece of the file. */
  readonly batches: AsyncGenerator<readonly CsvRow[]>;
  /** Bytes of the file as it lies on the disk, and how many have been read. */
  readonly bytes: number;
  bytesRead(): number;
}

const sampleBytes = 65_536;

/** Opens a delimited file, plain or gzip, and reads its header. */
export async function readCsvFile(path: string, { delimiter, encoding }: FileReading = {}): Promise<CsvFile> {
  const bytes = await sizeOf(path);
  const raw = createReadStream(path, { highWaterMark: 32_768 });
  const pieces = piecesOf(raw, await isGzip(path));
  const sample = await firstBytes(pieces);
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
  if (reader.header === undefined) throw new UnreadableFileError('empty-file', 'the file is empty: it has no header');
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

/** A file that breaks the rules of CSV (a quote never closed, rows without end) cannot be read as a table. */
function inFormat(read: () => readonly CsvRow[]): readonly CsvRow[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof CsvFormatError) throw new UnreadableFileError(error.rule, error.message);
    throw error;
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw new UnreadableFileError('unreadable-file', `${path} cannot be read: ${message}`);
  }
  throw new UnreadableFileError('no-such-file', `${path} is not a file`);
}

async function isGzip(path: string): Promise<boolean> {
  for await (const piece of createReadStream(path, { end: 1 })) {
    const bytes = piece as Uint8Array;
    return bytes[0] === 0x1f && bytes[1] === 0x8b;
  }
  return false;
}

async function* piecesOf(raw: NodeJS.ReadableStream, isZipped: boolean): AsyncGenerator<Uint8Array> {
  const stream = isZipped ? raw.pipe(createGunzip()) : raw;
  try {
    for await (const piece of stream) yield piece as unknown as Uint8Array;
  } catch (error) {
    throw new UnreadableFileError('unreadable-file', `the file cannot be read to its end: ${(error as Error).message}`);
  }
}

async function firstBytes(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < sampleBytes) {
    const { value, done } = await pieces.next();
    if (done === true) break;
    parts.push(value);
    size += value.length;
  }
  return Buffer.concat(parts);
}

function encodingOf(sample: Uint8Array): TextEncodingName {
  const detected = detectEncoding(sample);
  if (detected.status === 'detected') return detected.encoding;
  throw new UnreadableFileError(detected.rule, detected.detail);
}

function decode(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new UnreadableFileError(
      'wrong-encoding',
      `the file is not ${decoder.encoding} throughout; name its encoding in the mapping (file.encoding)`,
    );
  }
}
