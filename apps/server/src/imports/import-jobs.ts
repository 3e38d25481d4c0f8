import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportMapping } from '@jointwise/exchange';
import type { ActorRef, Import, Store, Study } from '@jointwise/store';
import { logError, type WriteLog } from '../frame/request-log.ts';
import type { ImportProgress } from './import-run.ts';
import { importSetting } from './import-setting.ts';
import { runImport } from './run-import.ts';

interface ImportJobsOptions {
  readonly store: Store;
  /** Where uploaded files lie until they were taken in. */
  readonly folder: string;
  readonly log: WriteLog;
}

export interface ImportJob {
  readonly stored: Import;
  readonly study: Study;
  readonly actor: ActorRef;
  /** Calendar date at the site. */
  readonly today: string;
}

interface RunningJob {
  readonly stopping: AbortController;
  readonly end: Promise<void>;
  progress: ImportProgress | undefined;
}

/**
 * Imports that run in the background of this server. A file stays until all of it was taken in: an import that was
 * interrupted, by whatever, goes on behind its last stored batch when it is run again.
 */
export class ImportJobs {
  readonly folder: string;
  readonly #store: Store;
  readonly #log: WriteLog;
  readonly #running = new Map<string, RunningJob>();

  constructor({ store, folder, log }: ImportJobsOptions) {
    this.#store = store;
    this.#log = log;
    this.folder = folder;
  }

  /** Where the file of an import lies. */
  pathOf(importId: string): string {
    return join(this.folder, `${importId}.csv`);
  }

  isRunning(importId: string): boolean {
    return this.#running.has(importId);
  }

  progressOf(importId: string): ImportProgress | undefined {
    return this.#running.get(importId)?.progress;
  }

  /** Begins to run an import, unless it runs already. */
  start(job: ImportJob): void {
    const { id } = job.stored;
    if (this.#running.has(id)) return;
    const stopping = new AbortController();
    const running: RunningJob = { stopping, progress: undefined, end: Promise.resolve() };
    this.#running.set(id, { ...running, end: this.#run(job, stopping.signal) });
  }

  /** Stops every import behind the batch that is being stored, and waits for that. */
  async stop(): Promise<void> {
    const jobs = [...this.#running.values()];
    for (const { stopping } of jobs) stopping.abort();
    await Promise.all(jobs.map(({ end }) => end));
  }

  async #run({ stored, study, actor, today }: ImportJob, signal: AbortSignal): Promise<void> {
    const { id, siteId, studyId, fileName } = stored;
    const path = this.pathOf(id);
    try {
      const summary = await runImport({
        ...importSetting(study.definition, today),
        ...{ store: this.#store, actor, siteId, studyId, path, fileName, importId: id, signal },
        mapping: stored.mapping as ImportMapping,
        onProgress: (progress) => {
          const running = this.#running.get(id);
          if (running !== undefined) running.progress = progress;
        },
      });
      if (summary.status === 'finished') await rm(path, { force: true });
    } catch (error) {
      // The import itself is marked as failed where it ran; the log says where, without a row of the file.
      logError(this.#log, 'import', error);
    } finally {
      this.#running.delete(id);
    }
  }
}
