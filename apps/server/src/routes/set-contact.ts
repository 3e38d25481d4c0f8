import { checkContact } from '@jointwise/registry';
import { getSite, setContact } from '@jointwise/store';
import { savedContactReply, setContactBody } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { participantParams } from '../participants/participant-params.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';
import { siteDay } from '../participants/site-day.ts';

/** Stores contact details as a new version, with a reason. */
export const setContactRoute = defineRoute({
  method: 'PUT',
  path: '/api/sites/:siteId/participants/:participantId/contact',
  summary: 'Changes the contact details of a participant.',
  access: { permission: 'contact.write', at: 'site' },
  params: participantParams,
  body: setContactBody,
  reply: savedContactReply,
  async handle({ params, body, transaction, services }) {
    const site = await getSite(transaction, params.siteId);
    if (site === undefined) return refuse('not-found', 'There is no such site.');
    const today = siteDay(site.timeZone, services.now());
    const settled = settleCheck(checkContact(body.contact, { today }), body.reason);
    if (isRefusal(settled)) return settled;
    const saved = await setContact(transaction, { ...params, version: body.version, contact: { ...settled.value } });
    return saved.status === 'saved' ? { body: { version: saved.version } } : refuseUnsaved(saved);
  },
});
