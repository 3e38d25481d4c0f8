import { studyReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { studyParams } from '../studies/study-params.ts';

/** A study with the definition that is in force. */
export const getStudyRoute = defineRoute({
  method: 'GET',
  path: '/api/studies/:studyId',
  summary: 'Returns a study with its current definition.',
  access: { permission: 'study.read', at: 'any-site' },
  params: studyParams,
  reply: studyReply,
  async handle({ params, work, transaction }) {
    const study = await getOwnStudy(transaction, params.studyId, work.siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    return { body: { ...study, definition: { ...study.definition } } };
  },
});
