import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseError } from '@jointwise/store';
import { ConfigError, readConfig } from './config.ts';
import { fillDemonstration } from './demonstration/fill-demonstration.ts';
import { type StartOptions, startRegistry } from './start-registry.ts';

export { createServices } from './create-services.ts';
export { createServer } from './frame/server.ts';
export { startRegistry } from './start-registry.ts';
export type { StartOptions };

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/**
 * Starts the registry and keeps it running until Ctrl-C. Whatever prevents that is said in one sentence, and the
 * process ends with code 1.
 */
export async function startJointwise(options: StartOptions = { onFirstRun: fillDemonstration }): Promise<void> {
  try {
    const registry = await startRegistry(readConfig(process.env, root), options);
    console.log(`Jointwise is ready at ${registry.address}`);
    console.log(registry.enquiries);
    for (const line of registry.signIn) console.log(line);
    const signal = await stopSignal();
    console.log(`\nStopping (${signal}) ...`);
    await registry.stop();
    process.exit(0);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

/** Resolves with the first signal to stop. A second one ends the process at once; the next start copes with that. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve(signal);
      });
    }
  });
}

/** What to print for an error at the start: its own sentence where it was made for that, kind and place otherwise. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message;
  const { code, message, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program; choose one with PORT.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be opened by this user; choose one with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'HOST is not an address of this machine.';
  return `Jointwise could not start: ${message}`;
}

// Run as a program of its own (`tsx apps/server/src/main.ts`), it starts; imported, it waits to be asked.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await startJointwise();
}
