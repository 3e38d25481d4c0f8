import { enquiryFunnel } from '@jointwise/registry';
import { countEnquiries } from '@jointwise/store';
import { enquiryFunnelQuery, enquiryFunnelReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';

/** From enquiry to care: every step of all enquiries, over all channels and by channel. */
export const getEnquiryFunnel = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/enquiry-funnel',
  summary: 'Counts enquiries from receipt to care, so that whoever is not treated stays in sight.',
  access: { permission: 'enquiry.read', at: 'site' },
  params: siteParams,
  query: enquiryFunnelQuery,
  reply: enquiryFunnelReply,
  async handle({ params: { siteId }, query: { from, to }, transaction }) {
    const counts = await countEnquiries(transaction, { siteId, from: from ?? null, to: to ?? null });
    const channels = counts.map((count) => ({ channel: count.channel, steps: [...enquiryFunnel([count])] }));
    return { body: { steps: [...enquiryFunnel(counts)], channels } };
  },
});
