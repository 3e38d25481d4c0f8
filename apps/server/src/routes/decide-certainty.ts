import { mayDecide } from '@jointwise/analysis';
import { addCertaintyDecision } from '@jointwise/store';
import { decideCertaintyBody, decidedCertaintyReply } from '../contract/index.ts';
import { answerSynthesis } from '../evidence/answer-synthesis.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Decides how sure one may be of a published effect; the rule only suggests. */
export const decideCertainty = defineRoute({
  method: 'POST',
  path: '/api/evidence/certainty',
  summary: 'Decides the certainty of a published effect.',
  access: { permission: 'evidence.adjudicate', at: 'any-site' },
  body: decideCertaintyBody,
  reply: decidedCertaintyReply,
  status: 201,
  async handle({ body: { level, reason, ...question }, transaction, actor }) {
    const { suggestion, reason: why } = await answerSynthesis(transaction, question);
    if (suggestion === undefined) return refuse('refused', why ?? 'There is no effect to be sure of.');
    if (!mayDecide(suggestion, level)) {
      const detail = `A row is not yet verified by a second person: not above ${suggestion.level}.`;
      return refuse('refused', detail, { problems: [{ field: 'level', rule: 'not-verified', detail }] });
    }
    const { estimand: estimandId, productClass, comparator = '' } = question;
    const suggested = suggestion.level;
    const decision = { estimandId, productClass, comparator, level, suggested, reason, deciderId: actor.userId };
    await addCertaintyDecision(transaction, decision);
    return { body: { level, suggested } };
  },
});
