import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { CsvFormatError, detectEncoding, type TextEncodingName } from '@jointwise/exchange';

/** The file cannot be read as a table: not there, not text, or in another encoding than it says. */
export class UnreadableFileError extends Error {
  readonly rule: string;

  constructor(rule: string, message: string) {
    super(message);
    this.name = 'UnreadableFileError';
    this.rule = rule;
  }
}

/** A file opened as bytes: its first ones, by which encoding and delimiter are judged, and the pieces after them. */
export interface FilePieces {
  readonly raw: ReadStream;
  /** Bytes of the file as it lies on the disk. */
  readonly bytes: number;
  readonly sample: Uint8Array;
  readonly pieces: AsyncGenerator<Uint8Array>;
}

const sampleBytes = 65_536;

/** Opens a file, plain or gzip. @param pieceBytes how much of it is read at once */
export async function openFilePieces(path: string, pieceBytes: number): Promise<FilePieces> {
  const bytes = await sizeOf(path);
  const raw = createReadStream(path, { highWaterMark: pieceBytes });
  const pieces = piecesOf(raw, await isGzip(path));
  return { raw, bytes, sample: await firstBytes(pieces), pieces };
}

/** @throws UnreadableFileError if the bytes are no text */
export function encodingOf(sample: Uint8Array): TextEncodingName {
  const detected = detectEncoding(sample.subarray(0, sampleBytes));
  if (detected.status === 'detected') return detected.encoding;
  throw new UnreadableFileError(detected.rule, detected.detail);
}

export function decode(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw notThroughout(decoder.encoding);
  }
}

export function notThroughout(encoding: string): UnreadableFileError {
  return new UnreadableFileError(
    'wrong-encoding',
    `the file is not ${encoding} throughout; name its encoding in the mapping (file.encoding)`,
  );
}

export function emptyFile(): UnreadableFileError {
  return new UnreadableFileError('empty-file', 'the file is empty: it has no header');
}

/** A file that breaks the rules of CSV (a quote never closed, rows without end) cannot be read as a table. */
export function inFormat<Found>(read: () => Found): Found {
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
