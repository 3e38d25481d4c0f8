import type { ContactDetails } from '@jointwise/server/contract';
import { type Read, useRead } from '../api/useRead.ts';
import { participantPath } from './useParticipant.ts';

export interface Contact {
  /** 0 when nothing is stored yet. */
  readonly version: number;
  readonly contact: ContactDetails;
}

/** Contact details of a participant, decrypted by the server for this person alone. */
export function useContact(siteId: string, participantId: string): Read<Contact> {
  return useRead(`${participantPath(siteId, participantId)}/contact`, { staleSeconds: 0 });
}
