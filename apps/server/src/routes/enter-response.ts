import { instrumentByKey } from '@jointwise/definitions';
import { checkResponse } from '@jointwise/registry';
import { uuidv7 } from 'uuidv7';
import { addResponseBody, savedResponseReply } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { visitParams } from '../participants/participant-params.ts';
import { settleCheck } from '../participants/settle-check.ts';
import { readResponseFacts } from '../responses/response-facts.ts';
import { saveKeyed } from '../responses/save-keyed.ts';
import { storedScores } from '../responses/stored-scores.ts';

/** Enters one completed instrument at a visit, and scores it. Unusual timing is told, and does not hold it up. */
export const enterResponse = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/visits/:visitId/responses',
  summary: 'Enters a completed instrument and returns its scores.',
  access: { permission: 'response.enter', at: 'site' },
  opens: 'nothing',
  params: visitParams,
  body: addResponseBody,
  reply: savedResponseReply,
  status: 201,
  async handle({ params, body, work, idempotency, services: { store, now } }) {
    const facts = await store.read(work, (transaction) => readResponseFacts(transaction, params, now()));
    if (facts === undefined) return refuse('not-found', 'There is no such visit.');
    const instrument = instrumentByKey(body.instrument);
    if (instrument === undefined) return refuse('refused', 'There is no such instrument.');
    const earlierOn = facts.visit.answered.flatMap((one) =>
      one.instrument === body.instrument ? one.completedOn : [],
    );
    const settled = settleCheck(checkResponse(instrument, body, { ...facts.context, earlierOn }), 'told in the reply');
    if (isRefusal(settled)) return settled;
    const scores = storedScores(instrument, settled.value.answers);
    const draft = { ...params, ...settled.value, instrumentRevision: instrument.revision, scores, id: uuidv7() };
    const reply = { id: draft.id, version: 1, scores, warnings: settled.warnings };
    return saveKeyed(store, { work, draft, reply, idempotency });
  },
});
