import type { Permission } from '@jointwise/definitions';
import type { SessionReply } from '@jointwise/server/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { csrfToken } from './csrf-token.ts';
import { RequestRefused, request } from './request.ts';

export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'signed-out' }
  | { readonly status: 'failed'; readonly detail: string; readonly retry: () => void }
  | { readonly status: 'signed-in'; readonly session: SessionReply };

/** Who is signed in. Everything shown hangs on it. */
export function useSession(): SessionState {
  const result = useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: 60_000 });
  if (result.data === null) return { status: 'signed-out' };
  if (result.data !== undefined) return { status: 'signed-in', session: result.data };
  if (result.error !== null) {
    return { status: 'failed', detail: result.error.message, retry: () => void result.refetch() };
  }
  return { status: 'loading' };
}

async function readSession({ signal }: { readonly signal: AbortSignal }): Promise<SessionReply | null> {
  try {
    const session = await request<SessionReply>('/session', { signal });
    csrfToken.value = session.csrf;
    return session;
  } catch (error) {
    if (error instanceof RequestRefused && error.problem.status === 401) return null;
    throw error;
  }
}

/** Whether the signed-in person holds a permission, at one site or (without a site) at any. */
export function useMay(): (permission: Permission, siteId?: string) => boolean {
  const state = useSession();
  return useCallback(
    (permission, siteId) => {
      if (state.status !== 'signed-in') return false;
      const held = state.session.permissions;
      if (siteId !== undefined) return held[siteId]?.includes(permission) ?? false;
      return Object.values(held).some((ofSite) => ofSite.includes(permission));
    },
    [state],
  );
}

/** Ends the session and forgets everything that was read with it. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await request('/session', { method: 'DELETE' });
    csrfToken.value = '';
    sessionStorage.clear();
    client.clear();
    client.setQueryData(['session'], null);
  }, [client]);
}
