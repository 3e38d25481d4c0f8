import type { RosterReply, RosterRow } from '@jointwise/server/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { query } from '../api/address.ts';
import { request } from '../api/request.ts';
import type { Read } from '../api/useRead.ts';

export type RosterFilters = Readonly<
  Partial<Record<'search' | 'siteId' | 'condition' | 'productClass' | 'joint' | 'status' | 'due', string | undefined>>
>;

export interface Roster {
  readonly rows: readonly RosterRow[];
  readonly total: number;
  readonly more: (() => void) | undefined;
}

/** Participants that fit the filters, fifty at a time. */
export function useRoster(studyId: string, filters: RosterFilters): Read<Roster> {
  const result = useInfiniteQuery({
    queryKey: ['participants', studyId, filters],
    queryFn: ({ pageParam, signal }) =>
      request<RosterReply>(`/participants${query({ studyId, ...filters, after: pageParam, limit: 50 })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 10_000,
    placeholderData: (before) => before,
  });
  if (result.data !== undefined) {
    const data = {
      rows: result.data.pages.flatMap(({ rows }) => rows),
      total: result.data.pages[0]?.total ?? 0,
      more: result.hasNextPage ? () => void result.fetchNextPage() : undefined,
    };
    return { status: 'ready', data, isOld: result.isPlaceholderData };
  }
  if (result.error !== null) {
    return { status: 'failed', detail: result.error.message, retry: () => void result.refetch() };
  }
  return { status: 'loading' };
}
