import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { DatabaseError } from '../embedded/database-error.ts';

/**
 * Refuses keys that never signed the audit trail of a database: another data folder, or a lost `secrets` folder that was
 * made anew. Writing on with them would break the trail, and contact details could not be read. One link that they did
 * sign is enough; whether all are right is the verification's to say.
 *
 * @throws DatabaseError with one sentence that can be printed
 */
export async function checkKeys(pool: Pick<pg.Pool, 'query'>, auditKey: Buffer, dataFolder: string): Promise<void> {
  const { rows } = await pool.query<{ message: string; hash: Buffer }>(
    `select audit_message(l) as message, l.hash from audit_lanes a
     join audit_links l on l.lane = a.lane and l.sequence in (1, a.sequence)`,
  );
  const isSigned = ({ message, hash }: { readonly message: string; readonly hash: Buffer }) =>
    createHmac('sha256', auditKey).update(message).digest().equals(hash);
  if (rows.length === 0 || rows.some(isSigned)) return;
  throw new DatabaseError(
    `The database was written with other keys than those in ${dataFolder}/secrets; start with its own data folder, or restore that folder from a backup.`,
  );
}
