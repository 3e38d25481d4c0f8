import { createHmac } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, type Store, verifyAudit } from '@jointwise/store';
import packageJson from '../package.json' with { type: 'json' };
import { Channels } from './channels/channels.ts';
import type { Config } from './config.ts';
import { openLogFile } from './frame/log-file.ts';
import { RateLimit } from './frame/rate-limit.ts';
import type { WriteLog } from './frame/request-log.ts';
import { ImportJobs } from './imports/import-jobs.ts';
import { OutcomesCache } from './outcomes/outcomes-cache.ts';
import type { Services } from './services.ts';
import { AttemptLimit } from './sign-in/attempt-limit.ts';

const signInsPerMinute = 20;

export interface ServiceOptions {
  readonly store: Store;
  readonly config: Config;
  readonly database: Pick<Database, 'createOwnerPool'>;
  readonly log?: WriteLog;
  readonly now?: () => Date;
  readonly signInsPerMinute?: number;
}

/** Wires what handlers need over an open store. */
export function createServices(options: ServiceOptions): Services {
  const { store, config, database, now = () => new Date() } = options;
  const clock = () => now().getTime();
  const uploads = join(config.dataFolder, 'uploads');
  mkdirSync(uploads, { recursive: true, mode: 0o700 });
  const log = options.log ?? openLogFile(join(config.dataFolder, 'server.log'));
  return {
    store,
    config,
    isHttps: config.publicUrl?.protocol === 'https:',
    log,
    now,
    attempts: new AttemptLimit(clock),
    signInRate: new RateLimit(options.signInsPerMinute ?? signInsPerMinute, clock),
    outcomes: new OutcomesCache(),
    imports: new ImportJobs({ store, folder: uploads, log }),
    channels: new Channels(config.channels, now),
    verifyAudit: async () => {
      const pool = database.createOwnerPool();
      try {
        return await verifyAudit(pool, { key: store.keys.audit, anchorsFile: anchorsFile(config) });
      } finally {
        await pool.end();
      }
    },
    deviceKey: createHmac('sha256', store.keys.contact).update('device marks').digest(),
    formKey: createHmac('sha256', store.keys.contact).update('public forms').digest(),
    version: packageJson.version,
    startedAt: clock(),
  };
}

/** Where the heads of the audit chains are written down, beside the database. */
export function anchorsFile({ dataFolder }: Config): string {
  return join(dataFolder, 'audit-anchors.jsonl');
}
