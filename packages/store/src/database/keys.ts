import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeDataFolder } from '../embedded/data-folder.ts';
import { DatabaseError } from '../embedded/database-error.ts';

/** Secrets that lie beside the database and never in it. 32 bytes each. */
export interface Keys {
  /** Signs the links of the audit trail, and its anchors. */
  readonly audit: Buffer;
  /** Seals contact details and the secrets of second factors. */
  readonly contact: Buffer;
}

/**
 * Reads the keys in `secrets` of the data folder, and makes them on first use. Whoever loses them can no longer read
 * contact details nor verify the audit trail: they belong in a backup, apart from the database's.
 */
export function openKeys(dataFolder: string): Keys {
  return { audit: secret(dataFolder, 'audit-key'), contact: secret(dataFolder, 'contact-key') };
}

/** Password of the embedded database's superuser. */
export function databasePassword(dataFolder: string): string {
  return secret(dataFolder, 'database-password').toString('hex');
}

function secret(dataFolder: string, name: string): Buffer {
  // Apart, because the mode would go to the data folder too, and PostgreSQL may have to get in there as another user.
  makeDataFolder(resolve(dataFolder));
  const folder = join(dataFolder, 'secrets');
  const path = join(folder, name);
  if (!existsSync(path)) makeSecret(folder, path);
  const key = Buffer.from(readSecret(path).trim(), 'hex');
  if (key.length !== 32) throw new DatabaseError(`The secret ${path} is damaged: it must hold 64 hexadecimal digits.`);
  return key;
}

function makeSecret(folder: string, path: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    try {
      // A link is made whole or not at all, and never over another: of two programs that start at once, one wins.
      linkSync(unfinished, path);
    } finally {
      rmSync(unfinished, { force: true });
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new DatabaseError(`The secret ${path} cannot be written: ${(cause as Error).message}.`, { cause });
  }
}

function readSecret(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DatabaseError(`The secret ${path} cannot be read: ${(cause as Error).message}.`, { cause });
  }
}

/** The key as the database wants it for HMAC-SHA-256: inner and outer padded block of 64 bytes each, in hex. */
export function paddedAuditKey(key: Buffer): string {
  const block = Buffer.alloc(64);
  (key.length > 64 ? createHash('sha256').update(key).digest() : key).copy(block);
  return Buffer.concat([block.map((byte) => byte ^ 0x36), block.map((byte) => byte ^ 0x5c)]).toString('hex');
}
