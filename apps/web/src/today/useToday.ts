import type { TodayRow } from '@jointwise/server/contract';
import { address, query } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

/** What is to be done at a site, most urgent first. */
export function useToday(siteId: string, studyId: string): Read<{ readonly rows: readonly TodayRow[] }> {
  return useRead(`${address`/sites/${siteId}/today`}${query({ studyId })}`);
}
