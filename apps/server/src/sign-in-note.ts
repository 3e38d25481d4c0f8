import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the data folder keeps how to sign in to its demonstration registry. */
function pathIn(dataFolder: string): string {
  return join(dataFolder, 'how-to-sign-in.txt');
}

/** Keeps how to sign in, for those who did not see the first start. Readable by the owner of the folder alone. */
export function writeSignInNote(dataFolder: string, lines: readonly string[]): void {
  writeFileSync(pathIn(dataFolder), `${lines.join('\n')}\n`, { mode: 0o600 });
}

/** The line that every later start prints. */
export function pointToSignInNote(dataFolder: string): readonly string[] {
  const path = pathIn(dataFolder);
  return existsSync(path) ? [`How to sign in stands in ${path}.`] : [];
}
