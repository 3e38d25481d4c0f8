import type { ParticipantReply } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { address } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

export function participantPath(siteId: string, participantId: string): string {
  return address`/sites/${siteId}/participants/${participantId}`;
}

/** Everything the page of one participant shows. */
export function useParticipant(siteId: string, participantId: string): Read<ParticipantReply> {
  return useRead(participantPath(siteId, participantId));
}

/** Makes every list and page that shows a participant read again, after something was saved. */
export function useForgetParticipant(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    [client],
  );
}
