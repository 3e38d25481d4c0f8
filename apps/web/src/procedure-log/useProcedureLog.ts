import type { ProcedureLogRow, ProcedureLogVersionRow } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { address, query } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

export interface LogPlace {
  readonly siteId: string;
  readonly studyId: string;
}

export function procedureLogPath(siteId: string): string {
  return address`/sites/${siteId}/procedure-log`;
}

/** Who was treated and who of them is enrolled at a site, newest month first. */
export function useProcedureLog({ siteId, studyId }: LogPlace): Read<{ readonly rows: readonly ProcedureLogRow[] }> {
  return useRead(`${procedureLogPath(siteId)}${query({ studyId })}`);
}

/** Every version of one count, oldest first. */
export function useLogVersions(
  siteId: string,
  entryId: string,
): Read<{ readonly rows: readonly ProcedureLogVersionRow[] }> {
  return useRead(`${procedureLogPath(siteId)}${address`/${entryId}/history`}`);
}

/** Makes the log and everything that counts it read again, after a count was saved. */
export function useForgetCounts(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    [client],
  );
}
