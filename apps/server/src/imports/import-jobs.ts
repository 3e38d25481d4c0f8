import type { Store } from '@jointwise/store';
import type { WriteLog } from '../frame/request-log.ts';

interface ImportJobsOptions {
  readonly store: Store;
  /** Where uploaded files lie until they were taken in. */
  readonly folder: string;
  readonly log: WriteLog;
}

/** Imports that run in the background of the server, one at a time. */
export class ImportJobs {
  readonly options: ImportJobsOptions;

  constructor(options: ImportJobsOptions) {
    this.options = options;
  }

  async stop(): Promise<void> {}
}
