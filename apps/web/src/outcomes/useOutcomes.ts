import type { OutcomesReport } from '@jointwise/report';
import { address, query } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

/** What is asked; empty parts mean all. */
export type OutcomesChoice = Readonly<
  Partial<
    Record<
      'condition' | 'joint' | 'productClass' | 'instrument' | 'scale' | 'visit' | 'siteId' | 'threshold',
      string | undefined
    >
  >
>;

/** What happened, for one scale at one visit. */
export function useOutcomes(studyId: string, choice: OutcomesChoice): Read<OutcomesReport> {
  return useRead(`${address`/studies/${studyId}/outcomes`}${query(choice)}`, { keepsPrevious: true, staleSeconds: 60 });
}

/** Address of the same numbers as a file. */
export function outcomesCsv(studyId: string, choice: OutcomesChoice): string {
  return `/api${address`/studies/${studyId}/outcomes.csv`}${query(choice)}`;
}
