import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from './request.ts';

/** The three states of something read; the fourth, empty, is for the page to recognise. */
export type Read<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly detail: string; readonly retry: () => void }
  | { readonly status: 'ready'; readonly data: T; readonly isOld: boolean };

export interface ReadOptions<T> {
  readonly staleSeconds?: number;
  /** Reads again after so many seconds while this gives a number. */
  readonly againSeconds?: (data: T | undefined) => number | false;
  readonly isWanted?: boolean;
  /** Shows what was there while the next answer comes. */
  readonly keepsPrevious?: boolean;
}

/** Reads an address and keeps it; every `use…` hook that shows something stands on this. */
export function useRead<T>(path: string, options: ReadOptions<T> = {}): Read<T> {
  const result = useQuery<T>({
    queryKey: [path],
    queryFn: ({ signal }) => request<T>(path, { signal }),
    enabled: options.isWanted ?? true,
    staleTime: (options.staleSeconds ?? 10) * 1000,
    ...(options.keepsPrevious === true ? { placeholderData: keepPreviousData } : {}),
    refetchInterval: ({ state }) => {
      const seconds = options.againSeconds?.(state.data) ?? false;
      return seconds === false ? false : seconds * 1000;
    },
  });
  if (result.data !== undefined) return { status: 'ready', data: result.data, isOld: result.isPlaceholderData };
  if (result.error !== null) {
    return { status: 'failed', detail: result.error.message, retry: () => void result.refetch() };
  }
  return { status: 'loading' };
}
