import type { EvidenceSynthesis } from '@jointwise/report';
import type { EvidenceReply, EvidenceTrialReply } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { address, query } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

/** What is asked of the table; empty texts ask for everything. */
export interface EvidenceFilter {
  readonly productClass?: string | undefined;
  readonly estimand?: string | undefined;
}

/** Published trials, reviews and guidelines. */
export function useEvidence({ productClass, estimand }: EvidenceFilter): Read<EvidenceReply> {
  return useRead(`/evidence${query({ productClass, estimand })}`, { keepsPrevious: true });
}

export function trialPath(key: string): string {
  return address`/evidence/${key}`;
}

/** One trial with its readings. */
export function useTrial(key: string): Read<EvidenceTrialReply> {
  return useRead(trialPath(key));
}

export interface SynthesisChoice {
  readonly estimand: string;
  readonly productClass: string;
  readonly comparator: string;
  readonly horizonMonths: string;
}

/** What the trials say about a choice. */
export function useSynthesis(choice: SynthesisChoice): Read<EvidenceSynthesis> {
  return useRead(`/evidence/synthesis${query({ ...choice })}`, { keepsPrevious: true });
}

/** Makes everything that rests on the trials read again, after one was entered or settled. */
export function useForgetEvidence(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/evidence') }),
    [client],
  );
}
