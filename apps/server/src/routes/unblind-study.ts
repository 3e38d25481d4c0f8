import { addUnblinding } from '@jointwise/store';
import { unblindingBody, unblindingReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { studyParams } from '../studies/study-params.ts';

/** Notes that the treatments are known from now on: estimands that are locked later are post hoc. */
export const unblindStudy = defineRoute({
  method: 'POST',
  path: '/api/studies/:studyId/unblinding',
  summary: 'Notes that the treatments of a study are known.',
  access: { permission: 'estimand.lock', at: 'any-site' },
  params: studyParams,
  body: unblindingBody,
  reply: unblindingReply,
  status: 201,
  async handle({ params, work, transaction }) {
    const study = await getOwnStudy(transaction, params.studyId, work.siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    return { body: { unblindedAt: await addUnblinding(transaction, study.id) } };
  },
});
