import { instrumentByKey } from '@jointwise/definitions';
import { checkResponse } from '@jointwise/registry';
import { amendResponse, getResponse } from '@jointwise/store';
import { amendResponseBody, savedResponseReply } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { responseParams } from '../participants/participant-params.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';
import { readResponseFacts } from '../responses/response-facts.ts';
import { storedScores } from '../responses/stored-scores.ts';

/** Amends a response with a reason, and scores it again. */
export const amendResponseRoute = defineRoute({
  method: 'PUT',
  path: '/api/sites/:siteId/responses/:responseId',
  summary: 'Amends a response and returns its scores.',
  access: { permission: 'response.amend', at: 'site' },
  params: responseParams,
  body: amendResponseBody,
  reply: savedResponseReply,
  async handle({ params: { siteId, responseId }, body, transaction, services }) {
    const stored = await getResponse(transaction, siteId, responseId);
    const instrument = stored && instrumentByKey(stored.instrument);
    const place = { siteId, visitId: stored?.visitId ?? '' };
    const facts = instrument && (await readResponseFacts(transaction, place, services.now()));
    if (stored === undefined || instrument === undefined || facts === undefined)
      return refuse('not-found', 'There is no such response.');
    const { answers, mode = stored.mode, completedOn = stored.completedOn } = body;
    const draft = { instrument: stored.instrument, locale: stored.locale, answers, mode, completedOn };
    const settled = settleCheck(checkResponse(instrument, draft, facts.context), body.reason);
    if (isRefusal(settled)) return settled;
    const scores = storedScores(instrument, settled.value.answers);
    const change = { siteId, id: responseId, version: body.version, instrumentRevision: instrument.revision };
    const saved = await amendResponse(transaction, { ...change, ...settled.value, scores });
    if (saved.status !== 'saved') return refuseUnsaved(saved);
    return { body: { id: saved.id, version: saved.version, scores, warnings: settled.warnings } };
  },
});
