import { estimateOutcomes, keyedThresholds, type OutcomesReport } from '@jointwise/analysis';
import { instruments } from '@jointwise/definitions';
import { getOutcomeCounts, getStudy, listSites, type Store, type StoreContext } from '@jointwise/store';
import { type OutcomesWish, planOutcomesQuestion } from './outcomes-question.ts';

export type OutcomesAnswer =
  | { readonly status: 'found'; readonly report: OutcomesReport }
  /** `field` of the wish names nothing; `known` is what it may name, as far as the list is short. */
  | { readonly status: 'refused'; readonly field: string; readonly known: readonly string[] };

/**
 * Counts and estimates what happened over the sites of the context, without a cache: for the terminal and for reports
 * that are made once.
 *
 * @param today windows that closed before this day are due
 */
export async function readOutcomes(
  store: Store,
  context: StoreContext,
  { studyId, today, ...wish }: OutcomesWish & { readonly studyId: string; readonly today: string },
): Promise<OutcomesAnswer> {
  const { siteIds } = context;
  return store.read(context, async (session) => {
    const study = await getStudy(session, studyId);
    if (study === undefined) return { status: 'refused', field: 'study', known: [] };
    const planned = planOutcomesQuestion(study, wish, await listSites(session, siteIds));
    if (planned.status === 'refused') {
      const visits = study.definition.visits.map(({ code }) => code);
      return { status: 'refused', field: planned.field, known: knownFor(planned.field, wish, visits) };
    }
    const { question, baselineVisit } = planned;
    const thresholds = keyedThresholds(question.thresholds, wish.scale).map(({ key }) => key);
    if (wish.threshold !== undefined && !thresholds.includes(wish.threshold)) {
      return { status: 'refused', field: 'threshold', known: thresholds };
    }
    const { instrument, scale, visit, condition, joint } = wish;
    const asked = { studyId, siteIds, instrument, scale, visit, baselineVisit, condition, joint, today };
    return { status: 'found', report: estimateOutcomes(await getOutcomeCounts(session, asked), question) };
  });
}

function knownFor(field: keyof OutcomesWish, wish: OutcomesWish, visits: readonly string[]): readonly string[] {
  if (field === 'instrument') return instruments.map(({ key }) => key);
  if (field === 'visit') return visits;
  if (field !== 'scale') return [];
  return instruments.find(({ key }) => key === wish.instrument)?.scales.map(({ code }) => code) ?? [];
}
