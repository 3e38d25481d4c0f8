import type { Import, ImportRefusal } from '@jointwise/store';
import type { ImportReply } from '../contract/index.ts';
import type { ImportJobs } from './import-jobs.ts';

/**
 * How an import stands: as stored, and livelier while this server runs it.
 *
 * @param wasRunning whether it ran before its row was read; one that ended in between is told as running once more
 */
export function importReply(
  stored: Import,
  problems: readonly ImportRefusal[],
  jobs: ImportJobs,
  wasRunning = false,
): ImportReply {
  const { id, siteId, studyId, fileName, startedAt, finishedAt, startedBy, detail } = stored;
  const progress = jobs.progressOf(id);
  const { rowsRead, rowsImported, rowsKnown, rowsRefused } = progress ?? stored;
  return {
    ...{ id, siteId, studyId, fileName, startedAt, finishedAt, startedBy, detail },
    status: statusOf(stored, wasRunning || jobs.isRunning(id)),
    ...{ rowsRead, rowsImported, rowsKnown, rowsRefused },
    rate: progress?.rate ?? null,
    secondsLeft: progress?.secondsLeft ?? null,
    problems: problems.map((problem) => ({ ...problem })),
  };
}

/** As stored, but "running" is said of what this very server runs: a run that was killed is an interrupted one. */
function statusOf({ status }: Import, isRunning: boolean): Import['status'] {
  if (isRunning) return 'running';
  return status === 'running' ? 'interrupted' : status;
}
