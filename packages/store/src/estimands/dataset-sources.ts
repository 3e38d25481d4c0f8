import { rowsOf, type Session } from '../database/session.ts';
import { numberedEpisodes } from './numbered-episodes.ts';

export interface DatasetSourcesQuery {
  readonly studyId: string;
  readonly siteIds: readonly string[];
  /** `instrument/scale`. */
  readonly scales: readonly string[];
}

export interface StoredAllocation {
  readonly recordId: string;
  readonly siteId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Pseudonymous codes of the episodes in the order of the facts, and the response behind each score. */
export interface StoredDatasetSources {
  readonly participantCodes: readonly string[];
  readonly sides: readonly string[];
  /** The allocation record behind each episode; null where there is none. */
  readonly allocations: readonly (StoredAllocation | null)[];
  responseId(episode: number, scale: string, visit: string): string | null;
}

/** Where the rows of an analysis dataset come from. */
export async function getDatasetSources(session: Session, query: DatasetSourcesQuery): Promise<StoredDatasetSources> {
  const { studyId, siteIds, scales } = query;
  const episodes = await rowsOf<{ code: string; side: string | null; allocation: StoredAllocation | null }>(
    session,
    `with ${numberedEpisodes}
     select p.code, j.side, case when a.id is null then null
       else json_build_object('recordId', a.id, 'siteId', a.site_id, 'data', a.data) end as allocation
     from numbered e
     join participants p on p.site_id = e.site_id and p.id = e.participant_id
     left join joint_sides j on j.site_id = e.site_id and j.id = e.joint_side_id
     left join allocated a on a.participant_id = e.participant_id
       and (a.joint_side_id is null or a.joint_side_id = e.joint_side_id)
     order by e.n`,
    [studyId, siteIds],
  );
  // Of several scores in one window the nearest to the target day, then the earlier: as the facts choose.
  const scores = await rowsOf<{ n: number; scale: string; visit: string; responseId: string }>(
    session,
    `with ${numberedEpisodes}
     select distinct on (e.n, s.scale, s.visit_code) e.n, s.scale, s.visit_code as visit, s.response_id as "responseId"
     from scores s join numbered e on e.id = s.episode_id
     where s.study_id = $1 and s.site_id = any ($2) and s.scale = any ($3) and s.is_current and s.is_in_window
     order by e.n, s.scale, s.visit_code, s.days_off, s.completed_on`,
    [studyId, siteIds, scales],
  );
  const responses = new Map(scores.map(({ n, scale, visit, responseId }) => [`${n}|${scale}|${visit}`, responseId]));
  return {
    participantCodes: episodes.map(({ code }) => code),
    sides: episodes.map(({ side }) => side ?? ''),
    allocations: episodes.map(({ allocation }) => allocation),
    responseId: (episode, scale, visit) => responses.get(`${episode}|${scale}|${visit}`) ?? null,
  };
}
