import type { RosterReply, RosterRow } from '@jointwise/server/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { query } from '../api/address.ts';
import { request } from '../api/request.ts';
import type { Read } from '../api/useRead.ts';
import { texts } from './texts.ts';

export type RosterFilters = Readonly<
  Partial<Record<'search' | 'siteId' | 'condition' | 'productClass' | 'joint' | 'status' | 'due', string | undefined>>
>;

export interface Roster {
  readonly rows: readonly RosterRow[];
  /** As text; `1,000 or more` where counting stopped. */
  readonly total: string;
  readonly isOne: boolean;
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
      total: totalText(result.data.pages[0]),
      isOne: result.data.pages[0]?.total === 1,
      more: result.hasNextPage ? () => void result.fetchNextPage() : undefined,
    };
    return { status: 'ready', data, isOld: result.isPlaceholderData };
  }
  if (result.error !== null) {
    return { status: 'failed', detail: result.error.message, retry: () => void result.refetch() };
  }
  return { status: 'loading' };
}

function totalText(first: RosterReply | undefined): string {
  const total = (first?.total ?? 0).toLocaleString('en');
  return first?.totalIsLeast ? texts('useRoster.totalOrMore', { total }) : total;
}
