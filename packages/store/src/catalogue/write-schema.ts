import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { dumpSchema } from './dump-schema.ts';
import { renderDataModel } from './render-data-model.ts';

/** Writes schema.sql and docs/data-model.md from a database made by the migrations. */
export async function writeSchema(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jointwise-schema-'));
  // Or root's PostgreSQL, which runs as another user, could not get in and would live elsewhere.
  chmodSync(dataFolder, 0o711);
  const database = await openDatabase({ dataFolder });
  try {
    await migrate(database.ownerUrl);
    const pool = database.createOwnerPool();
    writeFileSync(fileURLToPath(new URL('../../schema.sql', import.meta.url)), await dumpSchema(pool));
    const model = fileURLToPath(new URL('../../../../docs/data-model.md', import.meta.url));
    writeFileSync(model, await renderDataModel(pool));
  } finally {
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
