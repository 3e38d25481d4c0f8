import type { AuditRow, AuditVerificationReply } from '@jointwise/server/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../api/address.ts';
import { request } from '../api/request.ts';
import type { Read } from '../api/useRead.ts';

interface AuditPageReply {
  readonly rows: readonly AuditRow[];
  readonly next: string | null;
}

export interface Audit {
  readonly rows: readonly AuditRow[];
  readonly more: (() => void) | undefined;
}

/** Audit records of a site, of one participant where a code is given, newest first. */
export function useAudit(siteId: string, participantCode = ''): Read<Audit> {
  const result = useInfiniteQuery({
    queryKey: ['audit', siteId, participantCode],
    queryFn: ({ pageParam, signal }) =>
      request<AuditPageReply>(`/audit${query({ siteId, participantCode, after: pageParam, limit: 50 })}`, { signal }),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (result.data !== undefined) {
    const data = {
      rows: result.data.pages.flatMap(({ rows }) => rows),
      more: result.hasNextPage ? () => void result.fetchNextPage() : undefined,
    };
    return { status: 'ready', data, isOld: false };
  }
  if (result.error !== null) {
    return { status: 'failed', detail: result.error.message, retry: () => void result.refetch() };
  }
  return { status: 'loading' };
}

export interface Verification {
  readonly isBusy: boolean;
  readonly report: AuditVerificationReply | undefined;
  readonly problem: string | undefined;
  readonly verify: () => Promise<void>;
}

/** Walks every chain and compares every row with its last record. */
export function useVerification(): Verification {
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<AuditVerificationReply>();
  const [problem, setProblem] = useState<string>();
  const verify = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      setReport(await request<AuditVerificationReply>('/audit/verification', { method: 'POST' }));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, report, problem, verify };
}
