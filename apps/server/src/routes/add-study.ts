import { checkStudyDefinition } from '@jointwise/registry';
import { addStudy } from '@jointwise/store';
import { addedStudyReply, addStudyBody } from '../contract/index.ts';
import { sitesWith } from '../frame/actor.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** Adds a study at the sites that the caller administers. */
export const addStudyRoute = defineRoute({
  method: 'POST',
  path: '/api/studies',
  summary: 'Adds a study.',
  access: { permission: 'study.write', at: 'any-site' },
  body: addStudyBody,
  reply: addedStudyReply,
  status: 201,
  async handle({ actor, body, transaction }) {
    const settled = settleCheck(checkStudyDefinition(body.definition), 'told by the form');
    if (isRefusal(settled)) return settled;
    const siteIds = sitesWith(actor, 'study.write');
    const added = await addStudy(transaction, { code: body.code, definition: settled.value, siteIds });
    return added.status === 'added' ? { body: { id: added.id, version: added.version } } : refuseUnsaved(added);
  },
});
