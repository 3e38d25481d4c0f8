import type { RosterReply, RosterRow } from '@jointwise/server/contract';
import { useDeferredValue } from 'react';
import { query } from '../api/address.ts';
import { useRead } from '../api/useRead.ts';
import { useCurrentStudy } from '../study/useCurrentStudy.ts';

/** Participants whose code holds the text, at most eight. */
export function useSearch(text: string): readonly RosterRow[] {
  const study = useCurrentStudy();
  const search = useDeferredValue(text.trim());
  const found = useRead<RosterReply>(`/participants${query({ studyId: study?.id, search, limit: 8 })}`, {
    isWanted: study !== undefined && search !== '',
    keepsPrevious: true,
  });
  return found.status === 'ready' && search !== '' ? found.data.rows : [];
}
