import { deriveDataset } from '@jointwise/analysis';
import { formatDataset } from '@jointwise/report';
import { getDatasetSources, listStudySites } from '@jointwise/store';
import { datasetParams, datasetQuery, datasetReply } from '../contract/index.ts';
import { questionOf, unknownField } from '../estimands/answer-estimand.ts';
import { findEstimand } from '../estimands/find-estimand.ts';
import { readEstimandFacts, scalesOf } from '../estimands/read-estimand-facts.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { datasetSourcesFor } from '../participants/arm-reader.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';

/** The rows that an estimand is computed from, each with the responses behind it, as CSV. */
export const getDataset = defineRoute({
  method: 'GET',
  path: '/api/studies/:studyId/analyses/:estimandId/dataset.csv',
  summary: 'Returns the analysis dataset of an estimand as CSV.',
  access: { permission: 'outcomes.read', at: 'any-site' },
  params: datasetParams,
  query: datasetQuery,
  replyType: 'text/csv',
  reply: datasetReply,
  async handle({ params, query, actor, work, transaction, services }) {
    const study = await getOwnStudy(transaction, params.studyId, work.siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    const found = await findEstimand(transaction, study.id, params.estimandId);
    if (found === undefined) return refuse('not-found', 'There is no such estimand.');
    const wish = { estimandId: params.estimandId, ...query };
    const field = unknownField(wish);
    if (field !== undefined) {
      const detail = `${field} names nothing that can be analysed.`;
      return refuse('invalid-request', detail, { problems: [{ field, rule: 'not-a-choice', detail }] });
    }
    const taking = await listStudySites(transaction, study.id);
    const siteIds = work.siteIds.filter((siteId) => taking.includes(siteId));
    const today = services.now().toISOString().slice(0, 10);
    const facts = await readEstimandFacts(transaction, { study, siteIds, today, alsoFor: [found.definition] });
    const scales = scalesOf([found.definition]);
    const sources = await getDatasetSources(transaction, { studyId: study.id, siteIds, scales });
    const question = questionOf(wish, found, { study, codeVersion: services.version });
    const content = formatDataset(
      deriveDataset(facts, question, await datasetSourcesFor(transaction, { actor, studyId: study.id, sources })),
    );
    const fileName = `${study.code}-${params.estimandId}.csv`;
    return { body: {}, text: { contentType: 'text/csv; charset=utf-8', content, fileName } };
  },
});
