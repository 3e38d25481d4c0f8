import type { SiteRow, TokenRow, UserRow } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/request.ts';
import { type Read, useRead } from '../api/useRead.ts';

/** Users with a role at one of the caller's sites. */
export function useUsers(): Read<{ readonly rows: readonly UserRow[] }> {
  return useRead('/users');
}

/** The caller's sites. */
export function useSites(): Read<{ readonly rows: readonly SiteRow[] }> {
  return useRead('/sites');
}

/** The caller's own API tokens. */
export function useTokens(): Read<{ readonly rows: readonly TokenRow[] }> {
  return useRead('/tokens');
}

export interface Act {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  /** Sends one change; the reply, or undefined when it was refused. */
  readonly act: <Reply>(path: string, method: 'POST' | 'PUT' | 'DELETE', body?: unknown) => Promise<Reply | undefined>;
}

/** A change to users, sites or tokens, after which the lists are read again. */
export function useAct(): Act {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const act: Act['act'] = async <Reply>(path: string, method: 'POST' | 'PUT' | 'DELETE', body?: unknown) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const reply = await request<Reply>(path, { method, ...(body === undefined ? {} : { body }) });
      await client.invalidateQueries();
      return reply;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, act };
}
