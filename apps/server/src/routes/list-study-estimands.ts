import { estimands } from '@jointwise/definitions';
import { getUnblindedAt, listEstimandLocks } from '@jointwise/store';
import { studyEstimandsReply } from '../contract/index.ts';
import { foundEstimand } from '../estimands/find-estimand.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { studyParams } from '../studies/study-params.ts';

/** What a study analyses under each id, and which versions it has locked. */
export const listStudyEstimands = defineRoute({
  method: 'GET',
  path: '/api/studies/:studyId/estimands',
  summary: 'Lists the estimands of a study with their locks.',
  access: { permission: 'outcomes.read', at: 'any-site' },
  params: studyParams,
  reply: studyEstimandsReply,
  async handle({ params, work, transaction }) {
    const study = await getOwnStudy(transaction, params.studyId, work.siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    const locks = await listEstimandLocks(transaction, study.id);
    const unblindedAt = await getUnblindedAt(transaction, study.id);
    const ids = [...new Set([...estimands.map(({ id }) => id), ...locks.map(({ estimandId }) => estimandId)])];
    const rows = ids.flatMap((id) => {
      const found = foundEstimand(id, locks, unblindedAt);
      if (found === undefined) return [];
      const { definition, hash, standing } = found;
      const own = locks.filter(({ estimandId }) => estimandId === id);
      const states = own.map((lock) => ({
        ...{ version: lock.version, hash: lock.hash },
        ...{ lockedAt: lock.lockedAt, lockedBy: lock.lockedBy },
      }));
      return [{ definition: { ...definition }, hash, standing, locks: states }];
    });
    return { body: { unblindedAt: unblindedAt ?? null, rows } };
  },
});
