import type { AuditReport, Store } from '@jointwise/store';
import type { Channels } from './channels/channels.ts';
import type { Config } from './config.ts';
import type { RateLimit } from './frame/rate-limit.ts';
import type { WriteLog } from './frame/request-log.ts';
import type { ImportJobs } from './imports/import-jobs.ts';
import type { OutcomesCache } from './outcomes/outcomes-cache.ts';
import type { AttemptLimit } from './sign-in/attempt-limit.ts';

/** Everything that handlers may use, made once when the server starts. */
export interface Services {
  readonly store: Store;
  readonly config: Config;
  /** Whether browsers reach the registry by https; decides about cookies and headers. */
  readonly isHttps: boolean;
  readonly log: WriteLog;
  readonly now: () => Date;
  readonly attempts: AttemptLimit;
  /** Attempts to sign in from one address, whoever they are for. */
  readonly signInRate: RateLimit;
  readonly outcomes: OutcomesCache;
  readonly imports: ImportJobs;
  /** E-mail and WhatsApp of each site, as far as they are switched on. */
  readonly channels: Channels;
  readonly verifyAudit: () => Promise<AuditReport>;
  /** 32 bytes; signs device marks. */
  readonly deviceKey: Uint8Array;
  /** 32 bytes; signs the tokens of public forms. */
  readonly formKey: Uint8Array;
  readonly version: string;
  readonly startedAt: number;
}
