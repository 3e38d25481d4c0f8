import { estimateOutcomes, keyedThresholds, type OutcomesReport } from '@jointwise/analysis';
import { getDataVersion, getOutcomeCounts, listSites, type StoreContext } from '@jointwise/store';
import { type Refusal, refuse } from '../frame/refusal.ts';
import type { Services } from '../services.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { type OutcomesWish, planOutcomesQuestion } from './outcomes-question.ts';

/**
 * What happened, over the sites of the context: from the cache while no participant-level data has changed, counted
 * by the store and estimated anew otherwise.
 */
export async function answerOutcomes(
  { store, outcomes, now }: Pick<Services, 'store' | 'outcomes' | 'now'>,
  work: StoreContext,
  { studyId, ...wish }: OutcomesWish & { readonly studyId: string },
): Promise<{ readonly report: OutcomesReport } | Refusal> {
  const siteIds = wish.siteId === undefined ? work.siteIds : work.siteIds.filter((own) => own === wish.siteId);
  if (siteIds.length === 0) return refuse('forbidden', 'You need the permission outcomes.read at this site.');
  return store.read(work, async (transaction) => {
    const study = await getOwnStudy(transaction, studyId, siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    const planned = planOutcomesQuestion(study, wish, await listSites(transaction, siteIds));
    if (planned.status === 'refused') return refuseWish(planned.field);
    const { question, baselineVisit } = planned;
    const thresholds = keyedThresholds(question.thresholds, wish.scale).map(({ key }) => key);
    if (wish.threshold !== undefined && !thresholds.includes(wish.threshold)) return refuseWish('threshold');
    const today = now().toISOString().slice(0, 10);
    const version = `${await getDataVersion(transaction)} ${study.version} ${today}`;
    const key = JSON.stringify([studyId, [...siteIds].sort(), wish]);
    const report = await outcomes.get(key, version, async () => {
      const { instrument, scale, visit, condition, joint } = wish;
      const asked = { studyId, siteIds, instrument, scale, visit, baselineVisit, condition, joint, today };
      return estimateOutcomes(await getOutcomeCounts(transaction, asked), question);
    });
    return { report };
  });
}

function refuseWish(field: string): Refusal {
  const detail = `${field} names nothing that this study knows.`;
  return refuse('invalid-request', detail, { problems: [{ field, rule: 'not-a-choice', detail }] });
}
