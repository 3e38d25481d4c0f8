import { listEnquiries } from '@jointwise/store';
import { enquiriesQuery, enquiriesReply } from '../contract/index.ts';
import { readableContact, toEnquiryRow } from '../enquiries/to-enquiry-row.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';

/** The inbox of a site. */
export const listEnquiriesRoute = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/enquiries',
  summary: 'Lists the enquiries of a site, red flags first.',
  access: { permission: 'enquiry.read', at: 'site' },
  params: siteParams,
  query: enquiriesQuery,
  reply: enquiriesReply,
  async handle({ params: { siteId }, query, actor, transaction }) {
    const rows = [];
    for (const enquiry of await listEnquiries(transaction, { siteId, ...query })) {
      rows.push(toEnquiryRow(enquiry, await readableContact(transaction, actor, enquiry)));
    }
    return { body: { rows } };
  },
});
