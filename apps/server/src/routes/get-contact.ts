import { getContact } from '@jointwise/store';
import { contactReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { contactOf } from '../participants/contact-of.ts';
import { participantParams } from '../participants/participant-params.ts';

/** Contact details of a participant, kept apart and encrypted. */
export const getContactRoute = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/participants/:participantId/contact',
  summary: 'Returns the contact details of a participant.',
  access: { permission: 'contact.read', at: 'site' },
  params: participantParams,
  reply: contactReply,
  async handle({ params, transaction }) {
    const stored = await getContact(transaction, params.siteId, params.participantId);
    if (stored === undefined) return refuse('not-found', 'There is no such participant.');
    return { body: { ...stored, contact: contactOf(stored.contact) } };
  },
});
