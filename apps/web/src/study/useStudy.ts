import type { StudyDefinition } from '@jointwise/definitions';
import { address } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

export interface Study {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly definition: StudyDefinition;
}

/** A study with its definition in force. */
export function useStudy(studyId: string | undefined): Read<Study> {
  return useRead(address`/studies/${studyId ?? ''}`, { staleSeconds: 300, isWanted: studyId !== undefined });
}
