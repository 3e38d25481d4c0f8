import { getDataVersion, listTrajectories } from '@jointwise/store';
import { trajectoriesQuery, trajectoriesReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { studyParams } from '../studies/study-params.ts';

/** Fewer than this could be recognised, or stand for nobody but themselves. */
const fewest = 11;

/** How a scale ran in everybody else: percentiles at each visit, for the band behind a participant's own line. */
export const listTrajectoriesRoute = defineRoute({
  method: 'GET',
  path: '/api/studies/:studyId/trajectories',
  summary: 'Returns percentiles of a scale at each visit over the sites of the caller.',
  access: { permission: 'outcomes.read', at: 'any-site' },
  params: studyParams,
  query: trajectoriesQuery,
  reply: trajectoriesReply,
  async handle({ params: { studyId }, query, work: { siteIds }, transaction, services }) {
    const study = await getOwnStudy(transaction, studyId, siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    const key = JSON.stringify(['trajectories', studyId, [...siteIds].sort(), query]);
    const version = `${await getDataVersion(transaction)} ${study.version}`;
    const points = await services.outcomes.get(key, version, () =>
      listTrajectories(transaction, { studyId, siteIds, ...query }),
    );
    const known = new Map(points.map((point) => [point.visitCode, point]));
    const rows = study.definition.visits.flatMap(({ code, targetDay }) => {
      const point = known.get(code);
      if (point === undefined) return [];
      return [point.n < fewest ? { ...withheld, visitCode: code, targetDay, n: point.n } : { ...point, targetDay }];
    });
    return { body: { rows } };
  },
});

const withheld = { p10: null, p25: null, p50: null, p75: null, p90: null };
