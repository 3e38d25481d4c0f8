import { checkStudyDefinition } from '@jointwise/registry';
import { addStudyVersion } from '@jointwise/store';
import { addedStudyReply, addStudyVersionBody } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { studyParams } from '../studies/study-params.ts';

/** Puts a new version of a study definition in force. Visits that are planned already keep their windows. */
export const addStudyVersionRoute = defineRoute({
  method: 'POST',
  path: '/api/studies/:studyId/versions',
  summary: 'Puts a new version of a study definition in force.',
  access: { permission: 'study.write', at: 'any-site' },
  params: studyParams,
  body: addStudyVersionBody,
  reply: addedStudyReply,
  status: 201,
  async handle({ params, body, work, transaction }) {
    const study = await getOwnStudy(transaction, params.studyId, work.siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    const settled = settleCheck(checkStudyDefinition(body.definition), body.reason);
    if (isRefusal(settled)) return settled;
    const added = await addStudyVersion(transaction, study.id, settled.value);
    return added.status === 'added' ? { body: { id: added.id, version: added.version } } : refuseUnsaved(added);
  },
});
