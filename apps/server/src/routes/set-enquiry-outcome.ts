import { changedEnquiryReply, setOutcomeBody } from '../contract/index.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { takeStep } from '../enquiries/take-step.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Says what an enquiry has come to, and why. */
export const setEnquiryOutcome = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries/:enquiryId/outcome',
  summary: 'Says what an enquiry has come to, and why.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryParams,
  body: setOutcomeBody,
  reply: changedEnquiryReply,
  async handle({ params, body: { version, outcome, outcomeReason }, transaction, services }) {
    // Enrolling is an act of its own, which makes the participant too.
    if (outcome === 'enrolled') return refuse('refused', 'Enrol the person from the enquiry; the outcome follows.');
    const step = { kind: 'outcome', outcome, reason: outcomeReason } as const;
    const taken = await takeStep(transaction, services, {
      ...{ place: { ...params, version }, step, change: { outcomeReason } },
      event: { kind: 'outcome', detail: `${outcome}:${outcomeReason}` },
    });
    return isRefusal(taken) ? taken : { body: taken };
  },
});
