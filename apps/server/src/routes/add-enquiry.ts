import { isLocale } from '@jointwise/patient/pages';
import { checkEnquiry } from '@jointwise/registry';
import { getSite } from '@jointwise/store';
import { addEnquiryBody, addedEnquiryReply } from '../contract/index.ts';
import { enquirySiteOf } from '../enquiries/enquiry-site.ts';
import { takeEnquiry } from '../enquiries/take-enquiry.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** Takes down an enquiry that came by phone. */
export const addEnquiryRoute = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries',
  summary: 'Takes down an enquiry that came by phone.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: siteParams,
  body: addEnquiryBody,
  reply: addedEnquiryReply,
  status: 201,
  async handle({ params: { siteId }, body: { locale, ...draft }, transaction, services }) {
    const site = await getSite(transaction, siteId);
    if (site === undefined) return refuse('not-found', 'There is no such site.');
    const settled = settleCheck(checkEnquiry(draft), undefined);
    if (isRefusal(settled)) return settled;
    const asked = enquirySiteOf(site, services.channels);
    const spoken = isLocale(locale) ? locale : asked.locale;
    const entry = { site: asked, channel: 'phone', entry: settled.value, locale: spoken } as const;
    const { id, reference } = await takeEnquiry(transaction, services, entry);
    return { body: { id, reference } };
  },
});
