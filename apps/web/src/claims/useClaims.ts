import type { ClaimCard } from '@jointwise/report';
import type { CheckedText, ClaimHistoryRow, ClaimRow, NoticeRow } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { address } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

/** A claim with its card and whether the signed-in person could publish it. */
export interface ClaimReply {
  readonly claim: ClaimRow;
  readonly card: ClaimCard | null;
  readonly mayPublish: { readonly status: 'allowed' | 'refused'; readonly detail: string | null };
}
export type { CheckedText };

export function claimPath(slug: string): string {
  return address`/claims/${slug}`;
}

/** The ledger, news first. */
export function useClaims(): Read<{ readonly rows: readonly ClaimRow[] }> {
  return useRead('/claims');
}

export function useClaim(slug: string): Read<ClaimReply> {
  return useRead(claimPath(slug));
}

/** Every verdict of a claim, newest first. */
export function useClaimHistory(slug: string): Read<{ readonly rows: readonly ClaimHistoryRow[] }> {
  return useRead(`${claimPath(slug)}/history`);
}

/** What the signed-in person has to know and has not put away. */
export function useNotices(): Read<{ readonly rows: readonly NoticeRow[] }> {
  return useRead('/notices');
}

/** Makes claims and notices read again after one was changed. */
export function useForgetClaims(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey }) => /^\/(claims|notices)/.test(String(queryKey[0])) }),
    [client],
  );
}
