import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type ImportedEvidence, readEvidence } from '@jointwise/exchange';
import { CommandFailure } from '../command-failure.ts';

const mostBytes = 50_000_000;

/** Reads a file of trials or references, plain or gzip. */
export async function readEvidenceFile(path: string): Promise<ImportedEvidence> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(error.code === 'ENOENT' ? `there is no file ${path}` : `${path}: ${error.message}`);
  });
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const content = isGzip ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
  if (content.length > mostBytes) throw new CommandFailure(`${path} is larger than ${mostBytes / 1e6} MB`);
  const read = readEvidence(new TextDecoder('utf-8').decode(content));
  if (read.status === 'refused') throw new CommandFailure(`${path}: ${read.detail}`);
  return read.evidence;
}
