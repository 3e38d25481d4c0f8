import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const folder = join(dataFolder, 'secrets');
  const path = join(folder, name);
  if (!existsSync(path)) {
    // "wx": of two programs that start at once, one writes and the other reads.
    try {
      // Apart, because the mode would go to the data folder too, and PostgreSQL may have to get in there as another user.
      mkdirSync(dataFolder, { recursive: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
      writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new DatabaseError(`The secret ${path} cannot be written: ${(error as Error).message}.`, { cause: error });
      }
    }
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
  if (key.length !== 32) throw new DatabaseError(`The secret ${path} is damaged: it must hold 64 hexadecimal digits.`);
  return key;
}

/** The key as the database wants it for HMAC-SHA-256: inner and outer padded block of 64 bytes each, in hex. */
export function paddedAuditKey(key: Buffer): string {
  const block = Buffer.alloc(64);
  (key.length > 64 ? createHash('sha256').update(key).digest() : key).copy(block);
  return Buffer.concat([block.map((byte) => byte ^ 0x36), block.map((byte) => byte ^ 0x5c)]).toString('hex');
}
