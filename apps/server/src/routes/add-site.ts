import { addSite, setUserRoles } from '@jointwise/store';
import { addedReply, addSiteBody } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Opens a site; the caller becomes its first administrator. */
export const addSiteRoute = defineRoute({
  method: 'POST',
  path: '/api/sites',
  summary: 'Adds a site with the caller as administrator.',
  access: { permission: 'site.write', at: 'any-site' },
  body: addSiteBody,
  reply: addedReply,
  status: 201,
  async handle({ actor, body, transaction }) {
    if (!isTimeZone(body.timeZone)) {
      const detail = 'The time zone must be an IANA name such as Europe/Madrid.';
      return refuse('refused', detail, { problems: [{ field: 'timeZone', rule: 'not-a-choice', detail }] });
    }
    const added = await addSite(transaction, body);
    if (added.status === 'already-exists') return refuse('already-exists', 'There is a site with this code.');
    await setUserRoles(transaction, actor.userId, [...actor.roles, { siteId: added.id, role: 'administrator' }]);
    return { body: { id: added.id } };
  },
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
