import type { SessionReply } from '@jointwise/server/contract';
import { useSession } from '../api/useSession.ts';
import { useChosenPlace } from './current-place.ts';

/** The study a person works in: the chosen one, else the first they may see. */
export function useCurrentStudy(): SessionReply['studies'][number] | undefined {
  const state = useSession();
  const { studyId } = useChosenPlace();
  if (state.status !== 'signed-in') return undefined;
  return state.session.studies.find(({ id }) => id === studyId) ?? state.session.studies[0];
}

/** The site a person works at: the chosen one, else the first. */
export function useCurrentSite(): SessionReply['sites'][number] | undefined {
  const state = useSession();
  const { siteId } = useChosenPlace();
  if (state.status !== 'signed-in') return undefined;
  return state.session.sites.find(({ id }) => id === siteId) ?? state.session.sites[0];
}
