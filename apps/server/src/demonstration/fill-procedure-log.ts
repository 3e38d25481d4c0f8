import {
  addProcedureLogEntry,
  amendProcedureLogEntry,
  listProcedureLog,
  type ProcedureLogRow,
  type Session,
  type Store,
  type StoreContext,
} from '@jointwise/store';
import { generateLogCount } from './generate-log-count.ts';

interface LogPlan {
  readonly context: StoreContext;
  readonly studyId: string;
  readonly sites: readonly { readonly id: string; readonly code: string }[];
  readonly seed: number;
}

/** Logs every month of the generated participants; a month that has got more of them since is amended. */
export async function fillProcedureLog(store: Store, { context, studyId, sites, seed }: LogPlan): Promise<void> {
  for (const { id: siteId, code: siteCode } of sites) {
    await store.write(context, async (session) => {
      for (const row of await listProcedureLog(session, { siteId, studyId })) {
        const treated = generateLogCount({ ...row, siteCode }, seed);
        if (treated > (row.treated ?? -1)) await keep(session, { siteId, studyId }, { ...row, treated });
      }
    });
  }
}

async function keep(
  session: Session,
  { siteId, studyId }: { readonly siteId: string; readonly studyId: string },
  { id, version, month, joint, productClass, treated }: ProcedureLogRow & { readonly treated: number },
): Promise<void> {
  const saved =
    id === null || version === null
      ? await addProcedureLogEntry(session, { siteId, studyId, month, joint, productClass, treated })
      : await amendProcedureLogEntry(session, { siteId, id, version, treated });
  if (saved.status !== 'saved')
    throw new Error(`a generated count of the procedure log was not stored: ${saved.status}`);
}
