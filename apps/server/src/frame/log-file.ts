import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import type { WriteLog } from './request-log.ts';

const largestBytes = 50_000_000;

/** A log that is appended to a file; a large one is put aside at the start and the one before it forgotten. */
export function openLogFile(path: string): WriteLog {
  if (existsSync(path) && statSync(path).size > largestBytes) renameSync(path, `${path}.1`);
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
  // A full disk must not end the server; the next line may fit again.
  stream.on('error', () => undefined);
  return (line) => void stream.write(`${line}\n`);
}
